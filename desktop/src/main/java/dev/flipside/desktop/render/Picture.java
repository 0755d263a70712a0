package dev.flipside.desktop.render;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * A picture to be painted off screen: scenes side by side, and plain marks and text above them.
 * Coordinates are pixels from the upper left corner.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param panels scenes, painted first
 * @param marks bars and captions, painted in order above the scenes
 */
public record Picture(int width, int height, List<Panel> panels, List<Mark> marks) {

  public Picture {
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
  }

  /** A picture filled by one scene. */
  public static Picture of(
      int width, int height, SceneModel scene, SceneFrame frame, Camera camera) {
    return new Picture(
        width, height, List.of(new Panel(0, 0, width, height, scene, frame, camera)), List.of());
  }

  /** Bytes of the finished picture: red, green, blue, alpha for each pixel. */
  public int bytes() {
    return 4 * width * height;
  }

  /**
   * One scene.
   *
   * @param x left edge
   * @param y upper edge
   * @param width at least 1
   * @param height at least 1
   * @param scene what there is to see
   * @param frame at which moment
   * @param camera from where; it moves along with the part it follows
   * @param shadows whether things may cast shadows: a shadow tells depth
   */
  public record Panel(
      int x,
      int y,
      int width,
      int height,
      SceneModel scene,
      SceneFrame frame,
      Camera camera,
      boolean shadows) {

    /** One with shadows. */
    public Panel(
        int x, int y, int width, int height, SceneModel scene, SceneFrame frame, Camera camera) {
      this(x, y, width, height, scene, frame, camera, true);
    }
  }

  /** Something flat above the scenes. */
  public sealed interface Mark {}

  /**
   * A filled rectangle.
   *
   * @param x left edge
   * @param y upper edge
   * @param width pixels
   * @param height pixels
   * @param rgb colour, 0xRRGGBB
   * @param alpha 0 (not seen) to 1
   */
  public record Bar(int x, int y, int width, int height, int rgb, float alpha) implements Mark {}

  /**
   * A line of text.
   *
   * @param text one line
   * @param x where it is anchored
   * @param y base line of the letters
   * @param size height of the letters' em, pixels
   * @param weight how bold
   * @param anchor which end of the text is at x
   * @param rgb colour, 0xRRGGBB
   */
  public record Caption(String text, int x, int y, int size, Weight weight, Anchor anchor, int rgb)
      implements Mark {}

  /**
   * A straight line with round ends.
   *
   * @param x1 where it begins
   * @param y1 where it begins
   * @param x2 where it ends
   * @param y2 where it ends
   * @param width pixels, positive
   * @param rgb colour, 0xRRGGBB
   */
  public record Line(float x1, float y1, float x2, float y2, float width, int rgb)
      implements Mark {}

  /** How bold. */
  public enum Weight {
    REGULAR,
    BOLD
  }

  /** Which end of a caption is at its x. */
  public enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }
}
