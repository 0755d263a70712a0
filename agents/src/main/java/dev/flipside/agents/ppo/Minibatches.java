package dev.flipside.agents.ppo;

import java.util.random.RandomGenerator;

/** The order in which the transitions of one rollout are visited: shuffled anew for each pass. */
final class Minibatches {
  private final int[] order;
  private final int size;
  private final RandomGenerator random;

  /**
   * @param rows number of transitions
   * @param size transitions per minibatch; the last one may be smaller
   */
  Minibatches(int rows, int size, RandomGenerator random) {
    this.order = new int[rows];
    this.size = size;
    this.random = random;
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
  }

  /** Draws a new order (Fisher and Yates). */
  void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  /** How many minibatches make one pass. */
  int count() {
    return (order.length + size - 1) / size;
  }

  /** Transitions in minibatch {@code batch}. */
  int length(int batch) {
    return Math.min(size, order.length - batch * size);
  }

  /** Transition number {@code i} of minibatch {@code batch}. */
  int index(int batch, int i) {
    return order[batch * size + i];
  }

  /** Copies the minibatch's rows of {@code from} [rows][width] to {@code to} [length][width]. */
  void gather(int batch, float[] from, int width, float[] to) {
    int length = length(batch);
    if (width == 1) {
      for (int i = 0; i < length; i++) {
        to[i] = from[index(batch, i)];
      }
      return;
    }
    for (int i = 0; i < length; i++) {
      System.arraycopy(from, index(batch, i) * width, to, i * width, width);
    }
  }
}
