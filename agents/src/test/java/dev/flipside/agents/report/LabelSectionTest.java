package dev.flipside.agents.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSectionTest {
  private static final Instructions INSTRUCTIONS =
      new Instructions(3, "Which flips?", "Look at the foot.", List.of("higher"));
  private static final ClipJudge EYE =
      new ClipJudge() {
        @Override
        public String id() {
          return "eye";
        }

        @Override
        public String description() {
          return "A program that counts pixels.";
        }

        @Override
        public List<String> cameras() {
          return List.of("front");
        }

        @Override
        public double score(SceneModel scene, List<SceneFrame> frames) {
          return 0;
        }
      };

  @Test
  void peopleAndSimulatedRatersStandInTablesOfTheirOwn() {
    String html =
        section(
            List.of(
                label("q1", Choice.LEFT, "Ada", false, 4000),
                label("q1", Choice.LEFT, "simulated:eye/person", true, 0),
                label("q2", Choice.TIE, "Ada", false, 2000)));

    int people = html.indexOf("<h3>People</h3>");
    int programs = html.indexOf("<h3>Simulated raters</h3>");
    assertThat(people).isPositive().isLessThan(programs);
    assertThat(html.substring(people, programs)).contains("Ada").doesNotContain("simulated");
    assertThat(html.substring(programs))
        .contains("a simulated rater, one in ten wrong", "computed by a program")
        .contains("What eye computes: A program that counts pixels.")
        .doesNotContain("Ada");
  }

  @Test
  void cardTellsPaceTiesAndWhatWasSeen() {
    String html =
        section(
            List.of(
                label("q1", Choice.LEFT, "Ada", false, 4000),
                label("q2", Choice.TIE, "Ada", false, 2000)));

    assertThat(html)
        .contains("<th>the same, of pairs and fours</th><td class=\"number\">50 %</td>")
        .contains("<th>median seconds per answer</th><td class=\"number\">3.00</td>")
        .contains("<th>labels per minute</th><td class=\"number\">20.0</td>")
        .contains("<td>front</td>", "version 3 of the instructions");
  }

  @Test
  void alwaysPressingOneSideIsPointedOut() {
    List<Preference> lines = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lines.add(label("q" + i, Choice.LEFT, "Ada", false, 4000));
    }

    assertThat(section(lines)).contains("went to the left side");
  }

  @Test
  void nothingIsSaidAboutRunsWithoutLabels() {
    assertThat(section(List.of())).doesNotContain("Who judged");
  }

  private static String section(List<Preference> lines) {
    HtmlReport page = new HtmlReport("run");
    new LabelSection(page, INSTRUCTIONS, List.of(EYE), 1.5).add(lines);
    return page.html();
  }

  private static Preference label(
      String query, Choice choice, String rater, boolean simulated, long milliseconds) {
    return new Preference(
        query,
        Kind.PAIR,
        List.of("a", "b"),
        choice,
        rater,
        simulated,
        0,
        milliseconds,
        List.of("front"),
        List.of(),
        3,
        "random",
        "");
  }
}
