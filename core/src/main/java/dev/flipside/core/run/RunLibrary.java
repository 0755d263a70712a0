package dev.flipside.core.run;

import dev.flipside.core.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every run that can be looked at: the user's own, and those that came with the program, which are
 * read and never written to.
 *
 * @param own the folder of the user's runs; need not exist
 * @param shipped a folder of the same form, perhaps inside a jar; empty if there is none
 */
public record RunLibrary(Path own, Optional<Path> shipped) {

  /** The user's runs, the newest first, and then the shipped ones by their names. */
  public List<RunDirectory> list() {
    List<RunDirectory> all = new ArrayList<>(RunDirectory.list(own));
    all.addAll(listShipped());
    return all;
  }

  /** The runs that came with the program, by environment and name. */
  public List<RunDirectory> listShipped() {
    return shipped.map(RunDirectory::list).orElse(List.of()).stream()
        .sorted(Comparator.comparing(RunDirectory::id))
        .toList();
  }

  /** Whether {@code run} came with the program. */
  public boolean isShipped(RunDirectory run) {
    return shipped.isPresent()
        && run.path().getFileSystem().equals(shipped.get().getFileSystem())
        && run.path().startsWith(shipped.get());
  }

  /**
   * Finds a run to look at, by its folder, by {@code ENVIRONMENT/NAME}, or by a name that only one
   * run has; the user's own comes before a shipped one.
   *
   * @throws Refusal with one sentence that names the known runs if there is none
   */
  public RunDirectory find(String text) {
    if (knownTo(own, text) || shipped.isEmpty() || !knownTo(shipped.get(), text)) {
      return named(text);
    }
    return RunDirectory.find(shipped.get(), text);
  }

  /**
   * Finds a run to go on with, or to write into.
   *
   * @throws Refusal with one sentence if there is none, or only a shipped one
   */
  public RunDirectory findOwn(String text) {
    if (!knownTo(own, text) && shipped.isPresent() && knownTo(shipped.get(), text)) {
      throw new Refusal(
          "the run "
              + text
              + " came with the program and is never written to; make one of your own with: "
              + RunDirectory.find(shipped.get(), text).manifest().command());
    }
    return named(text);
  }

  private RunDirectory named(String text) {
    try {
      return RunDirectory.find(own, text);
    } catch (Refusal e) {
      List<RunDirectory> more = listShipped();
      if (more.isEmpty() || knownTo(own, text)) {
        throw e;
      }
      throw new Refusal(
          e.getMessage()
              + "; with the program came "
              + String.join(", ", more.stream().map(RunDirectory::id).toList()),
          e);
    }
  }

  /** Whether {@code text} means at least one run in or below {@code runs}, or a folder. */
  private static boolean knownTo(Path runs, String text) {
    boolean onDisk = runs.getFileSystem().equals(Path.of("").getFileSystem());
    return Files.isRegularFile(runs.resolve(text).resolve("run.json"))
        || (onDisk && Files.isRegularFile(Path.of(text).resolve("run.json")))
        || RunDirectory.list(runs).stream().anyMatch(r -> r.name().equals(text));
  }
}
