package dev.flipside.desktop.labelling;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * One person's session: the query on the screen, the answers, and the way back. Never waits for the
 * learner and never for the disk. Belongs to one thread.
 */
public final class Labelling {
  private final HumanRater rater;
  private final int instructions;
  private final LongSupplier clock;
  private final Attention attention;

  /** Answered queries, the newest last. */
  private final Deque<Answered> history = new ArrayDeque<>();

  private final List<Writing> writing = new ArrayList<>();
  private final List<Preference> saved = new ArrayList<>();
  private final Set<String> cameras = new LinkedHashSet<>();
  private final Set<String> assists = new LinkedHashSet<>();
  private Query current;
  private Preference reviewed;
  private String failure = "";

  /** A query and what was said about it. */
  private record Answered(Query query, Preference answer) {}

  /** An answer on its way to the disk; its query is null for a withdrawal or a press. */
  private record Writing(Query query, CompletableFuture<Preference> done) {}

  /**
   * @param rater where queries come from and answers go
   * @param instructions version of the instructions that the person has
   * @param clock milliseconds since 1970
   */
  public Labelling(HumanRater rater, int instructions, LongSupplier clock) {
    this.rater = rater;
    this.instructions = instructions;
    this.clock = clock;
    this.attention = new Attention(clock);
  }

  /**
   * Takes up what this person answered in earlier sessions, so that it counts and can be taken
   * back.
   *
   * @param lines of the label file, in order, from this and other raters
   * @param queries finds the query of a line again, or nothing if its clips are lost
   */
  public void remember(
      List<Preference> lines, java.util.function.Function<Preference, Optional<Query>> queries) {
    for (Preference line : lines) {
      if (line.rater().equals(rater.id())) {
        saved.add(line);
        history.removeIf(a -> a.answer().query().equals(line.query()));
        if (line.choice() != Choice.WITHDRAWN) {
          queries.apply(line).ifPresent(q -> history.addLast(new Answered(q, line)));
        }
      }
    }
  }

  /**
   * Notes what the disk has confirmed, and takes the next query if there is none on the screen. To
   * be called for each picture.
   *
   * @return whether there is another query on the screen than before
   */
  public boolean poll() {
    Query before = current;
    confirm();
    if (current == null) {
      next();
    }
    return !java.util.Objects.equals(current, before);
  }

  private void confirm() {
    for (Iterator<Writing> all = writing.iterator(); all.hasNext(); ) {
      Writing one = all.next();
      if (!one.done().isDone()) {
        return;
      }
      all.remove();
      try {
        saved.add(one.done().join());
      } catch (CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        failure = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (one.query() != null) {
          // The disk refused: the question is open again, and before all that came after it.
          history.removeIf(a -> a.query().id().equals(one.query().id()));
          current = null;
          next();
        }
      }
    }
  }

  private void next() {
    rater.open().stream().findFirst().ifPresent(this::show);
  }

  private void show(Query query) {
    current = query;
    reviewed = null;
    attention.begin();
    cameras.clear();
    assists.clear();
  }

  /** The query on the screen; empty while the learner has none. */
  public Optional<Query> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Notes that a picture shows the clips of the query, with nothing over them.
   *
   * @param throughCameras names of the cameras through which they are seen right now
   * @param withAssists names of what helps to judge them right now, such as slow motion
   */
  public void seen(List<String> throughCameras, List<String> withAssists) {
    attention.seen();
    cameras.addAll(throughCameras);
    assists.addAll(withAssists);
  }

  /** Notes that a picture does not show the clips, or something lies over them. */
  public void covered() {
    attention.covered();
  }

  /** Whether the clips of the query can have been seen, so that an answer is one. */
  public boolean canAnswer() {
    return current != null && attention.enough();
  }

  /**
   * Answers the query on the screen and goes to the next one. Does nothing if there is no query, if
   * {@code choice} does not answer it, or if nobody can have seen its clips yet: a key that is
   * pressed twice answers one query.
   *
   * @return whether it was an answer
   */
  public boolean answer(Choice choice) {
    if (!canAnswer() || choice == Choice.WITHDRAWN || !choice.answers(current.kind())) {
      return false;
    }
    long now = clock.getAsLong();
    Preference answer =
        Preference.human(
            current,
            choice,
            rater.id(),
            now - attention.millis(),
            now,
            List.copyOf(cameras),
            List.copyOf(assists),
            instructions);
    writing.add(new Writing(current, rater.submit(answer)));
    history.removeIf(a -> a.query().id().equals(answer.query()));
    history.addLast(new Answered(current, answer));
    current = null;
    reviewed = null;
    next();
    return true;
  }

  /**
   * Takes the last answer back: its query is on the screen again, and until it is answered anew it
   * counts as not answered. A press of the reward button is taken back and that is all.
   *
   * @return whether there was an answer to take back
   */
  public boolean undo() {
    Answered last = history.pollLast();
    if (last == null) {
      return false;
    }
    writing.add(new Writing(null, rater.submit(last.answer().withdrawn(clock.getAsLong()))));
    if (last.query().kind() == Kind.BUTTON) {
      return true;
    }
    show(last.query());
    return true;
  }

  /**
   * Presses the reward button.
   *
   * @param query made by {@link Query#button}
   * @param choice {@link Choice#APPROVE} or {@link Choice#DISAPPROVE}
   * @param camera through which the agent is seen
   * @param help names of what helps to judge it right now
   */
  public void press(Query query, Choice choice, String camera, List<String> help) {
    long now = clock.getAsLong();
    Preference answer =
        Preference.human(query, choice, rater.id(), now, now, List.of(camera), help, instructions);
    writing.add(new Writing(null, rater.press(query, answer)));
    history.addLast(new Answered(query, answer));
  }

  /** The newest answers about clips that can be looked at again, the newest last. */
  public List<Preference> recent(int most) {
    List<Preference> all =
        history.stream()
            .filter(a -> a.query().kind() != Kind.BUTTON)
            .map(Answered::answer)
            .toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /**
   * Puts an answered query on the screen again. What was answered stands until it is answered anew;
   * the query that was on the screen comes after it.
   *
   * @param query id of one of {@link #recent}
   */
  public void review(String query) {
    history.stream()
        .filter(a -> a.query().id().equals(query))
        .findFirst()
        .ifPresent(
            a -> {
              show(a.query());
              reviewed = a.answer();
            });
  }

  /** What was answered to the query on the screen, if it is one that is looked at again. */
  public Optional<Preference> reviewed() {
    return Optional.ofNullable(reviewed);
  }

  /** Leaves the answer that is looked at again as it was. */
  public void endReview() {
    if (reviewed != null) {
      current = null;
      reviewed = null;
      next();
    }
  }

  /** The last answer, which {@link #undo} would take back. */
  public Optional<Choice> lastAnswer() {
    return Optional.ofNullable(history.peekLast()).map(a -> a.answer().choice());
  }

  /** The queries that come after the one on the screen, as far as they are known. */
  public List<Query> upcoming() {
    return rater.open().stream().filter(query -> !query.equals(current)).toList();
  }

  /** Lines that the disk has confirmed, those of earlier sessions included, in order. */
  public List<Preference> saved() {
    return List.copyOf(saved);
  }

  /** Number of lines that the disk has confirmed. */
  public int savedLines() {
    return saved.size();
  }

  /** Number of lines that are on their way to the disk. */
  public int unsaved() {
    return writing.size();
  }

  /** Why the disk refused an answer, once; empty if it did not. */
  public String takeFailure() {
    String words = failure;
    failure = "";
    return words;
  }
}
