package dev.flipside.agents.feedback;

import dev.flipside.core.scene.SceneFrame;
import java.util.List;

/** How much moves in a clip, for a rater who is taken in by that. */
final class Motion {
  private Motion() {}

  /**
   * The mean speed of a part: how far the parts' centres go from frame to frame, over all parts
   * that are there, in metres a second. Turning on the spot is no motion.
   *
   * @param frames [T] in order of time
   */
  static double of(List<SceneFrame> frames) {
    double way = 0;
    double time = 0;
    for (int t = 1; t < frames.size(); t++) {
      SceneFrame before = frames.get(t - 1);
      SceneFrame after = frames.get(t);
      for (int part = 0; 3 * part < after.poses().length; part++) {
        if (before.present(part) && after.present(part)) {
          way += Math.hypot(after.u(part) - before.u(part), after.v(part) - before.v(part));
          time += after.seconds() - before.seconds();
        }
      }
    }
    return time > 0 ? way / time : 0;
  }
}
