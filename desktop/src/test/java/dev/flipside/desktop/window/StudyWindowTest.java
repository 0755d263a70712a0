package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.opengl.GL33C;

/** Runs a study in the real window, by keys alone. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class StudyWindowTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  @TempDir Path folder;

  @Test
  void aStudyFileIsFoundRunShownAndLeft() throws DisplayMissing, IOException {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
    Path studies = Files.createDirectories(folder.resolve("studies"));
    Files.writeString(
        studies.resolve("tiny.json"),
        """
        {"name": "tiny", "seeds": [5, 6], "all": {"world": "maze", "settings": {"size": 5},
          "seedSetting": "layout", "steps": 2048, "episodes": 1},
          "arms": [{"name": "path", "reward": "path"}, {"name": "other", "reward": "path"}]}""");
    Path runs = folder.resolve("runs");
    WindowOptions options =
        WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Studies())
            .withSize(WIDTH, HEIGHT)
            .withQuality(Quality.LOW);
    Visit visit = new Visit(options, studies.resolve("tiny"));
    FlipsideWindow.open(options, visit);

    assertThat(visit.screens)
        .containsExactly("studies", "study", "study", "study", "arm", "study", "studies");
    assertThat(visit.colours).allMatch(colours -> colours > 20);
    assertThat(visit.colours.get(4)).as("the maze is drawn").isGreaterThan(150);
    assertThat(studies.resolve("tiny/report.html")).content().contains("path 5<", "--seeds 5");
    assertThat(studies.resolve("tiny/report.html"))
        .content()
        .as("the other arm was left out")
        .contains("--quick --arms path")
        .doesNotContain("other 5<");
    assertThat(Files.readAllLines(studies.resolve("tiny/trials.jsonl"))).hasSize(1);
  }

  /** Opens the last study, runs one arm of its quick version, looks at its arm, and goes back. */
  private static final class Visit extends WindowApp {
    private final Path results;
    private final List<String> screens = new ArrayList<>();
    private final List<Integer> colours = new ArrayList<>();
    private int turn;
    private int frames;

    Visit(WindowOptions options, Path results) {
      super(options);
      this.results = results;
    }

    @Override
    void drawn() {
      frames++;
      boolean waits = turn == 3 && !Files.exists(results.resolve("report.html"));
      if (frames < 8 || waits) {
        return;
      }
      frames = 0;
      note();
      int[] keys = {Keys.UP, Keys.Z, Keys.SPACE, Keys.ENTER, Keys.ESCAPE, Keys.ESCAPE};
      if (turn == keys.length) {
        Gdx.app.exit();
        return;
      }
      input().keyDown(keys[turn]);
      if (turn == 0) {
        input().keyDown(Keys.ENTER);
      }
      turn++;
    }

    private void note() {
      screens.add(current());
      ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
      GL33C.glReadPixels(0, 0, WIDTH, HEIGHT, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE, rgba);
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        seen.add(rgba.getInt(4 * i));
      }
      colours.add(seen.size());
    }
  }
}
