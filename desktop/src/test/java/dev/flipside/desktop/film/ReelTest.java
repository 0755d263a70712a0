package dev.flipside.desktop.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReelTest {
  @TempDir Path folder;

  @Test
  void whatWasShownIsAFilmEvenIfNobodyWaitsForIt() throws IOException, InterruptedException {
    FilmDesk desk = new FilmDesk(folder);
    Reel reel = desk.roll("label", 64, 48, 30);
    for (int i = 0; i < 20; i++) {
      ByteBuffer picture = ByteBuffer.allocateDirect(4 * 64 * 48);
      reel.show(i * 0.05, () -> picture);
    }
    assertThat(desk.busy()).isTrue();
    reel.end();
    reel.end();
    while (desk.busy()) {
      Thread.sleep(10);
    }
    desk.close();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.getFileName().toString()).matches("flipside-label-.*[.]mp4");
                assertThat(Files.size(file)).isGreaterThan(500);
              });
    }
    assertThat(desk.takeNews()).hasValueSatisfying(n -> assertThat(n).startsWith("Wrote "));
  }

  @Test
  void theScreenNeverWaitsForAFullReel() {
    Reel reel = new Reel(new VideoSpec(64, 48, 30, 1, ""));
    int[] asked = {0};
    for (int i = 0; i < 100; i++) {
      reel.show(
          i / 30.0,
          () -> {
            asked[0]++;
            return ByteBuffer.allocateDirect(4 * 64 * 48);
          });
    }
    assertThat(asked[0]).as("pictures that found a place").isBetween(1, 10);
    reel.end();
    assertThat(reel.ended()).isTrue();
  }
}
