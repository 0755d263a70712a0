package dev.flipside.environments.maze;

import dev.flipside.core.environment.Policy;

/** Has the map and drives along the shortest way: the proof that a layout can be solved in time. */
final class PathFollower implements Policy {
  private static final float STIFFNESS = 4;
  private static final float SPEED = 2.8f;

  private final MazeMap map;

  PathFollower(MazeMap map) {
    this.map = map;
  }

  @Override
  public float[] action(float[] observation) {
    float x = observation[0];
    float y = observation[1];
    Passages passages = map.layout().passages();
    int cell = passages.cellAt(x, y);
    int direction = map.next(observation[4] > 0.5f).direction(cell);
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
