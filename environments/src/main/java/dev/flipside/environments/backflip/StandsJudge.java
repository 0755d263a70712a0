package dev.flipside.environments.backflip;

/**
 * A program that compares by a score that its authors wrote, for the question that goes on with
 * "and stands": the turns of the best flight in the clip, and how long it stands still on the foot
 * between its landing and the next flip or fall, two seconds at most. Every moment counts by how
 * still it is, so that less wobbling is better before anything stands perfectly; a hop counts for
 * nothing and ends nothing. Standing that follows no flip counts for nothing. Like {@link
 * PersonJudge} it reads exact poses.
 */
final class StandsJudge extends PoseJudge {
  private static final float TURN_WEIGHT = 2f;

  /** For a first touch of the foot alone, and for the whole time of standing still. */
  private static final float FOOT_WEIGHT = 0.5f;

  private static final float STOOD_WEIGHT = 8f;
  private static final float STOOD_SECONDS = 2f;

  /** Speed of the torso that looks still, and from which on nothing does, m/s. */
  private static final float STILL = 0.1f;

  private static final float MOVING = 0.5f;

  /** Turns from which on a flight is the next flip and not a hop. */
  private static final float NEXT_FLIP = 0.3f;

  private static final float COS_45 = (float) Math.sqrt(0.5);

  @Override
  public String id() {
    return "stands";
  }

  @Override
  public String description() {
    return "A program that compares by exact poses. Looks for turning over backward in the air"
        + " first, and then for standing still on the foot, upright, up to two seconds before the"
        + " next flip or fall; standing after no flip counts for nothing. Dislikes head, back or"
        + " knee on the ground.";
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

  /** Seconds of standing between a landing and the next flip or fall, each by how still it is. */
  private static float stoodSeconds(SeenHopper clip, int landing) {
    int next =
        clip.flights().stream()
            .filter(f -> f.end() > landing && f.turns() >= NEXT_FLIP)
            .mapToInt(SeenHopper.Flight::end)
            .min()
            .orElse(clip.length());
    float stood = 0;
    for (int t = landing + 1; t < next && !clip.bodyDown(t); t++) {
      if (!clip.inAir(t) && Math.cos(clip.angle(t)) >= COS_45) {
        float still = 1 - ramp(clip.speed(t, 1), STILL, MOVING);
        stood += still * (clip.seconds(t) - clip.seconds(t - 1));
      }
    }
    return stood;
  }
}
