package dev.flipside.agents.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.exploration.StateBins;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.testkit.Toy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeSearchTest {

  /** Pays 1 in the step that first passes 0.8 m, as a sparse task does. */
  private static final HandCodedReward BEYOND =
      new Toy.Reward(
          "beyond",
          List.of("beyond"),
          (t, terms) ->
              terms[0] = t.observation()[0] <= 0.8f && t.nextObservation()[0] > 0.8f ? 1 : 0);

  @Test
  void findsASparseRewardAndThePlanReplaysToIt() {
    try (Environment environment = new Slider().create(Start.STANDARD, Settings.none())) {
      TreeSearch search =
          new TreeSearch(
              environment,
              BEYOND,
              StateBins.parse("position=0.1", environment.spec().observation()),
              new TreeSearchConfig(100_000, 2, 4, 1));
      Plan plan = search.plan(5, 1);
      assertThat(plan.total()).isEqualTo(1);
      assertThat(plan.simulatedSteps()).isBetween((long) plan.actions().size(), 100_100L);
      assertThat(plan.replayedSteps()).isLessThan(plan.simulatedSteps());
      TimeStep step = environment.reset(5);
      for (float[] action : plan.actions()) {
        step = environment.step(action);
      }
      assertThat(step.observation()[0]).isGreaterThan(0.8f);
      Plan again = search.plan(5, 1);
      assertThat(again.simulatedSteps()).isEqualTo(plan.simulatedSteps());
    }
  }

  @Test
  void givesUpWhenTheStepsAreUsedUp() {
    try (Environment environment = new Slider().create(Start.STANDARD, Settings.none())) {
      Plan plan =
          new TreeSearch(
                  environment,
                  BEYOND,
                  StateBins.parse("position=0.1", environment.spec().observation()),
                  new TreeSearchConfig(3, 1, 1, 2))
              .plan(5, 1);
      assertThat(plan.total()).isLessThan(2);
      assertThat(plan.simulatedSteps()).isBetween(3L, 30L);
    }
  }
}
