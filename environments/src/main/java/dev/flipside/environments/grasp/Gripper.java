package dev.flipside.environments.grasp;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.PolygonShape;
import com.badlogic.gdx.physics.box2d.joints.PrismaticJoint;
import com.badlogic.gdx.physics.box2d.joints.PrismaticJointDef;
import dev.flipside.environments.engine.Stage;
import dev.flipside.environments.engine.Tag;

/**
 * A carriage that is driven in the plane and two fingers that slide on it. Velocities and the
 * opening are controlled by forces with limits, so that nothing is pushed through anything.
 */
final class Gripper {
  /** Least and greatest distance from the middle to the inner face of a finger, metres. */
  static final float CLOSED = 0.12f;

  static final float OPEN = 0.42f;

  /** Half the thickness of a finger along u, metres. */
  static final float FINGER_HALF_U = 0.05f;

  /** Half the length of a finger along v, metres. */
  static final float FINGER_HALF_V = 0.16f;

  /** Greatest speed along either axis, m/s. */
  static final float MAX_SPEED = 1;

  /** Where the middle of the hand may be, metres. */
  static final float LIMIT_U = 0.65f;

  static final float NEAREST_V = -1.15f;
  static final float FARTHEST_V = 0.8f;

  /** Only the ball and the fingers meet; only the ball and the walls meet. */
  static final short FINGER_CATEGORY = 2;

  static final short BALL_CATEGORY = 4;

  private static final float CARRIAGE_KILOGRAMS = 1.5f;
  private static final float FINGER_KILOGRAMS = 0.25f;
  private static final float DRIVE_NEWTONS = 30;
  private static final float GRIP_NEWTONS = 8;
  private static final float OPENING_SPEED = 0.9f;
  private static final float GAIN = 12;

  private final Body carriage;
  private final Body left;
  private final Body right;
  private final PrismaticJoint leftSlide;
  private final PrismaticJoint rightSlide;
  private final float subStepSeconds;
  private final float trim;

  private float speedU;
  private float speedV;
  private float wantedOpening;
  private float openingTarget;

  /**
   * @param trim added to every wanted opening, metres: an actuator that is off by that much
   */
  Gripper(Stage stage, Tag leftTag, Tag rightTag, float u, float v, float opening, float trim) {
    this.trim = trim;
    this.subStepSeconds = stage.physics().subStepSeconds();
    this.openingTarget = opening;
    this.wantedOpening = opening;
    this.carriage = body(stage, u, v, 0.1f, 0.1f, CARRIAGE_KILOGRAMS, (short) 0, null);
    float offset = opening + FINGER_HALF_U;
    this.left = finger(stage, u - offset, v, leftTag);
    this.right = finger(stage, u + offset, v, rightTag);
    this.leftSlide = slide(stage, left, -1, opening);
    this.rightSlide = slide(stage, right, 1, opening);
  }

  private static Body finger(Stage stage, float u, float v, Tag tag) {
    return body(stage, u, v, FINGER_HALF_U, FINGER_HALF_V, FINGER_KILOGRAMS, FINGER_CATEGORY, tag);
  }

  private static Body body(
      Stage stage,
      float u,
      float v,
      float halfU,
      float halfV,
      float kilograms,
      short category,
      Tag tag) {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.DynamicBody;
    definition.position.set(u, v);
    definition.fixedRotation = true;
    definition.allowSleep = false;
    Body body = stage.world().createBody(definition);
    PolygonShape box = new PolygonShape();
    box.setAsBox(halfU, halfV);
    FixtureDef fixture = new FixtureDef();
    fixture.shape = box;
    fixture.density = kilograms / (4 * halfU * halfV);
    fixture.friction = GraspTask.FRICTION;
    fixture.filter.categoryBits = category;
    fixture.filter.maskBits = category == 0 ? 0 : BALL_CATEGORY;
    com.badlogic.gdx.physics.box2d.Fixture made = body.createFixture(fixture);
    box.dispose();
    if (tag != null) {
      stage.mark(made, tag);
    }
    return body;
  }

  private PrismaticJoint slide(Stage stage, Body finger, int side, float opening) {
    PrismaticJointDef definition = new PrismaticJointDef();
    definition.initialize(carriage, finger, carriage.getPosition(), axis(side));
    definition.enableLimit = true;
    definition.lowerTranslation = CLOSED - opening;
    definition.upperTranslation = OPEN - opening;
    definition.enableMotor = true;
    definition.maxMotorForce = GRIP_NEWTONS;
    return (PrismaticJoint) stage.world().createJoint(definition);
  }

  private static com.badlogic.gdx.math.Vector2 axis(int side) {
    return new com.badlogic.gdx.math.Vector2(side, 0);
  }

  /**
   * Sets what is wanted until the next call.
   *
   * @param shareU wanted speed along u as a share of the greatest, -1 to 1
   * @param shareV wanted speed along v as a share of the greatest, -1 to 1
   * @param grip -1 (open wide) to 1 (closed)
   */
  void command(float shareU, float shareV, float grip) {
    speedU = shareU * MAX_SPEED;
    speedV = shareV * MAX_SPEED;
    float wanted = OPEN + (CLOSED - OPEN) * (grip + 1) / 2 + trim;
    wantedOpening = Math.max(CLOSED, Math.min(OPEN, wanted));
  }

  /** Applies forces for one physics step. */
  void drive() {
    float step = OPENING_SPEED * subStepSeconds;
    openingTarget += clamp(wantedOpening - openingTarget, step);
    leftSlide.setMotorSpeed(clamp(GAIN * (openingTarget - openingLeft()), OPENING_SPEED));
    rightSlide.setMotorSpeed(clamp(GAIN * (openingTarget - openingRight()), OPENING_SPEED));
    float towardsU = Math.min(speedU, GAIN * (LIMIT_U - u()));
    towardsU = Math.max(towardsU, GAIN * (-LIMIT_U - u()));
    float towardsV = Math.min(speedV, GAIN * (FARTHEST_V - v()));
    towardsV = Math.max(towardsV, GAIN * (NEAREST_V - v()));
    float inertia = (CARRIAGE_KILOGRAMS + 2 * FINGER_KILOGRAMS) / subStepSeconds;
    carriage.applyForceToCenter(
        clamp(inertia * (towardsU - velocityU()), DRIVE_NEWTONS),
        clamp(inertia * (towardsV - velocityV()), DRIVE_NEWTONS),
        true);
  }

  private static float clamp(float value, float limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  float u() {
    return carriage.getPosition().x;
  }

  float v() {
    return carriage.getPosition().y;
  }

  float velocityU() {
    return carriage.getLinearVelocity().x;
  }

  float velocityV() {
    return carriage.getLinearVelocity().y;
  }

  /** From the middle of the hand to the inner face of the left finger, metres. */
  float openingLeft() {
    return u() - left.getPosition().x - FINGER_HALF_U;
  }

  /** From the middle of the hand to the inner face of the right finger, metres. */
  float openingRight() {
    return right.getPosition().x - FINGER_HALF_U - u();
  }

  /** The opening towards which the fingers are being moved, metres. */
  float openingTarget() {
    return openingTarget;
  }

  /** Position along u of the inner face of the left finger, metres. */
  float innerLeft() {
    return left.getPosition().x + FINGER_HALF_U;
  }

  /** Position along u of the inner face of the right finger, metres. */
  float innerRight() {
    return right.getPosition().x - FINGER_HALF_U;
  }

  Body carriage() {
    return carriage;
  }

  Body leftFinger() {
    return left;
  }

  Body rightFinger() {
    return right;
  }
}
