package dev.flipside.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ShippedRunsTest {
  private static final long MOST_BYTES = 2_000_000;

  @TempDir Path folder;

  @Test
  void everyShippedRunActsInItsEnvironmentAsItIsNow() {
    EnvironmentRegistry registry = EnvironmentRegistry.classPath();
    RunLibrary library = ShippedRuns.with(folder);

    assertThat(library.listShipped()).isNotEmpty();
    for (RunDirectory run : library.listShipped()) {
      RunManifest manifest = run.manifest();
      TrainedRun learned = TrainedRun.of(registry.provider(manifest.environment()), run);
      assertThat(learned.take(1, 0.5).moments()).as(run.id()).hasSizeGreaterThan(3);
      assertThat(learned.reward()).as(run.id()).isPresent();
      assertThat(learned.credit()).as(run.id()).isNotBlank().doesNotContain("cannot", "not here");
    }
  }

  @Test
  void everyShippedRunSaysTheCommandThatMadeItAndIsSmall() throws IOException {
    for (RunDirectory run : ShippedRuns.with(folder).listShipped()) {
      assertThat(run.manifest().command()).as(run.id()).startsWith("flipside ");
      try (Stream<Path> files = Files.walk(run.path())) {
        long bytes = files.filter(Files::isRegularFile).mapToLong(ShippedRunsTest::size).sum();
        assertThat(bytes).as(run.id()).isBetween(10_000L, MOST_BYTES);
      }
      try (Stream<Path> files = Files.list(run.checkpoints())) {
        assertThat(files).as(run.id()).hasSizeBetween(1, 8);
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
