package dev.flipside.desktop.window;

import static dev.flipside.core.feedback.Choice.LEFT;
import static dev.flipside.core.feedback.Choice.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.experiments.SmallStudy;
import dev.flipside.desktop.experiments.VoteBook;
import dev.flipside.desktop.raters.RaterBook;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.TimeLapse;
import dev.flipside.desktop.tour.Chapter;
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
      see(walk, device, "compare", "time-lapse", new Destination.Compare(stages()));
      judge(walk, device);
      four(walk, device);
      tour(walk, device);
    }
  }

  /** The whole tour, each of its stops with what is there to do. */
  private void tour(Walk walk, Device device) throws Exception {
    List<Chapter> chapters = Story.told(ENVIRONMENTS, ShippedRuns.with(runs)).chapters();
    walk.run(() -> walk.prefer(new TourPlace(0, "", false).keptIn(walk.preferences())));
    walk.pictures(2);
    device.choose(walk, "Take the tour");
    for (int i = 0; i < chapters.size(); i++) {
      walk.pictures(3);
      Checklist.expect(walk, device, "tour");
      assertThat(TourPlace.of(walk.after(walk::preferences)).chapter())
          .as("stop by %s", device)
          .isEqualTo(i);
      stop(walk, device, chapters.get(i).kind(), "tour-" + (i + 1));
    }
    walk.pictures(1);
    Checklist.expect(walk, device, "title");
    assertThat(TourPlace.of(walk.after(walk::preferences)).ended()).isTrue();
  }

  private void stop(Walk walk, Device device, Chapter.Kind kind, String name) throws Exception {
    checklist.read(walk, device, name);
    if (kind == Chapter.Kind.ANSWER) {
      device.choose(walk, "Judge clips now");
      walk.pictures(2);
      checklist.read(walk, device, name + "-pairs");
      if (device == Device.MOUSE) {
        device.click(walk, "skip, back, leave");
      } else {
        device.press(walk, Keys.ESCAPE, PadButton.B);
      }
      device.choose(walk, "Skip this");
      return;
    }
    if (walk.after(() -> !Device.find(walk.stage().getRoot(), Device.says("this one")).isEmpty())) {
      choose(walk, device);
      checklist.read(walk, device, name + "-answered");
    }
    if (device == Device.MOUSE) {
      device.click(walk, kind == Chapter.Kind.END ? "end of the tour" : "go on");
    } else {
      boolean driving = kind == Chapter.Kind.PLAY;
      device.press(walk, Keys.ENTER, driving ? PadButton.START : PadButton.A);
    }
  }

  /** The left one of a quiz. */
  private static void choose(Walk walk, Device device) throws Exception {
    if (device == Device.MOUSE) {
      device.click(walk, "this one");
    } else {
      device.press(walk, Keys.LEFT, PadButton.LEFT);
    }
    walk.pictures(2);
  }

  /** The way of a run, four of its stages side by side. */
  private List<TrainedRun> stages() {
    TimeLapse way = TimeLapse.of(ShippedRuns.with(runs).find("backflip/rlhf-flip"));
    return way.side(ENVIRONMENTS.provider("backflip"), 4);
  }

  /** Practice, two answers, and the first of them revised from the strip to its end. */
  private void judge(Walk walk, Device device) throws Exception {
    Answers answers = new Answers(walk, device, label(walk, device, "pairs", 0));
    device.choose(walk, "Practise on three pairs");
    checklist.read(walk, device, "label-practice");
    device.legend(walk, "take back", Keys.BACKSPACE);
    device.legend(walk, "reward button", Keys.B);
    checklist.read(walk, device, "label-button");
    device.legend(walk, "clips again", Keys.B);
    answers.give(Choice.LEFT);
    assertThat(walk.screen().picturesPerSecond()).as("with clips").isEqualTo(60);
    answers.give(Choice.RIGHT);
    assertThat(answers.given()).extracting(Preference::choice).containsExactly(LEFT, RIGHT);
    if (device == Device.MOUSE) {
      device.click(walk, "←");
    } else {
      device.legend(walk, "earlier answers", Keys.E);
      checklist.read(walk, device, "label-earlier");
      device.choose(walk, "2 ago:  left is better");
    }
    checklist.read(walk, device, "label-revised");
    String revised = answers.given().get(0).query();
    answers.give(Choice.RIGHT);
    assertThat(answers.given()).hasSize(2).allMatch(a -> a.choice() == Choice.RIGHT);
    assertThat(answers.given()).extracting(Preference::query).contains(revised);
    stop(walk, device);
  }

  /** Four clips at once. */
  private void four(Walk walk, Device device) throws Exception {
    Answers answers = new Answers(walk, device, label(walk, device, "four", 1));
    device.choose(walk, "Judge clips now");
    answers.give("closest", Keys.NUM_4, PadButton.A);
    checklist.read(walk, device, "label-four");
    assertThat(answers.given())
        .extracting(Preference::choice)
        .containsExactly(device == Device.PAD ? Choice.FIRST : Choice.FOURTH);
    stop(walk, device);
  }

  private static void stop(Walk walk, Device device) throws Exception {
    device.leave(walk);
    device.choose(walk, "Stop and keep everything");
    walk.pictures(1);
    Checklist.expect(walk, device, "title");
  }

  /** Opens a label screen whose first questions are there soon. */
  private RunDirectory label(Walk walk, Device device, String name, double four) throws Exception {
    LabelRuns mine = new LabelRuns(runs, "ada");
    Map<String, Double> small =
        Map.of(
            "labels", 40.0,
            "initialShare", 0.2,
            "initialUpdates", 5.0,
            "bestOfFourShare", four);
    EnvironmentProvider grasp = ENVIRONMENTS.provider("grasp");
    Scenario scenario = Scenario.byDefault(grasp);
    LabelStart start =
        mine.begin(grasp, mine.configured(scenario, 1, small), name + "-" + device, List.of());
    int[] waiting = new int[1];
    walk.run(
        () -> {
          walk.go(new Destination.Label(start));
          waiting[0] = walk.screen().picturesPerSecond();
        });
    assertThat(waiting[0]).as("pictures a second before the first clips").isEqualTo(30);
    walk.pictures(3);
    Checklist.expect(walk, device, "label");
    return start.run();
  }

  private void see(Walk walk, Device device, String screen, Destination destination)
      throws Exception {
    see(walk, device, screen, screen, destination);
  }

  private void see(Walk walk, Device device, String screen, String name, Destination destination)
      throws Exception {
    walk.run(() -> walk.go(destination));
    walk.pictures(3);
    Checklist.expect(walk, device, screen);
    checklist.read(walk, device, name);
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
