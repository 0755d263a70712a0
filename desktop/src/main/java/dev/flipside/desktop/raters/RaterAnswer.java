package dev.flipside.desktop.raters;

import dev.flipside.core.feedback.Choice;
import java.util.List;

/**
 * What a person answered to one question: a line of a study's answers.
 *
 * @param person who answered
 * @param query id of the pair
 * @param clips ids, left first
 * @param better the truth, LEFT or RIGHT
 * @param choice LEFT, RIGHT, TIE or CANT_TELL
 * @param help what helped
 * @param seconds for which the clips could be seen; 0 for as long as one likes
 * @param looked seconds for which they were looked at
 * @param took seconds from the first picture to the answer
 * @param sure from 1, a guess, to 4, certain
 * @param tired from 1, fresh, to 5, what was said last; 0 if nothing was said yet
 * @param cameras through which the clips were seen
 * @param instructions version of the instructions that the person had
 * @param answeredAt milliseconds since 1970
 */
public record RaterAnswer(
    String person,
    String query,
    List<String> clips,
    Choice better,
    Choice choice,
    String help,
    double seconds,
    double looked,
    double took,
    int sure,
    int tired,
    List<String> cameras,
    int instructions,
    long answeredAt) {
  public RaterAnswer {
    clips = List.copyOf(clips);
    cameras = List.copyOf(cameras);
    if (person.isBlank() || sure < 1 || sure > 4 || tired < 0 || tired > 5) {
      throw new IllegalArgumentException("half an answer to " + query);
    }
  }

  /** Whether the truly better clip was named. */
  public boolean right() {
    return choice == better;
  }

  /** Whether either clip was named. */
  public boolean decided() {
    return choice == Choice.LEFT || choice == Choice.RIGHT;
  }
}
