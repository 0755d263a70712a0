package dev.flipside.desktop.cli;

import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is killed, and what must be true afterwards. */
abstract class Victim {
  final Path folder;
  private final Map<String, Integer> seen;

  /**
   * @param folder for its files
   * @param seen how often each kind of moment was met
   */
  Victim(Path folder, Map<String, Integer> seen) {
    this.folder = folder;
    this.seen = seen;
  }

  /** What a process of that name is started with. */
  abstract List<String> words(String name);

  /** What is started. */
  Class<?> program() {
    return Flipside.class;
  }

  /** How far it has come, in steps of its own from 0 to {@link #most}; looks at files only. */
  abstract int progress(String name) throws IOException;

  /** Steps of its own. */
  abstract int most();

  /** Goes on with what was killed, and fails if anything is lost. */
  abstract void check(String name, boolean signalled) throws Exception;

  /** Counts a kind of moment. */
  final void saw(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  /** What the process has said. */
  final Path said(String name) {
    return folder.resolve(name + ".txt");
  }

  /** Starts a process, and comes back when it has come so far, or has ended. */
  final Process start(String name, int wanted) throws Exception {
    Process process =
        JavaProcess.with(List.of("-Djava.awt.headless=true"), program(), words(name).toArray())
            .redirectErrorStream(true)
            .redirectOutput(said(name).toFile())
            .start();
    try {
      while (process.isAlive() && progress(name) < wanted) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
      return process;
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly().waitFor();
      throw e;
    }
  }

  static long lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).lines().count() : 0;
  }

  static List<String> wholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  static List<String> hidden(Path under) throws IOException {
    if (!Files.exists(under)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(under)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".") || name.endsWith(".new"))
          .toList();
    }
  }
}
