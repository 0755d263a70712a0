package dev.flipside.core.run;

import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one run, {@code runs/ENVIRONMENT/NAME/}: what it is ({@code run.json}), what it
 * learned ({@code checkpoints/}), what was asked and answered ({@code queries.jsonl}, {@code
 * labels.jsonl}, {@code clips/}) and how it went ({@code metrics.csv}, {@code report.html}).
 *
 * @param path the folder
 */
public record RunDirectory(Path path) {
  private static final int NAMED_AT_MOST = 10;

  private static final String MANIFEST = "run.json";

  /**
   * Makes a folder for a new run and writes its manifest.
   *
   * @param runs the folder of all runs
   * @param name folder name, unique within the environment; letters, digits, dots, hyphens and
   *     underscores
   * @throws Refusal with one sentence if the name is not allowed or taken
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public static RunDirectory create(Path runs, String name, RunManifest manifest) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")) {
      throw new Refusal(
          "a run name has letters, digits, dots, hyphens and underscores, not \"" + name + "\"");
    }
    Path path = runs.resolve(manifest.environment()).resolve(name);
    if (Files.exists(path.resolve(MANIFEST))) {
      throw new Refusal("there is already a run in " + path + "; resume it or choose another name");
    }
    RunDirectory run = new RunDirectory(path);
    AtomicFile.makeFolder(run.checkpoints());
    run.write(manifest);
    return run;
  }

  /**
   * Opens the run in {@code path}.
   *
   * @throws Refusal with one sentence if there is no readable run
   */
  public static RunDirectory open(Path path) {
    if (!Files.isRegularFile(path.resolve(MANIFEST))) {
      throw new Refusal("there is no run in " + path + ": it has no run.json");
    }
    RunDirectory run = new RunDirectory(path);
    run.manifest();
    return run;
  }

  /**
   * Finds a run by its folder, by {@code ENVIRONMENT/NAME}, or by a name that only one run has.
   *
   * @throws Refusal with one sentence that names the known runs if there is none
   */
  public static RunDirectory find(Path runs, String text) {
    for (Path candidate : List.of(Path.of(text), runs.resolve(text))) {
      if (Files.isRegularFile(candidate.resolve(MANIFEST))) {
        return open(candidate);
      }
    }
    List<RunDirectory> all = list(runs);
    List<RunDirectory> named = all.stream().filter(r -> r.name().equals(text)).toList();
    if (named.size() == 1) {
      return open(named.get(0).path());
    }
    throw new Refusal(
        named.isEmpty()
            ? "there is no run \""
                + text
                + "\"; "
                + (all.isEmpty()
                    ? "none at all in " + runs
                    : "in " + runs + " there are " + some(all))
            : "several runs are called " + text + ": say ENVIRONMENT/NAME, one of " + some(named));
  }

  /** The first of these, and how many more there are: a sentence is no list. */
  private static String some(List<RunDirectory> runs) {
    String ids =
        String.join(", ", runs.stream().limit(NAMED_AT_MOST).map(RunDirectory::id).toList());
    int more = runs.size() - NAMED_AT_MOST;
    return more > 0 ? ids + " and " + more + " more" : ids;
  }

  /** Every run below {@code runs}, the newest first. */
  public static List<RunDirectory> list(Path runs) {
    List<RunDirectory> found = new ArrayList<>();
    for (Path environment : folders(runs)) {
      for (Path run : folders(environment)) {
        if (Files.isRegularFile(run.resolve(MANIFEST))) {
          found.add(new RunDirectory(run));
        }
      }
    }
    found.sort(Comparator.comparing(RunDirectory::modified).reversed());
    return found;
  }

  /** The name of the folder. */
  public String name() {
    return path.getFileName().toString();
  }

  /** {@code ENVIRONMENT/NAME}, by which {@link #find} finds the run. */
  public String id() {
    Path parent = path.getParent();
    return (parent == null ? "" : parent.getFileName() + "/") + name();
  }

  /** Folder of the checkpoints. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** Folder of the clips that were shown. */
  public Path clips() {
    return path.resolve("clips");
  }

  /** The answers, one JSON object a line. */
  public Path labels() {
    return path.resolve("labels.jsonl");
  }

  /** The queries that were asked, one JSON object a line. */
  public Path queries() {
    return path.resolve("queries.jsonl");
  }

  /** The metrics, one line per iteration. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.html");
  }

  /**
   * Reads {@code run.json}.
   *
   * @throws Refusal with one sentence if it cannot be read
   */
  public RunManifest manifest() {
    Path file = path.resolve(MANIFEST);
    String text = WholeFile.text(file);
    try {
      return RunManifest.fromJson(text);
    } catch (Refusal e) {
      throw new Refusal("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The right to write into this folder, which one process has at a time; readers need none.
   *
   * @throws Refusal with one sentence that says who has it, and since when
   */
  public WriterLock own() {
    try {
      return WriterLock.on(path.resolve("run.lock"), "the run " + path);
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  /**
   * Writes into this folder with the right to do so.
   *
   * @throws Refusal as {@link #own}; nothing is written then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public void owned(Runnable write) {
    try (WriterLock lock = own()) {
      write.run();
    } catch (IOException e) {
      throw AtomicFile.failure("cannot give back the right to write " + path, e);
    }
  }

  /** Whether it is a readable run in {@code environment}: a damaged run is in none. */
  public boolean isOf(String environment) {
    try {
      return manifest().environment().equals(environment);
    } catch (Refusal e) {
      return false;
    }
  }

  /** Replaces {@code run.json} in one move, so that a reader never sees half of it. */
  public void write(RunManifest manifest) {
    AtomicFile.write(path.resolve(MANIFEST), manifest.toJson());
  }

  private java.nio.file.attribute.FileTime modified() {
    try {
      return Files.getLastModifiedTime(path.resolve(MANIFEST));
    } catch (IOException e) {
      return java.nio.file.attribute.FileTime.fromMillis(0);
    }
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw AtomicFile.failure("cannot list " + parent, e);
    }
  }
}
