package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Walks through the tour with keys, and with a pad, and leaves it and comes back. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class TourTest {
  private static final int FRAMES_PER_PRESS = 5;

  @TempDir Path runs;

  @Test
  void theTourIsWalkedSkippedLeftAndGoneOnWithByKeys() throws DisplayMissing {
    requireDisplay();
    Walk there =
        walk(
            Preferences.DEFAULT,
            keys(
                Keys.ENTER, // the tour is the title's first choice
                Keys.ENTER, // play, formulas
                Keys.ENTER, // the pairs
                Keys.ESCAPE, // first the question who is new here
                Keys.ESCAPE,
                Keys.DOWN,
                Keys.ENTER, // skip: what came of them
                Keys.ENTER, // the hand: a question
                Keys.ENTER, // just show me
                Keys.ESCAPE,
                Keys.UP,
                Keys.ENTER)); // leave
    assertThat(there.places).containsExactly("", "0", "1", "2 tour", "3 tour", "4 tour");
    assertThat(there.last).isEqualTo("title");
    assertThat(Files.isDirectory(runs.resolve("backflip/tour"))).isTrue();

    Walk again = walk(there.preferences(), keys(Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER));
    assertThat(again.places).containsExactly("4 tour", "5 tour ended", "0 tour ended");
    assertThat(again.last).isEqualTo("title");
  }

  @Test
  void aPadGoesThroughTheTour() throws DisplayMissing {
    requireDisplay();
    Walk walk =
        walk(
            Preferences.DEFAULT.with("tour", "3"),
            List.of(
                app -> app.input().pressed(PadButton.A),
                app -> app.input().pressed(PadButton.A),
                app -> app.input().pressed(PadButton.LEFT),
                app -> app.input().pressed(PadButton.A),
                app -> app.input().pressed(PadButton.A)));
    assertThat(walk.places).containsExactly("3", "4", "5 ended", "0 ended");
    assertThat(walk.last).isEqualTo("title");
  }

  private static void requireDisplay() {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
  }

  private interface Press {
    void on(WindowApp app);
  }

  private static List<Press> keys(int... codes) {
    List<Press> presses = new ArrayList<>();
    for (int code : codes) {
      presses.add(app -> app.input().keyDown(code));
    }
    return presses;
  }

  private Walk walk(Preferences preferences, List<Press> presses) throws DisplayMissing {
    WindowOptions options =
        WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Title())
            .withSize(1280, 720)
            .withQuality(Quality.LOW)
            .withPreferences(preferences, changed -> {});
    Walk walk = new Walk(options, presses);
    FlipsideWindow.open(options, walk);
    return walk;
  }

  /** Presses one key after another, and notes each place that the tour keeps. */
  private static final class Walk extends WindowApp {
    private final List<Press> presses;
    private final List<String> places = new ArrayList<>();
    private String last = "";
    private int frames;

    Walk(WindowOptions options, List<Press> presses) {
      super(options);
      this.presses = presses;
    }

    @Override
    void drawn() {
      String place = preferences().text("tour");
      if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
        places.add(place);
      }
      if (++frames % FRAMES_PER_PRESS != 0) {
        return;
      }
      int turn = frames / FRAMES_PER_PRESS - 1;
      if (turn < presses.size()) {
        presses.get(turn).on(this);
      } else {
        last = current();
        Gdx.app.exit();
      }
    }
  }
}
