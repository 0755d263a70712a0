package dev.flipside.environments.backflip;

/**
 * What a flip leaves behind for a moment: the turns made in the air, and whether the body touched
 * the ground since. A flip is a history, and a policy or a learned reward that sees single moments
 * needs these to tell a landing from a stumble.
 */
final class FlightMemory {
  /** Kept of the turns of earlier flights per control step of 1/30 s: half is gone in 0.3 s. */
  private static final float FADING = 0.93f;

  /** Kept of the turns that were landed per control step of 1/30 s: half is gone in 0.75 s. */
  private static final float LANDED_FADING = 0.97f;

  /** Turns that a hop may lean back without being on the way to a flip. */
  private static final float DEAD_ZONE = 0.25f;

  /** Turns beyond this add nothing: one flip is one flip. */
  private static final float ENOUGH = 1.1f;

  private static final float FULL_TURN = (float) (2 * Math.PI);

  private boolean airborne;
  private boolean fromFoot = true;
  private boolean lastFootAlone;
  private float takeOffAngle;
  private float currentTurns;
  private float fadingTurns;
  private float landedTurns;
  private float landedMemory;
  private float progress;
  private boolean bodyTouched;

  /** Starts an episode on the foot at torso angle {@code angle}, radians. */
  FlightMemory(float angle) {
    this.lastFootAlone = true;
    this.takeOffAngle = angle;
  }

  /**
   * Goes on by one control step.
   *
   * @param angle of the torso, radians, unwrapped, backward positive
   * @param foot whether the foot touched the ground in this step
   * @param body whether anything else touched the ground in this step
   * @param upright whether the torso is within 60 degrees of upright
   */
  void step(float angle, boolean foot, boolean body, boolean upright) {
    fadingTurns *= FADING;
    landedMemory *= LANDED_FADING;
    landedTurns = 0;
    progress = 0;
    boolean inAir = !foot && !body;
    if (inAir && !airborne) {
      takeOffAngle = angle;
      fromFoot = lastFootAlone;
    }
    if (inAir || airborne) {
      float before = currentTurns;
      currentTurns = (angle - takeOffAngle) / FULL_TURN;
      progress = fromFoot ? counting(currentTurns) - counting(before) : 0;
    }
    if (!inAir && airborne) {
      landedTurns = fromFoot ? currentTurns : 0;
      if (foot && !body) {
        landedMemory = Math.max(landedMemory, Math.min(ENOUGH, landedTurns));
      }
      fadingTurns += currentTurns;
      currentTurns = 0;
    }
    airborne = inAir;
    lastFootAlone = foot && !body;
    if (body) {
      landedMemory = 0;
      bodyTouched = true;
    } else if (foot && upright) {
      bodyTouched = false;
    }
  }

  /** Backward turns of the flight going on, plus those of earlier flights as far as remembered. */
  float turns() {
    return fadingTurns + currentTurns;
  }

  /**
   * Backward turns of the last flight from the foot that was landed on the foot alone, at most 1.1,
   * as far as remembered: it fades, and it is gone as soon as the body touches the ground.
   */
  float landedMemory() {
    return landedMemory;
  }

  /** Backward turns of the flight from the foot that ended in this step; 0 if none did. */
  float landedTurns() {
    return landedTurns;
  }

  /**
   * What this step added to the turns that count towards a flip, which are 0 to 0.85 a flight, and
   * 0 in a flight that did not start from the foot alone.
   */
  float progress() {
    return progress;
  }

  /** The part of a flight's net turns between the dead zone and one flip. */
  private static float counting(float turns) {
    return Math.max(DEAD_ZONE, Math.min(ENOUGH, turns)) - DEAD_ZONE;
  }

  /** Whether the body touched the ground, and it has not stood upright on its foot since. */
  boolean bodyTouched() {
    return bodyTouched;
  }

  /** Whether nothing touched the ground in the last step. */
  boolean airborne() {
    return airborne;
  }
}
