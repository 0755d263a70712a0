package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {
  /** Pays the observation as the learned term, and much for anything else beside it. */
  private static final LiveReward PAYS =
      new LiveReward() {
        @Override
        public void begin() {}

        @Override
        public float step(Transition transition, float[] terms) {
          terms[0] = transition.observation()[0];
          terms[1] = -100 * terms[0];
          return terms[0] + terms[1];
        }
      };

  private static Query pair(float left, float right) {
    return new Query(
        "q",
        Kind.PAIR,
        List.of(SideBySideTest.clip(4, left), SideBySideTest.clip(4, right)),
        "random",
        "");
  }

  @Test
  void theFigureSaysOfHowManyAndWhatACoinWouldGuess() {
    Guesses guesses = new Guesses(0);
    assertThat(guesses.words()).isEmpty();
    assertThat(guesses.share()).isNaN();
    guesses.test(pair(2, 1), Choice.LEFT, PAYS, 2);
    guesses.test(pair(1, 2), Choice.RIGHT, PAYS, 2);
    guesses.test(pair(1, 2), Choice.LEFT, PAYS, 2);
    assertThat(guesses.words()).isEqualTo("It guessed 2 of your last 3; a coin: 1.5");
    assertThat(guesses.tested()).isEqualTo(3);
  }

  @Test
  void theBestOfFourIsGuessedOnceInFourByChance() {
    Guesses guesses = new Guesses(0);
    Query four =
        new Query(
            "q",
            Kind.BEST_OF_FOUR,
            List.of(
                SideBySideTest.clip(4, 1),
                SideBySideTest.clip(4, 2),
                SideBySideTest.clip(4, 9),
                SideBySideTest.clip(4, 3)),
            "random",
            "");
    guesses.test(four, Choice.THIRD, PAYS, 2);
    guesses.test(four, Choice.FIRST, PAYS, 2);
    assertThat(guesses.words()).isEqualTo("It guessed 1 of your last 2; chance: 0.5");
  }

  @Test
  void tiesTestNothingAndOnlyTheLastTwentyCount() {
    Guesses guesses = new Guesses(0);
    guesses.test(pair(2, 1), Choice.TIE, PAYS, 2);
    guesses.test(pair(2, 1), Choice.CANT_TELL, PAYS, 2);
    assertThat(guesses.tested()).isZero();
    for (int i = 0; i < 10; i++) {
      guesses.test(pair(2, 1), Choice.RIGHT, PAYS, 2);
    }
    for (int i = 0; i < 20; i++) {
      guesses.test(pair(2, 1), Choice.LEFT, PAYS, 2);
    }
    assertThat(guesses.words()).isEqualTo("It guessed 20 of your last 20; a coin: 10");
  }
}
