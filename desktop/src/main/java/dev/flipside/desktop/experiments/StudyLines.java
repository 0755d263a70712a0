package dev.flipside.desktop.experiments;

import java.nio.file.Path;
import java.util.List;

/**
 * The command lines that make a study again.
 *
 * @param study its name or its file, as it was typed
 * @param options that change what its trials are, or where environments are found: every trial
 *     needs them
 * @param choice options that choose among its trials; empty for all of them
 * @param folder of the study
 */
public record StudyLines(String study, List<String> options, List<String> choice, Path folder) {
  public StudyLines {
    options = List.copyOf(options);
    choice = List.copyOf(choice);
  }

  /** Makes the whole report again; finished trials are not run again. */
  public String whole() {
    return line(options) + words(choice);
  }

  /** Runs one trial alone from its beginning, in a folder of its own below the study's. */
  public String trial(String arm, long seed) {
    String again = folder.resolve("again").resolve(arm + "-" + seed).toString();
    return line(options)
        + words(List.of("--arms", arm, "--seeds", Long.toString(seed), "--out", again));
  }

  private String line(List<String> some) {
    return "flipside study" + words(List.of(study)) + words(some);
  }

  private static String words(List<String> words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      line.append(' ').append(quoted(word));
    }
    return line.toString();
  }

  /** The word as a shell reads it as one. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
