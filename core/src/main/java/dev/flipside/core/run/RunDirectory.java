package dev.flipside.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final String MANIFEST = "run.json";

  /**
   * Makes a folder for a new run and writes its manifest.
   *
   * @param runs the folder of all runs
   * @param name folder name, unique within the environment; letters, digits, dots, hyphens and
   *     underscores
   * @throws IllegalArgumentException with one sentence if the name is not allowed or taken
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public static RunDirectory create(Path runs, String name, RunManifest manifest) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "a run name has letters, digits, dots, hyphens and underscores, not \"" + name + "\"");
    }
    Path path = runs.resolve(manifest.environment()).resolve(name);
    if (Files.exists(path.resolve(MANIFEST))) {
      throw new IllegalArgumentException(
          "there is already a run in " + path + "; resume it or choose another name");
    }
    RunDirectory run = new RunDirectory(path);
    try {
      Files.createDirectories(run.checkpoints());
    } catch (IOException e) {
      throw refused("cannot make the run folder " + path, e);
    }
    run.write(manifest);
    return run;
  }

  /**
   * Opens the run in {@code path}.
   *
   * @throws IllegalArgumentException with one sentence if there is no readable run
   */
  public static RunDirectory open(Path path) {
    if (!Files.isRegularFile(path.resolve(MANIFEST))) {
      throw new IllegalArgumentException("there is no run in " + path + ": it has no run.json");
    }
    RunDirectory run = new RunDirectory(path);
    run.manifest();
    return run;
  }

  /**
   * Finds a run by its folder, by {@code ENVIRONMENT/NAME}, or by a name that only one run has.
   *
   * @throws IllegalArgumentException with one sentence that names the known runs if there is none
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
    String known = String.join(", ", all.stream().map(RunDirectory::id).toList());
    throw new IllegalArgumentException(
        named.isEmpty()
            ? "there is no run \""
                + text
                + "\"; "
                + (known.isEmpty()
                    ? "none at all in " + runs
                    : "in " + runs + " there are " + known)
            : "several runs are called " + text + ": say ENVIRONMENT/NAME, one of " + known);
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
   * @throws IllegalArgumentException with one sentence if it cannot be read
   */
  public RunManifest manifest() {
    Path file = path.resolve(MANIFEST);
    try {
      return RunManifest.fromJson(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + reason(e), e);
    }
  }

  /** Replaces {@code run.json} in one move, so that a reader never sees half of it. */
  public void write(RunManifest manifest) {
    replace(path.resolve(MANIFEST), manifest.toJson().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes {@code bytes} beside {@code file} and renames, so that the file is always whole.
   *
   * @throws UncheckedIOException with one sentence if the disk is full or read-only
   */
  public static void replace(Path file, byte[] bytes) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var channel =
          java.nio.channels.FileChannel.open(
              beside,
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.TRUNCATE_EXISTING,
              java.nio.file.StandardOpenOption.WRITE)) {
        var buffer = java.nio.ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(beside);
      } catch (IOException ignored) {
        e.addSuppressed(ignored);
      }
      throw refused("cannot write " + file, e);
    }
  }

  /** An exception whose message is one sentence: what could not be done, and why. */
  static UncheckedIOException refused(String what, IOException e) {
    return new UncheckedIOException(what + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "there is no " + message;
    }
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
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
      throw refused("cannot list " + parent, e);
    }
  }
}
