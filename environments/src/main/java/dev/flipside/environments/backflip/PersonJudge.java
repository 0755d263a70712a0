package dev.flipside.environments.backflip;

/**
 * A program that compares by a score that its authors wrote, from the exact poses on the screen:
 * turning over backward in the air first, then height, then a graded landing; a turn that springs
 * from head or back counts little. The best flight in the clip makes the impression, however many
 * there are. It is called a person because it values what the instructions ask persons to value,
 * and nobody's answers went into it. It reads angles and heights to the last bit, as no eye does;
 * {@link dev.flipside.core.environment.BlurredJudge} does not. It sees what touches the ground by
 * how low it is; it knows nothing of contacts or counts, and is not the measure of evaluation.
 */
final class PersonJudge extends PoseJudge {
  private static final float TURN_WEIGHT = 4f;
  private static final float HEIGHT_WEIGHT = 0.5f;

  /** Height of the torso that is no jump, and of one that could not be higher, metres. */
  private static final float LOW = 1.1f;

  private static final float HIGH = 1.8f;
  private static final float LANDING_WEIGHT = 3f;

  /** How long a landing is watched, seconds, and the downward speed that looks hard, m/s. */
  private static final float WATCHED_SECONDS = 0.5f;

  private static final float HARD = 5f;

  @Override
  public String id() {
    return "person";
  }

  @Override
  public String description() {
    return "A program that compares by exact poses. Looks for turning over backward in the air"
        + " first, then for height, then for a landing on the foot: less crooked, less hard,"
        + " longer. Dislikes head, back or knee on the ground, and a spring from them.";
  }

  @Override
  double beside(SeenHopper clip) {
    float highest = 0;
    for (int t = 0; t < clip.length(); t++) {
      highest = Math.max(highest, clip.height(t));
    }
    return HEIGHT_WEIGHT * ramp(highest, LOW, HIGH);
  }

  @Override
  double worth(SeenHopper clip, SeenHopper.Flight flight) {
    double score = TURN_WEIGHT * turned(flight);
    if (flight.lands()) {
      score += LANDING_WEIGHT * flipped(flight) * landing(clip, flight.end());
    }
    return score;
  }

  /**
   * How good the landing at frame {@code t} looks, 0 to 1: every moment on the foot in the half
   * second after it adds its share, so that who falls at once, or comes down just before the clip
   * ends, has landed hardly at all.
   */
  private static float landing(SeenHopper clip, int t) {
    if (clip.bodyDown(t)) {
      return 0;
    }
    float upright = 0;
    float onFoot = 0;
    int watched = 0;
    for (int k = t;
        k < clip.length() && clip.seconds(k) - clip.seconds(t) <= WATCHED_SECONDS;
        k++) {
      watched++;
      if (clip.bodyDown(k)) {
        continue;
      }
      upright += (1 + (float) Math.cos(clip.angle(k))) / 2;
      onFoot += 1;
    }
    float stepSeconds = clip.seconds(t) - clip.seconds(t - 1);
    float down = (clip.height(t - 1) - clip.height(t)) / stepSeconds;
    float soft = 1 - 0.3f * ramp(down, 0, HARD);
    return Math.min(1, upright * stepSeconds / WATCHED_SECONDS) * onFoot / watched * soft;
  }
}
