package dev.flipside.core.scene;

import java.util.List;

/**
 * How often a part was where on the floor: a grid over the scene's ground, for a heat map.
 *
 * @param minU left edge, metres
 * @param minV lower edge, metres
 * @param cell side of a square of the grid, metres, positive
 * @param columns squares along u
 * @param rows squares along v
 * @param shares share of the frames with the part in each square, 0 to 1, [rows * columns], row by
 *     row from the lowest v
 */
public record FloorHeat(
    float minU, float minV, float cell, int columns, int rows, List<Float> shares) {

  public FloorHeat {
    shares = List.copyOf(shares);
    if (shares.size() != columns * rows || !(cell > 0)) {
      throw new IllegalArgumentException(
          "a heat map of " + rows + " x " + columns + " needs as many shares and a positive cell");
    }
  }

  /**
   * Counts the frames of one or more episodes of the same scene.
   *
   * @param part name of a moving part
   * @param cell side of a square, metres
   * @throws IllegalArgumentException if the scene has no such part or its ground goes on for ever
   */
  public static FloorHeat of(SceneModel scene, String part, List<SceneFrame> frames, float cell) {
    int index = scene.partIndex(part);
    SceneModel.Ground ground = scene.ground();
    float width = ground.maxX() - ground.minX();
    float depth = ground.maxZ() - ground.minZ();
    if (index < 0 || scene.plane() != Plane.TABLE_TOP || !Float.isFinite(width * depth)) {
      throw new IllegalArgumentException(
          "a heat map needs the part " + part + " on a floor with edges");
    }
    int columns = (int) Math.ceil(width / cell);
    int rows = (int) Math.ceil(depth / cell);
    float minV = -ground.maxZ();
    int[] counts = new int[columns * rows];
    int seen = 0;
    for (SceneFrame frame : frames) {
      if (frame.present(index)) {
        int column = clamp((int) ((frame.u(index) - ground.minX()) / cell), columns);
        int row = clamp((int) ((frame.v(index) - minV) / cell), rows);
        counts[row * columns + column]++;
        seen++;
      }
    }
    Float[] shares = new Float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = seen == 0 ? 0 : (float) counts[i] / seen;
    }
    return new FloorHeat(ground.minX(), minV, cell, columns, rows, List.of(shares));
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }
}
