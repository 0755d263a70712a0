package dev.flipside.environments.maze;

/**
 * Length of the way through the corridors to one cell, from any point, and the direction in which
 * it goes on. Measured along the middle of the corridors plus the distance from that middle,
 * metres.
 */
final class PathField {
  private final Passages passages;
  private final int target;
  private final int[] steps;
  private final int[] direction;

  PathField(Passages passages, int target) {
    this.passages = passages;
    this.target = target;
    this.steps = passages.stepsTo(target);
    this.direction = new int[steps.length];
    for (int cell = 0; cell < steps.length; cell++) {
      direction[cell] = -1;
      for (int d = 0; d < 4 && steps[cell] > 0; d++) {
        if (passages.isOpen(cell, d)
            && steps[passages.neighbour(cell, d)] == steps[cell] - 1
            && direction[cell] < 0) {
          direction[cell] = d;
        }
      }
    }
  }

  /** Cells on the way from {@code cell} to the target, -1 if there is no way. */
  int steps(int cell) {
    return steps[cell];
  }

  /** Direction of the next cell on the way, -1 in the target and where there is no way. */
  int direction(int cell) {
    return direction[cell];
  }

  /** Metres to the centre of the target; infinite if there is no way. */
  float metres(float x, float y) {
    int cell = passages.cellAt(x, y);
    float dx = x - passages.centreX(cell);
    float dy = y - passages.centreY(cell);
    if (cell == target) {
      return (float) Math.sqrt(dx * dx + dy * dy);
    }
    int d = direction[cell];
    if (d < 0) {
      return Float.POSITIVE_INFINITY;
    }
    float along = dx * Passages.COLUMN_STEP[d] + dy * Passages.ROW_STEP[d];
    float aside = Math.abs(dx * Passages.ROW_STEP[d]) + Math.abs(dy * Passages.COLUMN_STEP[d]);
    return steps[cell] - along + aside;
  }
}
