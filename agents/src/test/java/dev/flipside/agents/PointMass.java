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
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;
import java.util.Map;

/**
 * A mass on a line that is to be pushed to the origin and held there: small enough to reason about,
 * with a random start, so that learning, seeds and resuming can be tested without physics.
 *
 * <p>Observation: position (m), velocity (m/s). Action: force, -1 to 1 N on 1 kg. Signal: distance
 * to the origin (m). 50 steps of 0.1 s.
 */
public final class PointMass implements EnvironmentProvider {
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
    this.version = version;
  }

  @Override
  public String id() {
    return "point-mass";
  }

  @Override
  public String title() {
    return "Point mass";
  }

  @Override
  public String summary() {
    return "Push the mass to the origin and hold it there.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Line(start, settings, version);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(new Nearness());
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric(
            "near", "share", "Share of steps within 0.2 m.", "near-steps", "steps", 1, true),
        new OutcomeMetric(
            "held", "share", "Share of episodes that end within 0.2 m.", "held", "", 1, true));
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(1, "Which clip is closer to rest at the origin?", "Watch.", List.of());
  }

  private static final class Nearness implements HandCodedReward {
    @Override
    public String id() {
      return "nearness";
    }

    @Override
    public String formula() {
      return "-distance - 0.1 speed";
    }

    @Override
    public String description() {
      return "Pays for being near the origin and slow.";
    }

    @Override
    public List<String> termNames() {
      return List.of("distance", "speed");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = -transition.signals()[0];
      terms[1] = -0.1f * Math.abs(transition.nextObservation()[1]);
    }
  }

  private static final class Line implements Environment {
    private final EnvironmentSpec spec;
    private final float spread;
    private float position;
    private float velocity;
    private int step = -1;
    private int near;

    Line(Start start, Settings settings, int version) {
      this.spread = start == Start.TRAINING ? 2 : 1;
      this.spec =
          new EnvironmentSpec(
              "point-mass",
              version,
              BoxSpec.builder().add("position", "m").add("velocity", "m/s").build(),
              BoxSpec.builder().add("force", "N", -1, 1).build(),
              BoxSpec.builder().add("distance", "m").build(),
              HORIZON,
              DT,
              settings);
    }

    @Override
    public EnvironmentSpec spec() {
      return spec;
    }

    @Override
    public TimeStep reset(long seed) {
      position = (float) Seeds.generator(seed).nextDouble(-spread, spread);
      velocity = 0;
      step = 0;
      near = 0;
      return TimeStep.restart(observation(), signals());
    }

    @Override
    public TimeStep step(float[] action) {
      if (step < 0 || step >= HORIZON) {
        throw new IllegalStateException("reset first");
      }
      velocity += Math.max(-1, Math.min(1, action[0])) * DT * 4;
      position += velocity * DT;
      step++;
      near += Math.abs(position) < 0.2 ? 1 : 0;
      return step == HORIZON
          ? TimeStep.truncation(observation(), signals())
          : TimeStep.transition(observation(), signals());
    }

    private float[] observation() {
      return new float[] {position, velocity};
    }

    private float[] signals() {
      return new float[] {Math.abs(position)};
    }

    @Override
    public SceneModel scene() {
      return new SceneModel(
          Plane.UPRIGHT,
          List.of(new Part("mass", new Shape.Sphere(0.1f), ColourRole.BODY, 0)),
          List.of(),
          new SceneModel.Ground(-3, 3, -1, 1, 1),
          List.of(
              new Camera(
                  "side",
                  Camera.Projection.PERSPECTIVE,
                  new Camera.Point(0, 1, 5),
                  new Camera.Point(0, 0, 0),
                  new Camera.Point(0, 1, 0),
                  3,
                  1.5f,
                  true,
                  "")),
          List.of());
    }

    @Override
    public SceneFrame frame() {
      return new SceneFrame(step * DT, new float[] {position, 0, 0}, new float[0]);
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(
          Map.of(
              "near-steps",
              (double) near,
              "steps",
              (double) step,
              "held",
              Math.abs(position) < 0.2 ? 1.0 : 0.0));
    }

    @Override
    public void close() {}
  }
}
