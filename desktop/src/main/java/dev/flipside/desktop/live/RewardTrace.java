package dev.flipside.desktop.live;

import java.util.List;

/** The reward of the last steps, term by term, for bars and curves. Belongs to one thread. */
public final class RewardTrace {
  private final List<String> names;
  private final float[][] terms;
  private int written;

  /**
   * @param names of the terms, in order
   * @param steps how many steps are remembered, at least 1
   */
  public RewardTrace(List<String> names, int steps) {
    this.names = List.copyOf(names);
    this.terms = new float[steps][names.size()];
  }

  /** Names of the terms, in order. */
  public List<String> names() {
    return names;
  }

  /** Appends one step; {@code values} [terms] are copied. */
  public void add(float[] values) {
    System.arraycopy(values, 0, terms[written % terms.length], 0, names.size());
    written++;
  }

  /** Number of steps that are remembered now. */
  public int size() {
    return Math.min(written, terms.length);
  }

  /** How many steps can be remembered. */
  public int capacity() {
    return terms.length;
  }

  /**
   * Value of a term.
   *
   * @param age 0 for the newest step, less than {@link #size}
   */
  public float term(int term, int age) {
    return terms[(written - 1 - age) % terms.length][term];
  }

  /** Sum of the terms {@code age} steps ago. */
  public float total(int age) {
    float total = 0;
    for (int i = 0; i < names.size(); i++) {
      total += term(i, age);
    }
    return total;
  }
}
