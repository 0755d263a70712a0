package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A figure of several groups under each other: for each a mark at its mean, its interval as a bar,
 * and a small dot for every value that went into it. The figure runs to the right.
 *
 * @param title one line
 * @param xLabel the figure, with its unit and what the bars are
 * @param rows one for each group, from top to bottom
 * @param low lower end of the axis, or NaN to fit
 * @param high upper end of the axis, or NaN to fit
 */
public record DotPlot(String title, String xLabel, List<Row> rows, double low, double high) {
  private static final int WIDTH = 560;
  private static final int RIGHT = 18;
  private static final int TOP = 34;
  private static final int ROW = 22;
  private static final int MOST_LETTERS = 30;
  private static final double LETTER = 6.3;

  /**
   * One group.
   *
   * @param name written at its left
   * @param values [n] that went into the mean; NaN are left out
   * @param mean where the mark is; NaN for no mark
   * @param from lower end of the interval, or NaN
   * @param to upper end of the interval, or NaN
   */
  public record Row(String name, List<Double> values, double mean, double from, double to) {
    public Row {
      values = values.stream().filter(Double::isFinite).toList();
    }
  }

  public DotPlot {
    rows = List.copyOf(rows);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return rows.stream().noneMatch(r -> Double.isFinite(r.mean()));
  }

  /** The diagram as an SVG element, in the colours of {@link Plot#svg}. */
  public String svg() {
    int longest = rows.stream().mapToInt(r -> cut(r.name()).length()).max().orElse(0);
    int left = (int) Math.round(18 + LETTER * longest);
    int floor = TOP + ROW * rows.size();
    List<double[]> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(row.values().stream().mapToDouble(Double::doubleValue).toArray());
      all.add(new double[] {row.mean(), row.from(), row.to()});
    }
    Axis x = Axis.over(all, left, WIDTH - RIGHT).rounded().withEnds(low, high);
    StringBuilder out = new StringBuilder();
    add(
        out,
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"11\""
            + " font-family=\"system-ui, sans-serif\" fill=\"var(--ink, #222)\">",
        WIDTH,
        floor + 40,
        HtmlReport.escape(title));
    add(
        out,
        "<text x=\"6\" y=\"18\" font-size=\"13\" font-weight=\"600\">%s</text>",
        HtmlReport.escape(title));
    for (double tick : x.ticks()) {
      add(
          out,
          "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"var(--line, #ddd)\"/>"
              + "<text x=\"%1$.1f\" y=\"%4$d\" text-anchor=\"middle\" fill=\"var(--faint, #666)\">%5$s</text>",
          x.pixel(tick),
          TOP - 4,
          floor,
          floor + 14,
          Axis.text(tick));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(out, rows.get(i), x, TOP + ROW * i + ROW / 2, left);
    }
    add(
        out,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"var(--faint, #666)\">%s</text></svg>",
        WIDTH - RIGHT,
        floor + 32,
        HtmlReport.escape(xLabel));
    return out.toString();
  }

  private static void row(StringBuilder out, Row row, Axis x, int y, int left) {
    add(
        out,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
        left - 10,
        y + 4,
        HtmlReport.escape(cut(row.name())));
    for (double value : row.values()) {
      add(
          out,
          "<circle cx=\"%.1f\" cy=\"%d\" r=\"2.2\" fill=\"#D55E00\" opacity=\"0.55\"/>",
          x.pixel(value),
          y + 5);
    }
    if (Double.isFinite(row.from()) && Double.isFinite(row.to())) {
      double from = x.pixel(Math.max(x.low(), row.from()));
      double to = x.pixel(Math.min(x.high(), row.to()));
      add(
          out,
          "<path d=\"M%1$.1f %3$dH%2$.1fM%1$.1f %4$dv8M%2$.1f %4$dv8\" stroke=\"#0072B2\""
              + " stroke-width=\"1.6\" fill=\"none\"/>",
          from,
          to,
          y - 3,
          y - 7);
    }
    if (Double.isFinite(row.mean())) {
      add(
          out,
          "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"#0072B2\"><title>%s: %s</title></circle>",
          x.pixel(row.mean()),
          y - 3,
          HtmlReport.escape(row.name()),
          Axis.text(row.mean()));
    }
  }

  private static String cut(String name) {
    return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "\u2026";
  }

  private static void add(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
