package dev.flipside.environments.backflip;

import java.util.random.RandomGenerator;

/**
 * A start in the air: the body is thrown so that, left to itself, it would come down about upright.
 * Nobody shows a flip; but some of what follows is a landing, and so there is something to tell
 * apart in the first clips.
 *
 * @param lift above the standing place, metres
 * @param angle of the torso at first, radians, backward positive, mostly negative: still to be
 *     turned
 * @param omega turn rate, rad/s, backward positive
 * @param rise upward speed, m/s
 */
record Toss(float lift, float angle, float omega, float rise) {
  private static final float GRAVITY = 9.81f;

  /** How far from upright it would come down at most, radians. */
  private static final float SPREAD = (float) Math.toRadians(30);

  static Toss random(RandomGenerator random) {
    float lift = between(random, 0.25f, 1.2f);
    float rise = between(random, -1, 3.5f);
    float omega = between(random, 2, 9);
    float seconds = (rise + (float) Math.sqrt(rise * rise + 2 * GRAVITY * lift)) / GRAVITY;
    float landing = (float) (2 * Math.PI) + between(random, -SPREAD, SPREAD);
    return new Toss(lift, landing - omega * seconds, omega, rise);
  }

  private static float between(RandomGenerator random, float low, float high) {
    return low + (high - low) * random.nextFloat();
  }
}
