package dev.flipside.desktop.render;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.render.Sheet.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a scene stands, for depth and scale: an endless floor under a horizon; on it a mat with
 * height rules behind it for what acts upright, or a table for what acts on a bounded surface.
 *
 * <p>It follows from the plane and the ground alone, and exists only here, where pictures for
 * people are drawn: no environment describes it, no clip holds it, and what a simulated rater sees
 * is the same with and without it.
 *
 * @param floor height of the endless floor, metres, at most 0
 * @param sheets what is there once, from the back to the front
 * @param posts what is there again every {@code every} metres along x
 * @param every metres; 0 without posts
 */
record Place(float floor, List<Sheet> sheets, List<Sheet> posts, float every) {
  /** Beyond what any camera sees before haze hides it, metres. */
  private static final float FAR = 200;

  private static final float BORDER = 0.05f;
  private static final float BEHIND_MAT = 0.35f;
  private static final float RULE_HEIGHT = 2.6f;
  private static final float RULE_HALF_WIDTH = 0.075f;
  private static final float RULES_EVERY = 3;

  /** No rule stands right behind a body that has just begun, at x = 0. */
  private static final float FIRST_RULE = 1.5f;

  /** How high and how wide the figures are, metres. */
  private static final float FIGURE = 0.17f;

  private static final float STROKE = 0.03f;

  /** Strokes of the figures: from the middle to the right, and from the bottom up, 0 to 1. */
  private static final float[][][] FIGURES = {
    {{0.5f, 0, 0.5f, 1}},
    {{0, 1, 1, 1}, {1, 0.5f, 1, 1}, {0, 0.5f, 1, 0.5f}, {0, 0, 0, 0.5f}, {0, 0, 1, 0}}
  };

  static Place of(Plane plane, SceneModel.Ground ground) {
    return plane == Plane.UPRIGHT || Float.isInfinite(ground.maxX() - ground.minX())
        ? mat(plane, ground)
        : table(ground);
  }

  private static Place mat(Plane plane, SceneModel.Ground g) {
    float back = Float.isInfinite(g.minZ()) ? -1.6f : g.minZ();
    float front = Float.isInfinite(g.maxZ()) ? 1.6f : g.maxZ();
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(Sheet.lying(-FAR, FAR, back, front, 0, Tone.EDGE, 0));
    sheets.add(Sheet.lying(-FAR, FAR, back + BORDER, front - BORDER, 0, Tone.TOP, 0));
    if (plane != Plane.UPRIGHT) {
      return new Place(0, sheets, List.of(), 0);
    }
    return new Place(0, sheets, rule(back - BEHIND_MAT), RULES_EVERY);
  }

  /** A board with a mark every 10 cm, and the metres in figures. */
  private static List<Sheet> rule(float z) {
    List<Sheet> rule = new ArrayList<>();
    float left = FIRST_RULE - RULE_HALF_WIDTH;
    float right = FIRST_RULE + RULE_HALF_WIDTH;
    rule.add(Sheet.lying(left - 0.12f, right + 0.12f, z - 0.12f, z + 0.12f, 0, Tone.CONTACT, 0.2f));
    rule.add(Sheet.standing(left, right, 0, RULE_HEIGHT, z, Tone.BOARD));
    for (int tenth = 1; tenth < 10 * RULE_HEIGHT; tenth++) {
      float y = 0.1f * tenth;
      boolean metre = tenth % 10 == 0;
      float half = metre ? 0.014f : 0.007f;
      float from = metre ? left : right - (tenth % 5 == 0 ? 0.6f : 0.3f) * (right - left);
      rule.add(Sheet.standing(from, right, y - half, y + half, z, Tone.TICK));
    }
    for (int metre = 1; metre <= FIGURES.length; metre++) {
      for (float[] stroke : FIGURES[metre - 1]) {
        float x = right + 0.07f;
        float y = metre - FIGURE / 2;
        rule.add(
            Sheet.standing(
                x + 0.55f * FIGURE * stroke[0] - STROKE / 2,
                x + 0.55f * FIGURE * stroke[2] + STROKE / 2,
                y + FIGURE * stroke[1] - STROKE / 2,
                y + FIGURE * stroke[3] + STROKE / 2,
                z,
                Tone.TICK));
      }
    }
    return rule;
  }

  /** A table as large as the ground, its border a little lighter, on a floor below. */
  private static Place table(SceneModel.Ground g) {
    float extent = Math.max(g.maxX() - g.minX(), g.maxZ() - g.minZ());
    float lip = 0.018f * extent;
    float floor = -0.09f * extent;
    float border = 0.012f * extent;
    float shade = 0.1f * extent;
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(
        Sheet.lying(
            g.minX() - shade / 2,
            g.maxX() + shade,
            g.minZ() - shade,
            g.maxZ() + shade / 2,
            floor,
            Tone.CONTACT,
            shade));
    sides(sheets, g, lip, floor, -lip, Tone.SIDE);
    sides(sheets, g, 0, -lip, 0, Tone.EDGE);
    sheets.add(Sheet.lying(g.minX(), g.maxX(), g.minZ(), g.maxZ(), 0, Tone.EDGE, 0));
    sheets.add(
        Sheet.lying(
            g.minX() + border,
            g.maxX() - border,
            g.minZ() + border,
            g.maxZ() - border,
            0,
            Tone.TOP,
            0));
    return new Place(floor, sheets, List.of(), 0);
  }

  /** The four sides between two heights, {@code inset} metres inside the ground's edges. */
  private static void sides(
      List<Sheet> sheets, SceneModel.Ground g, float inset, float low, float high, Tone tone) {
    float minX = g.minX() + inset;
    float maxX = g.maxX() - inset;
    float minZ = g.minZ() + inset;
    float maxZ = g.maxZ() - inset;
    side(sheets, minX, maxZ, maxX, maxZ, low, high, tone);
    side(sheets, maxX, maxZ, maxX, minZ, low, high, tone);
    side(sheets, maxX, minZ, minX, minZ, low, high, tone);
    side(sheets, minX, minZ, minX, maxZ, low, high, tone);
  }

  private static void side(
      List<Sheet> sheets,
      float fromX,
      float fromZ,
      float toX,
      float toZ,
      float low,
      float high,
      Tone tone) {
    sheets.add(
        new Sheet(
            new Camera.Point(fromX, low, fromZ),
            new Camera.Point(toX - fromX, 0, toZ - fromZ),
            new Camera.Point(0, high - low, 0),
            tone,
            0));
  }
}
