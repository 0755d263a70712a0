package dev.flipside.environments.backflip;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.List;

/**
 * Judges a clip as a person's eye does, from the poses on the screen: turning over backward in the
 * air first, then height, then a graded landing; a turn that springs from head or back counts
 * little. The best flight in the clip makes the impression, however many there are. It sees what
 * touches the ground by how low it is; it knows nothing of contacts or counts, and is not the
 * measure of evaluation.
 */
final class PersonJudge implements ClipJudge {
  /** A part this close to the ground looks as if it touched it, metres. */
  private static final float TOUCHING = 0.025f;

  private static final float FULL_TURN = (float) (2 * Math.PI);

  /** Turns of a flight that look like a lean, not like turning over. */
  private static final float LEAN = 0.08f;

  private static final float TURN_WEIGHT = 4f;

  /** What a turn counts that took off from head or back: a spring from the head is no backflip. */
  private static final float SPRING_SHARE = 0.2f;

  private static final float MOST_TURNS = 1.1f;
  private static final float HEIGHT_WEIGHT = 0.5f;

  /** Height of the torso that is no jump, and of one that could not be higher, metres. */
  private static final float LOW = 1.1f;

  private static final float HIGH = 1.8f;
  private static final float LANDING_WEIGHT = 3f;

  /** Turns in the clip from which on a landing is looked at as that of a flip, in full. */
  private static final float LANDING_FROM = 0.1f;

  private static final float LANDING_FULL = 0.4f;

  /** How long a landing is watched, seconds, and the downward speed that looks hard, m/s. */
  private static final float WATCHED_SECONDS = 0.5f;

  private static final float HARD = 5f;
  private static final float LYING_WEIGHT = 2f;

  @Override
  public String id() {
    return "person";
  }

  @Override
  public String description() {
    return "Looks for turning over backward in the air first, then for height, then for a landing"
        + " on the foot: less crooked, less hard, longer. Dislikes head or back on the ground, and a spring from them.";
  }

  @Override
  public List<String> cameras() {
    return List.of(BackflipScene.SIDE);
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    Clip clip = new Clip(scene, frames);
    double best = 0;
    float turns = 0;
    float share = 1;
    float highest = 0;
    int lying = 0;
    for (int t = 0; t < frames.size(); t++) {
      highest = Math.max(highest, clip.height(t));
      if (clip.bodyDown(t)) {
        lying++;
      }
      boolean inAir = clip.inAir(t);
      boolean wasInAir = t > 0 && clip.inAir(t - 1);
      if (t > 0 && inAir && !wasInAir) {
        share = clip.bodyDown(t - 1) ? SPRING_SHARE : 1;
      }
      if (t > 0 && (inAir || wasInAir)) {
        turns += (clip.angle(t) - clip.angle(t - 1)) / FULL_TURN;
      }
      boolean lands = wasInAir && !inAir;
      if (lands || t == frames.size() - 1) {
        best = Math.max(best, share * flight(clip, t, turns, lands));
        turns = 0;
      }
    }
    return best + HEIGHT_WEIGHT * ramp(highest, LOW, HIGH) - LYING_WEIGHT * lying / frames.size();
  }

  /** What a flight that ends at frame {@code t} is worth. */
  private static double flight(Clip clip, int t, float turns, boolean lands) {
    double score = TURN_WEIGHT * Math.max(0, Math.min(MOST_TURNS, turns) - LEAN);
    if (lands) {
      score += LANDING_WEIGHT * ramp(turns, LANDING_FROM, LANDING_FULL) * landing(clip, t);
    }
    return score;
  }

  /**
   * How good the landing at frame {@code t} looks, 0 to 1: every moment on the foot in the half
   * second after it adds its share, so that who falls at once, or comes down just before the clip
   * ends, has landed hardly at all.
   */
  private static float landing(Clip clip, int t) {
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

  private static float ramp(float value, float from, float to) {
    return Math.max(0, Math.min(1, (value - from) / (to - from)));
  }

  /** A clip, read as heights above the ground. */
  private static final class Clip {
    private final SceneModel scene;
    private final List<SceneFrame> frames;
    private final int torso;
    private final int foot;
    private final int shin;

    Clip(SceneModel scene, List<SceneFrame> frames) {
      this.scene = scene;
      this.frames = frames;
      this.torso = scene.partIndex(BackflipScene.TORSO);
      this.foot = scene.partIndex(BackflipScene.FOOT);
      this.shin = scene.partIndex(BackflipScene.SHIN);
    }

    int length() {
      return frames.size();
    }

    float seconds(int t) {
      return frames.get(t).seconds();
    }

    /** Angle of the torso, radians, backward positive. */
    float angle(int t) {
      return frames.get(t).angle(torso);
    }

    float height(int t) {
      return frames.get(t).v(torso);
    }

    /** Whether anything but the foot looks as if it touched the ground. */
    boolean bodyDown(int t) {
      return lowest(t, true) < TOUCHING;
    }

    boolean inAir(int t) {
      return lowest(t, false) >= TOUCHING;
    }

    private float lowest(int t, boolean bodyOnly) {
      SceneFrame frame = frames.get(t);
      float lowest = Float.POSITIVE_INFINITY;
      for (int i = 0; i < scene.parts().size(); i++) {
        if (bodyOnly && i == foot) {
          continue;
        }
        boolean kneeOnly = bodyOnly && i == shin && bottom(frame, foot) < TOUCHING;
        lowest = Math.min(lowest, kneeOnly ? knee(frame) : bottom(frame, i));
      }
      return lowest;
    }

    /**
     * How low the upper end of the shin is: the lower one is always near the ground while the foot
     * stands on it.
     */
    private float knee(SceneFrame frame) {
      Shape shape = scene.parts().get(shin).shape();
      return shape instanceof Shape.Capsule capsule
          ? frame.v(shin)
              + capsule.halfLength() * (float) Math.cos(frame.angle(shin))
              - capsule.radius()
          : frame.v(shin);
    }

    private float bottom(SceneFrame frame, int part) {
      return bottom(scene.parts().get(part).shape(), frame.v(part), frame.angle(part));
    }

    private static float bottom(Shape shape, float v, float angle) {
      if (shape instanceof Shape.Capsule capsule) {
        return v - capsule.radius() - capsule.halfLength() * Math.abs((float) Math.cos(angle));
      }
      return shape instanceof Shape.Sphere sphere ? v - sphere.radius() : v;
    }
  }
}
