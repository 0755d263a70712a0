package dev.flipside.desktop.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.scene.View;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.film.Footage;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmPlanTest {
  private static final double SECONDS = 2;

  private static List<TrainedRun> cast(String... runs) {
    EnvironmentRegistry worlds = EnvironmentRegistry.classPath();
    List<TrainedRun> cast = new ArrayList<>();
    for (String id : runs) {
      var run = ShippedRuns.with(Path.of("none")).find(id);
      cast.add(TrainedRun.of(worlds.provider(run.manifest().environment()), run));
    }
    return PlainName.beside(cast);
  }

  private static FilmPlan plan(List<TrainedRun> cast, FilmStyle style, boolean veiled) {
    return new FilmPlan(
        cast,
        "A title",
        "A caption",
        style,
        List.of(),
        true,
        true,
        false,
        veiled,
        1,
        SECONDS,
        1280,
        720,
        10);
  }

  private static List<String> words(Footage film) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < film.spec().frames(); i += 5) {
      for (Picture.Mark mark : film.picture(i).marks()) {
        if (mark instanceof Picture.Caption caption) {
          words.add(caption.text());
        }
      }
    }
    return words;
  }

  @Test
  void aFilmHasCardsCaptionCurvesFiguresAndNamesForPeople() {
    FilmPlan plan = plan(cast("backflip/published", "backflip/rlhf-flip"), FilmStyle.DARK, false);
    Footage film = plan.make();
    assertThat(film.spec().frames()).isEqualTo((int) Math.round(10 * plan.length()));
    List<String> words = words(film);
    assertThat(words)
        .contains(
            "A title",
            "A caption",
            "formula by hand",
            "the same with 900 answers",
            "clean flips per minute",
            "Backflip: what truly happens");
    assertThat(words).anyMatch(w -> w.contains("formula by hand:  clean flips per minute 0.00"));
    assertThat(words).noneMatch(w -> w.contains("published") || w.contains("rlhf"));
    assertThat(words).as("nothing is cut off").noneMatch(w -> w.contains("…"));
  }

  /** A maze fills its picture to the corners, a body in the air leaves the sky free. */
  @Test
  void aLearningCurveLiesOverNoWalls() {
    Picture maze = scene(true, "maze/straight-line", "maze/answers");
    assertThat(top(maze))
        .isGreaterThan(top(scene(false, "maze/straight-line", "maze/answers")) + 100);
    Picture flips = scene(true, "backflip/published", "backflip/rlhf-flip");
    assertThat(top(flips)).isEqualTo(top(scene(false, "backflip/published", "backflip/rlhf-flip")));
    for (Picture picture : List.of(maze, flips)) {
      assertThat(picture.panels())
          .allMatch(p -> p.height() > 0.4 * picture.height())
          .allMatch(p -> p.y() + p.height() <= picture.height());
    }
  }

  private static int top(Picture picture) {
    return picture.panels().get(0).y();
  }

  private static Picture scene(boolean curves, String... runs) {
    FilmStyle style = FilmStyle.LIGHT;
    return new FilmPlan(
            cast(runs),
            "",
            "",
            style,
            List.of(),
            curves,
            false,
            false,
            false,
            1,
            SECONDS,
            1280,
            720,
            10)
        .parts()
        .get(0)
        .picture(0);
  }

  @Test
  void aVeiledFilmTellsNeitherNamesNorWhatTrulyHappens() {
    List<Footage> parts =
        plan(cast("grasp/front-camera", "grasp/two-cameras"), FilmStyle.LIGHT, true).parts();
    List<String> words = words(parts.get(1));
    assertThat(words).contains("A", "B", "A caption");
    assertThat(words)
        .allMatch(w -> List.of("A", "B", "A caption").contains(w) || w.matches("[\\d.]+ s"));
    assertThat(parts.get(1).picture(0).panels()).noneMatch(Picture.Panel::shadows);
  }

  @Test
  void bodiesFillATightPictureAndNeverLeaveIt() {
    List<TrainedRun> cast =
        cast("backflip/published", "backflip/omega-height", "backflip/rlhf-flip");
    Footage tight = plan(cast, FilmStyle.LIGHT, false).parts().get(1);
    Footage whole = plan(cast, new FilmStyle(Palette.LIGHT, false), false).parts().get(1);
    for (int i = 0; i < tight.spec().frames(); i += 3) {
      for (int panel = 0; panel < 3; panel++) {
        Picture.Panel near = tight.picture(i).panels().get(panel);
        Picture.Panel far = whole.picture(i).panels().get(panel);
        assertThat(height(near)).isGreaterThan(1.1f * height(far));
        for (float[] at : centres(near)) {
          assertThat(Math.abs(at[0])).isLessThan(1);
          assertThat(Math.abs(at[1])).isLessThan(1);
        }
      }
    }
  }

  /** Height of a metre at the body, as a share of the picture's. */
  private static float height(Picture.Panel p) {
    View view = view(p);
    float[] low = new float[4];
    float[] high = new float[4];
    view.project(view.camera().target().x(), 0.5f, 0, low);
    view.project(view.camera().target().x(), 1.5f, 0, high);
    return (high[1] - low[1]) / 2;
  }

  private static View view(Picture.Panel p) {
    return View.of(p.scene(), p.camera(), p.frame(), p.width() / (float) p.height());
  }

  private static List<float[]> centres(Picture.Panel p) {
    List<float[]> all = new ArrayList<>();
    float[] world = new float[3];
    for (int i = 0; i < p.scene().parts().size(); i++) {
      float level = p.scene().parts().get(i).level();
      p.scene().plane().toWorld(p.frame().u(i), p.frame().v(i), level, world);
      float[] at = new float[4];
      view(p).project(world[0], world[1], world[2], at);
      all.add(at);
    }
    return all;
  }
}
