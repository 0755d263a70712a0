package dev.flipside.desktop.window.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.FilmPlan;
import dev.flipside.desktop.studio.TimeLapse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareFilmTest {

  private static FilmPlan plan(CompareFilm kind) {
    TrainedRun run =
        TrainedRun.find(
            EnvironmentRegistry.classPath(),
            ShippedRuns.with(Path.of("none")),
            "grasp/two-cameras");
    List<TrainedRun> runs = List.of(run.withName("my own name"));
    return kind.of(runs, "Grasp", FilmStyle.DARK, 7, "top", false);
  }

  @Test
  void filmsOfAComparisonLookAsTheWindowDoesAndOneTellsEverything() {
    List<FilmPlan> plans = CompareFilm.ALL.stream().map(CompareFilmTest::plan).toList();
    assertThat(plans)
        .allSatisfy(
            plan -> {
              assertThat(plan.style()).isEqualTo(FilmStyle.DARK);
              assertThat(plan.cameras()).containsExactly("top");
              assertThat(plan.cast().get(0).name()).isEqualTo("my own name");
              assertThat(plan.seed()).isEqualTo(7);
              assertThat(plan.spec().frames()).isPositive();
            });
    List<FilmPlan> told = plans.stream().filter(plan -> plan.title().equals("Grasp")).toList();
    assertThat(told).hasSize(1).allMatch(p -> p.figures() && p.curves() && !p.caption().isEmpty());
    assertThat(plans).filteredOn(p -> p.title().isEmpty()).noneMatch(FilmPlan::figures);
  }

  @Test
  void aFilmShowsTheStagesThatStandOnTheScreen() {
    TrainedRun end =
        TrainedRun.find(
            EnvironmentRegistry.classPath(),
            ShippedRuns.with(Path.of("none")),
            "backflip/rlhf-flip");
    TrainedRun begin = TimeLapse.of(end.run()).side(end.provider(), 2).get(0).withNoise();
    TrainedRun filmed =
        CompareFilm.ALL
            .get(0)
            .of(List.of(begin), "", FilmStyle.DARK, 7, "side", false)
            .cast()
            .get(0);
    assertThat(filmed.policy().steps()).isZero().isNotEqualTo(end.policy().steps());
    assertThat(filmed.noise()).isTrue();
    assertThat(filmed.name()).isEqualTo(begin.name());
  }

  @Test
  void aContactSheetHasSixteenPictures() {
    CompareFilm sheet = CompareFilm.ALL.get(CompareFilm.ALL.size() - 1);
    assertThat(sheet.ending()).isEqualTo("png");
    assertThat(plan(sheet).spec().frames()).isEqualTo(16);
  }
}
