package dev.flipside.agents.experiment;

import dev.flipside.core.Opened;
import dev.flipside.core.Refusal;
import dev.flipside.core.run.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right to write into a study's folder. Running trials and writing the report are two rights,
 * since shards of a study share a folder, and their report may be written while they run: a whole
 * study has both, a shard that to its own trials, whoever merges that to the report. Readers need
 * none. A lock that a killed process left is no obstacle.
 */
public final class StudyLock implements AutoCloseable {
  private static final String TRIALS = "trials";
  private static final String REPORT = "report";
  private static final String END = ".lock";

  private final Opened locks;

  private StudyLock(Opened locks) {
    this.locks = locks;
  }

  /**
   * To run every trial of the study in {@code folder} and to write its report.
   *
   * @throws Refusal with one sentence that says who has it, and since when
   */
  public static StudyLock whole(Path folder) {
    try (Opened opening = new Opened()) {
      opening.add(take(folder, REPORT));
      opening.add(take(folder, TRIALS));
      for (Path shard : shards(folder)) {
        on(folder, shard).close();
      }
      return new StudyLock(opening.handOver());
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /**
   * To run the trials of one shard.
   *
   * @param shard such as {@code 2-of-8}
   * @throws Refusal with one sentence that says who has it, and since when
   */
  public static StudyLock shard(Path folder, String shard) {
    try (Opened opening = new Opened()) {
      opening.add(take(folder, TRIALS + "-" + shard));
      take(folder, TRIALS).close();
      return new StudyLock(opening.handOver());
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /**
   * To write the report, films included.
   *
   * @throws Refusal with one sentence that says who has it, and since when
   */
  public static StudyLock report(Path folder) {
    try (Opened opening = new Opened()) {
      opening.add(take(folder, REPORT));
      return new StudyLock(opening.handOver());
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private static WriterLock take(Path folder, String name) throws IOException {
    return on(folder, folder.resolve(name + END));
  }

  private static WriterLock on(Path folder, Path file) throws IOException {
    return WriterLock.on(file, "the study in " + folder);
  }

  private static List<Path> shards(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(TRIALS + "-.*\\" + END))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {
    locks.close();
  }
}
