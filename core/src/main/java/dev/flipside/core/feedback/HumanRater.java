package dev.flipside.core.feedback;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The meeting place of a learner, which asks, and a window, in which a person answers. Neither ever
 * waits for the other: the window shows what is open in the {@link QueryLog}; an answer is forced
 * to the disk by a thread of its own, then acknowledged to the window through a future, and then
 * seen by the learner in the store. An answer that was submitted is never dropped: {@link #close}
 * waits for all of them.
 */
public final class HumanRater implements Rater, AutoCloseable {
  private final String id;

  /** The newest line about each query that is on its way to the disk, by query. */
  private final Map<String, Preference> submitted = new HashMap<>();

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "labels");
            thread.setDaemon(true);
            return thread;
          });
  private QueryLog queries;

  /**
   * @param id the person's chosen name, as it will stand with each label; not blank
   */
  public HumanRater(String id) {
    if (id.isBlank()) {
      throw new Refusal("a rater needs a name");
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
  public synchronized void begin(QueryLog queries) {
    this.queries = queries;
  }

  @Override
  public void asked(List<Query> open) {
    // The window looks into the log.
  }

  /** Whether a learner has begun to use this rater, so that answers have a place to go. */
  public synchronized boolean begun() {
    return queries != null;
  }

  /**
   * The queries that are open, in the order asked; one whose answer is on its way to the disk is
   * not, one whose withdrawal is, is. Called by the window.
   */
  public synchronized List<Query> open() {
    return begun() ? queries.open(this::answered) : List.of();
  }

  private boolean answered(String query) {
    Preference newest = submitted.get(query);
    return newest == null ? queries.answers().answered(query) : newest.choice() != Choice.WITHDRAWN;
  }

  /**
   * Hands in an answer, a correction ({@link Preference} about the same query) or a withdrawal;
   * called by the window.
   *
   * @return completes with the answer once it is on the disk, or exceptionally with the {@link
   *     IOException} that prevented it
   * @throws IllegalStateException before the learner has begun
   */
  public CompletableFuture<Preference> submit(Preference answer) {
    return submit(answer, List.of());
  }

  /**
   * Presses the reward button: keeps the clip of the last second, then hands in the answer.
   *
   * @param query made by {@link Query#button}
   * @param answer {@link Choice#APPROVE} or {@link Choice#DISAPPROVE} of that query
   * @return as {@link #submit}
   */
  public CompletableFuture<Preference> press(Query query, Preference answer) {
    return submit(answer, query.clips());
  }

  private synchronized CompletableFuture<Preference> submit(
      Preference answer, List<Segment> clips) {
    if (!begun()) {
      throw new IllegalStateException("no learner has begun to use this rater");
    }
    submitted.put(answer.query(), answer);
    return CompletableFuture.supplyAsync(() -> write(answer, clips), writer);
  }

  private Preference write(Preference answer, List<Segment> clips) {
    try {
      for (Segment clip : clips) {
        queries.clips().put(clip);
      }
      queries.answers().append(answer);
      return answer;
    } catch (IOException e) {
      throw new CompletionException(e);
    } finally {
      synchronized (this) {
        submitted.remove(answer.query(), answer);
      }
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
