package dev.flipside.core.feedback;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The meeting place of a learner, which asks, and a window, in which a person answers. Neither ever
 * waits for the other: queries queue up here until the window takes them; an answer is forced to
 * the disk by a thread of its own, then acknowledged to the window through a future, and then seen
 * by the learner in the store. An answer that was submitted is never dropped: {@link #close} waits
 * for all of them.
 */
public final class HumanRater implements Rater, AutoCloseable {
  private final String id;
  private final Deque<Query> queue = new ArrayDeque<>();

  /** Queries that were taken by the window and not answered, by id. */
  private final Map<String, Query> open = new LinkedHashMap<>();

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "labels");
            thread.setDaemon(true);
            return thread;
          });
  private PreferenceStore answers;
  private ClipStore clips;

  /**
   * @param id the person's chosen name, as it will stand with each label; not blank
   */
  public HumanRater(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rater needs a name");
    }
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean simulated() {
    return false;
  }

  @Override
  public synchronized void begin(PreferenceStore answers, ClipStore clips) {
    this.answers = answers;
    this.clips = clips;
  }

  @Override
  public synchronized void ask(Query query) {
    queue.add(query);
  }

  @Override
  public synchronized int unanswered() {
    return queue.size() + open.size();
  }

  /** Whether a learner has begun to use this rater, so that answers have a place to go. */
  public synchronized boolean begun() {
    return answers != null;
  }

  /** The next query to show, or empty if the learner has none ready; called by the window. */
  public synchronized Optional<Query> take() {
    Query query = queue.poll();
    if (query != null) {
      open.put(query.id(), query);
    }
    return Optional.ofNullable(query);
  }

  /** The queries that {@link #take} will give next, for fetching their pictures ahead. */
  public synchronized List<Query> upcoming() {
    return List.copyOf(queue);
  }

  /**
   * Hands in an answer, a correction ({@link Preference} about the same query) or a withdrawal;
   * called by the window.
   *
   * @return completes with the answer once it is on the disk, or exceptionally with the {@link
   *     IOException} that prevented it
   * @throws IllegalStateException before the learner has begun
   */
  public synchronized CompletableFuture<Preference> submit(Preference answer) {
    requireBegun();
    PreferenceStore store = answers;
    open.remove(answer.query());
    return CompletableFuture.supplyAsync(() -> write(store, answer), writer);
  }

  /**
   * Presses the reward button: keeps the clip of the last second, then hands in the answer.
   *
   * @param query made by {@link Query#button}
   * @param answer {@link Choice#APPROVE} or {@link Choice#DISAPPROVE} of that query
   * @return as {@link #submit}
   */
  public synchronized CompletableFuture<Preference> press(Query query, Preference answer) {
    requireBegun();
    PreferenceStore store = answers;
    ClipStore kept = clips;
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            kept.put(query.clips().get(0));
          } catch (IOException e) {
            throw new CompletionException(e);
          }
          return write(store, answer);
        },
        writer);
  }

  private void requireBegun() {
    if (answers == null) {
      throw new IllegalStateException("no learner has begun to use this rater");
    }
  }

  private static Preference write(PreferenceStore store, Preference answer) {
    try {
      store.append(answer);
      return answer;
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** Waits until every submitted answer is on the disk; nothing can be submitted afterwards. */
  @Override
  public void close() {
    writer.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (writer.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
