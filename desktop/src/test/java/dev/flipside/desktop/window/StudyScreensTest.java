package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.raters.RaterBook;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A study of those who judge from its file to its report, and what arms show that plan. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class StudyScreensTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  private final Checklist checklist = new Checklist();

  @TempDir Path runs;

  @Test
  void anArmThatPlansIsShownAsItWasMeasured() throws DisplayMissing {
    Study study =
        StudyFile.parse(
            "a test",
            """
            {"name": "plans", "seeds": "5-6",
             "all": {"world": "maze", "settings": {"size": 5}, "seedSetting": "layout",
               "states": "x=1,y=1,key-held=1", "steps": 3000000, "episodes": 1},
             "arms": [{"name": "plan", "reward": "plan"}, {"name": "map", "reward": "model:map"}]}""");
    Study.Outcome nothing = study.outcome(TrialTable.open(runs.resolve("plans")));
    Findings findings = new Findings(study, nothing, ENVIRONMENTS::provider, runs);
    checklist.walk(
        runs,
        walk -> {
          for (Arm arm : study.arms()) {
            walk.run(() -> walk.go(new Destination.ShowArm(findings, arm)));
            String found = arm.name().equals("plan") ? "that its search found" : "by its model";
            while (walk.after(() -> saying(walk, found).isEmpty())) {
              walk.pictures(1);
            }
            checklist.read(walk, Device.KEYBOARD, "arm-" + arm.name());
            while (walk.after(() -> saying(walk, "Try 2").isEmpty())) {
              walk.pictures(1);
            }
            assertThat(walk.after(() -> Device.find(walk.stage().getRoot(), Device.says("1 of 2"))))
                .as("the goal was reached in the first try")
                .isNotEmpty();
            Device.KEYBOARD.leave(walk);
          }
        });
  }

  private static List<Actor> saying(Walk walk, String part) {
    return Device.find(
        walk.stage().getRoot(),
        a -> a instanceof Label label && label.getText().toString().contains(part));
  }

  @Test
  void aStudyOfThoseWhoJudgeIsFoundAnsweredAndScoredWithEachDevice() throws DisplayMissing {
    Path own = runs.resolve("runs");
    checklist.walk(
        own,
        walk -> {
          for (Device device : Device.values()) {
            rate(walk, device, Experiments.studies(own));
          }
        });
  }

  /** A sitting of two pairs, from the file among the studies to the report. */
  private void rate(Walk walk, Device device, Path studies) throws Exception {
    String name = "help-" + device.name().toLowerCase(Locale.ROOT);
    Files.createDirectories(studies);
    Files.writeString(
        studies.resolve(name + ".json"),
        """
        {"name": "%s", "world": "grasp", "pairs": 2, "seed": 7, "help": ["none", "slow-motion"],
         "tiredEvery": 1, "breakEvery": 1}"""
            .formatted(name));
    device.choose(walk, "Studies");
    device.choose(walk, name);
    for (int pair = 0; pair < 2; pair++) {
      walk.pictures(3);
      Checklist.expect(walk, device, "rater-study");
      if (pair == 0) {
        checklist.read(walk, device, "rater-pair");
      }
      Thread.sleep(400); // Nobody sees a pair and answers in less than 250 ms.
      walk.pictures(2);
      tell(walk, device, "the same", Keys.UP, PadButton.UP);
      if (pair == 0) {
        checklist.read(walk, device, "rater-sure");
      }
      tell(walk, device, "3   sure", Keys.ENTER, PadButton.A);
      if (pair == 0) {
        checklist.read(walk, device, "rater-tired");
        tell(walk, device, "1   fresh", Keys.ENTER, PadButton.A);
        checklist.read(walk, device, "rater-break");
        tell(walk, device, "Go on", Keys.ENTER, PadButton.A);
      }
    }
    checklist.read(walk, device, "rater-end");
    device.leave(walk);
    device.leave(walk);
    Checklist.expect(walk, device, "title");
    assertThat(new RaterBook(studies.resolve(name)).answers())
        .hasSize(2)
        .allMatch(answer -> answer.choice() == Choice.TIE && answer.sure() == 3);
    assertThat(studies.resolve(name).resolve("report.html"))
        .content()
        .contains("0.00 [0.00, 0.66]");
  }

  private static void tell(Walk walk, Device device, String words, int key, PadButton button)
      throws Exception {
    if (device == Device.MOUSE) {
      device.click(walk, words);
    } else {
      device.press(walk, key, button);
    }
    walk.pictures(2);
  }
}
