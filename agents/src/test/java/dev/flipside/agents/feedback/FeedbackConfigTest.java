package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackConfigTest {
  @Test
  void allItsValuesMakeTheSameConfigurationFromAnyOther() {
    FeedbackConfig chosen =
        FeedbackConfig.DEFAULT.with(
            Map.of("labels", 321.0, "klCoef", 0.25, "members", 2.0, "useActions", 0.0));

    assertThat(chosen.values().keySet())
        .containsExactlyInAnyOrderElementsOf(FeedbackConfig.names());
    assertThat(FeedbackConfig.DEFAULT.with(chosen.values())).isEqualTo(chosen);
  }
}
