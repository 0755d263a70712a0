package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.Banner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watches the shipped backflip until it lands one. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CleanFlipTest {
  private static final int MOST_PICTURES = 4000;

  private final List<String> wrong = new ArrayList<>();

  @TempDir Path runs;

  @Test
  void aCleanFlipIsSaidInTheSceneWhenItHappens() throws DisplayMissing {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
    WindowOptions options =
        WindowOptions.of(
                EnvironmentRegistry.classPath(),
                runs,
                new Destination.Watch(ShippedRuns.with(runs).find("backflip/rlhf-flip")))
            .withSize(800, 600)
            .withQuality(Quality.LOW)
            .withPreferences(Preferences.DEFAULT.with("sound", "off"), p -> {});
    Walk walk = new Walk(options, this::untilItFlips);
    FlipsideWindow.open(options, walk);
    walk.requireArrived();
    assertThat(wrong).isEmpty();
  }

  private void untilItFlips(Walk walk) throws Exception {
    for (int i = 0; i < MOST_PICTURES && !walk.after(() -> said(walk)); i++) {
      walk.pictures(1);
    }
    assertThat(walk.after(() -> said(walk))).isTrue();
    walk.run(
        () -> {
          var rgba = Walk.pixels();
          wrong.addAll(
              new Legibility(rgba, Gdx.graphics.getWidth(), Gdx.graphics.getHeight())
                  .complaints(walk.reading().take(), walk.stage()));
          Checklist.keep(rgba, Gdx.graphics.getWidth(), Gdx.graphics.getHeight(), "flip");
        });
  }

  private static boolean said(Walk walk) {
    List<Actor> banners = Device.find(walk.stage().getRoot(), Banner.class::isInstance);
    Banner banner = (Banner) banners.get(0);
    return Device.find(
            banner, a -> a instanceof Label l && l.getText().toString().equals("Clean flip!"))
        .stream()
        .anyMatch(a -> a.getParent().isVisible());
  }
}
