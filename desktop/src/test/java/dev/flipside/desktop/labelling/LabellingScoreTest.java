package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabellingScoreTest {

  @Test
  void alwaysOneSideIsPointedOutAndABalancedPersonIsLeftAlone() {
    assertThat(LabellingScore.of(lines(30, 3000, true), 1.5).remark()).contains("went left");
    assertThat(LabellingScore.of(lines(30, 3000, false), 1.5).remark()).isEmpty();
  }

  @Test
  void answersFasterThanAClipCanBeSeenArePointedOut() {
    assertThat(LabellingScore.of(lines(30, 300, false), 1.5).remark()).contains("No need to hurry");
  }

  @Test
  void paceIsThatOfTheLastAnswers() {
    List<Preference> lines = lines(100, 10_000, false);
    lines.addAll(lines(30, 2000, false, 1000));

    LabellingScore standing = LabellingScore.of(lines, 1.5);

    assertThat(standing.perMinute()).isEqualTo(30);
    assertThat(standing.answered()).isEqualTo(130);
  }

  @Test
  void withdrawnAnswersDoNotCount() {
    List<Preference> lines = lines(3, 2000, false);
    lines.add(lines.get(2).withdrawn(9000));

    assertThat(LabellingScore.of(lines, 1.5).answered()).isEqualTo(2);
  }

  @Test
  void beforeTheFirstAnswerThereIsNothingToSay() {
    assertThat(LabellingScore.of(List.of(), 1.5)).isEqualTo(LabellingScore.NONE);
  }

  private static List<Preference> lines(int count, long milliseconds, boolean oneSide) {
    return lines(count, milliseconds, oneSide, 0);
  }

  private static List<Preference> lines(
      int count, long milliseconds, boolean oneSide, int firstNumber) {
    List<Preference> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Choice choice = oneSide || i % 2 == 0 ? Choice.LEFT : Choice.RIGHT;
      lines.add(line(firstNumber + i, choice, 0, milliseconds));
    }
    return lines;
  }

  /** One answer of Ada's, asked and answered at these milliseconds. */
  static Preference line(int number, Choice choice, long asked, long answered) {
    return new Preference(
        "q" + number,
        Kind.PAIR,
        List.of("a", "b"),
        choice,
        "Ada",
        false,
        asked,
        answered,
        List.of("front"),
        List.of(),
        1,
        "random",
        "");
  }
}
