package dev.flipside.desktop.window;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process with a label window and somebody at its keys, who answers as fast as the window lets
 * them and reads aloud how many answers it says are kept: {@code shows N} on the standard output.
 * Begins the run, or goes on with it. For tests that end it in the middle.
 */
public final class SomebodyLabels {
  /** Answers in the whole run: more than anybody waits for. */
  private static final int LABELS = 400;

  private static final Pattern COUNT = Pattern.compile("(\\d+) of " + LABELS);

  private SomebodyLabels() {}

  /** Takes the folder of runs and the name of the run. */
  public static void main(String[] words) throws Exception {
    Path runs = Path.of(words[0]);
    EnvironmentRegistry worlds = EnvironmentRegistry.classPath();
    LabelStart start = start(worlds.provider("grasp"), runs, words[1]);
    WindowOptions options =
        WindowOptions.of(worlds, runs, new Destination.Label(start))
            .withSize(800, 600)
            .withQuality(Quality.LOW)
            .withPreferences(
                Preferences.DEFAULT.with("transitions", "off").with("sound", "off"), p -> {});
    Walk walk = new Walk(options, SomebodyLabels::answer);
    FlipsideWindow.open(options, walk);
    walk.requireArrived();
  }

  private static LabelStart start(EnvironmentProvider grasp, Path runs, String name) {
    LabelRuns mine = new LabelRuns(runs, "ada");
    Path there = runs.resolve("grasp").resolve(name);
    if (Files.exists(there.resolve("run.json"))) {
      return mine.goOn(grasp, RunDirectory.open(there), List.of());
    }
    Map<String, Double> small =
        Map.of(
            "labels", (double) LABELS,
            "initialShare", 0.02,
            "initialUpdates", 5.0,
            "roundLabels", 4.0,
            "roundUpdates", 2.0,
            "bestOfFourShare", 0.0);
    Scenario scenario = Scenario.byDefault(grasp);
    return mine.begin(grasp, mine.configured(scenario, 1, small), name, List.of());
  }

  private static void answer(Walk walk) throws Exception {
    int shown = -1;
    for (int i = 0; ; i++) {
      boolean covered = walk.after(walk::covered);
      int key = covered ? Keys.ESCAPE : i % 2 == 0 ? Keys.LEFT : Keys.RIGHT;
      Device.KEYBOARD.press(walk, key, PadButton.A);
      int now = walk.after(() -> count(walk));
      if (now != shown) {
        shown = now;
        System.out.println("shows " + shown);
      }
    }
  }

  /** Answers that the window says it has; -1 as long as it says nothing of it. */
  private static int count(Walk walk) {
    for (Actor actor : Device.find(walk.stage().getRoot(), Label.class::isInstance)) {
      Matcher says = COUNT.matcher(((Label) actor).getText().toString());
      if (says.matches()) {
        return Integer.parseInt(says.group(1));
      }
    }
    return -1;
  }
}
