package dev.flipside.environments.backflip;

/**
 * Keeps a standing hopper upright: each servo target is a pose plus gains times tilt, turn rate,
 * place of the centre of mass over the foot, and speed. The gains were found by search (the
 * cross-entropy method over whole scripted flips).
 */
final class Balance {
  private static final float TORSO_SHARE = 6f / 13.5f;
  private static final float THIGH_SHARE = 3.5f / 13.5f;
  private static final float SHIN_SHARE = 2.5f / 13.5f;
  private static final float FOOT_SHARE = 1.5f / 13.5f;

  /** Centre of mass of torso and head above the hip, metres. */
  private static final float TORSO_CENTRE = 0.34f;

  /** Pose and gains by joint: {pose, per rad, per rad/s, per m, per m/s}. */
  private static final float[][] GAINS = {
    {-0.044f, 0.693f, -0.010f, -0.305f, -0.303f},
    {-0.011f, 0.720f, 0.002f, 0.943f, 0.133f},
    {0.182f, -0.009f, 0.024f, 1.807f, -0.340f},
  };

  private Balance() {}

  /** The pose to take now; {@code observation} [16]. */
  static Pose pose(float[] observation) {
    return new Pose(
        target(HopperBody.HIP, observation),
        target(HopperBody.KNEE, observation),
        target(HopperBody.ANKLE, observation));
  }

  private static float target(int joint, float[] observation) {
    float[] gains = GAINS[joint];
    return gains[0]
        + gains[1] * tilt(observation)
        + gains[2] * observation[BackflipTask.OMEGA]
        + gains[3] * massAheadOfFoot(observation)
        + gains[4] * observation[BackflipTask.VX];
  }

  /** Angle of the torso from upright, radians, -pi to pi, backward positive. */
  static float tilt(float[] observation) {
    return (float) Math.atan2(observation[BackflipTask.SIN], observation[BackflipTask.COS]);
  }

  /** How far the centre of mass is in front of the middle of the foot, metres. */
  static float massAheadOfFoot(float[] observation) {
    float torso = tilt(observation);
    float thigh = torso + observation[BackflipTask.ANGLES + HopperBody.HIP];
    float shin = thigh + observation[BackflipTask.ANGLES + HopperBody.KNEE];
    float foot = shin + observation[BackflipTask.ANGLES + HopperBody.ANKLE];
    // All along u, from the hip.
    float torsoMass = -TORSO_CENTRE * sin(torso);
    float thighMass = HopperBody.THIGH_LENGTH / 2 * sin(thigh);
    float knee = HopperBody.THIGH_LENGTH * sin(thigh);
    float shinMass = knee + HopperBody.SHIN_LENGTH / 2 * sin(shin);
    float ankle = knee + HopperBody.SHIN_LENGTH * sin(shin);
    float footMiddle =
        ankle
            + HopperBody.ANKLE_BEHIND * (float) Math.cos(foot)
            + HopperBody.FOOT_HEIGHT / 2 * sin(foot);
    return TORSO_SHARE * torsoMass
        + THIGH_SHARE * thighMass
        + SHIN_SHARE * shinMass
        + FOOT_SHARE * footMiddle
        - footMiddle;
  }

  private static float sin(float angle) {
    return (float) Math.sin(angle);
  }
}
