package dev.flipside.agents.debate;

/**
 * What advocates may show.
 *
 * @param name short, part of the judge's id
 * @param frames how many successive frames of a clip one exhibit shows, at least 1; 1 is a still
 * @param rebuttals whether an advocate shows the other's clip as well as its own
 */
public record DebateRules(String name, int frames, boolean rebuttals) {
  /** Half a second at 10 Hz of the own clip, and of the other's. */
  public static final DebateRules DEBATE = new DebateRules("debate", 5, true);

  /** The same with stills. */
  public static final DebateRules STILLS = new DebateRules("stills-debate", 1, true);

  /** Each shows its own clip and nobody may answer. */
  public static final DebateRules OPENINGS = new DebateRules("openings", 5, false);

  public DebateRules {
    if (frames < 1) {
      throw new IllegalArgumentException("an exhibit shows at least 1 frame, not " + frames);
    }
  }
}
