package dev.flipside.agents.experiment;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.ScriptedPolicy;
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
 * A fake world: a slider on a rail. Two judges approve of opposite ends; the truth is at the right.
 */
final class JudgedSlider implements EnvironmentProvider {
  private static final int HORIZON = 12;
  private static final BoxSpec POSITION = BoxSpec.builder().add("position", "m", -2, 2).build();
  private static final BoxSpec SPEED = BoxSpec.builder().add("speed", "m/s", -1, 1).build();
  private static final Camera CAMERA =
      new Camera(
          "side",
          Camera.Projection.ORTHOGRAPHIC,
          new Camera.Point(0, 0, 5),
          new Camera.Point(0, 0, 0),
          new Camera.Point(0, 1, 0),
          2,
          1,
          true,
          "");
  private static final SceneModel SCENE =
      new SceneModel(
          Plane.UPRIGHT,
          List.of(new Part("slider", new Shape.Sphere(0.1f), ColourRole.BODY, 0)),
          List.of(),
          new SceneModel.Ground(-2, 2, -1, 1, 0),
          List.of(CAMERA),
          List.of());

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
    return "A fake.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new World(settings);
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(new ToTheRight());
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(new OutcomeMetric("there", "share", "ends at the right", "there", "", 1, true));
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(1, "Which?", "The better one.", List.of());
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(new EndJudge("right", 1), new EndJudge("left", -1));
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return List.of(
        new ScriptedPolicy("right", "goes right", true, () -> observation -> new float[] {0.3f}));
  }

  private record EndJudge(String id, int sign) implements ClipJudge {
    @Override
    public String description() {
      return "Likes it at the " + id + ".";
    }

    @Override
    public List<String> cameras() {
      return List.of("side");
    }

    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      return sign * frames.get(frames.size() - 1).u(0);
    }

    @Override
    public double approvalThreshold() {
      return 0.5;
    }
  }

  private static final class ToTheRight implements HandCodedReward {
    @Override
    public String id() {
      return "right";
    }

    @Override
    public String formula() {
      return "position";
    }

    @Override
    public String description() {
      return "Pays for being at the right.";
    }

    @Override
    public List<String> termNames() {
      return List.of("position");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = transition.nextObservation()[0];
    }
  }

  private static final class World implements Environment {
    private final Settings settings;
    private float position;
    private int steps;

    World(Settings settings) {
      this.settings = settings;
    }

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec(
          "slider", 1, POSITION, SPEED, new BoxSpec(List.of()), HORIZON, 0.1f, settings);
    }

    @Override
    public TimeStep reset(long seed) {
      position = Seeds.generator(seed).nextFloat() - 0.5f;
      steps = 0;
      return TimeStep.restart(new float[] {position}, new float[0]);
    }

    @Override
    public TimeStep step(float[] action) {
      position = Math.max(-2, Math.min(2, position + 0.2f * Math.max(-1, Math.min(1, action[0]))));
      steps++;
      float[] observation = {position};
      return steps == HORIZON
          ? TimeStep.truncation(observation, new float[0])
          : TimeStep.transition(observation, new float[0]);
    }

    @Override
    public SceneModel scene() {
      return SCENE;
    }

    @Override
    public SceneFrame frame() {
      return new SceneFrame(steps * 0.1f, new float[] {position, 0, 0}, new float[0]);
    }

    @Override
    public TrueOutcome outcome() {
      return new TrueOutcome(Map.of("there", position >= 0.5f ? 1.0 : 0.0));
    }

    @Override
    public void close() {}
  }
}
