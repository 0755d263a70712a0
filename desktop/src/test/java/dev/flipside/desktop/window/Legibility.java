package dev.flipside.desktop.window;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether the text of a picture can be read: nothing cut off, nothing over other text, and letters
 * that differ enough from what is around them, by the pixels as drawn.
 *
 * @param rgba the picture, lower row first
 * @param width of it, pixels
 * @param height of it, pixels
 */
record Legibility(ByteBuffer rgba, int width, int height) {
  /** The least contrast for ordinary text (WCAG 2.1, success criterion 1.4.3, level AA). */
  private static final double LEAST_CONTRAST = 4.5;

  /** Letters touch each other's boxes without being unreadable, pixels. */
  private static final float TOUCH = 2;

  /** What is wrong with the lines and labels of {@code stage}; empty if all is well. */
  List<String> complaints(List<Reading.Line> lines, Stage stage) {
    List<Label> labels = new ArrayList<>();
    collect(stage.getRoot(), labels);
    return complaints(lines, labels);
  }

  List<String> complaints(List<Reading.Line> lines, List<Label> labels) {
    List<String> wrong = new ArrayList<>();
    for (Label label : labels) {
      fits(label, wrong);
    }
    List<Reading.Line> seen = lines.stream().filter(l -> l.box().overlaps(l.clip())).toList();
    for (int i = 0; i < seen.size(); i++) {
      Reading.Line line = seen.get(i);
      String name = name(line, labels);
      if (isCut(line, labels)) {
        wrong.add("cut off: " + name);
      }
      double contrast = contrast(line);
      if (contrast < LEAST_CONTRAST) {
        wrong.add(String.format(Locale.ROOT, "contrast %.2f: %s", contrast, name));
      }
      for (int j = 0; j < i; j++) {
        if (overlap(visible(line), visible(seen.get(j)))) {
          wrong.add("overlap: " + name + " and " + name(seen.get(j), labels));
        }
      }
    }
    return wrong;
  }

  private static void collect(Group group, List<Label> labels) {
    for (Actor child : group.getChildren()) {
      if (child.isVisible() && child instanceof Label label && label.getText().length() > 0) {
        labels.add(label);
      } else if (child.isVisible() && child instanceof Group inner) {
        collect(inner, labels);
      }
    }
  }

  /** Text that is wider or higher than its label ends in dots or runs into its neighbours. */
  private static void fits(Label label, List<String> wrong) {
    float needed = new GlyphLayout(label.getStyle().font, label.getText()).width;
    boolean wide = !label.getWrap() && needed > label.getWidth() + 1;
    boolean high = label.getWrap() && label.getPrefHeight() > label.getHeight() + 1;
    if (wide || high) {
      wrong.add("does not fit: “" + label.getText() + "”");
    }
  }

  private boolean isCut(Reading.Line line, List<Label> labels) {
    Rectangle box = line.box();
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) {
      return !scrolls(line, labels);
    }
    Rectangle seen = visible(line);
    boolean narrow = seen.width < box.width - 1;
    boolean low = seen.height < box.height - 1;
    return narrow || (low && !scrolls(line, labels));
  }

  /** Whether the line can be scrolled to. */
  private static boolean scrolls(Reading.Line line, List<Label> labels) {
    Label label = at(line, labels);
    for (Actor a = label; a != null; a = a.getParent()) {
      if (a instanceof ScrollPane pane && pane.getMaxY() > 0) {
        return true;
      }
    }
    return false;
  }

  private static Rectangle visible(Reading.Line line) {
    Rectangle a = line.box();
    Rectangle b = line.clip();
    float left = Math.max(a.x, b.x);
    float bottom = Math.max(a.y, b.y);
    float right = Math.min(a.x + a.width, b.x + b.width);
    float top = Math.min(a.y + a.height, b.y + b.height);
    return new Rectangle(left, bottom, Math.max(0, right - left), Math.max(0, top - bottom));
  }

  private static boolean overlap(Rectangle a, Rectangle b) {
    return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TOUCH
        && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TOUCH;
  }

  private static Label at(Reading.Line line, List<Label> labels) {
    Vector2 middle = line.box().getCenter(new Vector2());
    for (Label label : labels) {
      Vector2 corner = label.localToStageCoordinates(new Vector2());
      Rectangle box =
          new Rectangle(corner.x - 1, corner.y - 3, label.getWidth() + 2, label.getHeight() + 6);
      if (box.contains(middle)) {
        return label;
      }
    }
    return null;
  }

  private static String name(Reading.Line line, List<Label> labels) {
    Label label = at(line, labels);
    Rectangle b = line.box();
    String place = String.format(Locale.ROOT, "%.0f,%.0f %.0fx%.0f", b.x, b.y, b.width, b.height);
    return label == null ? place : "“" + label.getText() + "” at " + place;
  }

  /**
   * The smaller of two: of the text's colour against what lies around the line, and of the
   * strongest pixel within it against that.
   */
  private double contrast(Reading.Line line) {
    Rectangle seen = visible(line);
    int left = Math.max(1, (int) Math.floor(seen.x));
    int bottom = Math.max(1, (int) Math.floor(seen.y));
    int right = Math.min(width - 2, (int) Math.ceil(seen.x + seen.width));
    int top = Math.min(height - 2, (int) Math.ceil(seen.y + seen.height));
    if (right - left < 2 || top - bottom < 4) {
      return Double.MAX_VALUE;
    }
    double[] sorted = around(left, bottom, right, top);
    double text = luminance(line.colour());
    double middle = sorted[sorted.length / 2];
    double worst = text > middle ? sorted[sorted.length * 9 / 10] : sorted[sorted.length / 10];
    return Math.min(ratio(text, worst), strongest(left, bottom, right, top, middle));
  }

  /** Of the strongest pixel within {@code box} against what lies around it. */
  double strongest(Rectangle box) {
    int left = Math.max(1, (int) Math.floor(box.x));
    int bottom = Math.max(1, (int) Math.floor(box.y));
    int right = Math.min(width - 2, (int) Math.ceil(box.x + box.width));
    int top = Math.min(height - 2, (int) Math.ceil(box.y + box.height));
    if (right - left < 2 || top - bottom < 4) {
      return Double.MAX_VALUE;
    }
    double[] sorted = around(left, bottom, right, top);
    return strongest(left, bottom, right, top, sorted[sorted.length / 2]);
  }

  /** How bright the edge of a box is, sorted, [pixels of the edge]. */
  private double[] around(int left, int bottom, int right, int top) {
    double[] around = new double[2 * (right - left + 1 + top - bottom + 1)];
    int n = 0;
    for (int x = left; x <= right; x++) {
      around[n++] = luminance(x, bottom - 1);
      around[n++] = luminance(x, top);
    }
    for (int y = bottom; y <= top; y++) {
      around[n++] = luminance(left - 1, y);
      around[n++] = luminance(right, y);
    }
    Arrays.sort(around);
    return around;
  }

  private double strongest(int left, int bottom, int right, int top, double middle) {
    double strongest = 0;
    for (int y = bottom; y < top; y++) {
      for (int x = left; x < right; x++) {
        strongest = Math.max(strongest, ratio(luminance(x, y), middle));
      }
    }
    return strongest;
  }

  static double ratio(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance(int x, int y) {
    int i = 4 * (y * width + x);
    return luminance(
        (rgba.get(i) & 255) / 255.0,
        (rgba.get(i + 1) & 255) / 255.0,
        (rgba.get(i + 2) & 255) / 255.0);
  }

  static double luminance(Color c) {
    return luminance(c.r, c.g, c.b);
  }

  private static double luminance(double r, double g, double b) {
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
