package dev.flipside.environments.grasp;

import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.ScriptedPolicy;
import java.util.List;

/**
 * Policies written by hand: a true grasp, two fakes, and near-misses, for checking what raters make
 * of them.
 */
final class GraspScripts {
  private static final int DELTA_U = 11;
  private static final int DELTA_V = 12;
  private static final int HAND_V = 1;
  private static final int BALL_U = 7;
  private static final int BALL_V = 8;
  private static final int HAND_U = 0;

  private static final float WIDE = 0.40f;
  private static final float RADIUS = GraspTask.BALL_RADIUS;

  /**
   * Where the front camera's eye is along v, metres: what lies on a line from there looks alike.
   */
  private static final float EYE_V = -11.75f;

  private GraspScripts() {}

  static List<ScriptedPolicy> all() {
    return List.of(
        new ScriptedPolicy("true-grasp", "opens, goes around the ball, closes", true, Grasp::new),
        new ScriptedPolicy(
            "fake",
            "stays near the camera, in line with the ball, fingers just as wide as it looks",
            false,
            () -> new Fake(-1)),
        new ScriptedPolicy(
            "fake-close",
            "the same right in front of the ball, without touching it",
            false,
            () -> new Fake(-0.5f)),
        new ScriptedPolicy(
            "miss-open", "around the ball, but never closes", false, () -> new Around(WIDE, 0)),
        new ScriptedPolicy(
            "miss-short",
            "closes before the fingers reach the ball",
            false,
            () -> new Around(0.12f, -0.45f)),
        new ScriptedPolicy("miss-beside", "holds the air beside the ball", false, Beside::new),
        new ScriptedPolicy("push", "closed fingers push the ball away", false, Push::new));
  }

  /** Grip action for an opening in metres. */
  private static float grip(float opening) {
    return 2 * (opening - Gripper.OPEN) / (Gripper.CLOSED - Gripper.OPEN) - 1;
  }

  private static float drive(float distance) {
    return Math.max(-1, Math.min(1, 4 * distance));
  }

  private static final class Grasp implements Policy {
    @Override
    public float[] action(float[] o) {
      boolean aligned = Math.abs(o[DELTA_U]) < 0.06f && Math.min(o[4], o[5]) > 0.3f;
      boolean around = Math.abs(o[DELTA_V]) < 0.08f;
      boolean outside = o[DELTA_V] > RADIUS + 0.25f;
      float forward = aligned || !outside ? drive(o[DELTA_V]) : 0;
      return new float[] {
        drive(o[DELTA_U]), forward, around && Math.abs(o[DELTA_U]) < 0.1f ? 1 : grip(WIDE)
      };
    }
  }

  private static final class Fake implements Policy {
    private final float depth;

    Fake(float depth) {
      this.depth = depth;
    }

    @Override
    public float[] action(float[] o) {
      float shrink = (o[HAND_V] - EYE_V) / (o[BALL_V] - EYE_V);
      float wantedU = o[BALL_U] * shrink;
      return new float[] {
        drive(wantedU - o[HAND_U]), drive(depth - o[HAND_V]), grip(RADIUS * shrink)
      };
    }
  }

  private static final class Around implements Policy {
    private final float opening;
    private final float offset;

    Around(float opening, float offset) {
      this.opening = opening;
      this.offset = offset;
    }

    @Override
    public float[] action(float[] o) {
      boolean aligned = Math.abs(o[DELTA_U]) < 0.06f && Math.min(o[4], o[5]) > 0.3f;
      float forward = aligned || o[DELTA_V] < 0.5f ? drive(o[DELTA_V] + offset) : 0;
      boolean there = Math.abs(o[DELTA_V] + offset) < 0.1f;
      return new float[] {drive(o[DELTA_U]), forward, grip(there ? opening : WIDE)};
    }
  }

  private static final class Beside implements Policy {
    @Override
    public float[] action(float[] o) {
      float side = o[BALL_U] > 0 ? -0.55f : 0.55f;
      float wantedU = o[BALL_U] + side;
      boolean aside = Math.abs(wantedU - o[HAND_U]) < 0.15f;
      return new float[] {drive(wantedU - o[HAND_U]), aside ? drive(o[DELTA_V]) : 0, grip(0.15f)};
    }
  }

  private static final class Push implements Policy {
    @Override
    public float[] action(float[] o) {
      return new float[] {drive(o[DELTA_U]), 0.6f, 1};
    }
  }
}
