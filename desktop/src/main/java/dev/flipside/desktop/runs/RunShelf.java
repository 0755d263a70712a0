package dev.flipside.desktop.runs;

import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user's runs as things to put in order: renamed or thrown away. What came with the program,
 * and what is learning right now, stays as it is.
 *
 * @param library which runs there are
 */
public record RunShelf(RunLibrary library) {
  private static final Duration SURELY_OVER = Duration.ofSeconds(15);

  /**
   * Gives a run another name.
   *
   * @return the run in its new place
   * @throws Refusal with one sentence if the name is not allowed or taken, or the run must stay
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public RunDirectory rename(RunDirectory run, String name) {
    requireOwn(run);
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")) {
      throw new Refusal(
          "a run name has letters, digits, dots, hyphens and underscores, not \"" + name + "\"");
    }
    Path to = run.path().resolveSibling(name);
    if (Files.exists(to)) {
      throw new Refusal("there is already something called " + name);
    }
    try {
      Files.move(run.path(), to);
    } catch (IOException e) {
      throw AtomicFile.failure("cannot rename " + run.path(), e);
    }
    return new RunDirectory(to);
  }

  /**
   * Deletes a run with everything in it; first what makes it a run, so that half a folder is none.
   *
   * @throws Refusal with one sentence if it must stay
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public void delete(RunDirectory run) {
    requireOwn(run);
    try {
      Files.deleteIfExists(run.path().resolve("run.json"));
      List<Path> all;
      try (Stream<Path> files = Files.walk(run.path())) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw AtomicFile.failure("cannot delete " + run.path(), e);
    }
  }

  private void requireOwn(RunDirectory run) {
    if (library.isShipped(run)) {
      throw new Refusal("the run " + run.id() + " came with the program and stays as it is");
    }
    if (isLearning(run)) {
      throw new Refusal("the run " + run.id() + " is learning right now");
    }
  }

  /** Whether its figures have just grown: somebody trains it, here or in another program. */
  public static boolean isLearning(RunDirectory run) {
    try {
      return Files.isRegularFile(run.metrics())
          && Files.getLastModifiedTime(run.metrics())
              .toInstant()
              .isAfter(Instant.now().minus(SURELY_OVER));
    } catch (IOException e) {
      return false;
    }
  }
}
