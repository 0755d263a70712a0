package dev.flipside.environments.backflip;

/**
 * A program that compares by a score that its authors wrote, for the question that goes on with
 * "and stands": the turns of the best flight in the clip, and after its landing the longest stretch
 * of standing still on the foot, a second at most and before the next take-off or fall. Standing
 * that follows no flip counts for nothing. Like {@link PersonJudge} it reads exact poses.
 */
final class StandsJudge extends PoseJudge {
  private static final float TURN_WEIGHT = 3f;

  /** For a first touch of the foot alone, and for the whole second of standing still. */
  private static final float FOOT_WEIGHT = 0.5f;

  private static final float STOOD_WEIGHT = 5f;
  private static final float STOOD_SECONDS = 1f;

  /** Stands still: upright within 45 degrees, and slower than this, m/s, over so many frames. */
  private static final float STILL_SPEED = 0.5f;

  private static final int STILL_FRAMES = 5;
  private static final float COS_45 = (float) Math.sqrt(0.5);

  @Override
  public String id() {
    return "stands";
  }

  @Override
  public String description() {
    return "A program that compares by exact poses. Looks for turning over backward in the air"
        + " first, and then for standing still on the foot, up to a second; standing after no flip"
        + " counts for nothing. Dislikes head, back or knee on the ground.";
  }

  @Override
  double worth(SeenHopper clip, SeenHopper.Flight flight) {
    double turned = TURN_WEIGHT * turned(flight);
    if (!flight.lands() || clip.bodyDown(flight.end())) {
      return turned;
    }
    float stood = Math.min(1, stoodSeconds(clip, flight.end()) / STOOD_SECONDS);
    return turned + flipped(flight) * (FOOT_WEIGHT + STOOD_WEIGHT * stood);
  }

  /** The longest stretch of standing still after a landing, before the next take-off or fall. */
  private static float stoodSeconds(SeenHopper clip, int landing) {
    float longest = 0;
    int from = -1;
    for (int t = landing; t < clip.length() && !clip.bodyDown(t) && !clip.inAir(t); t++) {
      boolean still =
          t - landing >= STILL_FRAMES
              && Math.cos(clip.angle(t)) >= COS_45
              && clip.speed(t, STILL_FRAMES) < STILL_SPEED;
      if (!still) {
        from = -1;
      } else if (from < 0) {
        from = t;
      }
      longest = from < 0 ? longest : Math.max(longest, clip.seconds(t) - clip.seconds(from));
    }
    return longest;
  }
}
