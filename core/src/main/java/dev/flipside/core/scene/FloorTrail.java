package dev.flipside.core.scene;

import dev.flipside.core.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts where a part has been on the floor while frames go by, over any number of episodes of one
 * scene. For one thread.
 */
public final class FloorTrail {
  private final int part;
  private final float minU;
  private final float minV;
  private final float cell;
  private final int columns;
  private final int rows;
  private final int[] counts;
  private int seen;

  /**
   * @param part name of a moving part
   * @param cell side of a square of the grid, metres
   * @throws Refusal if the scene has no such part or no floor with edges
   */
  public FloorTrail(SceneModel scene, String part, float cell) {
    SceneModel.Ground ground = scene.ground();
    this.part = scene.partIndex(part);
    if (this.part < 0 || !hasFloor(scene)) {
      throw new Refusal("a heat map needs the part " + part + " on a floor with edges");
    }
    this.minU = ground.minX();
    this.minV = -ground.maxZ();
    this.cell = cell;
    this.columns = (int) Math.ceil((ground.maxX() - ground.minX()) / cell);
    this.rows = (int) Math.ceil((ground.maxZ() - ground.minZ()) / cell);
    this.counts = new int[columns * rows];
  }

  /** Whether things move on a floor with edges in {@code scene}. */
  public static boolean hasFloor(SceneModel scene) {
    SceneModel.Ground g = scene.ground();
    return scene.plane() == Plane.TABLE_TOP
        && Float.isFinite((g.maxX() - g.minX()) * (g.maxZ() - g.minZ()));
  }

  /** Counts one frame, if the part is there. */
  public void add(SceneFrame frame) {
    if (frame.present(part)) {
      int column = clamp((int) ((frame.u(part) - minU) / cell), columns);
      int row = clamp((int) ((frame.v(part) - minV) / cell), rows);
      counts[row * columns + column]++;
      seen++;
    }
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }

  /** What was counted so far. */
  public FloorHeat heat() {
    List<Float> shares = new ArrayList<>(counts.length);
    for (int count : counts) {
      shares.add(seen == 0 ? 0 : (float) count / seen);
    }
    return new FloorHeat(minU, minV, cell, columns, rows, shares);
  }
}
