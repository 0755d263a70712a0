package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void twelveOfTheLastTwentyThatAreTheSameCallForSomethingElse() {
    assertThat(Advice.of(answers(12, Choice.TIE, 8, Choice.LEFT)))
        .startsWith("12 of the last 20 answers were “the same”")
        .contains("Play it once");
    assertThat(Advice.of(answers(11, Choice.TIE, 9, Choice.LEFT))).isEmpty();
  }

  @Test
  void notBeforeThereAreTwentyAnswers() {
    assertThat(Advice.of(answers(12, Choice.TIE, 7, Choice.LEFT))).isEmpty();
    assertThat(Advice.of(List.of())).isEmpty();
  }

  @Test
  void whatIsLongAgoDoesNotCount() {
    List<Preference> lines = answers(40, Choice.TIE, 0, Choice.LEFT);
    for (int i = 0; i < 9; i++) {
      lines.add(LabellingScoreTest.line(100 + i, Choice.RIGHT, 0, 2000));
    }
    assertThat(Advice.of(lines)).isEmpty();
  }

  @Test
  void whoCannotTellIsToldHowToSeeBetter() {
    assertThat(Advice.of(answers(13, Choice.CANT_TELL, 7, Choice.LEFT)))
        .startsWith("13 of the last 20 answers were “can't tell”")
        .contains("camera");
  }

  @Test
  void bothTogetherDecideNothingEither() {
    assertThat(Advice.of(answers(7, Choice.CANT_TELL, 13, Choice.TIE))).contains("the same");
    List<Preference> mixed = answers(7, Choice.CANT_TELL, 7, Choice.TIE);
    mixed.addAll(0, answers(0, Choice.TIE, 6, Choice.LEFT, 50));
    assertThat(Advice.of(mixed)).startsWith("14 of the last 20 answers decided nothing");
  }

  @Test
  void aCorrectedAnswerCountsAsItStandsNow() {
    List<Preference> lines = answers(12, Choice.TIE, 8, Choice.LEFT);
    lines.add(LabellingScoreTest.line(0, Choice.RIGHT, 90_000, 92_000));
    assertThat(Advice.of(lines)).isEmpty();
  }

  private static List<Preference> answers(int some, Choice first, int others, Choice then) {
    return answers(some, first, others, then, 0);
  }

  private static List<Preference> answers(
      int some, Choice first, int others, Choice then, int number) {
    List<Preference> lines = new ArrayList<>();
    for (int i = 0; i < some + others; i++) {
      lines.add(
          LabellingScoreTest.line(
              number + i, i < some ? first : then, 3000L * i, 3000L * i + 2000));
    }
    return lines;
  }
}
