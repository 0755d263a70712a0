package dev.flipside.environments.maze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The walls of a maze as solid blocks, the one geometry that physics, range finder and scene share.
 *
 * <p>Walls are {@link #THICKNESS} thick and centred on the lines between cells, so that the plane
 * falls into (2 size + 1) x (2 size + 1) rectangular blocks whose widths alternate: even block
 * numbers are walls or posts, odd ones the clear part of a cell.
 */
final class WallGrid {
  /** Metres. */
  static final float THICKNESS = 0.16f;

  private static final float HALF = THICKNESS / 2;

  /** A rectangle of wall: centre and half extents, metres. */
  record Wall(float x, float y, float halfX, float halfY) {}

  private final int blocks;
  private final boolean[] solid;
  private final float[] edge;
  private final int doorBlock;

  WallGrid(MazeLayout layout) {
    Passages passages = layout.passages();
    this.blocks = 2 * passages.size() + 1;
    this.solid = new boolean[blocks * blocks];
    this.edge = new float[blocks + 1];
    for (int b = 0; b <= blocks; b++) {
      int line = b / 2;
      edge[b] = b % 2 == 0 ? line - HALF : line + HALF;
    }
    for (int cell = 0; cell < passages.cells(); cell++) {
      for (int direction = 0; direction < 4; direction++) {
        if (!passages.isOpen(cell, direction)) {
          fill(sideColumn(passages, cell, direction), sideRow(passages, cell, direction));
        }
      }
    }
    if (layout.hasKey()) {
      int column = sideColumn(passages, layout.doorCell(), layout.doorDirection());
      int row = sideRow(passages, layout.doorCell(), layout.doorDirection());
      fill(column, row);
      this.doorBlock = row * blocks + column;
      solid[doorBlock] = false;
    } else {
      this.doorBlock = -1;
    }
  }

  private static int sideColumn(Passages passages, int cell, int direction) {
    return 2 * (cell % passages.size()) + 1 + Passages.COLUMN_STEP[direction];
  }

  private static int sideRow(Passages passages, int cell, int direction) {
    return 2 * (cell / passages.size()) + 1 + Passages.ROW_STEP[direction];
  }

  /** Makes a wall block solid together with the posts at its ends. */
  private void fill(int column, int row) {
    int dc = row % 2 == 0 ? 1 : 0;
    int dr = 1 - dc;
    for (int i = -1; i <= 1; i++) {
      solid[(row + i * dr) * blocks + column + i * dc] = true;
    }
  }

  /** The walls as few rectangles that do not overlap, without the door. */
  List<Wall> walls() {
    List<Wall> walls = new ArrayList<>();
    for (int row = 0; row < blocks; row += 2) {
      for (int column = 0; column < blocks; column++) {
        int end = column;
        while (end < blocks && isWall(end, row)) {
          end++;
        }
        if (end - column > 1) {
          walls.add(wall(column, row, end, row + 1));
        }
        column = Math.max(column, end);
      }
    }
    for (int column = 0; column < blocks; column += 2) {
      for (int row = 0; row < blocks; row++) {
        int end = row;
        while (end < blocks && isWall(column, end) && !coveredByRow(column, end)) {
          end++;
        }
        if (end > row) {
          walls.add(wall(column, row, column + 1, end));
        }
        row = Math.max(row, end);
      }
    }
    return walls;
  }

  private boolean isWall(int column, int row) {
    return solid[row * blocks + column];
  }

  private boolean coveredByRow(int column, int row) {
    return row % 2 == 0
        && ((column > 0 && isWall(column - 1, row))
            || (column + 1 < blocks && isWall(column + 1, row)));
  }

  private Wall wall(int fromColumn, int fromRow, int toColumn, int toRow) {
    float left = edge[fromColumn];
    float right = edge[toColumn];
    float bottom = edge[fromRow];
    float top = edge[toRow];
    return new Wall((left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2);
  }

  /**
   * The outlines of the free space as closed polygons, the door taken as open. Following them in
   * physics instead of separate boxes leaves no seams for the rover to catch on.
   *
   * @return loops of x, y pairs, metres
   */
  List<float[]> outlines() {
    Map<Integer, Integer> next = new HashMap<>();
    for (int row = 0; row < blocks; row++) {
      for (int column = 0; column < blocks; column++) {
        if (!isWall(column, row)) {
          link(next, column, row);
        }
      }
    }
    List<float[]> loops = new ArrayList<>();
    while (!next.isEmpty()) {
      loops.add(loop(next));
    }
    return loops;
  }

  /** Adds the sides of a free block that face solid ones, counter-clockwise, as corner links. */
  private void link(Map<Integer, Integer> next, int column, int row) {
    int[] c = {column, column + 1, column + 1, column};
    int[] r = {row, row, row + 1, row + 1};
    int[] facingColumn = {column, column + 1, column, column - 1};
    int[] facingRow = {row - 1, row, row + 1, row};
    for (int side = 0; side < 4; side++) {
      if (isWall(facingColumn[side], facingRow[side])) {
        int to = (side + 1) % 4;
        next.put(corner(c[side], r[side]), corner(c[to], r[to]));
      }
    }
  }

  private int corner(int column, int row) {
    return row * (blocks + 1) + column;
  }

  private float[] loop(Map<Integer, Integer> next) {
    int first = next.keySet().stream().min(Integer::compare).orElseThrow();
    List<Integer> corners = new ArrayList<>();
    int at = first;
    do {
      corners.add(at);
      at = next.remove(at);
    } while (at != first);
    List<Float> points = new ArrayList<>();
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      int before = corners.get((i + n - 1) % n);
      int here = corners.get(i);
      int after = corners.get((i + 1) % n);
      boolean turns = (row(before) == row(here)) != (row(here) == row(after));
      if (turns) {
        points.add(edge[column(here)]);
        points.add(edge[row(here)]);
      }
    }
    float[] out = new float[points.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = points.get(i);
    }
    return out;
  }

  private int column(int corner) {
    return corner % (blocks + 1);
  }

  private int row(int corner) {
    return corner / (blocks + 1);
  }

  /**
   * Distance from (x, y) in direction (dx, dy) to the nearest wall or closed door, by stepping from
   * block to block (Amanatides and Woo 1987, "A Fast Voxel Traversal Algorithm").
   *
   * @param dx, dy a unit vector
   * @param range where the ray ends, metres
   * @param doorClosed whether the door stops the ray
   * @return metres from 0 to {@code range}
   */
  float cast(float x, float y, float dx, float dy, float range, boolean doorClosed) {
    int closed = doorClosed ? doorBlock : -1;
    int column = blockAt(x);
    int row = blockAt(y);
    float inverseX = 1 / dx;
    float inverseY = 1 / dy;
    int stepX = dx > 0 ? 1 : 0;
    int stepY = dy > 0 ? 1 : 0;
    float reached = 0;
    int block = row * blocks + column;
    while (!solid[block] && block != closed) {
      float toX = dx == 0 ? Float.POSITIVE_INFINITY : (edge[column + stepX] - x) * inverseX;
      float toY = dy == 0 ? Float.POSITIVE_INFINITY : (edge[row + stepY] - y) * inverseY;
      if (toX < toY) {
        reached = toX;
        column += 2 * stepX - 1;
        block += 2 * stepX - 1;
      } else {
        reached = toY;
        row += 2 * stepY - 1;
        block += (2 * stepY - 1) * blocks;
      }
      if (reached >= range) {
        return range;
      }
    }
    return Math.max(0, reached);
  }

  private int blockAt(float position) {
    int line = (int) Math.floor(position);
    float inside = position - line;
    int block = inside < HALF ? 2 * line : inside > 1 - HALF ? 2 * line + 2 : 2 * line + 1;
    return Math.max(0, Math.min(blocks - 1, block));
  }
}
