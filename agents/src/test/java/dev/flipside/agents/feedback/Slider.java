package dev.flipside.agents.feedback;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.LegibleModel;
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
import java.util.stream.IntStream;

/**
 * A bead that slides along a wire from -1 to 1 m. Whoever watches likes it on the right.
 * Observation and signal: position. Action: speed. 20 steps of 0.1 s.
 */
public class Slider implements EnvironmentProvider {
  private static final SceneModel SCENE =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(new Part("bead", new Shape.Sphere(0.1f), ColourRole.BODY, 0)),
          List.of(),
          new SceneModel.Ground(-2, 2, -1, 1, 0),
          List.of(
              new Camera(
                  "side",
                  Camera.Projection.ORTHOGRAPHIC,
                  new Camera.Point(0, 0, 5),
                  new Camera.Point(0, 0, 0),
                  new Camera.Point(0, 1, 0),
                  2,
                  1.6f,
                  true,
                  "")),
          List.of());

  /** For tests. */
  public Slider() {}

  @Override
  public String id() {
    return "slider";
  }

  @Override
  public String title() {
    return "Slider";
  }

  @Override
  public String summary() {
    return "Slide the bead to the right.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Wire(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(new Position());
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric("right", "m", "Mean final position.", "position", "", 1, true));
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(4, "Which clip is further right?", "Look.", List.of());
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(new Eye());
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

  private static final class Eye implements ClipJudge {
    @Override
    public String id() {
      return "eye";
    }

    @Override
    public String description() {
      return "Likes the bead on the right.";
    }

    @Override
    public List<String> cameras() {
      return List.of("side");
    }

    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      return frames.stream().mapToDouble(f -> f.u(0)).average().orElseThrow();
    }
  }

  private static final class Position implements HandCodedReward {
    @Override
    public String id() {
      return "position";
    }

    @Override
    public String formula() {
      return "x";
    }

    @Override
    public String description() {
      return "Pays for being on the right.";
    }

    @Override
    public List<String> termNames() {
      return List.of("x");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.nextObservation()[0];
    }
  }

  private static final class Wire implements Environment {
    private final EnvironmentSpec spec;
    private float position;
    private int step = -1;

    Wire(Settings settings) {
      this.spec =
          new EnvironmentSpec(
              "slider",
              1,
              BoxSpec.builder().add("position", "m", -1, 1).build(),
              BoxSpec.builder().add("speed", "m/s", -1, 1).build(),
              BoxSpec.builder().build(),
              20,
              0.1f,
              settings);
    }

    @Override
    public EnvironmentSpec spec() {
      return spec;
    }

    @Override
    public TimeStep reset(long seed) {
      position = (float) Seeds.generator(seed).nextDouble(-0.5, 0.5);
      step = 0;
      return TimeStep.restart(observation(), new float[0]);
    }

    @Override
    public TimeStep step(float[] action) {
      if (step < 0 || step == spec.horizon()) {
        throw new IllegalStateException("reset first");
      }
      step++;
      float speed = Math.max(-1, Math.min(1, action[0]));
      position = Math.max(-1, Math.min(1, position + 0.1f * speed));
      return step == spec.horizon()
          ? TimeStep.truncation(observation(), new float[0])
          : TimeStep.transition(observation(), new float[0]);
    }

    private float[] observation() {
      return new float[] {position};
    }

    @Override
    public SceneModel scene() {
      return SCENE;
    }

    @Override
    public SceneFrame frame() {
      return new SceneFrame(step * 0.1f, new float[] {position, 0, 0}, new float[0]);
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("position", (double) position));
    }

    @Override
    public void close() {}
  }
}
