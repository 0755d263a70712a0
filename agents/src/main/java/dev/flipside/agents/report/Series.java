package dev.flipside.agents.report;

/**
 * One curve, or one set of points, of a {@link Plot}. Points with a NaN are left out, and a line is
 * interrupted there.
 *
 * @param name for the legend
 * @param x where, ascending for lines, [n]
 * @param y value, [n]
 * @param low lower end of the interval at each point, [n], or [0] for none
 * @param high upper end of the interval at each point, [n], or [0] for none
 * @param style how it is drawn
 */
public record Series(
    String name, double[] x, double[] y, double[] low, double[] high, Style style) {

  /** How a series is drawn. */
  public enum Style {
    /** A line; its interval is a band. */
    LINE,
    /** Marks without a line; their intervals are bars. */
    POINTS,
    /** A line with a mark at each point; intervals are bars. */
    LINE_AND_POINTS
  }

  public Series {
    if (x.length != y.length
        || low.length != high.length
        || (low.length != 0 && low.length != x.length)) {
      throw new IllegalArgumentException(
          "series " + name + " has arrays of different lengths: " + x.length + " and " + y.length);
    }
  }

  /** A line. */
  public static Series line(String name, double[] x, double[] y) {
    return new Series(name, x, y, new double[0], new double[0], Style.LINE);
  }

  /** Marks without a line. */
  public static Series points(String name, double[] x, double[] y) {
    return new Series(name, x, y, new double[0], new double[0], Style.POINTS);
  }

  /** The same with an interval at each point, for example of 95 % confidence. */
  public Series withInterval(double[] lower, double[] upper) {
    return new Series(name, x, y, lower, upper, style);
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Whether there is an interval at each point. */
  public boolean hasInterval() {
    return low.length > 0;
  }

  /**
   * The same curve with at most {@code most} points, each the mean of its neighbours: what a screen
   * can show of a long log. Points with a NaN do not count; intervals are averaged too.
   */
  public Series thinned(int most) {
    if (size() <= most) {
      return this;
    }
    double[] thinX = new double[most];
    double[] thinY = new double[most];
    double[] thinLow = new double[hasInterval() ? most : 0];
    double[] thinHigh = new double[thinLow.length];
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * size() / most);
      int to = (int) ((long) (i + 1) * size() / most);
      thinX[i] = mean(x, from, to);
      thinY[i] = mean(y, from, to);
      if (hasInterval()) {
        thinLow[i] = mean(low, from, to);
        thinHigh[i] = mean(high, from, to);
      }
    }
    return new Series(name, thinX, thinY, thinLow, thinHigh, style);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (Double.isFinite(values[i])) {
        sum += values[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
