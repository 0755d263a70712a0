package dev.flipside.environments.maze;

import dev.flipside.core.environment.Policy;

/** Has the map and drives along the shortest way: the proof that a layout can be solved in time. */
final class PathFollower implements Policy {
  private static final float STIFFNESS = 4;
  private static final float SPEED = 2.8f;

  private final MazeMaps maps;

  PathFollower(MazeMaps maps) {
    this.maps = maps;
  }

  @Override
  public float[] action(float[] observation) {
    MazeMap map = maps.heard(observation);
    Passages passages = map.layout().passages();
    int cell = passages.cellAt(observation[0], observation[1]);
    return drive(
        passages, observation, map.next(observation[MazeTask.KEY_HELD] > 0.5f).direction(cell));
  }

  /**
   * Drives from the middle of a cell to the next.
   *
   * @param direction of the next cell, or -1 to stay in the middle
   */
  static float[] drive(Passages passages, float[] observation, int direction) {
    float x = observation[0];
    float y = observation[1];
    int cell = passages.cellAt(x, y);
    float offX = passages.centreX(cell) - x;
    float offY = passages.centreY(cell) - y;
    float wantX = STIFFNESS * offX;
    float wantY = STIFFNESS * offY;
    if (direction >= 0) {
      int dx = Passages.COLUMN_STEP[direction];
      int dy = Passages.ROW_STEP[direction];
      boolean centred = Math.abs(offX * dy) + Math.abs(offY * dx) < 0.2f;
      if (centred) {
        wantX = dx == 0 ? wantX : SPEED * dx;
        wantY = dy == 0 ? wantY : SPEED * dy;
      }
    }
    return new float[] {
      thrust(wantX, observation[2]), thrust(wantY, observation[3]),
    };
  }

  private static float thrust(float want, float speed) {
    float thrust = want / 4 + 0.5f * (want - speed);
    return Math.max(-1, Math.min(1, thrust));
  }
}
