package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.desktop.window.SomebodyLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Somebody at the keys of a label window; it is killed, gone on with, and killed again. */
final class KilledWindow extends Victim {
  private static final int MORE = 3;
  private final Path runs = folder.resolve("labelled");

  KilledWindow(Path folder, Map<String, Integer> seen) {
    super(folder, seen);
  }

  @Override
  List<String> words(String name) {
    return List.of(runs.toString(), name);
  }

  @Override
  Class<?> program() {
    return SomebodyLabels.class;
  }

  private Path labels(String name) {
    return runs.resolve("grasp").resolve(name).resolve("labels.jsonl");
  }

  @Override
  int progress(String name) throws IOException {
    return (int) lines(labels(name));
  }

  @Override
  int most() {
    return 14;
  }

  @Override
  void check(String name, boolean signalled) throws Exception {
    Path run = runs.resolve("grasp").resolve(name);
    if (signalled) {
      assertThat(hidden(run)).isEmpty();
    }
    List<String> before = kept(name);
    assertThat(before).hasSizeGreaterThanOrEqualTo(shown(name));
    assertThat(before).doesNotHaveDuplicates();
    List<String> asked = wholeLines(queries(run));
    saw("Labelling after " + (before.isEmpty() ? "none" : "some"));

    start(name, before.size() + MORE).destroyForcibly().waitFor();
    List<String> after = kept(name);
    assertThat(after).hasSizeGreaterThanOrEqualTo(Math.max(shown(name), before.size() + MORE));
    assertThat(after).doesNotHaveDuplicates();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(wholeLines(queries(run)).subList(0, asked.size())).isEqualTo(asked);
  }

  private Path queries(Path run) {
    return run.resolve("queries.jsonl");
  }

  /** The query of each answer, in order. */
  private List<String> kept(String name) throws IOException {
    return Files.exists(labels(name))
        ? PreferenceStore.readLines(labels(name)).stream().map(Preference::query).toList()
        : List.of();
  }

  /** How many answers the window said it had when it was read for the last time. */
  private int shown(String name) throws IOException {
    return Files.readAllLines(said(name)).stream()
        .filter(line -> line.startsWith("shows "))
        .mapToInt(line -> Integer.parseInt(line.substring("shows ".length())))
        .reduce(0, (first, last) -> last);
  }
}
