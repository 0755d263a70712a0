package dev.flipside.environments.backflip;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * What the programs that compare backflips by exact poses have in common: the best flight in the
 * clip makes the impression, however many there are; a turn that springs from head or back counts
 * little; and lying on the ground is disliked.
 */
abstract class PoseJudge implements ClipJudge {
  /** Turns of a flight that look like a lean, not like turning over. */
  private static final float LEAN = 0.08f;

  /** More than about one turn is not wanted. */
  private static final float MOST_TURNS = 1.1f;

  /** What a turn counts that took off from head or back: a spring from the head is no backflip. */
  private static final float SPRING_SHARE = 0.2f;

  /** Turns in the clip from which on a landing is looked at as that of a flip, in full. */
  private static final float LANDING_FROM = 0.1f;

  private static final float LANDING_FULL = 0.4f;
  private static final float LYING_WEIGHT = 2f;

  @Override
  public List<String> cameras() {
    return List.of(BackflipScene.SIDE);
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    SeenHopper clip = new SeenHopper(scene, frames);
    double best = 0;
    for (SeenHopper.Flight flight : clip.flights()) {
      float share = flight.sprung() ? SPRING_SHARE : 1;
      best = Math.max(best, share * worth(clip, flight));
    }
    int lying = 0;
    for (int t = 0; t < clip.length(); t++) {
      lying += clip.bodyDown(t) ? 1 : 0;
    }
    return best + beside(clip) - LYING_WEIGHT * lying / clip.length();
  }

  /** What a flight and its landing are worth, at least 0. */
  abstract double worth(SeenHopper clip, SeenHopper.Flight flight);

  /** What the clip is worth beside its flights, at least 0. */
  double beside(SeenHopper clip) {
    return 0;
  }

  /** The turns of a flight that count, at least 0. */
  static float turned(SeenHopper.Flight flight) {
    return Math.max(0, Math.min(MOST_TURNS, flight.turns()) - LEAN);
  }

  /** How far a landing is that of a flip, 0 to 1. */
  static float flipped(SeenHopper.Flight flight) {
    return ramp(flight.turns(), LANDING_FROM, LANDING_FULL);
  }

  /** From 0 at {@code from} to 1 at {@code to}. */
  static float ramp(float value, float from, float to) {
    return Math.max(0, Math.min(1, (value - from) / (to - from)));
  }
}
