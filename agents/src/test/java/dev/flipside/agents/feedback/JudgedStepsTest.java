package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgedStepsTest {
  private static final ClipInputs CLIP = new ClipInputs(new float[][] {{0}, {1}, {2}, {3}, {4}}, 2);

  private static ClipInputs judged(double steps) {
    return FeedbackConfig.DEFAULT.with(Map.of("judgedSteps", steps)).clips().judged(CLIP);
  }

  @Test
  void anAnswerIsAboutTheWholeClipUnlessSaidOtherwise() {
    assertThat(judged(0)).isEqualTo(CLIP);
    assertThat(judged(7)).isEqualTo(CLIP);
  }

  @Test
  void anAnswerAboutTheEndLeavesTheRestOfTheClipAsLead() {
    assertThat(judged(1).length()).isEqualTo(1);
    assertThat(judged(2).length()).isEqualTo(2);
    assertThat(judged(1).rows()).isEqualTo(CLIP.rows());
  }

  @Test
  void lessThanNothingIsRefused() {
    assertThatThrownBy(() -> judged(-1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("judgedSteps is 0 to 100000");
  }
}
