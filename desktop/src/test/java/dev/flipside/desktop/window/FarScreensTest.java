package dev.flipside.desktop.window;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.experiments.SmallStudy;
import dev.flipside.desktop.experiments.VoteBook;
import dev.flipside.desktop.raters.RaterBook;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.tour.TourPlace;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reads the screens at the end of long ways, a study or the tour, with each device. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class FarScreensTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  private final Checklist checklist = new Checklist();

  @TempDir Path runs;

  @Test
  void screensAtTheEndOfAStudyAndOfTheTourAreReadableInEverySizeAndTheme() throws DisplayMissing {
    Findings findings = SmallStudy.ofTwoArms(runs.resolve("small"));
    checklist.walk(runs, walk -> everywhere(walk, findings));
  }

  private void everywhere(Walk walk, Findings findings) throws Exception {
    for (Device device : Device.values()) {
      see(walk, device, "arm", new Destination.ShowArm(findings, findings.study().arms().get(0)));
      VoteBook votes = new VoteBook(runs.resolve("small"));
      BlindVote vote =
          new BlindVote(findings, List.of(), votes, "ann", 3, System::currentTimeMillis);
      see(walk, device, "vote", new Destination.Vote(vote));
      rate(walk, device);
      closing(walk, device);
    }
  }

  /** The last chapter of the tour, which has its keys. */
  private void closing(Walk walk, Device device) throws Exception {
    int last = Story.told(ENVIRONMENTS, ShippedRuns.with(runs)).chapters().size() - 1;
    walk.run(() -> walk.prefer(new TourPlace(last, "", false).keptIn(walk.preferences())));
    walk.pictures(2);
    device.choose(walk, "Go on with the tour");
    walk.pictures(3);
    Checklist.expect(walk, device, "tour");
    checklist.read(walk, device, "closing");
    if (device == Device.MOUSE) {
      device.click(walk, "end of the tour");
    } else {
      device.press(walk, Keys.ENTER, PadButton.A);
    }
    walk.pictures(1);
    Checklist.expect(walk, device, "title");
  }

  private void see(Walk walk, Device device, String screen, Destination destination)
      throws Exception {
    walk.run(() -> walk.go(destination));
    walk.pictures(3);
    Checklist.expect(walk, device, screen);
    checklist.read(walk, device, screen);
    device.leave(walk);
    Checklist.expect(walk, device, "title");
  }

  private void rate(Walk walk, Device device) throws Exception {
    RaterStudy study =
        new RaterStudy(
            "help",
            "What help is worth",
            "grasp",
            Map.of(),
            "",
            12,
            7,
            List.of("none", "slow-motion"),
            List.of(0.0, 2.0),
            4,
            6);
    Scenario scenario = Scenario.byDefault(ENVIRONMENTS.provider("grasp"));
    RaterBook book = new RaterBook(runs.resolve("help-" + device));
    RaterSitting sitting =
        new RaterSitting(study, scenario, book, "ann", System::currentTimeMillis);
    see(walk, device, "rater-study", new Destination.RateStudy(sitting));
  }
}
