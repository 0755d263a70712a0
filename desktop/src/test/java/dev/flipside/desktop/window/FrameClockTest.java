package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.desktop.render.Quality;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FrameClockTest {
  private static final long MILLI = 1_000_000;

  private long now = System.nanoTime();

  private void draw(FrameClock clock, int pictures, long millisEach) {
    for (int i = 0; i < pictures; i++) {
      now += millisEach * MILLI;
      clock.tick(now);
    }
  }

  @Test
  void slowPicturesLowerTheQualityStepByStep() {
    FrameClock clock = new FrameClock(Optional.empty());
    draw(clock, 30, 60);
    assertThat(clock.quality()).isEqualTo(Quality.MEDIUM);
    draw(clock, 20, 60);
    assertThat(clock.quality()).isEqualTo(Quality.LOW);
    draw(clock, 100, 60);
    assertThat(clock.quality()).isEqualTo(Quality.LOW);
  }

  @Test
  void fastPicturesKeepTheQuality() {
    FrameClock clock = new FrameClock(Optional.empty());
    draw(clock, 200, 16);
    assertThat(clock.quality()).isEqualTo(Quality.FULL);
  }

  @Test
  void aQualityThatWasAskedForStays() {
    FrameClock clock = new FrameClock(Optional.of(Quality.FULL));
    draw(clock, 200, 90);
    assertThat(clock.quality()).isEqualTo(Quality.FULL);
  }
}
