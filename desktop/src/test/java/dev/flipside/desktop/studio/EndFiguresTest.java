package dev.flipside.desktop.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.evaluation.Evaluation;
import org.junit.jupiter.api.Test;

class EndFiguresTest {

  @Test
  void equalEpisodesClaimNoIntervalWithoutWidth() {
    assertThat(EndFigures.range(new Evaluation.Figure("flips", "", 0, 0, 0)))
        .isEqualTo("in all 20");
    assertThat(EndFigures.range(new Evaluation.Figure("flips", "", 28, 25.6, 30.4)))
        .isEqualTo("25.6 to 30.4");
  }
}
