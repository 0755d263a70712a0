package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.desktop.Flipside;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * A command in a process of its own, since nothing else can stop a stranger's code.
 *
 * @param subject what is said to have failed, such as the name of a jar
 * @param words the command and its options
 * @param seconds how long it may take, at least 1
 */
record ChildProcess(String subject, List<String> words, int seconds) {
  /** The last line of a command that came to its end. */
  static final String DONE = "-- done";

  private static final String SAYS = "flipside: ";

  ChildProcess {
    if (seconds < 1) {
      throw new Refusal("--seconds is at least 1, not " + seconds);
    }
  }

  /**
   * Runs it and prints what it prints.
   *
   * @return its exit status, 0 or 1
   * @throws Refusal with its sentence where it refuses, takes too long, or ends before its end
   */
  int run(PrintWriter out) {
    Path said = null;
    try {
      said = Files.createTempFile("flipside", ".txt");
      Process child = start(said.toFile());
      Thread stop = new Thread(child::destroyForcibly);
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        return follow(child, said, out);
      } finally {
        child.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(subject + " was not checked to the end: interrupted", e);
    } finally {
      if (said != null) {
        said.toFile().delete();
      }
    }
  }

  private Process start(File said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : List.of("flipside.plugin.seconds", "flipside.logs")) {
      if (System.getProperty(name) != null) {
        command.add("-D" + name + "=" + System.getProperty(name));
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Flipside.class.getName());
    command.addAll(words);
    return new ProcessBuilder(command).redirectError(said).start();
  }

  private int follow(Process child, Path said, PrintWriter out)
      throws IOException, InterruptedException {
    boolean[] done = new boolean[1];
    Thread reading = new Thread(() -> done[0] = copy(child, out), "flipside-child");
    reading.start();
    if (!child.waitFor(seconds, TimeUnit.SECONDS)) {
      child.destroyForcibly();
      reading.join();
      throw new Refusal(
          subject + " was not done after " + seconds + " seconds, and its process was ended");
    }
    reading.join();
    String last =
        Files.readString(said, Charset.defaultCharset())
            .lines()
            .filter(line -> line.startsWith(SAYS))
            .reduce((first, second) -> second)
            .map(line -> line.substring(SAYS.length()))
            .orElse("");
    if (child.exitValue() == CommandLine.ExitCode.OK && done[0]) {
      return CommandLine.ExitCode.OK;
    }
    if (last.isEmpty() || child.exitValue() == CommandLine.ExitCode.OK) {
      throw new Refusal(subject + " ended the process in which it was checked");
    }
    if (child.exitValue() == CommandLine.ExitCode.USAGE) {
      throw new Refusal(last);
    }
    throw new IOException(last);
  }

  private static boolean copy(Process child, PrintWriter out) {
    boolean done = false;
    try (BufferedReader lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done = line.equals(DONE);
        if (!done) {
          out.println(line);
          out.flush();
        }
      }
    } catch (IOException e) {
      // The process was ended while it was writing.
      return false;
    }
    return done;
  }
}
