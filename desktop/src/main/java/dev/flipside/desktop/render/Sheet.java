package dev.flipside.desktop.render;

import dev.flipside.core.scene.Camera;

/**
 * A flat rectangle in the world, seen from one side: corner + s * along + t * up, with s and t from
 * 0 to 1. It shows where along, up and the way to the eye turn like x, y and z.
 *
 * @param corner x, y, z, metres
 * @param along x, y, z, metres
 * @param up x, y, z, at right angles to along, metres
 * @param tone its colour
 * @param soft width of its edges, metres; 0 for edges as sharp as pixels allow
 */
record Sheet(Camera.Point corner, Camera.Point along, Camera.Point up, Tone tone, float soft) {

  /** What the colour of a sheet is made from. */
  enum Tone {
    /** What the body acts on: mat or table. */
    TOP(0),
    /** The border of that. */
    EDGE(1),
    /** What stands upright and is turned away from the light. */
    SIDE(2),
    /** A rule. */
    BOARD(3),
    /** Marks and figures on it. */
    TICK(4),
    /** The shade on the floor around a table. */
    CONTACT(5);

    private final int slot;

    Tone(int slot) {
      this.slot = slot;
    }

    /** Which of the shader's colours it is. */
    int slot() {
      return slot;
    }

    /** Its colour in {@code palette}, 0xRRGGBB. */
    int colour(Palette palette) {
      return switch (this) {
        case TOP -> palette.ground();
        case EDGE -> Palette.mixed(palette.ground(), palette.mark(), 0.4f);
        case SIDE -> Palette.mixed(palette.ground(), 0, 0.3f);
        case BOARD -> Palette.mixed(palette.floor(), palette.mark(), 0.3f);
        case TICK -> palette.mark();
        case CONTACT -> 0;
      };
    }
  }

  /** A rectangle that faces up at height {@code y}. */
  static Sheet lying(
      float minX, float maxX, float minZ, float maxZ, float y, Tone tone, float soft) {
    return new Sheet(
        new Camera.Point(minX, y, maxZ),
        new Camera.Point(maxX - minX, 0, 0),
        new Camera.Point(0, 0, minZ - maxZ),
        tone,
        soft);
  }

  /** A rectangle that faces the viewer of the physics plane, +z. */
  static Sheet standing(float minX, float maxX, float minY, float maxY, float z, Tone tone) {
    return new Sheet(
        new Camera.Point(minX, minY, z),
        new Camera.Point(maxX - minX, 0, 0),
        new Camera.Point(0, maxY - minY, 0),
        tone,
        0);
  }
}
