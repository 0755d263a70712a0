package dev.flipside.desktop.tries;

import dev.flipside.core.environment.Scenario;
import dev.flipside.core.episode.EpisodeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tries of one world that people have kept, over all sittings: one file each, in the folder
 * {@code runs/ENVIRONMENT/tries}. Whoever wants to learn from them names that folder.
 */
public final class Tries {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Scenario scenario;
  private final Path folder;

  /**
   * @param runs the folder of all runs
   * @param scenario the world that is played
   */
  public Tries(Path runs, Scenario scenario) {
    this.scenario = scenario;
    this.folder = runs.resolve(scenario.id()).resolve("tries");
  }

  /** Where they are; need not exist as long as none was kept. */
  public Path folder() {
    return folder;
  }

  /** How many there are; cheap. */
  public int count() {
    return files().size();
  }

  /** The readable ones, the oldest first; a damaged one hides no other. */
  public List<KeptTry> list() {
    List<KeptTry> tries = new ArrayList<>();
    for (Path file : files()) {
      try {
        tries.add(new KeptTry(file, EpisodeFile.read(file)));
      } catch (IOException e) {
        // Said by whoever wants to learn from it, by name.
      }
    }
    return tries;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(EpisodeFile.ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Puts a try on the disk.
   *
   * @param player who acted
   * @return the file
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public Path keep(PlayedTry played, String player) {
    String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
    Path file;
    int number = 1;
    do {
      // Two digits, so that the order of the names is that of the tries.
      file =
          folder.resolve(
              String.format(Locale.ROOT, "%s-%02d%s", stamp, number++, EpisodeFile.ENDING));
    } while (Files.exists(file));
    EpisodeFile.write(
        file,
        new EpisodeFile.Kept(
            played.episode(),
            scenario.spec().version(),
            scenario.settings().values(),
            player,
            played.outcome()));
    return file;
  }

  /**
   * Deletes the file of a try that is wanted no longer.
   *
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
