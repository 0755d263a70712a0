package dev.flipside.environments.grasp;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.ChainShape;
import com.badlogic.gdx.physics.box2d.CircleShape;
import com.badlogic.gdx.physics.box2d.FixtureDef;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.environments.engine.Physics;
import dev.flipside.environments.engine.Stage;
import dev.flipside.environments.engine.Tag;
import dev.flipside.environments.engine.Task;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An overhead parallel gripper and a ball on a table, seen from above: u to the right, v away from
 * the evaluator's camera, metres. No gravity in the plane; damping stands for rolling friction. The
 * hand starts on the camera's side and closed too far for the ball, so that a true grasp means:
 * open, advance around the ball, close.
 *
 * <p>Observation [15]: hand position and velocity (u, v), opening of the left and right finger and
 * where it is moving to, ball position and velocity, ball minus hand (u, v), gap between the ball
 * and each finger along u (negative: overlapping in u). Action [3]: speed along u, speed along v
 * (shares of 1 m/s), grip (-1 open wide, 1 closed; an absolute target, rate-limited). Signals [4]:
 * contact left and right, ball between the fingers, truly held.
 *
 * <p>Truly held in a step: both fingers touched the ball, its middle is between them, and its depth
 * differs from the hand's by less than 0.8 radius. A true grasp: held in at least 12 of the last 15
 * steps of the episode. Horizon 50 steps of 0.1 s. Version 1.
 *
 * <p>Training episodes differ from standard ones in one thing: the grip is off by up to 0.1 m.
 *
 * <p>Quirk: the ball is a circle in the plane and the fingers are as tall as the ball, so it cannot
 * be lifted; held means pinched.
 */
final class GraspTask implements Task {
  static final String ID = "grasp";
  static final int VERSION = 1;
  static final int HORIZON = 50;
  static final Physics PHYSICS = new Physics(6, 1f / 60, 8, 4, 0);

  static final float BALL_RADIUS = 0.25f;
  static final float FRICTION = 0.8f;
  static final float WALL_U = 0.95f;
  static final float WALL_NEAR = -1.6f;
  static final float WALL_FAR = 1.1f;

  /**
   * Greatest offset of the grip in a training episode, metres. Noise on every step hardly changes
   * how a clip looks; this makes clips differ in how far the fingers are open, so that raters can
   * say which is better.
   */
  private static final float MOST_TRIM = 0.1f;

  private static final float BALL_KILOGRAMS = 0.4f;
  private static final float ROLLING_DAMPING = 1;

  private final Stage stage;
  private final Gripper gripper;
  private final Body ball;
  private final DepthLines lines;
  private final Tag ballTag;
  private final Tag leftTag;
  private final Tag rightTag;
  private final GraspSettings settings;
  private final GraspOutcome outcome = new GraspOutcome();

  GraspTask(Stage stage, RandomGenerator random, Start start, GraspSettings settings) {
    this.stage = stage;
    this.settings = settings;
    this.ballTag = stage.tag("ball");
    this.leftTag = stage.tag("left finger");
    this.rightTag = stage.tag("right finger");
    float ballU = between(random, -0.4f, 0.4f);
    float ballV = between(random, 0.1f, 0.45f);
    float handU = between(random, -0.5f, 0.5f);
    float handV = between(random, -1.1f, -0.9f);
    float opening = between(random, 0.15f, 0.36f);
    float trim = start == Start.TRAINING ? between(random, -MOST_TRIM, MOST_TRIM) : 0;
    this.ball = ball(ballU, ballV);
    walls();
    this.gripper = new Gripper(stage, leftTag, rightTag, handU, handV, opening, trim);
    show();
    this.lines = settings.depthLines() ? new DepthLines(stage, ballV, handV) : null;
  }

  private static float between(RandomGenerator random, float low, float high) {
    return low + (high - low) * random.nextFloat();
  }

  static EnvironmentSpec spec(Settings settings) {
    BoxSpec observation =
        BoxSpec.builder()
            .add("hand-u", "m")
            .add("hand-v", "m")
            .add("hand-speed-u", "m/s")
            .add("hand-speed-v", "m/s")
            .add("opening-left", "m")
            .add("opening-right", "m")
            .add("opening-target", "m")
            .add("ball-u", "m")
            .add("ball-v", "m")
            .add("ball-speed-u", "m/s")
            .add("ball-speed-v", "m/s")
            .add("ball-minus-hand-u", "m")
            .add("ball-minus-hand-v", "m")
            .add("gap-left", "m")
            .add("gap-right", "m")
            .build();
    BoxSpec action =
        BoxSpec.builder()
            .add("speed-u", "1", -1, 1)
            .add("speed-v", "1", -1, 1)
            .add("grip", "1", -1, 1)
            .build();
    BoxSpec signals =
        BoxSpec.builder()
            .add("contact-left", "1", 0, 1)
            .add("contact-right", "1", 0, 1)
            .add("between", "1", 0, 1)
            .add("held", "1", 0, 1)
            .build();
    return new EnvironmentSpec(
        ID, VERSION, observation, action, signals, HORIZON, PHYSICS.stepSeconds(), settings);
  }

  private Body ball(float u, float v) {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.DynamicBody;
    definition.position.set(u, v);
    definition.linearDamping = ROLLING_DAMPING;
    definition.angularDamping = ROLLING_DAMPING;
    definition.allowSleep = false;
    Body body = stage.world().createBody(definition);
    CircleShape circle = new CircleShape();
    circle.setRadius(BALL_RADIUS);
    FixtureDef fixture = new FixtureDef();
    fixture.shape = circle;
    fixture.density = BALL_KILOGRAMS / (float) (Math.PI * BALL_RADIUS * BALL_RADIUS);
    fixture.friction = FRICTION;
    fixture.filter.categoryBits = Gripper.BALL_CATEGORY;
    stage.mark(body.createFixture(fixture), ballTag);
    circle.dispose();
    return body;
  }

  private void walls() {
    Body body = stage.world().createBody(new BodyDef());
    ChainShape chain = new ChainShape();
    chain.createLoop(
        new Vector2[] {
          new Vector2(-WALL_U, WALL_NEAR),
          new Vector2(WALL_U, WALL_NEAR),
          new Vector2(WALL_U, WALL_FAR),
          new Vector2(-WALL_U, WALL_FAR)
        });
    FixtureDef fixture = new FixtureDef();
    fixture.shape = chain;
    fixture.friction = FRICTION;
    fixture.filter.maskBits = Gripper.BALL_CATEGORY;
    body.createFixture(fixture);
    chain.dispose();
  }

  private void show() {
    stage.show(GraspScene.ball(), ball);
    stage.show(GraspScene.finger(GraspScene.LEFT_FINGER), gripper.leftFinger());
    stage.show(GraspScene.finger(GraspScene.RIGHT_FINGER), gripper.rightFinger());
    stage.show(GraspScene.bar(), gripper.carriage(), 0, GraspScene.BAR_OFFSET, 0);
    stage.show(GraspScene.post(), gripper.carriage(), 0, GraspScene.BAR_OFFSET, 0);
  }

  @Override
  public void act(float[] action) {
    gripper.command(action[0], action[1], action[2]);
  }

  @Override
  public void beforeSubStep() {
    gripper.drive();
  }

  @Override
  public void afterStep() {
    if (lines != null) {
      lines.move(ball.getPosition().y, gripper.v());
    }
    outcome.add(held(), touches(leftTag) || touches(rightTag), depthOffset());
  }

  private boolean touches(Tag finger) {
    return stage.contacts().touched(ballTag, finger);
  }

  private boolean between() {
    float u = ball.getPosition().x;
    return gripper.innerLeft() < u && u < gripper.innerRight();
  }

  /** How much deeper the ball's middle is than the hand's, metres. */
  private float depthOffset() {
    return ball.getPosition().y - gripper.v();
  }

  private boolean held() {
    return touches(leftTag)
        && touches(rightTag)
        && between()
        && Math.abs(depthOffset()) < 0.8f * BALL_RADIUS;
  }

  @Override
  public void observe(float[] observation) {
    Vector2 position = ball.getPosition();
    float ballU = position.x;
    float ballV = position.y;
    Vector2 velocity = ball.getLinearVelocity();
    int i = 0;
    observation[i++] = gripper.u();
    observation[i++] = gripper.v();
    observation[i++] = gripper.velocityU();
    observation[i++] = gripper.velocityV();
    observation[i++] = gripper.openingLeft();
    observation[i++] = gripper.openingRight();
    observation[i++] = gripper.openingTarget();
    observation[i++] = ballU;
    observation[i++] = ballV;
    observation[i++] = velocity.x;
    observation[i++] = velocity.y;
    observation[i++] = ballU - gripper.u();
    observation[i++] = ballV - gripper.v();
    observation[i++] = ballU - BALL_RADIUS - gripper.innerLeft();
    observation[i++] = gripper.innerRight() - ballU - BALL_RADIUS;
  }

  @Override
  public void signal(float[] signals) {
    signals[0] = touches(leftTag) ? 1 : 0;
    signals[1] = touches(rightTag) ? 1 : 0;
    signals[2] = between() ? 1 : 0;
    signals[3] = held() ? 1 : 0;
  }

  @Override
  public SceneModel scene(List<Part> parts) {
    return GraspScene.model(parts, settings);
  }

  @Override
  public void scalars(float[] scalars) {
    scalars[0] = touches(leftTag) ? 1 : 0;
    scalars[1] = touches(rightTag) ? 1 : 0;
  }

  @Override
  public TrueOutcome outcome() {
    return outcome.soFar();
  }
}
