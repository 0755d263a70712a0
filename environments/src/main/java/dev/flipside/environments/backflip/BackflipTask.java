package dev.flipside.environments.backflip;

import com.badlogic.gdx.math.Vector2;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.environments.engine.Physics;
import dev.flipside.environments.engine.Stage;
import dev.flipside.environments.engine.Task;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A hopper that is to make backflips and land on its foot.
 *
 * <h2>Spec sheet</h2>
 *
 * <table>
 *   <caption>Observation [17]</caption>
 *   <tr><td>torso-height</td><td>m</td><td>centre of the torso above the ground</td></tr>
 *   <tr><td>torso-sin, torso-cos</td><td>1</td><td>of the torso's angle, backward positive</td></tr>
 *   <tr><td>hip, knee, ankle</td><td>rad</td><td>joint angles</td></tr>
 *   <tr><td>hip-speed, knee-speed, ankle-speed</td><td>rad/s</td><td>joint speeds</td></tr>
 *   <tr><td>torso-vx, torso-vy</td><td>m/s</td><td>speed of the torso</td></tr>
 *   <tr><td>torso-omega</td><td>rad/s</td><td>turn rate of the torso, backward positive</td></tr>
 *   <tr><td>foot-contact, body-contact</td><td>0 or 1</td><td>touched in this step</td></tr>
 *   <tr><td>flight-turns</td><td>turns</td><td>since take-off; fades after touch-down</td></tr>
 *   <tr><td>body-touched</td><td>0 or 1</td><td>until it stands upright on the foot</td></tr>
 *   <tr><td>flip-landed</td><td>turns</td><td>of the last flight that was landed on the foot;
 *   fades, and is 0 as soon as the body touches the ground</td></tr>
 * </table>
 *
 * <p>Action [3]: target angles of hip, knee and ankle, -1 to 1; 0 is the standing pose. Rewards:
 * see {@link BackflipRewards}. Outcome: see {@link FlipMeter}. Horizon 180 steps of 1/30 s, never
 * terminated. STANDARD starts stand; of the TRAINING starts six in ten are thrown into the air, see
 * {@link Toss}, and episodes last 120 steps at most and are cut off a second after a crash. Head or
 * torso on the ground cut the motors, see {@link HopperBody}, so that who crashes lies. Known
 * quirk: with {@code physics=coarse} the joints give way visibly; it is there for comparing speed
 * with others.
 */
final class BackflipTask implements Task {
  static final String ID = "backflip";
  static final int VERSION = 3;
  static final int HORIZON = 180;

  /** Time for two flips or three. */
  static final int TRAINING_HORIZON = 120;

  /** Whoever crashes lies limp: a training episode is cut off one second later. */
  private static final int STEPS_AFTER_CRASH = 30;

  static final String PHYSICS = "physics";

  /** 180 physics steps a second: with 4 sub-steps instead of 6 the joints separate by 8 cm. */
  static final Physics FINE = new Physics(6, 1 / 180f, 10, 8, 9.81f);

  /** What most Box2D environments for learning use: one sub-step, few iterations. */
  static final Physics COARSE = new Physics(1, 1 / 30f, 8, 3, 9.81f);

  /** Positions in the observation that others read. */
  static final int HEIGHT = 0;

  static final int SIN = 1;
  static final int COS = 2;
  static final int ANGLES = 3;
  static final int SPEEDS = 6;
  static final int VX = 9;
  static final int VY = 10;
  static final int OMEGA = 11;
  static final int FOOT = 12;
  static final int BODY = 13;
  static final int TURNS = 14;
  static final int TOUCHED = 15;
  static final int LANDED = 16;

  /** Positions in the signals. */
  static final int SIGNAL_PROGRESS = 0;

  static final int SIGNAL_LANDED_TURNS = 1;
  static final int SIGNAL_AIRBORNE = 2;
  static final int SIGNAL_TORSO_HIT = 3;

  private static final float COS_60 = 0.5f;
  private static final float TOSSED_SHARE = 0.6f;

  private final HopperBody body;
  private final FlightMemory memory;
  private final float stepSeconds;
  private final boolean training;
  private FlipMeter meter;
  private boolean footTouched;
  private boolean bodyTouched;
  private boolean torsoTouched;
  private int stepsSinceCrash;

  private BackflipTask(HopperBody body, float stepSeconds, boolean training, boolean standing) {
    this.body = body;
    this.stepSeconds = stepSeconds;
    this.training = training;
    this.footTouched = standing;
    this.memory = new FlightMemory(body.torso.getAngle());
    this.meter = new FlipMeter(stepSeconds, moment());
  }

  /** Builds an episode. */
  static BackflipTask build(Stage stage, RandomGenerator random, Start start) {
    float[] jitter = new float[HopperBody.JOINTS];
    for (int i = 0; i < jitter.length; i++) {
      jitter[i] = uniform(random, -0.05f, 0.05f);
    }
    HopperBody body = new HopperBody(stage, jitter);
    BackflipScene.dress(stage, body);
    boolean training = start == Start.TRAINING;
    boolean tossed = training && random.nextFloat() < TOSSED_SHARE;
    if (tossed) {
      Toss toss = Toss.random(random);
      body.toss(toss.lift(), toss.angle(), toss.omega(), toss.rise());
    }
    return new BackflipTask(body, stage.physics().stepSeconds(), training, !tossed);
  }

  private static float uniform(RandomGenerator random, float low, float high) {
    return low + (high - low) * random.nextFloat();
  }

  /** The spec for {@code settings} and episodes that begin as {@code start} says. */
  static EnvironmentSpec spec(Start start, Settings settings) {
    int horizon = start == Start.TRAINING ? TRAINING_HORIZON : HORIZON;
    BoxSpec observation =
        BoxSpec.builder()
            .add("torso-height", "m")
            .add("torso-sin", "1", -1, 1)
            .add("torso-cos", "1", -1, 1)
            .add("hip", "rad")
            .add("knee", "rad")
            .add("ankle", "rad")
            .add("hip-speed", "rad/s")
            .add("knee-speed", "rad/s")
            .add("ankle-speed", "rad/s")
            .add("torso-vx", "m/s")
            .add("torso-vy", "m/s")
            .add("torso-omega", "rad/s")
            .add("foot-contact", "1", 0, 1)
            .add("body-contact", "1", 0, 1)
            .add("flight-turns", "turns")
            .add("body-touched", "1", 0, 1)
            .add("flip-landed", "turns")
            .build();
    BoxSpec action =
        BoxSpec.builder()
            .add("hip", "1", -1, 1)
            .add("knee", "1", -1, 1)
            .add("ankle", "1", -1, 1)
            .build();
    BoxSpec signals =
        BoxSpec.builder()
            .add("flip-progress", "turns")
            .add("landed-turns", "turns")
            .add("airborne", "1", 0, 1)
            .add("torso-hit", "1", 0, 1)
            .build();
    float stepSeconds = physics(settings).stepSeconds();
    return new EnvironmentSpec(
        ID,
        VERSION,
        observation,
        action,
        signals,
        horizon,
        stepSeconds,
        settings.without(BackflipProvider.TASK));
  }

  /** How time passes with {@code settings}. */
  static Physics physics(Settings settings) {
    return settings.text(PHYSICS).equals("coarse") ? COARSE : FINE;
  }

  @Override
  public void begin() {
    meter = new FlipMeter(stepSeconds, moment());
  }

  @Override
  public boolean cutShort() {
    return training && stepsSinceCrash >= STEPS_AFTER_CRASH;
  }

  @Override
  public void act(float[] action) {
    body.aim(action);
  }

  @Override
  public void beforeSubStep() {
    body.drive();
  }

  @Override
  public void afterStep() {
    footTouched = body.footTouched();
    bodyTouched = body.bodyTouched();
    torsoTouched = body.torsoTouched();
    if (torsoTouched || stepsSinceCrash > 0) {
      stepsSinceCrash++;
    }
    FlipMeter.Moment now = moment();
    memory.step(now.angle(), footTouched, bodyTouched, Math.cos(now.angle()) > COS_60);
    meter.step(now);
  }

  private FlipMeter.Moment moment() {
    Vector2 position = body.torso.getPosition();
    float u = position.x;
    float height = position.y;
    float speed = body.torso.getLinearVelocity().len();
    return new FlipMeter.Moment(
        body.torso.getAngle(),
        u,
        height,
        speed,
        footTouched,
        torsoTouched,
        body.thighTouched(),
        body.shinTouched());
  }

  @Override
  public void observe(float[] observation) {
    float angle = body.torso.getAngle();
    observation[HEIGHT] = body.torso.getPosition().y;
    observation[SIN] = (float) Math.sin(angle);
    observation[COS] = (float) Math.cos(angle);
    for (int i = 0; i < HopperBody.JOINTS; i++) {
      observation[ANGLES + i] = body.jointAngle(i);
      observation[SPEEDS + i] = body.jointSpeed(i);
    }
    Vector2 velocity = body.torso.getLinearVelocity();
    observation[VX] = velocity.x;
    observation[VY] = velocity.y;
    observation[OMEGA] = body.torso.getAngularVelocity();
    observation[FOOT] = footTouched ? 1 : 0;
    observation[BODY] = bodyTouched ? 1 : 0;
    observation[TURNS] = memory.turns();
    observation[TOUCHED] = memory.bodyTouched() ? 1 : 0;
    observation[LANDED] = memory.landedMemory();
  }

  @Override
  public void signal(float[] signals) {
    signals[SIGNAL_PROGRESS] = memory.progress();
    signals[SIGNAL_LANDED_TURNS] = memory.landedTurns();
    signals[SIGNAL_AIRBORNE] = memory.airborne() ? 1 : 0;
    signals[SIGNAL_TORSO_HIT] = torsoTouched ? 1 : 0;
  }

  @Override
  public SceneModel scene(List<Part> parts) {
    return BackflipScene.model(parts);
  }

  @Override
  public void scalars(float[] scalars) {
    scalars[BackflipScene.FOOT_CONTACT] = footTouched ? 1 : 0;
    scalars[BackflipScene.BODY_CONTACT] = bodyTouched ? 1 : 0;
    scalars[BackflipScene.TURNS] = memory.turns();
  }

  @Override
  public TrueOutcome outcome() {
    return meter.outcome();
  }
}
