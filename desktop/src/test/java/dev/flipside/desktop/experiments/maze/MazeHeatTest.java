package dev.flipside.desktop.experiments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.report.ReportPicture;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.scene.FloorHeat;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.experiments.SmallStudy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MazeHeatTest {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  @TempDir Path folder;

  private static boolean warm(int rgb) {
    int red = rgb >> 16 & 0xFF;
    return red > (rgb & 0xFF) + 40 && red > (rgb >> 8 & 0xFF);
  }

  private static double warmShare(BufferedImage image, int fromX, int toX, int fromY, int toY) {
    int warm = 0;
    for (int x = fromX; x < toX; x++) {
      for (int y = fromY; y < toY; y++) {
        warm += warm(image.getRGB(x, y)) ? 1 : 0;
      }
    }
    return warm / (double) ((toX - fromX) * (toY - fromY));
  }

  @Test
  void theWayOfOneWhoKnowsTheMapIsWarmFromTheStartToTheGoal() {
    EnvironmentProvider provider = ENVIRONMENTS.provider("maze");
    Settings settings = Settings.of(provider.settings(), Map.of("size", "5", "layout", "4"));
    Episode episode;
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      episode = Episode.play(environment, provider.scripts(settings).get(0).policy().get(), 1);
    }
    BufferedImage picture =
        MazeHeat.picture(
            episode.scene(), FloorHeat.of(episode.scene(), "rover", episode.frames(), 0.25f));
    int side = picture.getWidth();
    assertThat(warmShare(picture, 0, side / 3, 2 * side / 3, side)).as("start").isGreaterThan(0.02);
    assertThat(warmShare(picture, 2 * side / 3, side, 0, side / 3)).as("goal").isGreaterThan(0.02);
    assertThat(warmShare(picture, 0, side, 0, side)).as("not everywhere").isLessThan(0.4);
  }

  @Test
  void eachArmThatLearnedGetsAPictureOfTheFirstLayout() throws IOException {
    Study study =
        StudyFile.parse(
            "a test",
            """
            {"name": "small", "seeds": [5, 6],
             "all": {"world": "maze", "settings": {"size": 5}, "seedSetting": "layout",
               "states": "x=1,y=1,key-held=1", "steps": 2048, "episodes": 1},
             "arms": [{"name": "small-path", "reward": "path"},
               {"name": "small-plan", "reward": "plan"}]}\
            """);
    Findings findings = SmallStudy.run(study, folder);
    assertThat(findings.outcome().failures()).isEmpty();
    assertThat(findings.scenario(study.arms().get(0), 6).settings().text("layout")).isEqualTo("6");
    List<ReportPicture> stills = MazeHeat.stills(findings);
    assertThat(stills).extracting(ReportPicture::caption).containsExactly("small-path, layout 5");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(stills.get(0).png()));
    assertThat(warmShare(picture, 0, picture.getWidth(), 0, picture.getHeight())).isPositive();
  }
}
