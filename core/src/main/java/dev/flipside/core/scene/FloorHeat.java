package dev.flipside.core.scene;

import java.util.ArrayList;
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

  /** Of the highest share, from which a square is hot, and from which it is warm. */
  private static final float HOT = 0.1f;

  private static final float WARM = 0.01f;
  private static final float TILE_HALF_HEIGHT = 0.004f;

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
    FloorTrail trail = new FloorTrail(scene, part, cell);
    frames.forEach(trail::add);
    return trail.heat();
  }

  /** {@code scene} with a flat tile on each square of its floor that is not cold. */
  public SceneModel on(SceneModel scene) {
    float highest = 0;
    for (float share : shares) {
      highest = Math.max(highest, share);
    }
    List<Fixture> fixtures = new ArrayList<>(scene.fixtures());
    Shape tile = new Shape.Box(cell / 2, cell / 2, TILE_HALF_HEIGHT);
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i) > 0) {
        Part part = new Part("heat-" + i, tile, role(shares.get(i) / highest), 0);
        float u = minU + (i % columns + 0.5f) * cell;
        float v = minV + (Math.floorDiv(i, columns) + 0.5f) * cell;
        fixtures.add(new Fixture(part, u, v, 0));
      }
    }
    return new SceneModel(
        scene.plane(),
        scene.parts(),
        fixtures,
        scene.ground(),
        scene.cameras(),
        scene.scalarNames());
  }

  private static ColourRole role(float ofHighest) {
    if (ofHighest >= HOT) {
      return ColourRole.HEAT_HIGH;
    }
    return ofHighest >= WARM ? ColourRole.HEAT_MIDDLE : ColourRole.HEAT_LOW;
  }
}
