package dev.flipside.agents;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.Map;

/**
 * A corridor whose far end ends the episode and pays once: the counterpart to {@link PointMass},
 * with TERMINATED steps and a reward that comes only at the goal.
 *
 * <p>Observation: position, 0 to 1. Action: step, -1 to 1, of which a tenth is walked. 40 steps.
 */
public final class Corridor implements EnvironmentProvider {
  private static final int HORIZON = 40;

  @Override
  public String id() {
    return "corridor";
  }

  @Override
  public String title() {
    return "Corridor";
  }

  @Override
  public String summary() {
    return "Walk to the far end.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Walk(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(new Arrival());
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric("arrived", "share", "Episodes that arrive.", "arrived", "", 1, true),
        new OutcomeMetric("steps", "steps", "Length of an episode.", "steps", "", 1, false));
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(1, "Which clip gets further?", "Watch the walker.", List.of());
  }

  private static final class Arrival implements HandCodedReward {
    @Override
    public String id() {
      return "arrival";
    }

    @Override
    public String formula() {
      return "1 at the end, -0.01 a step";
    }

    @Override
    public String description() {
      return "Pays once, at the far end.";
    }

    @Override
    public List<String> termNames() {
      return List.of("arrival", "time");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.signals()[0];
      terms[1] = -0.01f;
    }
  }

  private static final class Walk implements Environment {
    private final EnvironmentSpec spec;
    private float position;
    private int step;

    Walk(Settings settings) {
      this.spec =
          new EnvironmentSpec(
              "corridor",
              1,
              BoxSpec.builder().add("position", "1", -1, 2).build(),
              BoxSpec.builder().add("step", "1", -1, 1).build(),
              BoxSpec.builder().add("arrived", "1", 0, 1).build(),
              HORIZON,
              0.1f,
              settings);
    }

    @Override
    public EnvironmentSpec spec() {
      return spec;
    }

    @Override
    public TimeStep reset(long seed) {
      position = Seeds.generator(seed).nextFloat() * 0.8f;
      step = 0;
      return TimeStep.restart(new float[] {position}, new float[] {0});
    }

    @Override
    public TimeStep step(float[] action) {
      position = Math.max(0, position + 0.1f * Math.max(-1, Math.min(1, action[0])));
      step++;
      float[] observation = {position};
      if (position >= 1) {
        return TimeStep.termination(observation, new float[] {1});
      }
      float[] signals = {0};
      return step == HORIZON
          ? TimeStep.truncation(observation, signals)
          : TimeStep.transition(observation, signals);
    }

    @Override
    public SceneModel scene() {
      throw new UnsupportedOperationException("nobody looks");
    }

    @Override
    public SceneFrame frame() {
      throw new UnsupportedOperationException("nobody looks");
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("arrived", position >= 1 ? 1.0 : 0.0, "steps", (double) step));
    }

    @Override
    public void close() {}
  }
}
