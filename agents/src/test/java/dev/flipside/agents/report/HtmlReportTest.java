package dev.flipside.agents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

  @Test
  void namesFromStrangersCannotBecomeMarkup() {
    String html =
        new HtmlReport("<b>run</b>")
            .table(List.of("rater"), List.of(List.of("<script>\"&\u0000\uD83D\uDE00")))
            .html();

    assertThat(html).contains("&lt;script&gt;&quot;&amp;\uFFFD\uD83D\uDE00");
    assertThat(html).doesNotContain("<script>").doesNotContain("<b>run</b>");
  }

  @Test
  void pageIsOneFileThatNeedsNoNetwork(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("report.html");
    new HtmlReport("Run").stills(List.of(new ReportPicture(new byte[] {1, 2, 3}, "a"))).write(file);

    String html = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(html).contains("data:image/png;base64,AQID").doesNotContain("http");
  }

  @Test
  void curveGoesThroughItsPoints() throws Exception {
    Plot plot =
        Plot.of("t", "x", "y", List.of(Series.line("a", new double[] {0, 10}, new double[] {0, 1})))
            .withRange(0, 1);

    NodeList paths = parse(plot.svg()).getElementsByTagName("path");

    assertThat(((Element) paths.item(0)).getAttribute("d")).isEqualTo("M58.0 244.0L546.0 34.0");
  }

  @Test
  void lineIsInterruptedWhereNothingIsKnown() throws Exception {
    double[] x = {0, 1, 2, 3, 4};
    double[] y = {0, 1, Double.NaN, 1, 0};

    Document svg = parse(Plot.of("t", "x", "y", List.of(Series.line("a", x, y))).svg());

    String path = ((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d");
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    assertThat(path).doesNotContain("NaN");
  }

  @Test
  void axesCarryRoundNumbersAndTheLegendNamesEachSeries() throws Exception {
    double[] x = {0, 2_500_000};
    Document svg =
        parse(
            Plot.of(
                    "Return",
                    "control steps",
                    "reward",
                    List.of(
                        Series.line("proxy", x, new double[] {0.07, 0.93}),
                        Series.points("gold & more", x, new double[] {0.5, 0.4})
                            .withInterval(new double[] {0.3, 0.2}, new double[] {0.7, 0.6})))
                .withMark(1e6, "stop here")
                .svg());

    NodeList texts = svg.getElementsByTagName("text");
    List<String> written =
        java.util.stream.IntStream.range(0, texts.getLength())
            .mapToObj(i -> texts.item(i).getTextContent())
            .toList();
    assertThat(written)
        .contains("500k", "2.5M", "0", "0.2", "1", "proxy", "gold & more", "stop here");
  }

  @Test
  void longLogsAreThinnedToTheirMeans() {
    double[] x = new double[1000];
    double[] y = new double[1000];
    for (int i = 0; i < 1000; i++) {
      x[i] = i;
      y[i] = i % 2;
    }

    Series thin = Series.line("a", x, y).thinned(100);

    assertThat(thin.size()).isEqualTo(100);
    assertThat(thin.x()[0]).isEqualTo(4.5);
    assertThat(thin.y()).containsOnly(0.5);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
