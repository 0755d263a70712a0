package dev.flipside.agents.ppo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PpoConfigTest {

  @Test
  void hintsReplaceWhatTheyNameAndNothingElse() {
    PpoConfig config = PpoConfig.DEFAULT.withHints(Map.of("gamma", 0.97, "environments", 8.0));

    assertThat(config.gamma()).isEqualTo(0.97);
    assertThat(config.environments()).isEqualTo(8);
    assertThat(config.withHints(Map.of("gamma", 0.99, "environments", 16.0)))
        .isEqualTo(PpoConfig.DEFAULT);
  }

  @Test
  void unknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> PpoConfig.DEFAULT.withHints(Map.of("gama", 0.97)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("there is no PPO setting gama; there are environments, ");
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    refuses("gamma", 1.1, "gamma is 0 to 1, not 1.1");
    refuses("environments", 1.5, "environments is a whole number, not 1.5");
    refuses("environments", -1, "environments is 1 to 4096, not -1");
    refuses("policyLearningRate", Double.NaN, "policyLearningRate is 0 to 1, not NaN");
    refuses("policyLearningRate", 1e30, "policyLearningRate is 0 to 1, not 1.0E30");
    refuses("valueLearningRate", 0, "valueLearningRate is more than 0 and at most 1, not 0");
    refuses("gammaRiseTo", 0.05, "gammaRiseTo is 0.1 to 1, not 0.05");
    refuses("hiddenUnits", 1_000_000, "hiddenUnits is 1 to 4096, not 1000000");
    refuses(
        "minibatchSize",
        4096,
        "minibatchSize is at most environments x rolloutSteps = 2048, not 4096");
  }

  @Test
  void theDiscountRisesInEqualPartsOfItsDistanceToOne() {
    PpoConfig config =
        PpoConfig.DEFAULT.withHints(
            Map.of("initialGamma", 0.9, "gamma", 0.99, "gammaRiseFrom", 0.2, "gammaRiseTo", 0.6));
    assertThat(config.gammaAt(0)).isCloseTo(0.9, within(1e-12));
    assertThat(config.gammaAt(0.2)).isCloseTo(0.9, within(1e-12));
    assertThat(config.gammaAt(0.4)).isCloseTo(1 - Math.sqrt(0.1 * 0.01), within(1e-12));
    assertThat(config.gammaAt(0.6)).isEqualTo(0.99);
    assertThat(config.gammaAt(1)).isEqualTo(0.99);
    PpoConfig constant = config.withHints(Map.of("initialGamma", 0.99));
    assertThat(constant.gammaAt(0.3)).isEqualTo(0.99);
  }

  @Test
  void thePenaltyOnMeansOutsideTheirRangeComesWithTheDiscount() {
    PpoConfig config =
        PpoConfig.DEFAULT.withHints(
            Map.of(
                "boundCoef",
                0.4,
                "initialBoundCoef",
                0.2,
                "gammaRiseFrom",
                0.2,
                "gammaRiseTo",
                0.6));
    assertThat(config.boundCoefAt(0.1)).isCloseTo(0.2, within(1e-12));
    assertThat(config.boundCoefAt(0.4)).isCloseTo(0.3, within(1e-12));
    assertThat(config.boundCoefAt(0.6)).isEqualTo(0.4);
    PpoConfig sudden = config.withHints(Map.of("gammaRiseFrom", 0.6));
    assertThat(sudden.boundCoefAt(0.5)).isCloseTo(0.2, within(1e-12));
    assertThat(sudden.gammaAt(0.5)).isCloseTo(0.93, within(1e-12));
    assertThat(sudden.boundCoefAt(0.6)).isEqualTo(0.4);
  }

  private static void refuses(String name, double value, String message) {
    assertThatThrownBy(() -> PpoConfig.DEFAULT.withHints(Map.of(name, value)))
        .isInstanceOf(Refusal.class)
        .hasMessage(message);
  }
}
