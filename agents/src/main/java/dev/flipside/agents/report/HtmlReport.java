package dev.flipside.agents.report;

import dev.flipside.core.file.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * An HTML page in one file, with its pictures and diagrams inside, that needs no network: headings,
 * paragraphs, tables, plots, stills and films, in the order in which they are added. All text is
 * escaped.
 */
public final class HtmlReport {
  private final String title;
  private final StringBuilder body = new StringBuilder();

  /**
   * @param title of the page, and its first heading
   */
  public HtmlReport(String title) {
    this.title = title;
  }

  /** Begins a section. */
  public HtmlReport heading(String text) {
    return add("<h2>" + escape(text) + "</h2>");
  }

  /** Begins a part of a section. */
  public HtmlReport subheading(String text) {
    return add("<h3>" + escape(text) + "</h3>");
  }

  /** Adds a paragraph. */
  public HtmlReport paragraph(String text) {
    return add("<p>" + escape(text) + "</p>");
  }

  /** Adds a sentence that stands out, such as a warning. */
  public HtmlReport note(String text) {
    return add("<p class=\"note\">" + escape(text) + "</p>");
  }

  /** Adds a command line or other text that is to be copied as it is. */
  public HtmlReport code(String text) {
    return add("<pre>" + escape(text) + "</pre>");
  }

  /**
   * Adds a table.
   *
   * @param header names of the columns; empty for none
   * @param rows cells; the first of each row is its heading, with a header, cells that are numbers
   *     go to the right
   */
  public HtmlReport table(List<String> header, List<List<String>> rows) {
    StringBuilder html = new StringBuilder("<div class=\"wide\"><table>");
    if (!header.isEmpty()) {
      html.append("<thead><tr>");
      header.forEach(h -> html.append("<th>").append(escape(h)).append("</th>"));
      html.append("</tr></thead>");
    }
    html.append("<tbody>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String tag = i == 0 ? "th" : "td";
        html.append('<')
            .append(tag)
            .append(!header.isEmpty() && isNumber(cell) ? " class=\"number\">" : ">");
        html.append(escape(cell)).append("</").append(tag).append('>');
      }
      html.append("</tr>");
    }
    return add(html.append("</tbody></table></div>").toString());
  }

  /** Adds plots beside each other as far as there is room; empty ones are left out. */
  public HtmlReport plots(List<Plot> plots) {
    StringBuilder html = new StringBuilder("<div class=\"grid\">");
    plots.stream()
        .filter(p -> !p.isEmpty())
        .forEach(p -> html.append("<figure>").append(p.svg()).append("</figure>"));
    return add(html.append("</div>").toString());
  }

  /** Adds one plot. */
  public HtmlReport plot(Plot plot) {
    return plots(List.of(plot));
  }

  /** Adds figures of several groups beside each other as far as there is room; not empty ones. */
  public HtmlReport dotPlots(List<DotPlot> plots) {
    StringBuilder html = new StringBuilder("<div class=\"grid\">");
    plots.stream()
        .filter(p -> !p.isEmpty())
        .forEach(p -> html.append("<figure>").append(p.svg()).append("</figure>"));
    return add(html.append("</div>").toString());
  }

  /** Adds pictures beside each other as far as there is room. */
  public HtmlReport stills(List<ReportPicture> stills) {
    StringBuilder html = new StringBuilder("<div class=\"grid\">");
    for (ReportPicture still : stills) {
      String caption = escape(still.caption());
      html.append("<figure><img alt=\"").append(caption).append("\" src=\"data:image/png;base64,");
      html.append(Base64.getEncoder().encodeToString(still.png()));
      html.append("\"><figcaption>").append(caption).append("</figcaption></figure>");
    }
    return add(html.append("</div>").toString());
  }

  /**
   * Adds a film that plays in the page.
   *
   * @param mp4 the whole file; it goes into the page, so it should be a few megabytes at most
   */
  public HtmlReport film(byte[] mp4, String caption) {
    return add(
        "<figure><video controls loop muted src=\"data:video/mp4;base64,"
            + Base64.getEncoder().encodeToString(mp4)
            + "\"></video><figcaption>"
            + escape(caption)
            + "</figcaption></figure>");
  }

  /** The page as text. */
  public String html() {
    String name = escape(title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + name
        + "</title>\n<style>\n"
        + style()
        + "</style></head>\n<body><main>\n<h1>"
        + name
        + "</h1>\n"
        + body
        + "</main></body>\n</html>\n";
  }

  /**
   * Writes the page in one move, so that a reader never sees half of it.
   *
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public void write(Path file) {
    AtomicFile.write(file, html().getBytes(StandardCharsets.UTF_8));
  }

  /** The text with everything that HTML would take for its own replaced. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isPrintable(c) ? c : '\uFFFD');
              }
            });
    return safe.toString();
  }

  private static boolean isPrintable(int c) {
    return c >= ' ' ? c != 0x7F && (c < 0xD800 || c > 0xDFFF) : c == '\n' || c == '\t';
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[\u2212+-]?[0-9][0-9.,\u202F ]*( ?%| ?s)?( ?[\\[(±].*)?");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("report.css cannot be read from the program", e);
    }
  }

  private HtmlReport add(String html) {
    body.append(html).append('\n');
    return this;
  }
}
