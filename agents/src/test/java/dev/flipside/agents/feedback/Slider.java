package dev.flipside.agents.feedback;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.LegibleModel;
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
import java.util.stream.IntStream;

/**
 * A bead that slides along a wire from -1 to 1 m. Whoever watches likes it on the right.
 * Observation: position. Action: speed. 20 steps of 0.1 s.
 */
public class Slider extends Toy {

  /** For tests. */
  public Slider() {
    super("slider");
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Wire(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(
        new Reward("position", List.of("x"), (t, terms) -> terms[0] = t.nextObservation()[0]));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric("right", "m", "Mean final position.", "position", "", 1, true));
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(
        new Judge(
            "eye",
            Double.NaN,
            frames -> frames.stream().mapToDouble(f -> f.u(0)).average().orElseThrow()));
  }

  /** Ten places on the wire, from the left. */
  @Override
  public List<LegibleModel> models(Settings settings) {
    return List.of(new Places());
  }

  private static final class Places implements LegibleModel {
    private static final int COUNT = 10;

    @Override
    public String id() {
      return "places";
    }

    @Override
    public String description() {
      return "Places on the wire.";
    }

    @Override
    public int states() {
      return COUNT;
    }

    @Override
    public int state(float[] observation) {
      return Math.min(COUNT - 1, (int) ((observation[0] + 1) / 2 * COUNT));
    }

    @Override
    public int[] next(int state) {
      return IntStream.of(state - 1, state + 1).filter(s -> s >= 0 && s < COUNT).toArray();
    }

    @Override
    public int place(int state) {
      return state;
    }

    @Override
    public double worth(int state) {
      return state;
    }

    @Override
    public float[] action(float[] observation, int next) {
      return new float[] {Integer.signum(next - state(observation))};
    }
  }

  private static final class Wire extends ToyWorld {
    Wire(Settings settings) {
      super(
          new EnvironmentSpec(
              "slider",
              1,
              BoxSpec.builder().add("position", "m", -1, 1).build(),
              BoxSpec.builder().add("speed", "m/s", -1, 1).build(),
              BoxSpec.builder().build(),
              20,
              0.1f,
              settings));
    }

    @Override
    public TimeStep reset(long seed) {
      return begin(Seeds.generator(seed).nextDouble(-0.5, 0.5));
    }

    @Override
    protected void move(float action) {
      position = Math.max(-1, Math.min(1, position + 0.1f * action));
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("position", (double) position));
    }
  }
}
