package dev.flipside.desktop.labelling;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pairs to practise on before the first answer that counts, each with an answer that is explained:
 * a clear one, two that are alike, and a less clear one. They are cut from what scripts do and told
 * apart by the judge that simulated raters use. Nothing of it is kept. Belongs to one thread.
 */
public final class Practice {
  private static final int CUTS = 6;
  private static final long SEED = 20;

  private final List<Lesson> lessons;
  private int index;
  private String told = "";

  /**
   * A pair, and what is to be learned from it.
   *
   * @param query the two clips
   * @param expected the answer of somebody who knows
   * @param because why, a sentence or two
   */
  public record Lesson(Query query, Choice expected, String because) {}

  private record Scored(Segment clip, double score) {}

  Practice(List<Lesson> lessons) {
    this.lessons = List.copyOf(lessons);
  }

  /**
   * Makes the pairs of a world; takes the time of a few episodes.
   *
   * @param steps control steps of a clip, at least 1
   * @return nothing if no script shows anything that its judge can tell apart
   */
  public static Optional<Practice> of(Scenario scenario, int steps) {
    if (scenario.judges().isEmpty()) {
      return Optional.empty();
    }
    ClipJudge judge = scenario.judges().get(0);
    List<Scored> clips = cut(scenario, judge, steps);
    if (clips.size() < 3) {
      return Optional.empty();
    }
    Scored best = clips.get(clips.size() - 1);
    Scored worst = clips.get(0);
    double least = Math.max(judge.sameWithin(), 1e-9);
    if (best.score() - worst.score() < least) {
      return Optional.empty();
    }
    double half = (best.score() + worst.score()) / 2;
    Scored middle =
        clips.stream()
            .filter(c -> c.score() - worst.score() >= least && !c.clip().equals(best.clip()))
            .min(Comparator.comparingDouble(c -> Math.abs(c.score() - half)))
            .orElse(best);
    return Optional.of(
        new Practice(
            List.of(
                lesson(best, worst, Choice.LEFT, "The left one. " + looks(judge)),
                lesson(
                    worst,
                    worst,
                    Choice.TIE,
                    "They are the same. Saying so teaches as well: it is no lost answer. “Can't"
                        + " tell” is for clips that cannot be compared, and teaches nothing."),
                lesson(
                    worst,
                    middle,
                    Choice.RIGHT,
                    "The right one: neither is what is wanted, and it is closer."
                        + tieBreaker(scenario)))));
  }

  private static String looks(ClipJudge judge) {
    return "The simulated rater says so too; it goes by this: " + judge.description();
  }

  private static String tieBreaker(Scenario scenario) {
    List<String> breakers = scenario.instructions().tieBreakers();
    return breakers.isEmpty() ? "" : " When two seem alike, this decides first: " + breakers.get(0);
  }

  private static Lesson lesson(Scored left, Scored right, Choice expected, String because) {
    List<Segment> clips = List.of(left.clip(), right.clip());
    return new Lesson(new Query("practice", Kind.PAIR, clips, "practice", ""), expected, because);
  }

  /** Clips of all scripts, the worst first. */
  private static List<Scored> cut(Scenario scenario, ClipJudge judge, int steps) {
    List<Scored> clips = new ArrayList<>();
    try (Environment environment = scenario.create(Start.STANDARD)) {
      EnvironmentSpec spec = environment.spec();
      for (ScriptedPolicy script : scenario.scripts()) {
        long seed = Seeds.derive(SEED, script.id(), 0) >>> 1;
        Episode episode = Episode.play(environment, script.policy().get(), seed);
        int length = Math.min(steps, episode.length());
        int room = episode.length() - length;
        int cuts = room == 0 ? 1 : CUTS;
        for (int i = 0; i < cuts; i++) {
          int start = cuts == 1 ? 0 : room * i / (cuts - 1);
          Segment clip = Segment.cut(episode, spec.version(), start, length, 0);
          clips.add(new Scored(clip, judge.score(clip.scene(), clip.frames())));
        }
      }
    }
    clips.sort(Comparator.comparingDouble(Scored::score));
    return clips;
  }

  /** The pair that is shown; empty when all are done. */
  public Optional<Lesson> current() {
    return index < lessons.size() ? Optional.of(lessons.get(index)) : Optional.empty();
  }

  /** Where in the row the pair is, such as "Practice 1 of 3". */
  public String place() {
    return "Practice " + (index + 1) + " of " + lessons.size();
  }

  /** What is said about the answer that was given; empty before it. */
  public String told() {
    return told;
  }

  /** Answers the pair, or, once it is explained, goes on to the next. */
  public void answer(Choice choice) {
    if (!told.isEmpty()) {
      next();
      return;
    }
    current()
        .ifPresent(
            lesson ->
                told = (choice == lesson.expected() ? "Yes. " : "Look again. ") + lesson.because());
  }

  /** Goes on to the next pair. */
  public void next() {
    index++;
    told = "";
  }
}
