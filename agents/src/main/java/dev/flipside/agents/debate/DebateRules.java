package dev.flipside.agents.debate;

import dev.flipside.core.scene.SceneFrame;
import java.util.List;

/**
 * What advocates may show.
 *
 * @param name short, part of the judge's id
 * @param seconds of a clip that one exhibit shows, at least 0; 0 is a still
 * @param rebuttals whether an advocate shows the other's clip as well as its own
 */
public record DebateRules(String name, double seconds, boolean rebuttals) {
  /** Half a second of the own clip, and of the other's. */
  public static final DebateRules DEBATE = new DebateRules("debate", 0.5, true);

  /** The same with stills. */
  public static final DebateRules STILLS = new DebateRules("stills-debate", 0, true);

  /** Each shows its own clip and nobody may answer. */
  public static final DebateRules OPENINGS = new DebateRules("openings", 0.5, false);

  public DebateRules {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("an exhibit shows at least 0 s, not " + seconds);
    }
  }

  /** Successive frames of a clip that one exhibit shows, at least 1. */
  int frames(List<SceneFrame> clip) {
    return frames(seconds, clip);
  }

  /** Frames in so many seconds of a clip, at least 1. */
  static int frames(double seconds, List<SceneFrame> clip) {
    int last = clip.size() - 1;
    double step = last == 0 ? 0 : (clip.get(last).seconds() - clip.get(0).seconds()) / last;
    return step > 0 ? Math.max(1, (int) Math.round(seconds / step)) : 1;
  }
}
