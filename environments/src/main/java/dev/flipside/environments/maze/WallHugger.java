package dev.flipside.environments.maze;

import dev.flipside.core.environment.Policy;

/**
 * Keeps its right hand on the wall, by the range finder and its position within the cell alone. In
 * a perfect maze that leads everywhere, if there is time.
 */
final class WallHugger implements Policy {
  private static final float CLEAR = 0.75f;

  private int heading;
  private int cellX;
  private int cellY;

  @Override
  public void begin(long seed) {
    heading = 0;
    cellX = -1;
    cellY = -1;
  }

  @Override
  public float[] action(float[] observation) {
    float x = observation[0];
    float y = observation[1];
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float offX = column + 0.5f - x;
    float offY = row + 0.5f - y;
    boolean central = Math.abs(offX) < 0.2f && Math.abs(offY) < 0.2f;
    if (central && (column != cellX || row != cellY)) {
      cellX = column;
      cellY = row;
      heading = turn(observation);
    } else if (central && range(observation, heading) < CLEAR) {
      heading = turn(observation);
    }
    int dx = Passages.COLUMN_STEP[heading];
    int dy = Passages.ROW_STEP[heading];
    return new float[] {
      drive(dx == 0 ? 4 * offX : 2 * dx, observation[2]),
      drive(dy == 0 ? 4 * offY : 2 * dy, observation[3])
    };
  }

  /** Right if it is clear, else ahead, else left, else back. */
  private int turn(float[] observation) {
    for (int turn = 3; turn < 6; turn++) {
      int candidate = (heading + turn) % 4;
      if (range(observation, candidate) > CLEAR) {
        return candidate;
      }
    }
    return (heading + 2) % 4;
  }

  private static float range(float[] observation, int direction) {
    return observation[5 + direction * MazeTask.RAYS / 4];
  }

  private static float drive(float want, float speed) {
    return Math.max(-1, Math.min(1, want / 4 + 0.5f * (want - speed)));
  }
}
