package dev.flipside.desktop.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.SceneJson;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.raster.PartMasks;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What simulated raters and judges see, bit for bit: the scene that they are handed, and the masks
 * and shadows through each of its cameras. The sums were taken before the worlds stood in a place;
 * whoever changes what is seen on purpose measures the raters again and takes new ones.
 */
class RatersPicturesTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;
  private static final int SEEDS = 6;

  @ParameterizedTest
  @CsvSource({
    "backflip, 380483898, 2199304197",
    "grasp, 774302777, 3561232327",
    "maze, 925122056, 1959430"
  })
  void thePlaceAddsNothingToThem(String id, long sceneSum, long picturesSum) {
    EnvironmentProvider provider = EnvironmentRegistry.classPath().provider(id);
    Settings settings = Settings.of(provider.settings(), Map.of());
    CRC32 scenes = new CRC32();
    CRC32 pictures = new CRC32();
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        environment.reset(seed);
        SceneModel scene = environment.scene();
        scenes.update(SceneJson.write(scene).getBytes(StandardCharsets.UTF_8));
        PartMasks masks = new PartMasks(scene, WIDTH, HEIGHT);
        for (Camera camera : scene.cameras()) {
          masks.drawWithShadows(camera, environment.frame());
          for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
              pictures.update(masks.part(x, y));
            }
          }
        }
      }
    }
    assertThat(scenes.getValue()).as("scene of %s", id).isEqualTo(sceneSum);
    assertThat(pictures.getValue()).as("pictures of %s", id).isEqualTo(picturesSum);
  }
}
