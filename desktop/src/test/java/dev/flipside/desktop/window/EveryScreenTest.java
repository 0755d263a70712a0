package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.Net;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.tries.TryRecorder;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens every screen with a keyboard alone, a mouse alone and a gamepad alone, in three sizes, dark
 * and light, and reads it. The folder in the variable FLIPSIDE_PICTURES gets each picture.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
final class EveryScreenTest {
  /** What is far on the way: {@link FarScreensTest} goes there. */
  private static final Set<String> ELSEWHERE = Set.of("Vote", "ShowArm", "Closing");

  /** The world in which every device goes everywhere: nothing takes long to begin there. */
  private static final String MAIN = "grasp";

  private final Checklist checklist = new Checklist();

  @TempDir Path runs;

  @Test
  void everyScreenIsReachedAndReadableWithEveryDeviceInEverySizeAndTheme() throws DisplayMissing {
    keepATry();
    Walk walk = checklist.walk(runs, this::everywhere);
    for (Class<?> destination : Destination.class.getPermittedSubclasses()) {
      if (!ELSEWHERE.contains(destination.getSimpleName())) {
        assertThat(walk.visited()).contains(destination);
      }
    }
  }

  private void keepATry() {
    Scenario scenario = Scenario.byDefault(EnvironmentRegistry.classPath().provider(MAIN));
    try (LiveWorld world = new LiveWorld(scenario, scenario.scripts().get(0).policy().get(), 1)) {
      TryRecorder recorder = new TryRecorder(scenario.id(), world::counts);
      world.listen(recorder);
      for (int i = 0; i < 20; i++) {
        world.advance(0.05f);
      }
      world.restart();
      new Tries(runs, scenario).keep(recorder.last().orElseThrow(), "ada");
    }
  }

  private void everywhere(Walk walk) throws Exception {
    List<EnvironmentProvider> worlds =
        EnvironmentRegistry.classPath().entries().stream()
            .map(EnvironmentRegistry.Entry::provider)
            .toList();
    for (int i = 0; i < worlds.size(); i++) {
      boolean main = worlds.get(i).id().equals(MAIN);
      for (Device device : Device.values()) {
        if (main) {
          everything(walk, device);
        } else if (device == Device.KEYBOARD) {
          worldsOwn(walk, device);
        }
      }
      Device.KEYBOARD.press(walk, Keys.RIGHT, PadButton.RIGHT);
      walk.pictures(2);
    }
  }

  /** What differs from world to world. */
  private void worldsOwn(Walk walk, Device device) throws Exception {
    checklist.read(walk, device, "title");
    visit(walk, device, "Play", "play");
    visit(walk, device, "Side by side", "compare");
  }

  private void everything(Walk walk, Device device) throws Exception {
    checklist.read(walk, device, "title");
    quit(walk, device);
    device.legend(walk, "settings", Keys.F2);
    checklist.arrive(walk, device, "settings");
    fullScreen(walk, device);
    fullScreen(walk, device);
    device.leave(walk);
    visit(walk, device, "Play", "play");
    challenge(walk, device);
    visit(walk, device, "Your tries", "tries");
    visit(walk, device, "Hear a debate", "debate");
    studies(walk, device);
    tour(walk, device);
    runs(walk, device);
    sideBySide(walk, device);
    train(walk, device);
    label(walk, device);
  }

  private void visit(Walk walk, Device device, String choice, String screen) throws Exception {
    device.choose(walk, choice);
    checklist.arrive(walk, device, screen);
    home(walk, device, 1);
  }

  /** The title asks before it quits. */
  private void quit(Walk walk, Device device) throws Exception {
    if (device == Device.MOUSE) {
      return; // It has a row to click, and the corner of the window.
    }
    device.leave(walk);
    checklist.read(walk, device, "title-quit");
    device.choose(walk, "Stay");
    Checklist.expect(walk, device, "title");
  }

  /** To the full screen, or back: by its key, by the help that a mouse opens, by a pad's menu. */
  private static void fullScreen(Walk walk, Device device) throws Exception {
    boolean before = walk.after(Gdx.graphics::isFullscreen);
    if (device == Device.MOUSE) {
      device.click(walk, "help");
      device.click(walk, "full screen");
    } else {
      device.legend(walk, "full screen", Keys.F11);
    }
    walk.pictures(3);
    assertThat(walk.after(Gdx.graphics::isFullscreen)).as("by %s", device).isEqualTo(!before);
    if (walk.after(walk::covered)) {
      device.leave(walk);
    }
  }

  private void studies(Walk walk, Device device) throws Exception {
    device.choose(walk, "Studies");
    checklist.arrive(walk, device, "studies");
    device.choose(walk, "backflip");
    checklist.arrive(walk, device, "study");
    device.leave(walk);
    device.choose(walk, "what-help-is-worth");
    walk.pictures(2);
    Checklist.expect(walk, device, "rater-study");
    home(walk, device, 2);
  }

  private void tour(Walk walk, Device device) throws Exception {
    device.choose(walk, "Take the tour");
    checklist.arrive(walk, device, "tour");
    if (device == Device.MOUSE) {
      device.click(walk, "skip, back, leave");
    } else {
      device.press(walk, Keys.ESCAPE, PadButton.B);
    }
    checklist.read(walk, device, "tour-leave");
    device.choose(walk, "Leave the tour");
    walk.pictures(1);
    Checklist.expect(walk, device, "title");
  }

  private void challenge(Walk walk, Device device) throws Exception {
    device.choose(walk, "Play");
    walk.pictures(1);
    device.legend(walk, "challenge the agent", Keys.V);
    walk.pictures(20);
    checklist.read(walk, device, "challenge");
    home(walk, device, 2);
  }

  private void runs(Walk walk, Device device) throws Exception {
    device.choose(walk, "Watch a run");
    checklist.arrive(walk, device, "runs");
    dialogs(walk, device);
    if (device == Device.PAD) {
      // By then each run that came with the program has been looked at, without anybody asking.
      assertThat(shownOutcomes(walk)).isNotEmpty();
    }
    device.choose(walk, "grasp/two-cameras");
    checklist.arrive(walk, device, "watch");
    home(walk, device, 2);
  }

  /** A line to be typed, and a pad's menu, which is the longest of all lists. */
  private void dialogs(Walk walk, Device device) throws Exception {
    device.legend(walk, "rename", Keys.R);
    checklist.read(walk, device, "rename");
    if (device == Device.MOUSE) {
      device.click(walk, "leave it as it was");
    } else {
      device.leave(walk);
    }
    assertThat(walk.after(walk::covered)).as("by %s", device).isFalse();
    report(walk, device);
    if (device == Device.PAD) {
      device.press(walk, 0, PadButton.SELECT);
      checklist.read(walk, device, "menu");
      device.choose(walk, "quality");
    }
  }

  private static List<Actor> shownOutcomes(Walk walk) throws Exception {
    return walk.after(
        () ->
            Device.find(
                walk.stage().getRoot(),
                a -> a instanceof Label label && label.getText().toString().contains("episodes;")));
  }

  /** Where nothing can open a page, its place is said; where something may, too. */
  private void report(Walk walk, Device device) throws Exception {
    for (boolean opens : new boolean[] {false, true}) {
      walk.run(() -> Gdx.net = whoOpens(opens));
      device.legend(walk, "open report", Keys.O);
      Group message = walk.after(() -> walk.stage().getRoot().findActor("message"));
      Label said = (Label) Device.find(message, Label.class::isInstance).get(0);
      assertThat(said.getText().toString())
          .matches("The report is /.*\\.html" + (opens ? "" : "; nothing here opens it by itself"));
      Path file = Path.of(said.getText().toString().replaceAll("The report is |;.*", ""));
      assertThat(file).isRegularFile();
      assertThat(file.startsWith(runs.toAbsolutePath())).isTrue();
      Files.delete(file);
    }
  }

  private static Net whoOpens(boolean opens) {
    return (Net)
        Proxy.newProxyInstance(
            Net.class.getClassLoader(), new Class<?>[] {Net.class}, (net, asked, of) -> opens);
  }

  private void sideBySide(Walk walk, Device device) throws Exception {
    device.choose(walk, "Side by side");
    walk.pictures(2);
    Checklist.expect(walk, device, "compare");
    checklist.read(walk, device, "quiz");
    if (device == Device.MOUSE) {
      device.click(walk, "this one");
    } else {
      device.press(walk, Keys.LEFT, PadButton.LEFT);
    }
    walk.pictures(2);
    checklist.read(walk, device, "compare");
    device.legend(walk, "record", Keys.R);
    checklist.read(walk, device, "compare-record");
    device.choose(walk, "Film studio");
    checklist.arrive(walk, device, "studio");
    home(walk, device, 2);
  }

  private void train(Walk walk, Device device) throws Exception {
    device.choose(walk, "Train and watch");
    checklist.arrive(walk, device, "run-setup");
    begin(walk, device);
    checklist.arrive(walk, device, "train");
    device.leave(walk);
    checklist.read(walk, device, "train-stop");
    device.choose(walk, "Stop and keep the run");
    walk.pictures(1);
    home(walk, device, 1);
  }

  private void label(Walk walk, Device device) throws Exception {
    device.choose(walk, "Judge clips");
    walk.pictures(2);
    if (walk.after(walk::current).equals("title")) {
      checklist.read(walk, device, "judge-which");
      device.choose(walk, "A new run");
      walk.pictures(2);
    }
    Checklist.expect(walk, device, "run-setup");
    checklist.read(walk, device, "run-setup-person");
    begin(walk, device);
    Checklist.expect(walk, device, "label");
    if (walk.after(walk::covered)) {
      checklist.read(walk, device, "label-first-time");
      device.choose(walk, "Judge clips now");
    }
    walk.pictures(20);
    checklist.read(walk, device, "label");
    device.leave(walk);
    checklist.read(walk, device, "label-stop");
    device.choose(walk, "Stop and keep everything");
    walk.pictures(1);
    home(walk, device, 1);
  }

  /** Leaves so many screens; the title is behind them. */
  private static void home(Walk walk, Device device, int screens) throws Exception {
    for (int i = 0; i < screens; i++) {
      device.leave(walk);
    }
    Checklist.expect(walk, device, "title");
  }

  private static void begin(Walk walk, Device device) throws Exception {
    if (device == Device.MOUSE) {
      device.click(walk, "Begin");
    } else {
      device.press(walk, Keys.ENTER, PadButton.A);
    }
    walk.pictures(2);
  }
}
