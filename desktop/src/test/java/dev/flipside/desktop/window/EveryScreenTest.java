package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Group;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.tries.TryRecorder;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.SceneView;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private static final int[][] SIZES = {{800, 600}, {1280, 720}, {1920, 1080}};
  private static final List<String> THEMES = List.of("dark", "light");

  /** What is far on the way of a study, a film or the tour, which have walks of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("Vote", "ShowArm", "RateStudy", "Studio", "Closing");

  /** The world in which every device goes everywhere: nothing takes long to begin there. */
  private static final String MAIN = "grasp";

  private final Set<String> wrong = new TreeSet<>();

  private int looks;

  @TempDir Path runs;

  @Test
  void everyScreenIsReachedAndReadableWithEveryDeviceInEverySizeAndTheme() throws DisplayMissing {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
    keepATry();
    WindowOptions options =
        WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Title())
            .withSize(1280, 720)
            .withQuality(Quality.LOW)
            .withPreferences(
                Preferences.DEFAULT.with("transitions", "off").with("sound", "off"), p -> {});
    Walk walk = new Walk(options, this::everywhere);
    FlipsideWindow.open(options, walk);
    walk.requireArrived();
    assertThat(wrong).isEmpty();
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
    read(walk, device, "title");
    visit(walk, device, "Play", "play");
    visit(walk, device, "Side by side", "compare");
  }

  private void everything(Walk walk, Device device) throws Exception {
    read(walk, device, "title");
    device.legend(walk, "settings", Keys.F2);
    expect(walk, device, "settings");
    read(walk, device, "settings");
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
    walk.pictures(2);
    expect(walk, device, screen);
    read(walk, device, screen);
    if (device == Device.KEYBOARD) {
      device.legend(walk, "help", Keys.H);
      read(walk, device, screen + "-help");
      device.leave(walk);
    }
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void studies(Walk walk, Device device) throws Exception {
    device.choose(walk, "Studies");
    expect(walk, device, "studies");
    read(walk, device, "studies");
    device.choose(walk, "backflip");
    walk.pictures(2);
    expect(walk, device, "study");
    read(walk, device, "study");
    device.leave(walk);
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void tour(Walk walk, Device device) throws Exception {
    device.choose(walk, "Take the tour");
    walk.pictures(2);
    expect(walk, device, "tour");
    read(walk, device, "tour");
    if (device == Device.MOUSE) {
      device.click(walk, "skip, back, leave");
    } else {
      device.press(walk, Keys.ESCAPE, PadButton.B);
    }
    read(walk, device, "tour-leave");
    device.choose(walk, "Leave the tour");
    walk.pictures(1);
    expect(walk, device, "title");
  }

  private void challenge(Walk walk, Device device) throws Exception {
    device.choose(walk, "Play");
    walk.pictures(1);
    device.legend(walk, "challenge the agent", Keys.V);
    walk.pictures(20);
    read(walk, device, "challenge");
    device.leave(walk);
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void runs(Walk walk, Device device) throws Exception {
    device.choose(walk, "Watch a run");
    expect(walk, device, "runs");
    read(walk, device, "runs");
    device.choose(walk, "grasp/two-cameras");
    walk.pictures(2);
    expect(walk, device, "watch");
    read(walk, device, "watch");
    device.leave(walk);
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void sideBySide(Walk walk, Device device) throws Exception {
    device.choose(walk, "Side by side");
    walk.pictures(2);
    expect(walk, device, "compare");
    read(walk, device, "quiz");
    if (device == Device.MOUSE) {
      device.click(walk, "this one");
    } else {
      device.press(walk, Keys.LEFT, PadButton.LEFT);
    }
    walk.pictures(2);
    read(walk, device, "compare");
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void train(Walk walk, Device device) throws Exception {
    device.choose(walk, "Train and watch");
    expect(walk, device, "run-setup");
    read(walk, device, "run-setup");
    begin(walk, device);
    expect(walk, device, "train");
    read(walk, device, "train");
    device.leave(walk);
    read(walk, device, "train-stop");
    device.choose(walk, "Stop and keep the run");
    walk.pictures(1);
    device.leave(walk);
    expect(walk, device, "title");
  }

  private void label(Walk walk, Device device) throws Exception {
    device.choose(walk, "Judge clips");
    walk.pictures(2);
    if (walk.after(walk::current).equals("title")) {
      read(walk, device, "judge-which");
      device.choose(walk, "A new run");
      walk.pictures(2);
    }
    expect(walk, device, "run-setup");
    read(walk, device, "run-setup-person");
    begin(walk, device);
    expect(walk, device, "label");
    if (walk.after(walk::covered)) {
      read(walk, device, "label-first-time");
      device.choose(walk, "Judge clips now");
    }
    walk.pictures(20);
    read(walk, device, "label");
    device.leave(walk);
    read(walk, device, "label-stop");
    device.choose(walk, "Stop and keep everything");
    walk.pictures(1);
    device.leave(walk);
    expect(walk, device, "title");
  }

  private static void begin(Walk walk, Device device) throws Exception {
    if (device == Device.MOUSE) {
      device.click(walk, "Begin");
    } else {
      device.press(walk, Keys.ENTER, PadButton.A);
    }
    walk.pictures(2);
  }

  private static void expect(Walk walk, Device device, String screen) throws Exception {
    assertThat(walk.after(walk::current)).as("screen for %s", device).isEqualTo(screen);
  }

  /**
   * Looks at the screen in every size and theme. A mouse changes nothing on it, and a pad only the
   * legends: with these each size is looked at in one theme, the other one the next time.
   */
  private void read(Walk walk, Device device, String name) throws Exception {
    for (int[] size : SIZES) {
      looks++;
      for (String theme : THEMES) {
        if (device != Device.KEYBOARD && THEMES.indexOf(theme) != looks % THEMES.size()) {
          continue;
        }
        walk.run(
            () -> {
              Gdx.graphics.setWindowedMode(size[0], size[1]);
              walk.prefer(walk.preferences().with("theme", theme));
            });
        walk.pictures(2);
        while (walk.after(Gdx.graphics::getWidth) != size[0]) {
          walk.pictures(1);
        }
        walk.run(() -> show(walk, false));
        String where = name + " " + device + " " + size[0] + "x" + size[1] + " " + theme;
        walk.run(() -> look(walk, where));
        walk.run(() -> show(walk, true));
      }
    }
  }

  /** Messages come and go over the keys; a question is read by itself. */
  private static void show(Walk walk, boolean everything) {
    Group root = walk.stage().getRoot();
    root.findActor("message").setVisible(everything);
    root.findActor("screen").setVisible(everything || !walk.covered());
  }

  private void look(Walk walk, String where) {
    int width = Gdx.graphics.getWidth();
    int height = Gdx.graphics.getHeight();
    ByteBuffer rgba = Walk.pixels();
    List<String> complaints =
        new Legibility(rgba, width, height).complaints(walk.reading().take(), walk.stage());
    complaints.forEach(c -> wrong.add(where + ": " + c));
    if (walk.current().equals("compare") && !walk.covered()) {
      long lines =
          Device.find(walk.stage().getRoot(), SceneView.class::isInstance).stream()
              .map(view -> view.localToStageCoordinates(new Vector2()).y + " " + view.getHeight())
              .distinct()
              .count();
      if (lines != 1) {
        wrong.add(where + ": scenes do not stand in one line");
      }
    }
    keep(rgba, width, height, where);
  }

  static void keep(ByteBuffer rgba, int width, int height, String where) {
    String folder = System.getenv("FLIPSIDE_PICTURES");
    if (folder != null) {
      Pixmap pixmap = new Pixmap(width, height, Pixmap.Format.RGBA8888);
      pixmap.getPixels().put(rgba.duplicate()).rewind();
      for (int i = 3; i < 4 * width * height; i += 4) {
        pixmap.getPixels().put(i, (byte) 255);
      }
      String file = where.replace(' ', '-').toLowerCase(java.util.Locale.ROOT) + ".png";
      PixmapIO.writePNG(Gdx.files.absolute(folder + "/" + file), pixmap, 1, true);
      pixmap.dispose();
    }
  }
}
