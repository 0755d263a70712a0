package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final Scenario FLIP = Scenario.byDefault(new BackflipProvider());
  private static final Scenario STAND =
      Scenario.of(new BackflipProvider(), Map.of("task", "flip-and-stand"));

  @Test
  void theQuestionOnTheScreenAndTheJudgesGoTogether() {
    assertThat(FLIP.instructions().question()).contains("landed on the foot");
    assertThat(FLIP.judges()).extracting(ClipJudge::id).containsExactly("person", "blurred");
    assertThat(STAND.instructions().question()).contains("stands still on its foot");
    assertThat(STAND.judges()).extracting(ClipJudge::id).containsExactly("stands", "blurred");
    assertThat(STAND.judge("blurred").description()).contains("as stands does");
  }

  @Test
  void nobodyJudgesByAnotherQuestionThanTheOneThatIsAsked() {
    assertThatThrownBy(() -> FLIP.judge("stands"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("there are person, blurred");
    assertThatThrownBy(() -> STAND.judge("person")).isInstanceOf(Refusal.class);
  }

  @Test
  void labelsSayWhichQuestionWasAsked() {
    assertThat(FLIP.instructions().version()).isNotEqualTo(STAND.instructions().version());
  }

  @Test
  void theWorldIsTheSameWhateverIsAsked() {
    assertThat(STAND.spec()).isEqualTo(FLIP.spec());
  }
}
