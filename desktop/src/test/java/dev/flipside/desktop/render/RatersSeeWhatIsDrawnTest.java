package dev.flipside.desktop.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.raster.PartMasks;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The masks of simulated raters against what OpenGL draws, role by role, at the raters' size. */
class RatersSeeWhatIsDrawnTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;
  private static final int NOTHING = 0x000000;
  private static final Map<ColourRole, Integer> FLAT = new EnumMap<>(ColourRole.class);

  private static ScenePainter painter;

  @BeforeAll
  static void openGl() {
    for (ColourRole role : ColourRole.values()) {
      FLAT.put(role, 0x808080);
    }
    FLAT.put(ColourRole.OBJECT, 0xFF0000);
    FLAT.put(ColourRole.ACCENT, 0x00FF00);
    FLAT.put(ColourRole.BODY, 0x0000FF);
    FLAT.put(ColourRole.LIMB, 0xFFFF00);
    FLAT.put(ColourRole.LIMB_FAR, 0xFF00FF);
    FLAT.put(ColourRole.MARK, 0xFFFFFF);
    FLAT.put(ColourRole.DETAIL, 0x00FFFF);
    Palette flat = new Palette("flat", FLAT, NOTHING, NOTHING, NOTHING, NOTHING, 1, 1);
    painter = ScenePainter.open(new Look(flat, Quality.LOW, false));
    assumeTrue(painter.description().startsWith("OpenGL"), painter::description);
  }

  @AfterAll
  static void closeGl() {
    painter.close();
  }

  @ParameterizedTest
  @CsvSource({"grasp, front, 1", "grasp, top, 1", "grasp, side, 1", "backflip, side, 4"})
  void eachPixelShowsThePartThatTheMaskNames(String id, String cameraName, int scale) {
    EnvironmentProvider provider = provider(id);
    Map<String, String> chosen = id.equals("grasp") ? Map.of("depth-lines", "true") : Map.of();
    Settings settings = Settings.of(provider.settings(), chosen);
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(3);
      float[] action = new float[environment.spec().action().size()];
      action[0] = 0.5f;
      for (int t = 0; t < 9; t++) {
        environment.step(action);
      }
      SceneModel scene = environment.scene();
      Camera camera =
          scene.cameras().stream()
              .filter(c -> c.name().equals(cameraName))
              .findFirst()
              .orElse(scene.cameras().get(0));
      compare(scene, camera, environment.frame(), scale);
    }
  }

  private static EnvironmentProvider provider(String id) {
    for (EnvironmentProvider provider : ServiceLoader.load(EnvironmentProvider.class)) {
      if (provider.id().equals(id)) {
        return provider;
      }
    }
    throw new AssertionError("no environment is called " + id);
  }

  private static void compare(SceneModel scene, Camera camera, SceneFrame frame, int scale) {
    int width = scale * WIDTH;
    int height = scale * HEIGHT;
    PartMasks masks = new PartMasks(scene, width, height);
    masks.draw(camera, frame);
    Picture picture = Picture.of(width, height, scene, frame, camera);
    ByteBuffer rgba = ByteBuffer.allocateDirect(picture.bytes());
    painter.paint(picture, rgba);
    int compared = 0;
    int parts = 0;
    int wrong = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        if (inside(scene, masks, x, y)) {
          int expected = colour(scene, masks.part(x, y));
          compared++;
          parts += expected == NOTHING ? 0 : 1;
          wrong += nearest(rgba, 4 * (y * width + x)) == expected ? 0 : 1;
        }
      }
    }
    assertThat(parts).as("pixels inside parts").isGreaterThan(150);
    assertThat(wrong).as("of %d pixels off the edges", compared).isLessThanOrEqualTo(4);
  }

  /** Whether the pixel and its neighbours show one role, so that edges are left out. */
  private static boolean inside(SceneModel scene, PartMasks masks, int x, int y) {
    int middle = colour(scene, masks.part(x, y));
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        if (colour(scene, masks.part(x + dx, y + dy)) != middle) {
          return false;
        }
      }
    }
    return true;
  }

  private static int colour(SceneModel scene, int part) {
    if (part == PartMasks.NOTHING) {
      return NOTHING;
    }
    int moving = scene.parts().size();
    ColourRole role =
        part < moving
            ? scene.parts().get(part).colour()
            : scene.fixtures().get(part - moving).part().colour();
    return FLAT.get(role);
  }

  /** The flat colour that a shaded pixel is closest to. */
  private static int nearest(ByteBuffer rgba, int at) {
    int best = NOTHING;
    int least = distance(rgba, at, NOTHING);
    for (int candidate : FLAT.values()) {
      int distance = distance(rgba, at, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static int distance(ByteBuffer rgba, int at, int rgb) {
    int red = (rgba.get(at) & 255) - (rgb >> 16 & 255);
    int green = (rgba.get(at + 1) & 255) - (rgb >> 8 & 255);
    int blue = (rgba.get(at + 2) & 255) - (rgb & 255);
    return red * red + green * green + blue * blue;
  }
}
