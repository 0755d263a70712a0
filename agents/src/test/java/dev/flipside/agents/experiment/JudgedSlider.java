package dev.flipside.agents.experiment;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.testkit.Toy;
import dev.flipside.core.testkit.ToyWorld;
import java.util.List;
import java.util.Map;

/** A slider on a rail. Two judges approve of opposite ends; the truth is at the right. */
final class JudgedSlider extends Toy {
  JudgedSlider() {
    super("slider");
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Rail(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(
        new Reward("right", List.of("position"), (t, terms) -> terms[0] = t.nextObservation()[0]));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(new OutcomeMetric("there", "share", "ends at the right", "there", "", 1, true));
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(judge("right", 1), judge("left", -1));
  }

  private static ClipJudge judge(String id, int sign) {
    return new Judge(id, 0.5, frames -> sign * frames.get(frames.size() - 1).u(0));
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return List.of(
        new ScriptedPolicy("right", "goes right", true, () -> observation -> new float[] {0.3f}));
  }

  private static final class Rail extends ToyWorld {
    Rail(Settings settings) {
      super(
          new EnvironmentSpec(
              "slider",
              1,
              BoxSpec.builder().add("position", "m", -2, 2).build(),
              BoxSpec.builder().add("speed", "m/s", -1, 1).build(),
              BoxSpec.builder().build(),
              12,
              0.1f,
              settings));
    }

    @Override
    public TimeStep reset(long seed) {
      return begin(Seeds.generator(seed).nextFloat() - 0.5f);
    }

    @Override
    protected void move(float action) {
      position = Math.max(-2, Math.min(2, position + 0.2f * action));
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("there", position >= 0.5f ? 1.0 : 0.0));
    }
  }
}
