package dev.flipside.core.feedback;

import java.util.List;

/**
 * An answer to a query: one line of the label file.
 *
 * @param query id of the query; the last line of a rater about a query is what counts
 * @param kind kind of the query
 * @param clips ids of the clips as they were drawn, left first
 * @param choice the answer, in terms of the clips as drawn
 * @param rater who answered: a person's chosen name, or the name of a simulated rater
 * @param simulated whether the rater is a program
 * @param shownAt when the query appeared, milliseconds since 1970 (0 for simulated raters)
 * @param answeredAt when it was answered, milliseconds since 1970, at least {@code shownAt}
 * @param cameras names of the cameras through which the clips were seen
 * @param assists names of the assists that were on
 * @param instructions version of the instructions that the rater had
 * @param reason why the query was chosen
 * @param repeats id of the query that was asked again with the sides changed, or empty
 */
public record Preference(
    String query,
    Kind kind,
    List<String> clips,
    Choice choice,
    String rater,
    boolean simulated,
    long shownAt,
    long answeredAt,
    List<String> cameras,
    List<String> assists,
    int instructions,
    String reason,
    String repeats) {

  public Preference {
    clips = List.copyOf(clips);
    cameras = List.copyOf(cameras);
    assists = List.copyOf(assists);
    if (clips.size() != kind.clips()) {
      throw new IllegalArgumentException(
          "an answer of kind " + kind + " names " + kind.clips() + " clips, not " + clips.size());
    }
    if (!choice.answers(kind)) {
      throw new IllegalArgumentException(choice + " does not answer a query of kind " + kind);
    }
    if (rater.isBlank() || query.isBlank()) {
      throw new IllegalArgumentException("an answer needs a rater and a query");
    }
    if (answeredAt < shownAt) {
      throw new IllegalArgumentException("an answer cannot come before its question");
    }
  }

  /** A simulated rater's answer; it has no clock. */
  public static Preference simulated(
      Query query, Choice choice, String rater, List<String> cameras, int instructions) {
    return answer(query, choice, rater, true, 0, 0, cameras, List.of(), instructions);
  }

  /** A person's answer. */
  public static Preference human(
      Query query,
      Choice choice,
      String rater,
      long shownAt,
      long answeredAt,
      List<String> cameras,
      List<String> assists,
      int instructions) {
    return answer(query, choice, rater, false, shownAt, answeredAt, cameras, assists, instructions);
  }

  private static Preference answer(
      Query query,
      Choice choice,
      String rater,
      boolean simulated,
      long shownAt,
      long answeredAt,
      List<String> cameras,
      List<String> assists,
      int instructions) {
    return new Preference(
        query.id(),
        query.kind(),
        query.clipIds(),
        choice,
        rater,
        simulated,
        shownAt,
        answeredAt,
        cameras,
        assists,
        instructions,
        query.reason(),
        query.repeats());
  }

  /** The same question, taken back: until answered again it counts as not answered. */
  public Preference withdrawn(long now) {
    return new Preference(
        query,
        kind,
        clips,
        Choice.WITHDRAWN,
        rater,
        simulated,
        shownAt,
        Math.max(now, shownAt),
        cameras,
        assists,
        instructions,
        reason,
        repeats);
  }

  /** Seconds from question to answer. */
  public double seconds() {
    return (answeredAt - shownAt) / 1000.0;
  }

  /** Whether the reward model can learn from it. */
  public boolean teaches() {
    return choice.teaches();
  }
}
