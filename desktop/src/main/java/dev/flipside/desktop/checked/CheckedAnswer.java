package dev.flipside.desktop.checked;

import dev.flipside.core.feedback.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's answer to a question whose truth is known.
 *
 * @param occasion what was asked, and how
 * @param shown ids of what was shown, left first: 2 to 4 clips, or trained runs
 * @param choice the answer, in terms of what was shown
 * @param better the truth; {@link Choice#TIE} if none is better
 * @param gold what decides the truth, for example the id of a reward that knows the physics
 * @param simulated what a simulated judge answers who sees the same; empty if none was asked
 * @param judge id of that judge, or empty
 * @param shownAt when it appeared, milliseconds since 1970
 * @param answeredAt when it was answered, milliseconds since 1970, at least {@code shownAt}
 * @param cameras names of the cameras through which the person saw something
 * @param exhibits what was shown of the clips, one line each; empty if all of them was
 * @param instructions version of the instructions that the person had
 */
public record CheckedAnswer(
    Occasion occasion,
    List<String> shown,
    Choice choice,
    Choice better,
    String gold,
    Optional<Choice> simulated,
    String judge,
    long shownAt,
    long answeredAt,
    List<String> cameras,
    List<String> exhibits,
    int instructions) {

  /** What was asked, and how. */
  public enum Occasion {
    /** Two clips, of which two advocates choose what is seen. */
    DEBATED("debated"),
    /** Two clips, whole, through one fixed camera. */
    UNDEBATED("undebated"),
    /** Trained runs, side by side, through the evaluator's camera. */
    QUIZ("quiz");

    private final String word;

    Occasion(String word) {
      this.word = word;
    }

    /** As it stands in the file. */
    public String word() {
      return word;
    }
  }

  /** Holds a place where three things are shown, since a query is about two or four. */
  static final String EMPTY_PLACE = "none";

  private static final List<Choice> OF_FOUR =
      List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH);

  public CheckedAnswer {
    if (shown.size() < 2 || shown.size() > 4) {
      throw new IllegalArgumentException("two to four are judged, not " + shown.size());
    }
    shown = List.copyOf(shown);
    cameras = List.copyOf(cameras);
    exhibits = List.copyOf(exhibits);
  }

  /**
   * The answer "this one".
   *
   * @param index of the one chosen, from 0; -1 for none of them
   * @param count how many are shown, 2 to 4
   */
  public static Choice choice(int index, int count) {
    if (index < 0) {
      return count == 2 ? Choice.TIE : Choice.CANT_TELL;
    }
    return count == 2 ? (index == 0 ? Choice.LEFT : Choice.RIGHT) : OF_FOUR.get(index);
  }

  /** What was shown, as a query names it: two or four. */
  List<String> places() {
    List<String> places = new ArrayList<>(shown);
    while (places.size() == 3) {
      places.add(EMPTY_PLACE);
    }
    return places;
  }
}
