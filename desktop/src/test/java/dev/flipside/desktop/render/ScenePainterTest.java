package dev.flipside.desktop.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What painters put on the picture. */
final class ScenePainterTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private static Episode episode(EnvironmentProvider provider) {
    Settings settings = Settings.of(provider.settings(), Map.of());
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      return Episode.play(environment, provider.scripts(settings).get(0).policy().get(), 3);
    }
  }

  private static ScenePainter openGl() {
    try {
      return new GlPainter(Look.of(Palette.DARK));
    } catch (OffscreenGl.Missing e) {
      assumeTrue(false, "skipped: " + e.getMessage());
      throw new AssertionError(e);
    }
  }

  private static byte[] paint(ScenePainter painter, Picture picture) {
    ByteBuffer rgba = ByteBuffer.allocateDirect(picture.bytes());
    painter.paint(picture, rgba);
    byte[] bytes = new byte[picture.bytes()];
    rgba.get(0, bytes);
    return bytes;
  }

  private static int largestDifference(byte[] a, byte[] b) {
    int largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs((a[i] & 0xFF) - (b[i] & 0xFF)));
    }
    return largest;
  }

  @Test
  void drawingOnlyWhatMovedGivesTheSamePictureAsDrawingEverything() {
    for (EnvironmentRegistry.Entry entry : EnvironmentRegistry.classPath().entries()) {
      Episode episode = episode(entry.provider());
      for (Camera camera : episode.scene().cameras()) {
        try (ScenePainter painter = openGl()) {
          byte[] grown = new byte[0];
          SceneFrame last = null;
          for (int i = 0; i < Math.min(20, episode.length()); i++) {
            last = episode.frames().get(i);
            grown = paint(painter, Picture.of(WIDTH, HEIGHT, episode.scene(), last, camera));
          }
          try (ScenePainter fresh = openGl()) {
            byte[] whole = paint(fresh, Picture.of(WIDTH, HEIGHT, episode.scene(), last, camera));
            assertThat(largestDifference(grown, whole))
                .as(entry.provider().id() + " through " + camera.name())
                .isLessThanOrEqualTo(2);
          }
        }
      }
    }
  }

  @Test
  void everyPainterShowsTheBodyAndWritesCaptions() {
    Episode episode = episode(EnvironmentRegistry.classPath().entries().get(0).provider());
    Camera camera = episode.scene().cameras().get(0);
    Picture plain = Picture.of(WIDTH, HEIGHT, episode.scene(), episode.frames().get(0), camera);
    Picture marked =
        new Picture(
            WIDTH,
            HEIGHT,
            plain.panels(),
            List.of(
                new Picture.Bar(0, 0, WIDTH, 30, 0x000000, 1),
                new Picture.Caption(
                    "Hand → RLHF",
                    WIDTH / 2,
                    22,
                    18,
                    Picture.Weight.BOLD,
                    Picture.Anchor.MIDDLE,
                    0xFFFFFF)));
    try (ScenePainter painter = ScenePainter.open(Look.of(Palette.DARK));
        ScenePainter software = new SoftwarePainter(Look.of(Palette.DARK), "on request")) {
      for (ScenePainter each : List.of(painter, software)) {
        byte[] bytes = paint(each, marked);
        assertThat(count(bytes, 0, 30, 220)).as("letters").isBetween(200, 3000);
        assertThat(blue(bytes)).as("body").isGreaterThan(500);
      }
    }
  }

  /** Pixels in rows [from, to) that are brighter than {@code least} in every channel. */
  private static int count(byte[] rgba, int from, int to, int least) {
    int count = 0;
    for (int i = from * WIDTH; i < to * WIDTH; i++) {
      if ((rgba[4 * i] & 0xFF) > least
          && (rgba[4 * i + 1] & 0xFF) > least
          && (rgba[4 * i + 2] & 0xFF) > least) {
        count++;
      }
    }
    return count;
  }

  private static int blue(byte[] rgba) {
    int count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      if ((rgba[4 * i + 2] & 0xFF) > (rgba[4 * i] & 0xFF) + 40) {
        count++;
      }
    }
    return count;
  }
}
