package dev.flipside.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final Events events =
      new Events(EnvironmentRegistry.classPath().provider("backflip").metrics());

  private String words(long episode, double flips, float seconds) {
    return events.words(episode, Map.of("clean-flips", flips), 1.5f, seconds);
  }

  @Test
  void aCleanFlipIsSaidWhenItHappensAndForAWhile() {
    assertThat(words(1, 0, 0.1f)).isEmpty();
    assertThat(words(1, 1, 0.1f)).isEqualTo("Clean flip!");
    assertThat(words(1, 1, 1.0f)).isEqualTo("Clean flip!");
    assertThat(words(1, 1, 1.0f)).isEmpty();
    assertThat(words(1, 2, 0.1f)).isEqualTo("Clean flip, 2 in this try!");
  }

  @Test
  void theNextTryCountsAnew() {
    words(1, 1, 0.1f);
    words(1, 1, 2);
    assertThat(words(2, 0, 0.1f)).isEmpty();
    assertThat(words(2, 1, 0.1f)).isEqualTo("Clean flip!");
  }

  @Test
  void theBestTryOfTheSittingIsTheOneWithMostOfThemAndThenTheQuickest() {
    assertThat(events.best()).isEmpty();
    events.words(1, Map.of("clean-flips", 1.0), 4, 0.1f);
    assertThat(events.fresh()).isTrue();
    events.words(1, Map.of("clean-flips", 1.0), 5, 0.1f);
    assertThat(events.fresh()).isFalse();
    assertThat(events.bestWords()).startsWith("Best so far: clean flip at ").endsWith("try 1");
    events.words(2, Map.of("clean-flips", 1.0), 3, 0.1f);
    assertThat(events.best().orElseThrow().episode()).isEqualTo(2);
    events.words(3, Map.of("clean-flips", 1.0), 3.5f, 0.1f);
    assertThat(events.best().orElseThrow().episode()).isEqualTo(2);
    events.words(3, Map.of("clean-flips", 2.0), 9, 0.1f);
    assertThat(events.bestWords()).isEqualTo("Best so far: 2 × clean flip, try 3");
  }
}
