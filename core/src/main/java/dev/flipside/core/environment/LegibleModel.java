package dev.flipside.core.environment;

/**
 * A model of a world that one can read: finitely many states, and which of them a move leads to. It
 * was written down beforehand and does not change, whatever is learned; nothing says that it is
 * right. For planning by it, and for measuring how much may still be reached.
 *
 * <p>States and places are numbered from 0. Safe for use by one thread at a time.
 */
public interface LegibleModel {

  /** Short lower-case name. */
  String id();

  /** One sentence: what it knows, and what it does not. */
  String description();

  /** How many states there are, at least 1. */
  int states();

  /**
   * The state that an observation is taken for.
   *
   * @param observation [observation size]
   */
  int state(float[] observation);

  /** States to which one move leads from {@code state}; staying is no move. */
  int[] next(int state);

  /** The place at which {@code state} is: states that differ otherwise may share it. */
  int place(int state);

  /** How good it is to end in {@code state}, as the model has it; the higher the better. */
  double worth(int state);

  /**
   * What to do for getting to a neighbouring state, or for staying.
   *
   * @param observation [observation size]
   * @param next one of {@link #next}, or the state itself
   * @return [action size], a fresh array
   */
  float[] action(float[] observation, int next);
}
