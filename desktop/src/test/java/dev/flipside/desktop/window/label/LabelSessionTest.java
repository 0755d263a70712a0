package dev.flipside.desktop.window.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A labelling session without a window. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public class LabelSessionTest {
  private static final EnvironmentProvider GRASP =
      EnvironmentRegistry.classPath().provider("grasp");

  @TempDir Path runs;

  private static void await(LabelSession session, BooleanSupplier until)
      throws InterruptedException {
    while (!until.getAsBoolean()) {
      session.labelling().poll();
      assertThat(session.finished()).as(session.endWords()).isFalse();
      Thread.sleep(5);
    }
  }

  @Test
  void onlyHelpThatIsOnTheScreenIsStampedIntoALabel() {
    LabelRuns labelled = new LabelRuns(runs, "ada");
    Scenario lined = Scenario.of(GRASP, Map.of("depth-lines", "true"));
    LabelStart start =
        labelled.begin(GRASP, labelled.configured(lined, 1, Map.of()), "", LabelStart.ASSISTS);
    try (LabelSession session = new LabelSession(start)) {
      assertThat(session.assisted(false, false, false)).containsExactly("depth-lines");
      assertThat(session.assisted(true, true, true))
          .containsExactly("second-camera", "slow-motion", "contact-marks", "depth-lines");
    }
  }

  @Test
  void fourClipsThatAreAllTheSameAreAnAnswerThatTeaches() throws Exception {
    LabelRuns labelled = new LabelRuns(runs, "ada");
    Scenario scenario = Scenario.byDefault(GRASP);
    Map<String, Double> fours =
        Map.of("labels", 4.0, "initialShare", 0.5, "initialUpdates", 5.0, "bestOfFourShare", 1.0);
    LabelStart start =
        labelled.begin(GRASP, labelled.configured(scenario, 1, fours), "", List.of());
    try (LabelSession session = new LabelSession(start)) {
      await(session, () -> session.labelling().current().isPresent());
      await(
          session,
          () -> {
            session.labelling().seen(List.of("front"), List.of());
            return session.labelling().canAnswer();
          });
      session.answer(Choice.TIE, new LabelSide(4, 1000, false, true));
      await(session, () -> session.labelling().unsaved() == 0);
      assertThat(session.answersMissing()).isEqualTo(1);
    }
    List<Preference> lines = PreferenceStore.readLines(start.run().labels());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).kind()).isEqualTo(Kind.BEST_OF_FOUR);
    assertThat(lines.get(0).choice()).isEqualTo(Choice.TIE);
    assertThat(lines.get(0).teaches()).isTrue();
    assertThat(LabelStage.help(scenario.instructions(), Kind.BEST_OF_FOUR))
        .contains("‹5›: all the");
  }

  @Test
  void whatWasLearnedCanBeSeenWhileTheLabellingGoesOn() throws InterruptedException {
    LabelRuns labelled = new LabelRuns(runs, "ada");
    Scenario scenario = Scenario.byDefault(GRASP);
    Map<String, Double> few =
        Map.of(
            "labels", 6.0,
            "initialShare", 0.34,
            "initialUpdates", 5.0,
            "roundLabels", 2.0,
            "bestOfFourShare", 0.0);
    LabelStart start = labelled.begin(GRASP, labelled.configured(scenario, 1, few), "", List.of());
    try (LabelSession session = new LabelSession(start)) {
      await(session, () -> session.labelling().current().isPresent());
      assertThat(session.answersMissing()).isEqualTo(2);
      assertThat(session.assisted(false, false, false)).isEmpty();
      for (int i = 1; i >= 0; i--) {
        await(session, () -> session.labelling().current().isPresent());
        await(
            session,
            () -> {
              session.labelling().seen(List.of("front"), List.of());
              return session.labelling().canAnswer();
            });
        assertThat(session.labelling().answer(Choice.LEFT)).isTrue();
        await(session, () -> session.labelling().unsaved() == 0);
        assertThat(session.answersMissing()).isEqualTo(i);
      }
      assertThat(session.takeSavedToLook()).isFalse();

      session.saveToLook();
      await(session, session::takeSavedToLook);

      assertThat(Checkpoints.of(start.run()).newest()).isPresent();
      assertThat(TrainedRun.of(GRASP, start.run()).credit()).isEqualTo("2 answers by ada");
      assertThat(session.assisted(false, false, false)).containsExactly("revealed");
      assertThat(session.takeSavedToLook()).isFalse();
    }
    try (LabelSession again = new LabelSession(start)) {
      long steps = Checkpoints.steps(Checkpoints.of(start.run()).newest().orElseThrow());
      assertThat(steps).isPositive();
      assertThat(again.acting(2)).endsWith(String.format(Locale.ROOT, "after %,d steps", steps));
    }
  }
}
