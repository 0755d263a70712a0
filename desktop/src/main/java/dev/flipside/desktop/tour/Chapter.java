package dev.flipside.desktop.tour;

import dev.flipside.core.Refusal;
import java.util.List;

/**
 * One stop of the story that the tour and the film of {@code flipside demo} tell.
 *
 * @param kind what is done there
 * @param world id of the environment
 * @param title a few words
 * @param before what is said first
 * @param after what is said when it is done; empty where there is nothing to do
 * @param caption the same for a film, in one line; empty if the film leaves it out
 * @param runs ids of runs that came with the program, ENVIRONMENT/NAME; what is shown, in order
 * @param labels pairs to judge, for {@link Kind#ANSWER}
 * @param steps control steps to practise meanwhile
 */
public record Chapter(
    Kind kind,
    String world,
    String title,
    String before,
    String after,
    String caption,
    List<String> runs,
    int labels,
    long steps) {

  /** What is done at a stop. */
  public enum Kind {
    /** The body is driven by hand. */
    PLAY,
    /** Runs act side by side; a world with a quiz asks first. */
    BESIDE,
    /** Pairs are judged while a body learns from the answers. */
    ANSWER,
    /** What came of these answers. */
    OUTCOME,
    /** The end: what it says about learning from feedback. */
    END
  }

  /** A stop that only shows runs side by side. */
  public static Chapter ofRuns(String world, List<String> runs) {
    return new Chapter(Kind.BESIDE, world, world, world, "", "Same seed, same clock", runs, 0, 0);
  }

  public Chapter {
    if (kind == null || world == null || title == null || before == null) {
      throw new Refusal("a chapter has a kind, a world, a title and words");
    }
    after = after == null ? "" : after;
    caption = caption == null ? "" : caption;
    runs = runs == null ? List.of() : List.copyOf(runs);
  }
}
