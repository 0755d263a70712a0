package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.ByteBuffer;
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

/** Opens the real window and looks at its pixels. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class WindowTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int FRAMES_PER_SCREEN = 12;

  @TempDir Path runs;

  private static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
  }

  private WindowOptions options() {
    return WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Title())
        .withSize(WIDTH, HEIGHT)
        .withQuality(Quality.FULL);
  }

  @Test
  void titleAndPlayShowWorldAgentAndText() throws DisplayMissing {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          hasDisplay(),
          "skipped: there is no display (DISPLAY is not set), so no window can be opened;"
              + " FLIPSIDE_REQUIRE_DISPLAY=1 makes this a failure");
    }
    Visit visit = new Visit(options());
    FlipsideWindow.open(options(), visit);

    assertThat(visit.screens).containsExactly("title", "play", "title");
    Pixels title = visit.pictures.get(0);
    assertThat(title.colours()).isGreaterThan(300);
    assertThat(title.share(0, 440, Pixels::highlight)).as("selected row").isGreaterThan(0.02);
    assertThat(title.share(0, 440, Pixels::bright)).as("letters").isGreaterThan(0.005);
    assertThat(title.share(440, WIDTH, Pixels::blue)).as("body").isGreaterThan(0.01);
    assertThat(title.share(440, WIDTH, Pixels::highlight)).as("foot").isGreaterThan(0.0005);
    assertThat(title.brightness(1200, 40)).isGreaterThan(title.brightness(1200, 700) + 10);

    Pixels play = visit.pictures.get(1);
    assertThat(play.share(0, 940, Pixels::blue)).as("body").isGreaterThan(0.01);
    assertThat(play.share(0, 940, Pixels::highlight)).as("foot").isGreaterThan(0.0005);
    assertThat(play.share(950, WIDTH, Pixels::bright)).as("figures").isGreaterThan(0.01);

    Pixels light = visit.pictures.get(2);
    assertThat(light.share(0, WIDTH, Pixels::bright)).as("light theme").isGreaterThan(0.5);
  }

  @Test
  void withoutADisplayTheWindowSaysSoInOneSentence() {
    assumeTrue(!hasDisplay(), "skipped: there is a display");
    assertThatThrownBy(() -> FlipsideWindow.open(options()))
        .isInstanceOf(DisplayMissing.class)
        .hasMessageContaining("no display");
  }

  /**
   * Looks at the title, presses Down and Enter for play, Escape for the title, and T for the light
   * theme.
   */
  private static final class Visit extends WindowApp {
    private final List<String> screens = new ArrayList<>();
    private final List<Pixels> pictures = new ArrayList<>();
    private int frames;

    Visit(WindowOptions options) {
      super(options);
    }

    @Override
    void drawn() {
      frames++;
      if (frames == FRAMES_PER_SCREEN) {
        look("title");
        input().keyDown(Keys.DOWN);
        input().keyDown(Keys.ENTER);
      } else if (frames == 2 * FRAMES_PER_SCREEN) {
        look("play");
        input().keyDown(Keys.ESCAPE);
        input().keyDown(Keys.F5);
      } else if (frames == 2 * FRAMES_PER_SCREEN + 2) {
        input().keyDown(Keys.T);
      } else if (frames == 3 * FRAMES_PER_SCREEN) {
        look("title");
        Gdx.app.exit();
      }
    }

    private void look(String expected) {
      screens.add(current().equals(expected) ? expected : "not " + expected + ": " + current());
      ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
      GL33C.glReadPixels(0, 0, WIDTH, HEIGHT, GL33C.GL_RGBA, GL33C.GL_UNSIGNED_BYTE, rgba);
      pictures.add(new Pixels(rgba));
    }
  }

  /** A picture, lower row first. */
  private record Pixels(ByteBuffer rgba) {

    private interface Colour {
      boolean is(int red, int green, int blue);
    }

    static boolean blue(int red, int green, int blue) {
      return blue > red + 40 && blue > green + 8;
    }

    static boolean highlight(int red, int green, int blue) {
      return red > 120 && red > blue + 70 && green > blue + 30;
    }

    static boolean bright(int red, int green, int blue) {
      return red > 200 && green > 200 && blue > 200;
    }

    private int channel(int x, int y, int channel) {
      return rgba.get(4 * (y * WIDTH + x) + channel) & 0xFF;
    }

    int brightness(int x, int y) {
      return channel(x, y, 0) + channel(x, y, 1) + channel(x, y, 2);
    }

    int colours() {
      Set<Integer> colours = new HashSet<>();
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        colours.add(rgba.getInt(4 * i));
      }
      return colours.size();
    }

    /** Share of the pixels with x in [from, to) that have a colour. */
    double share(int from, int to, Colour colour) {
      int count = 0;
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = from; x < to; x++) {
          if (colour.is(channel(x, y, 0), channel(x, y, 1), channel(x, y, 2))) {
            count++;
          }
        }
      }
      return (double) count / (HEIGHT * (to - from));
    }
  }
}
