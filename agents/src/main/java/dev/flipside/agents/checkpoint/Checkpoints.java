package dev.flipside.agents.checkpoint;

import dev.flipside.core.Refusal;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one run, {@code checkpoints/step-000000123456.checkpoint}.
 *
 * @param folder where they are
 */
public record Checkpoints(Path folder) {

  /** The checkpoints of {@code run}. */
  public static Checkpoints of(RunDirectory run) {
    return new Checkpoints(run.checkpoints());
  }

  /** The file for {@code steps} control steps. */
  public Path file(long steps) {
    return folder.resolve(String.format(Locale.ROOT, "step-%012d.checkpoint", steps));
  }

  /** Control steps of the checkpoint in {@code file}, by its name. */
  public static long steps(Path file) {
    return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
  }

  /**
   * Deletes checkpoints until {@code most} are left: the oldest, the newest, and between them those
   * that show best how learning went, closer together early, when more is learned. A run's folder
   * so stays small however long it learns.
   *
   * @param most how many may stay, at least 2
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public void thin(int most) {
    List<Path> left = new ArrayList<>(all());
    while (left.size() > most) {
      int least = 1;
      for (int i = 2; i < left.size() - 1; i++) {
        if (gap(left, i) < gap(left, least)) {
          least = i;
        }
      }
      Path file = left.remove(least);
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
      }
    }
  }

  /** How much would lie between the neighbours of checkpoint {@code i} without it. */
  private static double gap(List<Path> files, int i) {
    double after = steps(files.get(i + 1));
    double before = steps(files.get(i - 1));
    return Math.sqrt(after) - Math.sqrt(before);
  }

  /** All files, the oldest first. */
  public List<Path> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("step-\\d{12}\\.checkpoint"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The newest file, if there is one. */
  public Optional<Path> newest() {
    List<Path> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * Reads the newest checkpoint.
   *
   * @throws Refusal with one sentence if there is none, or if it is damaged
   */
  public Checkpoint read() {
    return Checkpoint.read(
        newest().orElseThrow(() -> new Refusal("the run has no checkpoint yet in " + folder)));
  }
}
