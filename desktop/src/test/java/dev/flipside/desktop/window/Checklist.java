package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Graphics;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Sparkline;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads screens in every size and theme, and collects what is wrong with them. */
final class Checklist {
  private static final List<Size> SIZES =
      List.of(new Size(800, 600), new Size(1280, 720), new Size(1920, 1080));
  private static final List<String> THEMES = List.of("dark", "light");

  /** Least contrast of what is no text (WCAG 2.1, success criterion 1.4.11). */
  private static final double LEAST_OF_A_CURVE = 3;

  private final Set<String> wrong = new TreeSet<>();
  private final Set<String> helped = new HashSet<>();

  private int looks;

  /** Goes through a window and fails if anything is wrong on the way. */
  Walk walk(Path runs, Walk.Way way) throws DisplayMissing {
    if (!"1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY"))) {
      assumeTrue(
          System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null,
          "skipped: there is no display (DISPLAY is not set), so no window can be opened");
    }
    WindowOptions options =
        WindowOptions.of(EnvironmentRegistry.classPath(), runs, new Destination.Title())
            .withSize(1280, 720)
            .withQuality(Quality.LOW)
            .withPreferences(
                Preferences.DEFAULT.with("transitions", "off").with("sound", "off"), p -> {});
    Walk walk = new Walk(options, way);
    FlipsideWindow.open(options, walk);
    walk.requireArrived();
    assertThat(wrong).isEmpty();
    return walk;
  }

  static void expect(Walk walk, Device device, String screen) throws Exception {
    assertThat(walk.after(walk::current)).as("screen for %s", device).isEqualTo(screen);
  }

  /** Waits for a screen and looks at it. */
  void arrive(Walk walk, Device device, String screen) throws Exception {
    walk.pictures(2);
    expect(walk, device, screen);
    read(walk, device, screen);
  }

  /**
   * A size of the window.
   *
   * @param width pixels
   * @param height pixels
   */
  private record Size(int width, int height) {
    boolean fillsTheDisplay() {
      Graphics.DisplayMode mode = Gdx.graphics.getDisplayMode();
      return mode.width == width && mode.height == height;
    }

    boolean isThere(boolean full) {
      return Gdx.graphics.getWidth() == width
          && Gdx.graphics.getHeight() == height
          && Gdx.graphics.isFullscreen() == full;
    }

    void take(boolean full) {
      if (full) {
        Gdx.graphics.setFullscreenMode(Gdx.graphics.getDisplayMode());
      } else if (!isThere(false)) {
        Gdx.graphics.setWindowedMode(width, height);
      }
    }
  }

  /**
   * Looks at the screen in every size and theme. A mouse changes nothing on it, and a pad only the
   * legends: with these each size is looked at in one theme, the other one the next time. The size
   * of the display is looked at as a window and as the full screen in turns. With a keyboard the
   * largest letters are looked at as well, and, the first time, the screen's help.
   */
  void read(Walk walk, Device device, String name) throws Exception {
    looks++;
    for (int i = 0; i < SIZES.size(); i++) {
      for (String theme : THEMES) {
        int turn = looks + i + THEMES.indexOf(theme);
        if (device == Device.KEYBOARD || turn % THEMES.size() == 0) {
          look(walk, name + " " + device, SIZES.get(i), theme, turn / 2 % 2 == 0);
        }
      }
    }
    if (device == Device.KEYBOARD) {
      walk.run(() -> walk.prefer(walk.preferences().with("text-size", "1.3")));
      String theme = THEMES.get(looks % THEMES.size());
      look(walk, name + "-large-text " + device, SIZES.get(1), theme, false);
      walk.run(() -> walk.prefer(walk.preferences().with("text-size", "1")));
    }
    String screen = walk.after(walk::current);
    if (device == Device.KEYBOARD && !walk.after(walk::covered) && helped.add(screen)) {
      device.legend(walk, "help", Keys.H);
      for (int i = 0; i < SIZES.size(); i++) {
        String theme = THEMES.get((looks + i) % THEMES.size());
        look(walk, name + "-help " + device, SIZES.get(i), theme, false);
      }
      device.leave(walk);
    }
  }

  private void look(Walk walk, String what, Size size, String theme, boolean maybeFull)
      throws Exception {
    boolean full = maybeFull && walk.after(size::fillsTheDisplay);
    walk.run(
        () -> {
          size.take(full);
          walk.prefer(walk.preferences().with("theme", theme));
        });
    while (!walk.after(() -> size.isThere(full))) {
      walk.pictures(1);
    }
    walk.run(() -> show(walk, false));
    String where =
        String.join(" ", what, full ? "full-screen" : size.width() + "x" + size.height(), theme);
    walk.run(
        () -> {
          look(walk, where);
          show(walk, true);
        });
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
    Legibility legible = new Legibility(rgba, width, height);
    List<String> complaints = legible.complaints(walk.reading().take(), walk.stage());
    complaints.forEach(c -> wrong.add(where + ": " + c));
    for (Actor actor :
        Device.find(walk.stage().getRoot(), a -> a instanceof Sparkline line && !line.isEmpty())) {
      Vector2 corner = actor.localToStageCoordinates(new Vector2());
      Rectangle box = new Rectangle(corner.x, corner.y, actor.getWidth(), actor.getHeight());
      if (!walk.covered() && legible.strongest(box) < LEAST_OF_A_CURVE) {
        wrong.add(where + ": a curve can hardly be seen, " + legible.strongest(box));
      }
    }
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
    boolean usual = walk.preferences().textSize() == 1;
    if (walk.current().equals("title") && !walk.covered() && usual && height >= 720) {
      Device.find(walk.stage().getRoot(), ScrollPane.class::isInstance).stream()
          .filter(pane -> ((ScrollPane) pane).getMaxY() > 0)
          .forEach(pane -> wrong.add(where + ": the last choices are scrolled out"));
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
