package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goes through the window with a mouse alone. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class MouseTest {
  private static final int FRAMES_PER_CLICK = 6;

  @TempDir Path runs;

  @Test
  void keyCapsArrowsAndRowsCanBeClicked() throws DisplayMissing {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
    WindowOptions options =
        WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Title())
            .withSize(1280, 720)
            .withQuality(Quality.LOW);
    Clicks clicks =
        new Clicks(
            options, List.of("F2", "›", "Esc", "Train and watch", "›", "Esc", "settings", "Esc"));
    FlipsideWindow.open(options, clicks);
    assertThat(clicks.missing).isEmpty();
    assertThat(clicks.seen)
        .containsExactly(
            "settings",
            "settings",
            "title",
            "run-setup",
            "run-setup",
            "title",
            "settings",
            "title");
    assertThat(clicks.preferences().is("theme", "light")).as("the first arrow").isTrue();
  }

  /** Clicks on one word after another, and notes which screen is there afterwards. */
  private static final class Clicks extends WindowApp {
    private final List<String> words;
    private final List<String> seen = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int frames;

    Clicks(WindowOptions options, List<String> words) {
      super(options);
      this.words = words;
    }

    @Override
    void drawn() {
      if (++frames % FRAMES_PER_CLICK != 0) {
        return;
      }
      int turn = frames / FRAMES_PER_CLICK - 1;
      if (turn > 0) {
        seen.add(current());
      }
      if (turn == words.size()) {
        Gdx.app.exit();
      } else if (turn < words.size()) {
        String word = words.get(turn);
        find(stage().getRoot(), word).ifPresentOrElse(this::click, () -> missing.add(word));
      }
    }

    private static Optional<Actor> find(Group group, String word) {
      for (Actor child : group.getChildren()) {
        if (child instanceof Label label && label.getText().toString().equals(word)) {
          return Optional.of(child);
        }
        if (child instanceof Group inner) {
          Optional<Actor> found = find(inner, word);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    private void click(Actor actor) {
      Vector2 at =
          actor.localToStageCoordinates(new Vector2(actor.getWidth() / 2, actor.getHeight() / 2));
      Vector2 screen = stage().stageToScreenCoordinates(at);
      int x = Math.round(screen.x);
      int y = Math.round(screen.y);
      Gdx.input.getInputProcessor().touchDown(x, y, 0, 0);
      Gdx.input.getInputProcessor().touchUp(x, y, 0, 0);
    }
  }
}
