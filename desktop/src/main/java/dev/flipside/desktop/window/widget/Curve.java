package dev.flipside.desktop.window.widget;

/** A growing curve: points in order of x; what is not a number is a gap. For one thread. */
public final class Curve {
  private final String name;
  private float[] points = new float[128];
  private int size;

  /**
   * @param name as written at the curve's end
   */
  public Curve(String name) {
    this.name = name;
  }

  /** As written at the curve's end. */
  public String name() {
    return name;
  }

  /** Appends a point. */
  public void add(float x, float y) {
    if (2 * size + 2 > points.length) {
      points = java.util.Arrays.copyOf(points, 2 * points.length);
    }
    points[2 * size] = x;
    points[2 * size + 1] = y;
    size++;
  }

  /** Number of points. */
  public int size() {
    return size;
  }

  float x(int i) {
    return points[2 * i];
  }

  float y(int i) {
    return points[2 * i + 1];
  }

  /** The last value that is a number, or NaN. */
  public float last() {
    for (int i = size - 1; i >= 0; i--) {
      if (!Float.isNaN(y(i))) {
        return y(i);
      }
    }
    return Float.NaN;
  }
}
