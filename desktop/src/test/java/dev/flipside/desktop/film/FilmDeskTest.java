package dev.flipside.desktop.film;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.video.VideoSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmDeskTest {
  @TempDir Path folder;

  private static Film film(int frames) {
    Scenario scenario = Scenario.byDefault(EnvironmentRegistry.classPath().provider("backflip"));
    float[] still = new float[scenario.spec().action().size()];
    try (var environment = scenario.create(Start.STANDARD)) {
      Take take =
          Take.play(
              environment,
              new Take.Cast("still", "", observation -> still, Optional.empty()),
              scenario.provider().metrics(),
              1,
              1);
      return new Film(List.of(take), "", new VideoSpec(160, 96, 30, frames, "still"));
    }
  }

  @Test
  void closingWaitsForEveryFilmThatWasHandedIn() throws Exception {
    FilmDesk desk = new FilmDesk(folder);
    CountDownLatch go = new CountDownLatch(1);
    desk.write(
        "first",
        "mp4",
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return film(10);
        });
    desk.write("second", "gif", () -> film(5));
    assertThat(desk.busy()).isTrue();
    go.countDown();
    desk.close();
    assertThat(desk.busy()).isFalse();
    assertThat(names()).hasSize(2).allMatch(n -> n.matches("flipside-(first|second)-.*"));
    assertThat(desk.takeNews().orElse("")).startsWith("Wrote flipside-first-");
    assertThat(desk.takeNews().orElse("")).startsWith("Wrote flipside-second-");
    assertThat(desk.takeNews()).isEmpty();
  }

  @Test
  void aFilmThatFailsIsSaidAndTheNextOneIsWritten() throws Exception {
    FilmDesk desk = new FilmDesk(folder);
    desk.write(
        "broken",
        "mp4",
        () -> {
          throw new OutOfMemoryError("too long a film");
        });
    desk.write("whole", "mp4", () -> film(4));
    desk.close();
    assertThat(desk.takeNews()).hasValue("No film: too long a film");
    assertThat(names()).hasSize(1).allMatch(n -> n.startsWith("flipside-whole-"));
  }

  @Test
  void whatIsGivenUpLeavesNoFile() throws Exception {
    FilmDesk desk = new FilmDesk(folder);
    desk.write("long", "mp4", () -> film(100_000));
    while (names().isEmpty()) {
      Thread.sleep(20);
    }
    desk.giveUp();
    desk.close();
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
