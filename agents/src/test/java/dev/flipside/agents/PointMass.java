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
 * A mass on a line that is to be pushed to the origin and held there: small enough to reason about,
 * with a random start, so that learning, seeds and resuming can be tested without physics.
 *
 * <p>Observation: position (m), velocity (m/s). Action: force, -1 to 1 N on 1 kg. Signal: distance
 * to the origin (m). 50 steps of 0.1 s.
 */
public final class PointMass extends Toy {
  /** Control steps in an episode. */
  public static final int HORIZON = 50;

  private static final float DT = 0.1f;

  private final int version;

  /** The world as it is. */
  public PointMass() {
    this(1);
  }

  /** The world in another version. */
  public PointMass(int version) {
    super("point-mass");
    this.version = version;
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Line(start, settings, version);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(
        new Reward(
            "nearness",
            List.of("distance", "speed"),
            (transition, terms) -> {
              terms[0] = -transition.signals()[0];
              terms[1] = -0.1f * Math.abs(transition.nextObservation()[1]);
            }));
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric(
            "near", "share", "Share of steps within 0.2 m.", "near-steps", "steps", 1, true),
        new OutcomeMetric(
            "held", "share", "Share of episodes that end within 0.2 m.", "held", "", 1, true));
  }

  private static final class Line extends ToyWorld {
    private final float spread;
    private float velocity;
    private int near;

    Line(Start start, Settings settings, int version) {
      super(
          new EnvironmentSpec(
              "point-mass",
              version,
              BoxSpec.builder().add("position", "m").add("velocity", "m/s").build(),
              BoxSpec.builder().add("force", "N", -1, 1).build(),
              BoxSpec.builder().add("distance", "m").build(),
              HORIZON,
              DT,
              settings));
      this.spread = start == Start.TRAINING ? 2 : 1;
    }

    @Override
    public TimeStep reset(long seed) {
      velocity = 0;
      near = 0;
      return begin(Seeds.generator(seed).nextDouble(-spread, spread));
    }

    @Override
    protected void move(float action) {
      velocity += action * DT * 4;
      position += velocity * DT;
      near += isNear() ? 1 : 0;
    }

    private boolean isNear() {
      return Math.abs(position) < 0.2;
    }

    @Override
    protected float[] observation() {
      return new float[] {position, velocity};
    }

    @Override
    protected float[] signals() {
      return new float[] {Math.abs(position)};
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(
          Map.of(
              "near-steps",
              (double) near,
              "steps",
              (double) steps(),
              "held",
              isNear() ? 1.0 : 0.0));
    }
  }
}
