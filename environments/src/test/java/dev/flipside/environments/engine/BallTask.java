package dev.flipside.environments.engine;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.CircleShape;
import com.badlogic.gdx.physics.box2d.EdgeShape;
import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.Shape;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.Map;

/** A fake task: a perfectly bouncing ball above the ground. */
final class BallTask implements Task {
  static final float RADIUS = 0.1f;
  static final Physics PHYSICS = new Physics(6, 1 / 180f, 10, 8, 10);
  static final int HORIZON = 60;

  private final Stage stage;
  private final Body ball;
  private final Tag ballTag;
  private final Tag groundTag;
  private final SeenPart figure;
  private final float endsBelow;
  private float pushed;
  private int begun;

  private BallTask(Stage stage, float height, float endsBelow) {
    this.stage = stage;
    this.endsBelow = endsBelow;
    ballTag = stage.tag("ball");
    groundTag = stage.tag("ground");
    BodyDef def = new BodyDef();
    Body ground = stage.world().createBody(def);
    EdgeShape edge = new EdgeShape();
    edge.set(-10, 0, 10, 0);
    fix(ground, edge, groundTag);
    def.type = BodyDef.BodyType.DynamicBody;
    def.position.set(0, height);
    ball = stage.world().createBody(def);
    CircleShape circle = new CircleShape();
    circle.setRadius(RADIUS);
    fix(ball, circle, ballTag);
    Part part =
        new Part("ball", new dev.flipside.core.scene.Shape.Sphere(RADIUS), ColourRole.OBJECT, 0);
    figure = stage.show(part, ball, RADIUS, 0, 0);
  }

  private void fix(Body body, Shape shape, Tag tag) {
    FixtureDef def = new FixtureDef();
    def.shape = shape;
    def.density = 1;
    def.restitution = 1;
    stage.mark(body.createFixture(def), tag);
    shape.dispose();
  }

  static Box2dEnvironment environment(float height) {
    return environment(height, Float.NEGATIVE_INFINITY);
  }

  static BallTask build(Stage stage, float height) {
    return new BallTask(stage, height, Float.NEGATIVE_INFINITY);
  }

  /** The episode is terminated when the ball is below {@code endsBelow}. */
  static Box2dEnvironment environment(float height, float endsBelow) {
    EnvironmentSpec spec =
        new EnvironmentSpec(
            "ball",
            1,
            BoxSpec.builder().add("height", "m").build(),
            BoxSpec.builder().add("push", "1", -1, 1).build(),
            BoxSpec.builder()
                .add("touched", "1", -1, 1)
                .add("touching", "1", -1, 1)
                .add("pushed", "1", -1, 1)
                .build(),
            HORIZON,
            PHYSICS.stepSeconds(),
            Settings.none());
    return new Box2dEnvironment(
        spec, PHYSICS, (stage, random) -> new BallTask(stage, height, endsBelow));
  }

  @Override
  public void begin() {
    begun++;
  }

  @Override
  public void act(float[] action) {
    pushed = action[0];
    if (pushed < 0) {
      figure.hide();
    }
  }

  @Override
  public boolean terminated() {
    return ball.getPosition().y < endsBelow;
  }

  @Override
  public void observe(float[] observation) {
    observation[0] = ball.getPosition().y;
  }

  @Override
  public void signal(float[] signals) {
    signals[0] = stage.contacts().touched(ballTag, groundTag) ? 1 : 0;
    signals[1] = stage.contacts().touching(ballTag, groundTag) ? 1 : 0;
    signals[2] = pushed;
  }

  @Override
  public SceneModel scene(List<Part> parts) {
    Camera.Point eye = new Camera.Point(0, 1, 5);
    Camera camera =
        new Camera(
            "front",
            Camera.Projection.PERSPECTIVE,
            eye,
            new Camera.Point(0, 1, 0),
            new Camera.Point(0, 1, 0),
            2,
            1,
            true,
            "");
    return new SceneModel(
        Plane.UPRIGHT,
        parts,
        List.of(),
        new SceneModel.Ground(-10, 10, -1, 1, 1),
        List.of(camera),
        List.of());
  }

  @Override
  public TrueOutcome outcome() {
    return new TrueOutcome(
        Map.of("height", (double) ball.getPosition().y, "begun", (double) begun));
  }
}
