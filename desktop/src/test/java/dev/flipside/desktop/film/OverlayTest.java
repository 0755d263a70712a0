package dev.flipside.desktop.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.video.VideoSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final Scenario BACKFLIP =
      Scenario.byDefault(EnvironmentRegistry.classPath().provider("backflip"));
  private static final String CREDIT =
      "900 answers by a simulated rater, one in ten wrong, some pairs called the same, after copying"
          + " demonstrations";

  private static Take take(String credit) {
    try (Environment environment = BACKFLIP.create(Start.STANDARD)) {
      Take.Cast cast =
          new Take.Cast("a run", credit, BACKFLIP.script("flip").policy().get(), Optional.empty());
      return Take.play(environment, cast, BACKFLIP.provider().metrics(), 1, 0.5);
    }
  }

  private static Picture picture(int width, int height, String... credits) {
    List<Take> takes = List.of(credits).stream().map(OverlayTest::take).toList();
    return new Film(takes, "", new VideoSpec(width, height, 30, 10, "film")).picture(0);
  }

  private static List<Picture.Caption> captions(Picture picture) {
    return picture.marks().stream()
        .filter(Picture.Caption.class::isInstance)
        .map(Picture.Caption.class::cast)
        .toList();
  }

  @Test
  void aCreditThatDoesNotFitWrapsInsteadOfEndingInDots() {
    Picture picture = picture(1280, 720, CREDIT, "omega + 2 height", CREDIT);
    String all =
        captions(picture).stream().map(Picture.Caption::text).collect(Collectors.joining(" "));
    assertThat(all).contains(CREDIT).doesNotContain("…");
    assertThat(picture.panels())
        .extracting(Picture.Panel::y)
        .containsOnly(picture.panels().get(0).y());
  }

  @Test
  void lettersAreLegibleOnAProjector() {
    for (int panels = 1; panels <= 4; panels++) {
      String[] credits = java.util.Collections.nCopies(panels, CREDIT).toArray(String[]::new);
      for (int height : new int[] {720, 1080}) {
        for (Picture.Caption caption : captions(picture(height * 16 / 9, height, credits))) {
          assertThat(caption.size()).as(caption.text()).isGreaterThanOrEqualTo(14 * height / 720);
        }
      }
    }
  }
}
