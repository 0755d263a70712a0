package dev.flipside.agents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws one {@link Plot}. */
final class SvgPlot {
  /** How many series can be told apart. */
  static final int STYLES = 8;

  private static final int WIDTH = 560;
  private static final int LEFT = 58;
  private static final int RIGHT = 14;
  private static final int TOP = 34;
  private static final int HEIGHT = 210;
  private static final int MOST_POINTS = 400;

  /** All plots have the same area, so that they may share the name of its clip. */
  private static final String CLIP = "plot-area";

  private static final double LETTER = 6.3;

  /** Hues of Okabe and Ito (2008), which stay apart for every common kind of colour vision. */
  private static final String[] COLOURS = {
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B8860B", "#56B4E9", "#6B6B6B", "#7A4FBF"
  };

  private static final String[] DASHES = {
    "", "7 3", "2 3", "9 3 2 3", "4 2", "12 4", "1 2", "6 2 1 2 1 2"
  };

  private final Plot plot;
  private final List<Series> series;
  private final Axis x;
  private final Axis y;
  private final StringBuilder out = new StringBuilder();
  private int rows;

  SvgPlot(Plot plot) {
    this.plot = plot;
    this.series = plot.series().stream().map(s -> s.thinned(MOST_POINTS)).toList();
    List<double[]> across = new ArrayList<>();
    List<double[]> upward = new ArrayList<>();
    for (Series s : series) {
      across.add(s.x());
      upward.add(s.y());
      upward.add(s.low());
      upward.add(s.high());
    }
    plot.marks().forEach(m -> across.add(new double[] {m.x()}));
    this.x = Axis.over(across, LEFT, WIDTH - RIGHT);
    this.y = Axis.over(upward, TOP + HEIGHT, TOP).rounded().withEnds(plot.low(), plot.high());
  }

  String draw() {
    List<String> legend = legend();
    int height = TOP + HEIGHT + 44 + (int) Math.round(18.0 * rows);
    add(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"11\""
            + " font-family=\"system-ui, sans-serif\" fill=\"var(--ink, #222)\">",
        WIDTH, height, HtmlReport.escape(plot.title()));
    add(
        "<text x=\"%d\" y=\"18\" font-size=\"13\" font-weight=\"600\">%s</text>",
        LEFT, HtmlReport.escape(plot.title()));
    axes();
    add(
        "<clipPath id=\"%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>",
        CLIP, LEFT - 4, TOP - 4, WIDTH - RIGHT - LEFT + 8, HEIGHT + 8);
    add("<g clip-path=\"url(#%s)\">", CLIP);
    for (int i = 0; i < series.size(); i++) {
      curve(series.get(i), i);
    }
    add("</g>");
    marks();
    legend.forEach(out::append);
    add("</svg>");
    return out.toString();
  }

  private void axes() {
    for (double tick : y.ticks()) {
      double at = y.pixel(tick);
      add(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"var(--line, #ddd)\"/>",
          LEFT, WIDTH - RIGHT, at, at);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"var(--faint, #666)\">%s</text>",
          LEFT - 6, at + 4, Axis.text(tick));
    }
    int floor = TOP + HEIGHT;
    for (double tick : x.ticks()) {
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"var(--faint, #666)\">%s</text>",
          x.pixel(tick), floor + 16, Axis.text(tick));
    }
    add(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"var(--faint, #666)\"/>",
        LEFT, WIDTH - RIGHT, floor, floor);
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"var(--faint, #666)\">%s</text>",
        WIDTH - RIGHT, floor + 32, HtmlReport.escape(plot.xLabel()));
    add(
        "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"end\""
            + " fill=\"var(--faint, #666)\">%s</text>",
        TOP, HtmlReport.escape(plot.yLabel()));
  }

  private void curve(Series s, int index) {
    if (s.hasInterval()) {
      if (s.style() == Series.Style.LINE) {
        band(s, index);
      } else {
        bars(s, index);
      }
    }
    if (s.style() != Series.Style.POINTS) {
      StringBuilder path = new StringBuilder();
      boolean drawing = false;
      for (int i = 0; i < s.size(); i++) {
        boolean there = there(s, i);
        if (there) {
          path.append(point(drawing ? "L" : "M", s.x()[i], s.y()[i]));
        }
        drawing = there;
      }
      add(
          "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\""
              + " stroke-linejoin=\"round\" stroke-dasharray=\"%s\"><title>%s</title></path>",
          path, COLOURS[index], DASHES[index], HtmlReport.escape(s.name()));
    }
    if (s.style() != Series.Style.LINE) {
      for (int i = 0; i < s.size(); i++) {
        if (there(s, i)) {
          symbol(x.pixel(s.x()[i]), y.pixel(s.y()[i]), index, tooltip(s, i));
        }
      }
    }
  }

  private static boolean there(Series s, int i) {
    return Double.isFinite(s.x()[i]) && Double.isFinite(s.y()[i]);
  }

  private static String tooltip(Series s, int i) {
    return s.name() + ": " + Axis.text(s.y()[i]) + " at " + Axis.text(s.x()[i]);
  }

  private void band(Series s, int index) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < s.size(); i++) {
      if (inside(s, i)) {
        path.append(point(path.isEmpty() ? "M" : "L", s.x()[i], s.high()[i]));
      }
    }
    for (int i = s.size() - 1; i >= 0; i--) {
      if (inside(s, i)) {
        path.append(point("L", s.x()[i], s.low()[i]));
      }
    }
    if (!path.isEmpty()) {
      add("<path d=\"%sZ\" fill=\"%s\" opacity=\"0.18\"/>", path, COLOURS[index]);
    }
  }

  private static boolean inside(Series s, int i) {
    return Double.isFinite(s.x()[i]) && Double.isFinite(s.low()[i]) && Double.isFinite(s.high()[i]);
  }

  private void bars(Series s, int index) {
    for (int i = 0; i < s.size(); i++) {
      if (inside(s, i)) {
        add(
            "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$.1f\" y2=\"%3$.1f\" stroke=\"%4$s\""
                + " stroke-width=\"1.4\" opacity=\"0.7\"/>",
            x.pixel(s.x()[i]), y.pixel(s.low()[i]), y.pixel(s.high()[i]), COLOURS[index]);
      }
    }
  }

  private String point(String verb, double px, double py) {
    return String.format(Locale.ROOT, "%s%.1f %.1f", verb, x.pixel(px), y.pixel(py));
  }

  /** A mark whose form differs from series to series: disc, square, triangle, diamond. */
  private void symbol(double px, double py, int index, String title) {
    String form =
        switch (index % 4) {
          case 0 -> "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
          case 1 -> "M-3.6 -3.6h7.2v7.2h-7.2z";
          case 2 -> "M0 -4.6L4.4 3.4H-4.4z";
          default -> "M0 -5L4.2 0L0 5L-4.2 0z";
        };
    add(
        "<path transform=\"translate(%.1f %.1f)\" d=\"%s\" fill=\"%s\"><title>%s</title></path>",
        px, py, form, COLOURS[index], HtmlReport.escape(title));
  }

  private void marks() {
    for (Plot.Mark mark : plot.marks()) {
      double at = x.pixel(mark.x());
      boolean right = at > WIDTH * 0.7;
      add(
          "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\""
              + " stroke=\"var(--ink, #222)\" stroke-dasharray=\"4 3\"/>",
          at, TOP, TOP + HEIGHT);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
          at + (right ? -5 : 5), TOP + 11, right ? "end" : "start", HtmlReport.escape(mark.name()));
    }
  }

  /** Writes name and sample of each series below the axes; counts the rows. */
  private List<String> legend() {
    rows = 0;
    List<String> items = new ArrayList<>();
    if (series.size() < 2 && plot.series().stream().allMatch(s -> s.name().isEmpty())) {
      return items;
    }
    double at = LEFT;
    rows = 1;
    for (int i = 0; i < series.size(); i++) {
      String name = series.get(i).name();
      double width = 34 + LETTER * name.length() + 14;
      if (at + width > WIDTH && at > LEFT) {
        at = LEFT;
        rows++;
      }
      double line = TOP + HEIGHT + 40 + 18.0 * (rows - 1);
      int from = out.length();
      sample(at, line, i);
      add("<text x=\"%.1f\" y=\"%.1f\">%s</text>", at + 32, line + 4, HtmlReport.escape(name));
      items.add(out.substring(from));
      out.setLength(from);
      at += width;
    }
    return items;
  }

  private void sample(double at, double line, int index) {
    Series.Style style = series.get(index).style();
    if (style != Series.Style.POINTS) {
      add(
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
              + " stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
          at, at + 26, line, line, COLOURS[index], DASHES[index]);
    }
    if (style != Series.Style.LINE) {
      symbol(at + 13, line, index, series.get(index).name());
    }
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
