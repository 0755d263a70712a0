package dev.flipside.core.feedback;

/** The kinds of feedback; all of them end in one file and one reward model. */
public enum Kind {
  /** Two clips: which is better? (Christiano et al. 2017) */
  PAIR(2),
  /** Four clips: which is closest to what was meant? */
  BEST_OF_FOUR(4),
  /**
   * The reward button: approve or disapprove of what the acting agent did in the last second (Knox
   * and Stone 2009, TAMER). Learned as a comparison with a clip that is worth nothing.
   */
  BUTTON(1);

  private final int clips;

  Kind(int clips) {
    this.clips = clips;
  }

  /** How many clips are judged at once. */
  public int clips() {
    return clips;
  }
}
