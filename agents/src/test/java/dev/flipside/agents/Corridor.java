package dev.flipside.agents;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.testkit.Toy;
import dev.flipside.core.testkit.ToyWorld;
import java.util.List;
import java.util.Map;

/**
 * A corridor whose far end ends the episode and pays once: the counterpart to {@link PointMass},
 * with TERMINATED steps and a reward that comes only at the goal.
 *
 * <p>Observation: position, 0 to 1. Action: step, -1 to 1, of which a tenth is walked. 40 steps.
 */
public final class Corridor extends Toy {

  /** For tests. */
  public Corridor() {
    super("corridor");
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Walk(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(
        new Reward(
            "arrival",
            List.of("arrival", "time"),
            (transition, terms) -> {
              terms[0] = transition.signals()[0];
              terms[1] = -0.01f;
            }));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric("arrived", "share", "Episodes that arrive.", "arrived", "", 1, true),
        new OutcomeMetric("steps", "steps", "Length of an episode.", "steps", "", 1, false));
  }

  private static final class Walk extends ToyWorld {
    Walk(Settings settings) {
      super(
          new EnvironmentSpec(
              "corridor",
              1,
              BoxSpec.builder().add("position", "1", -1, 2).build(),
              BoxSpec.builder().add("step", "1", -1, 1).build(),
              BoxSpec.builder().add("arrived", "1", 0, 1).build(),
              40,
              0.1f,
              settings));
    }

    @Override
    public TimeStep reset(long seed) {
      return begin(Seeds.generator(seed).nextFloat() * 0.8f);
    }

    @Override
    protected void move(float action) {
      position = Math.max(0, position + 0.1f * action);
    }

    @Override
    protected boolean arrived() {
      return position >= 1;
    }

    @Override
    protected float[] signals() {
      return new float[] {arrived() ? 1 : 0};
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("arrived", arrived() ? 1.0 : 0.0, "steps", (double) steps()));
    }
  }
}
