package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.SmallStudy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The pages beside the sources: what they name is there, and one figure is what comes out. */
class ClaimsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("`flipside ([^`]+)`");
  private static final Pattern SHARE =
      Pattern.compile("(\\d+) of (\\d+)(?: [a-z]+)? (\\(\\d\\.\\d+ to \\d\\.\\d+\\))");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  @TempDir Path folder;

  private static String page() throws IOException {
    return page("CLAIMS.md");
  }

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name), StandardCharsets.UTF_8);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void everyClaimHasARow() throws IOException {
    for (int claim = 1; claim <= 17; claim++) {
      assertThat(page()).contains("\n| " + claim + " | ");
    }
    assertThat(page("README.md")).contains("(CLAIMS.md)", "(FIGURES.md)", "(MANUAL.md)");
  }

  /** What the program is, a picture, a film strip, two commands, links: a screen and a half. */
  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(page("README.md").lines()).hasSizeLessThan(60);
    assertThat(page("README.md").split("\\s+")).hasSizeLessThan(550);
  }

  /** A share on the page of claims that leads to the figures stands there, with its n. */
  @Test
  void whatTheClaimsTakeFromTheFiguresStandsThere() throws IOException {
    List<String> claims =
        page().lines().filter(l -> l.startsWith("| ") && l.contains("(FIGURES.md)")).toList();
    assertThat(claims).hasSizeGreaterThan(1);
    for (String claim : claims) {
      Matcher share = SHARE.matcher(claim);
      assertThat(share.find()).as(claim).isTrue();
      do {
        String n = Pattern.quote(share.group(2));
        String row = Pattern.quote(share.group(1) + " " + share.group(3));
        assertThat(page("FIGURES.md")).containsPattern("\\| " + n + " \\| " + row + " \\|");
      } while (share.find());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "MANUAL.md", "FIGURES.md", "CLAIMS.md"})
  void everyFileOnThePageIsThere(String page) throws IOException {
    assertThat(all(LINK, page(page)))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
  }

  @ParameterizedTest
  @CsvSource({"MANUAL.md, 14", "FIGURES.md, 5", "CLAIMS.md, 17"})
  void everyCommandOnThePageIsUnderstoodAndNamesWhatThereIs(String page, int atLeast)
      throws IOException {
    List<String> commands = all(COMMAND, page(page));
    assertThat(commands).hasSizeGreaterThan(atLeast);
    for (String command : commands) {
      List<String> words = List.of(command.replaceAll("\\b[A-Z]\\b", "7").split("\\s+"));
      CommandLine line = new CommandLine(new FlipsideCommand());
      assertThatCode(() -> line.parseArgs(words.toArray(String[]::new)))
          .as(command)
          .doesNotThrowAnyException();
      int arms = words.indexOf("--arms");
      if (words.get(0).equals("study") && words.get(1).matches("[a-z-]+")) {
        Study study = Experiments.find(words.get(1)).study();
        List<String> named = arms < 0 ? List.of() : List.of(words.get(arms + 1).split(","));
        assertThatCode(() -> study.only(named, List.of(), Optional.empty()))
            .as(command)
            .doesNotThrowAnyException();
      }
    }
  }

  /** The figures are "9 of 10 (0.60 to 0.98)"; what comes out must lie within their intervals. */
  @Test
  void whatIsSaidOfPlannersWithModelsIsWhatComesOut() throws IOException {
    Study study =
        Experiments.tiny("wirehead")
            .only(
                List.of("model", "wrong-model", "model-with-terminal"),
                List.of(),
                Optional.empty());
    Study.Outcome outcome = SmallStudy.run(study, folder).outcome();
    assertThat(outcome.failures()).isEmpty();
    assertWithin("the right map reaches the goal on", outcome, "model", "true");
    assertWithin("the wrong map on", outcome, "wrong-model", "true");
    assertWithin("the terminal uses it on", outcome, "model-with-terminal", "terminal-used");
  }

  private static void assertWithin(String words, Study.Outcome outcome, String arm, String figure)
      throws IOException {
    Matcher said =
        Pattern.compile(
                Pattern.quote(words) + " (\\d+) of (\\d+) \\((\\d\\.\\d+) to (\\d\\.\\d+)\\)")
            .matcher(page());
    assertThat(said.find()).as(words).isTrue();
    Interval interval =
        Interval.wilson(Double.parseDouble(said.group(1)), Integer.parseInt(said.group(2)));
    assertThat(Double.parseDouble(said.group(3)))
        .isCloseTo(interval.low(), org.assertj.core.data.Offset.offset(0.006));
    assertThat(Double.parseDouble(said.group(4)))
        .isCloseTo(interval.high(), org.assertj.core.data.Offset.offset(0.006));
    double[] values =
        outcome.results().stream()
            .filter(r -> r.arm().equals(arm))
            .map(TrialResult::figures)
            .mapToDouble(f -> f.get(figure) > 0.5 ? 1 : 0)
            .toArray();
    assertThat(values).hasSize(Integer.parseInt(said.group(2)));
    assertThat(Arrays.stream(values).average().orElseThrow())
        .as(words)
        .isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
  }
}
