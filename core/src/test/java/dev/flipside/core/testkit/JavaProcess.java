package dev.flipside.core.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A program of the tests' class path in a process of its own. */
public final class JavaProcess {
  private JavaProcess() {}

  /** A program that starts quickly; what it says about failures stands among ours. */
  public static ProcessBuilder of(Class<?> main, Object... words) {
    return with(List.of(), main, words);
  }

  /** The same, its errors among its words, all of them in a file. */
  public static ProcessBuilder saying(Path said, Class<?> main, Object... words) {
    return of(main, words).redirectErrorStream(true).redirectOutput(said.toFile());
  }

  /** The same with options of the virtual machine. */
  public static ProcessBuilder with(List<String> options, Class<?> main, Object... words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object word : words) {
      line.add(word.toString());
    }
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** Sends a signal: INT as Ctrl-C does, TERM, HUP, KILL. */
  public static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  /**
   * Kills a program that says one number a line and would never end, some time within a millisecond
   * after it has said more than {@code enough} of them.
   *
   * @param said a file for its words
   * @return what it said; a torn last line does not count
   */
  public static List<Integer> killed(ProcessBuilder program, Path said, int enough, Random random)
      throws IOException, InterruptedException {
    Process process = program.redirectOutput(said.toFile()).start();
    while (process.isAlive() && Files.readAllLines(said).size() <= enough) {
      Thread.sleep(2);
    }
    Thread.sleep(0, random.nextInt(1_000_000));
    process.destroyForcibly().waitFor();
    if (process.exitValue() == 0) {
      throw new AssertionError(program.command() + " has ended by itself");
    }
    String words = Files.readString(said);
    return words.substring(0, words.lastIndexOf('\n') + 1).lines().map(Integer::valueOf).toList();
  }
}
