package dev.flipside.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
  private static final EnvironmentRegistry WORLDS = EnvironmentRegistry.classPath();

  @TempDir Path runs;

  @Test
  void everyChapterOfTheFileCanBeShownWithWhatShips() {
    Story whole = Story.read();
    assertThat(Story.told(WORLDS, ShippedRuns.with(runs))).isEqualTo(whole);
    assertThat(whole.chapters())
        .extracting(Chapter::kind)
        .containsExactly(
            Chapter.Kind.PLAY,
            Chapter.Kind.BESIDE,
            Chapter.Kind.ANSWER,
            Chapter.Kind.OUTCOME,
            Chapter.Kind.BESIDE,
            Chapter.Kind.END);
  }

  @Test
  void withoutTheRunsThereIsNoStory() {
    assertThat(Story.told(WORLDS, new RunLibrary(runs, Optional.empty())).chapters()).isEmpty();
  }

  @Test
  void runsAreCalledByWhatTheyLearnedFrom() {
    List<Chapter> chapters = Story.read().chapters();
    assertThat(names(chapters.get(1)))
        .containsExactly("formula by hand", "another formula by hand");
    assertThat(names(chapters.get(3)))
        .containsExactly("formula by hand", "the same with 900 answers");
    assertThat(names(chapters.get(4)))
        .containsExactly("700 answers, front camera", "700 answers, front and top camera");
  }

  private List<String> names(Chapter chapter) {
    List<TrainedRun> once = PlainName.beside(Story.runs(chapter, WORLDS, ShippedRuns.with(runs)));
    // Screens hand each other runs that are named already.
    assertThat(PlainName.beside(once)).extracting(TrainedRun::name).isEqualTo(names(once));
    return names(once);
  }

  private static List<String> names(List<TrainedRun> all) {
    return all.stream().map(TrainedRun::name).toList();
  }

  @Test
  void thePlaceIsFoundAgainAmongThePreferences() {
    for (TourPlace place :
        List.of(
            new TourPlace(0, "", false),
            new TourPlace(3, "tour-2", false),
            new TourPlace(0, "tour", true),
            new TourPlace(5, "", true))) {
      assertThat(TourPlace.of(place.keptIn(Preferences.DEFAULT))).isEqualTo(place);
    }
    assertThat(TourPlace.of(Preferences.DEFAULT.with("tour", "nonsense")).chapter()).isZero();
  }
}
