package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A diagram of one or more series, drawn as SVG: {@code Plot.of("Return", "control steps",
 * "reward", List.of(Series.line("mean", steps, returns))).svg()}.
 *
 * @param title one line
 * @param xLabel what runs to the right, with its unit
 * @param yLabel what runs upward, with its unit
 * @param series at most eight; each gets a colour and a dash or mark of its own
 * @param marks upright lines with a name
 * @param low lower end of the y axis, or NaN to fit the series
 * @param high upper end of the y axis, or NaN to fit the series
 */
public record Plot(
    String title,
    String xLabel,
    String yLabel,
    List<Series> series,
    List<Mark> marks,
    double low,
    double high) {

  /**
   * An upright line, for example where to stop.
   *
   * @param x where
   * @param name written beside it
   */
  public record Mark(double x, String name) {}

  public Plot {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
    if (series.size() > SvgPlot.STYLES) {
      throw new IllegalArgumentException(
          "a plot has at most " + SvgPlot.STYLES + " series, not " + series.size());
    }
  }

  /** A plot whose axes fit its series. */
  public static Plot of(String title, String xLabel, String yLabel, List<Series> series) {
    return new Plot(title, xLabel, yLabel, series, List.of(), Double.NaN, Double.NaN);
  }

  /** The same with fixed ends of the y axis. */
  public Plot withRange(double lowest, double highest) {
    return new Plot(title, xLabel, yLabel, series, marks, lowest, highest);
  }

  /** The same with one more upright line. */
  public Plot withMark(double x, String name) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(x, name));
    return new Plot(title, xLabel, yLabel, series, more, low, high);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return series.stream().noneMatch(s -> Axis.anyFinite(s.x()) && Axis.anyFinite(s.y()));
  }

  /**
   * The diagram as an SVG element for an HTML page. Colours come from the CSS variables {@code
   * --ink}, {@code --faint} and {@code --line} of the page, with fallbacks, so that it fits dark
   * and light pages.
   */
  public String svg() {
    return new SvgPlot(this).draw();
  }
}
