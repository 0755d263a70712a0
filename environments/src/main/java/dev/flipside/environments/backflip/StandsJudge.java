package dev.flipside.environments.backflip;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * A program that compares by a score that its authors wrote, for the question that goes on with
 * "and stands": the turns of the best flight in the clip, and after its landing the longest stretch
 * of standing still on the foot, a second at most and before the next take-off or fall. Standing
 * that follows no flip counts for nothing. Like {@link PersonJudge} it reads exact poses.
 */
final class StandsJudge implements ClipJudge {
  private static final float TURN_WEIGHT = 3f;

  /** Turns of a flight that look like a lean, and more than one turn is not wanted. */
  private static final float LEAN = 0.08f;

  private static final float MOST_TURNS = 1.1f;

  /** What a turn counts that took off from head or back. */
  private static final float SPRING_SHARE = 0.2f;

  /** Turns in the clip from which on what follows is looked at as that of a flip, in full. */
  private static final float LANDING_FROM = 0.1f;

  private static final float LANDING_FULL = 0.4f;

  /** For a first touch of the foot alone, and for the whole second of standing still. */
  private static final float FOOT_WEIGHT = 0.5f;

  private static final float STOOD_WEIGHT = 5f;
  private static final float STOOD_SECONDS = 1f;

  /** Stands still: upright within 45 degrees, and slower than this, m/s, over so many frames. */
  private static final float STILL_SPEED = 0.5f;

  private static final int STILL_FRAMES = 5;
  private static final float COS_45 = (float) Math.sqrt(0.5);
  private static final float LYING_WEIGHT = 2f;

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
  public List<String> cameras() {
    return List.of(BackflipScene.SIDE);
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    SeenHopper clip = new SeenHopper(scene, frames);
    double best = 0;
    for (SeenHopper.Flight flight : clip.flights()) {
      best = Math.max(best, (flight.sprung() ? SPRING_SHARE : 1) * worth(clip, flight));
    }
    int lying = 0;
    for (int t = 0; t < clip.length(); t++) {
      lying += clip.bodyDown(t) ? 1 : 0;
    }
    return best - LYING_WEIGHT * lying / clip.length();
  }

  private static double worth(SeenHopper clip, SeenHopper.Flight flight) {
    double turned = TURN_WEIGHT * Math.max(0, Math.min(MOST_TURNS, flight.turns()) - LEAN);
    if (!flight.lands() || clip.bodyDown(flight.end())) {
      return turned;
    }
    float flip = PersonJudge.ramp(flight.turns(), LANDING_FROM, LANDING_FULL);
    float stood = Math.min(1, stoodSeconds(clip, flight.end()) / STOOD_SECONDS);
    return turned + flip * (FOOT_WEIGHT + STOOD_WEIGHT * stood);
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
