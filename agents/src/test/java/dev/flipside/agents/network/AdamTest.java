package dev.flipside.agents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

  @Test
  void firstTwoStepsAreAsWorkedByHand() {
    Adam adam = new Adam(1, 0);
    float[] parameter = {1};

    // After one step both moments are the gradient itself: the step is the learning rate.
    adam.step(parameter, new float[] {2}, 1, 0.1, 0);
    assertThat(parameter[0]).isCloseTo(0.9f, within(1e-6f));

    // m = (0.9 * 0.2 + 0.1 * -1) / (1 - 0.81) = 0.08 / 0.19 = 0.421053
    // v = (0.999 * 0.004 + 0.001 * 1) / (1 - 0.998001) = 0.004996 / 0.001999 = 2.499250
    // step = 0.1 * 0.421053 / 1.580902 = 0.026634
    adam.step(parameter, new float[] {-1}, 1, 0.1, 0);
    assertThat(parameter[0]).isCloseTo(0.9f - 0.026634f, within(1e-5f));
  }

  @Test
  void weightDecayIsApartFromTheGradient() {
    Adam adam = new Adam(1, 1e-8);
    float[] parameter = {4};
    adam.step(parameter, new float[] {0}, 1, 0.1, 0.5);
    assertThat(parameter[0]).isCloseTo(4 * 0.95f, within(1e-6f));
  }
}
