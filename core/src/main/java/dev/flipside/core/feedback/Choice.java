package dev.flipside.core.feedback;

import java.util.Arrays;

/**
 * What a rater may answer. Each kind of query allows some of these; {@link #CANT_TELL} and {@link
 * #WITHDRAWN} teach the reward model nothing, the others say how the probability of being the best
 * is spread over the clips.
 */
public enum Choice {
  /** The clip drawn on the left is better. */
  LEFT(Kind.PAIR, 0),
  /** The clip drawn on the right is better. */
  RIGHT(Kind.PAIR, 1),
  /** All of them, two or four, are equally good. */
  TIE(null, -1),
  /** Best of four: the first clip as drawn. */
  FIRST(Kind.BEST_OF_FOUR, 0),
  /** Best of four: the second clip as drawn. */
  SECOND(Kind.BEST_OF_FOUR, 1),
  /** Best of four: the third clip as drawn. */
  THIRD(Kind.BEST_OF_FOUR, 2),
  /** Best of four: the fourth clip as drawn. */
  FOURTH(Kind.BEST_OF_FOUR, 3),
  /** Reward button: what was just seen is better than nothing special. */
  APPROVE(Kind.BUTTON, 0),
  /** Reward button: what was just seen is worse than nothing special. */
  DISAPPROVE(Kind.BUTTON, 1),
  /** The clips cannot be compared: asked, but no label. */
  CANT_TELL(null, -1),
  /** An earlier answer to the same query was taken back, and none was given since. */
  WITHDRAWN(null, -1);

  private final Kind kind;

  /** Number of the best clip as drawn, from 0, or -1 if none is. */
  private final int best;

  Choice(Kind kind, int best) {
    this.kind = kind;
    this.best = best;
  }

  /** Whether this can be the answer to a query of {@code kind}. */
  public boolean answers(Kind kind) {
    boolean undecided = this == TIE || this == CANT_TELL;
    return this.kind == kind || this == WITHDRAWN || (undecided && kind != Kind.BUTTON);
  }

  /** Whether the reward model can learn from it. */
  public boolean teaches() {
    return kind != null || this == TIE;
  }

  /**
   * How much each clip, as drawn, is held to be the best, in [0, 1]: [clips], summing to 1 when
   * clips are compared with each other; for the reward button the one number is 1 or 0.
   *
   * @param kind of the query
   * @throws IllegalStateException if this teaches nothing, or is no answer to such a query
   */
  public float[] shares(Kind kind) {
    if (!teaches() || !answers(kind)) {
      throw new IllegalStateException(this + " says nothing about the clips of a " + kind);
    }
    float[] shares = new float[kind.clips()];
    if (best < 0) {
      Arrays.fill(shares, 1f / shares.length);
    } else if (best < shares.length) {
      shares[best] = 1;
    }
    return shares;
  }

  /** The same opinion when the two clips change sides; only pairs can be mirrored. */
  public Choice mirrored() {
    return switch (this) {
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
      case TIE, CANT_TELL, WITHDRAWN -> this;
      default -> throw new IllegalStateException(this + " is not an answer to a pair");
    };
  }

  /** The choice called {@code name}, or null if there is none. */
  static Choice named(String name) {
    return Arrays.stream(values()).filter(c -> c.name().equals(name)).findAny().orElse(null);
  }
}
