package dev.flipside.environments.maze;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Which neighbouring cells of a square maze are connected. Cells are numbered {@code row * size +
 * column}; cell (column, row) covers the square from (column, row) to (column + 1, row + 1),
 * metres. A direction is 0 east, 1 north, 2 west, 3 south.
 */
final class Passages {
  static final int[] COLUMN_STEP = {1, 0, -1, 0};
  static final int[] ROW_STEP = {0, 1, 0, -1};

  private final int size;
  private final boolean[] open;

  /** A maze in which every wall stands. */
  Passages(int size) {
    this.size = size;
    this.open = new boolean[4 * size * size];
  }

  int size() {
    return size;
  }

  int cells() {
    return size * size;
  }

  int cell(int column, int row) {
    return row * size + column;
  }

  /** The cell that holds the point (x, y), metres; points outside belong to the nearest cell. */
  int cellAt(float x, float y) {
    int column = Math.max(0, Math.min(size - 1, (int) Math.floor(x)));
    int row = Math.max(0, Math.min(size - 1, (int) Math.floor(y)));
    return cell(column, row);
  }

  float centreX(int cell) {
    return cell % size + 0.5f;
  }

  float centreY(int cell) {
    int row = cell / size;
    return row + 0.5f;
  }

  /** The neighbour in {@code direction}, or -1 beyond the outer wall. */
  int neighbour(int cell, int direction) {
    int column = cell % size + COLUMN_STEP[direction];
    int row = cell / size + ROW_STEP[direction];
    boolean inside = column >= 0 && column < size && row >= 0 && row < size;
    return inside ? cell(column, row) : -1;
  }

  boolean isOpen(int cell, int direction) {
    return open[4 * cell + direction];
  }

  /** Opens or closes the wall on one side of {@code cell}, seen from both sides. */
  void set(int cell, int direction, boolean isOpen) {
    open[4 * cell + direction] = isOpen;
    open[4 * neighbour(cell, direction) + (direction + 2) % 4] = isOpen;
  }

  /** Number of open sides of {@code cell}; a dead end has one. */
  int openings(int cell) {
    int count = 0;
    for (int direction = 0; direction < 4; direction++) {
      count += isOpen(cell, direction) ? 1 : 0;
    }
    return count;
  }

  /** Steps from each cell to {@code target}, -1 where it cannot be reached, [cells]. */
  int[] stepsTo(int target) {
    int[] steps = new int[cells()];
    Arrays.fill(steps, -1);
    steps[target] = 0;
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(target);
    while (!queue.isEmpty()) {
      int cell = queue.remove();
      for (int direction = 0; direction < 4; direction++) {
        if (isOpen(cell, direction)) {
          int next = neighbour(cell, direction);
          if (steps[next] < 0) {
            steps[next] = steps[cell] + 1;
            queue.add(next);
          }
        }
      }
    }
    return steps;
  }

  /**
   * Which cells can be reached from {@code from} with a door closed, [cells].
   *
   * @param doorCell cell beside the door
   * @param doorDirection direction of the door from there
   */
  boolean[] sideOf(int from, int doorCell, int doorDirection) {
    Passages closed = copy();
    closed.set(doorCell, doorDirection, false);
    int[] steps = closed.stepsTo(from);
    boolean[] side = new boolean[steps.length];
    for (int i = 0; i < steps.length; i++) {
      side[i] = steps[i] >= 0;
    }
    return side;
  }

  /** The same passages, to be changed by themselves. */
  Passages copy() {
    Passages copy = new Passages(size);
    System.arraycopy(open, 0, copy.open, 0, open.length);
    return copy;
  }
}
