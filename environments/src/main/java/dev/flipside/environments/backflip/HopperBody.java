package dev.flipside.environments.backflip;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.CircleShape;
import com.badlogic.gdx.physics.box2d.EdgeShape;
import com.badlogic.gdx.physics.box2d.Fixture;
import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.PolygonShape;
import com.badlogic.gdx.physics.box2d.Shape;
import com.badlogic.gdx.physics.box2d.World;
import com.badlogic.gdx.physics.box2d.joints.RevoluteJoint;
import com.badlogic.gdx.physics.box2d.joints.RevoluteJointDef;
import dev.flipside.environments.engine.Stage;
import dev.flipside.environments.engine.Tag;
import java.util.List;

/**
 * The planar hopper: torso with head, thigh, shin and foot on three motors, facing +u. A backward
 * roll is counter-clockwise, so a positive angle. Each motor is a servo: an action in [-1, 1] is a
 * target angle, 0 the standing pose. A crash cuts the motors: while head or torso touch the ground,
 * and for half a second after, the body is limp.
 */
final class HopperBody {
  static final int JOINTS = 3;
  static final int HIP = 0;
  static final int KNEE = 1;
  static final int ANKLE = 2;

  static final float TORSO_WIDTH = 0.16f;
  static final float TORSO_LENGTH = 0.50f;
  static final float HEAD_RADIUS = 0.10f;

  /** Centre of the head above the centre of the torso, metres. */
  static final float HEAD_OFFSET = 0.33f;

  static final float THIGH_WIDTH = 0.10f;
  static final float THIGH_LENGTH = 0.45f;
  static final float SHIN_WIDTH = 0.08f;
  static final float SHIN_LENGTH = 0.50f;
  static final float FOOT_LENGTH = 0.40f;
  static final float FOOT_HEIGHT = 0.08f;

  /** The ankle behind the centre of the foot, metres. */
  static final float ANKLE_BEHIND = 0.06f;

  private static final float TORSO_MASS = 6f;
  private static final float THIGH_MASS = 3.5f;
  private static final float SHIN_MASS = 2.5f;
  private static final float FOOT_MASS = 1.5f;
  private static final float FRICTION = 1f;

  /** Joint angles while standing, radians, by joint. */
  private static final float[] HOME = radians(35, -60, 25);

  private static final float[] LOWER = radians(-40, -140, -50);
  private static final float[] UPPER = radians(120, 0, 50);

  /** Largest motor torques, N m, by joint. */
  private static final float[] MAX_TORQUE = {200, 200, 100};

  /** Largest motor speed, rad/s. */
  private static final float MAX_SPEED = 15f;

  /** Motor speed per angle error, 1/s. */
  private static final float SERVO_GAIN = 15f;

  /** How long the motors stay cut after head or torso last touched the ground, seconds. */
  private static final float CUT_SECONDS = 0.5f;

  /** Share of the torque that is left meanwhile: the body goes limp but does not fall apart. */
  private static final float CUT_SHARE = 0.05f;

  private static final short SELF = -1;
  private static final float GROUND_REACH = 500f;

  final Body torso;
  final Body thigh;
  final Body shin;
  final Body foot;
  final Tag torsoTag;
  final Tag thighTag;
  final Tag shinTag;
  final Tag footTag;
  final Tag groundTag;
  private final Stage stage;
  private final RevoluteJoint[] joints = new RevoluteJoint[JOINTS];
  private final float[] targets = HOME.clone();
  private float cutSeconds;
  private boolean cut;

  /**
   * Builds ground and hopper in the standing pose.
   *
   * @param jitter added to the standing joint angles, radians, [3]
   */
  HopperBody(Stage stage, float[] jitter) {
    this.stage = stage;
    World world = stage.world();
    torsoTag = stage.tag("torso");
    thighTag = stage.tag("thigh");
    shinTag = stage.tag("shin");
    footTag = stage.tag("foot");
    groundTag = stage.tag("ground");
    ground(world);

    float thighAngle = HOME[HIP] + jitter[HIP];
    float shinAngle = thighAngle + HOME[KNEE] + jitter[KNEE];
    float footAngle = shinAngle + HOME[ANKLE] + jitter[ANKLE];
    // From the ground upwards: the lower edge of the tilted foot touches it.
    float footV =
        FOOT_HEIGHT / 2 * cos(footAngle) + FOOT_LENGTH / 2 * Math.abs(sin(footAngle)) + 0.005f;
    float footU = 0;
    float ankleU = footU - ANKLE_BEHIND * cos(footAngle) - FOOT_HEIGHT / 2 * sin(footAngle);
    float ankleV = footV - ANKLE_BEHIND * sin(footAngle) + FOOT_HEIGHT / 2 * cos(footAngle);
    float kneeU = ankleU - SHIN_LENGTH * sin(shinAngle);
    float kneeV = ankleV + SHIN_LENGTH * cos(shinAngle);
    float hipU = kneeU - THIGH_LENGTH * sin(thighAngle);
    float hipV = kneeV + THIGH_LENGTH * cos(thighAngle);

    torso = body(world, hipU, hipV + TORSO_LENGTH / 2, 0);
    thigh = body(world, (hipU + kneeU) / 2, (hipV + kneeV) / 2, thighAngle);
    shin = body(world, (kneeU + ankleU) / 2, (kneeV + ankleV) / 2, shinAngle);
    foot = body(world, footU, footV, footAngle);

    float headArea = (float) Math.PI * HEAD_RADIUS * HEAD_RADIUS;
    float torsoDensity = TORSO_MASS / (TORSO_WIDTH * TORSO_LENGTH + headArea);
    box(torso, TORSO_WIDTH, TORSO_LENGTH, torsoDensity, torsoTag);
    head(torsoDensity);
    box(thigh, THIGH_WIDTH, THIGH_LENGTH, THIGH_MASS / (THIGH_WIDTH * THIGH_LENGTH), thighTag);
    box(shin, SHIN_WIDTH, SHIN_LENGTH, SHIN_MASS / (SHIN_WIDTH * SHIN_LENGTH), shinTag);
    box(foot, FOOT_LENGTH, FOOT_HEIGHT, FOOT_MASS / (FOOT_LENGTH * FOOT_HEIGHT), footTag);

    joints[HIP] = joint(HIP, torso, 0, -TORSO_LENGTH / 2, thigh, 0, THIGH_LENGTH / 2);
    joints[KNEE] = joint(KNEE, thigh, 0, -THIGH_LENGTH / 2, shin, 0, SHIN_LENGTH / 2);
    joints[ANKLE] = joint(ANKLE, shin, 0, -SHIN_LENGTH / 2, foot, -ANKLE_BEHIND, FOOT_HEIGHT / 2);
  }

  private void ground(World world) {
    Body ground = world.createBody(new BodyDef());
    EdgeShape edge = new EdgeShape();
    edge.set(-GROUND_REACH, 0, GROUND_REACH, 0);
    FixtureDef def = new FixtureDef();
    def.shape = edge;
    def.friction = FRICTION;
    stage.mark(ground.createFixture(def), groundTag);
    edge.dispose();
  }

  private static Body body(World world, float u, float v, float angle) {
    BodyDef def = new BodyDef();
    def.type = BodyDef.BodyType.DynamicBody;
    def.position.set(u, v);
    def.angle = angle;
    def.allowSleep = false;
    return world.createBody(def);
  }

  private void box(Body body, float width, float length, float density, Tag tag) {
    PolygonShape shape = new PolygonShape();
    shape.setAsBox(width / 2, length / 2);
    stage.mark(fixture(body, shape, density), tag);
    shape.dispose();
  }

  private void head(float density) {
    CircleShape shape = new CircleShape();
    shape.setRadius(HEAD_RADIUS);
    shape.setPosition(new Vector2(0, HEAD_OFFSET));
    stage.mark(fixture(torso, shape, density), torsoTag);
    shape.dispose();
  }

  private static Fixture fixture(Body body, Shape shape, float density) {
    FixtureDef def = new FixtureDef();
    def.shape = shape;
    def.density = density;
    def.friction = FRICTION;
    def.filter.groupIndex = SELF;
    return body.createFixture(def);
  }

  private RevoluteJoint joint(
      int index, Body upper, float upperU, float upperV, Body lower, float lowerU, float lowerV) {
    RevoluteJointDef def = new RevoluteJointDef();
    def.bodyA = upper;
    def.bodyB = lower;
    def.localAnchorA.set(upperU, upperV);
    def.localAnchorB.set(lowerU, lowerV);
    def.referenceAngle = 0;
    def.enableLimit = true;
    def.lowerAngle = LOWER[index];
    def.upperAngle = UPPER[index];
    def.enableMotor = true;
    def.maxMotorTorque = MAX_TORQUE[index];
    return (RevoluteJoint) stage.world().createJoint(def);
  }

  /**
   * Throws the body: turned and turning about the centre of the torso, in the pose it has.
   *
   * @param lift how far it is raised first, metres
   * @param angle how far it is turned, radians, backward positive
   * @param omega turn rate, rad/s, backward positive
   * @param rise upward speed of the torso, m/s
   */
  void toss(float lift, float angle, float omega, float rise) {
    float u = torso.getPosition().x;
    float v = torso.getPosition().y;
    for (Body part : List.of(torso, thigh, shin, foot)) {
      float du = part.getPosition().x - u;
      float dv = part.getPosition().y - v;
      float turnedU = cos(angle) * du - sin(angle) * dv;
      float turnedV = sin(angle) * du + cos(angle) * dv;
      part.setTransform(u + turnedU, v + lift + turnedV, part.getAngle() + angle);
      part.setAngularVelocity(omega);
      part.setLinearVelocity(-omega * turnedV, omega * turnedU + rise);
    }
  }

  /** Sets the target angles; {@code action} [3] in [-1, 1], 0 is the standing pose. */
  void aim(float[] action) {
    for (int i = 0; i < JOINTS; i++) {
      float a = action[i];
      targets[i] = HOME[i] + (a > 0 ? a * (UPPER[i] - HOME[i]) : a * (HOME[i] - LOWER[i]));
    }
  }

  /** The servos and their safety switch: called before each sub-step. */
  void drive() {
    cutMotorsAfterCrash();
    for (int i = 0; i < JOINTS; i++) {
      float speed = SERVO_GAIN * (targets[i] - joints[i].getJointAngle());
      joints[i].setMotorSpeed(Math.max(-MAX_SPEED, Math.min(MAX_SPEED, speed)));
    }
  }

  private void cutMotorsAfterCrash() {
    cutSeconds = torsoTouched() ? CUT_SECONDS : cutSeconds - stage.physics().subStepSeconds();
    if (cut == cutSeconds > 0) {
      return;
    }
    cut = !cut;
    for (int i = 0; i < JOINTS; i++) {
      joints[i].setMaxMotorTorque(cut ? CUT_SHARE * MAX_TORQUE[i] : MAX_TORQUE[i]);
    }
  }

  /** Angle of a joint, radians. */
  float jointAngle(int joint) {
    return joints[joint].getJointAngle();
  }

  /** Speed of a joint, rad/s. */
  float jointSpeed(int joint) {
    return joints[joint].getJointSpeed();
  }

  /** Whether the foot touched the ground in this control step. */
  boolean footTouched() {
    return stage.contacts().touched(footTag, groundTag);
  }

  /** Whether head or torso touched the ground in this control step. */
  boolean torsoTouched() {
    return stage.contacts().touched(torsoTag, groundTag);
  }

  /** Whether the thigh touched the ground in this control step. */
  boolean thighTouched() {
    return stage.contacts().touched(thighTag, groundTag);
  }

  /** Whether the shin touched the ground in this control step. */
  boolean shinTouched() {
    return stage.contacts().touched(shinTag, groundTag);
  }

  /** Whether anything but the foot touched the ground in this control step. */
  boolean bodyTouched() {
    return torsoTouched() || thighTouched() || shinTouched();
  }

  private static float cos(float angle) {
    return (float) Math.cos(angle);
  }

  private static float sin(float angle) {
    return (float) Math.sin(angle);
  }

  private static float[] radians(float... degrees) {
    float[] radians = new float[degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      radians[i] = (float) Math.toRadians(degrees[i]);
    }
    return radians;
  }
}
