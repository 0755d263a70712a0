package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Learning from a simulated rater's answers; goes on with {@code --resume}. */
final class KilledTraining extends Victim {
  private static final int STEPS = 1536;
  private static final int LABELS = 40;
  private final Path runs = folder.resolve("runs");

  KilledTraining(Path folder, Map<String, Integer> seen) {
    super(folder, seen);
    Cli whole = Cli.run(words("whole").toArray());
    assertThat(whole.status()).as(whole.err()).isZero();
    assertThat(labels("whole")).exists();
  }

  @Override
  List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of("train", "maze", "--reward", "feedback"));
    words.addAll(List.of("--labels", "" + LABELS, "--steps", "" + STEPS, "--name", name));
    words.addAll(List.of("--checkpoint-every", "256", "--threads", "1"));
    words.addAll(List.of("--feedback", "initialUpdates=5", "--feedback", "roundUpdates=2"));
    words.addAll(List.of("--ppo", "environments=2", "--ppo", "rolloutSteps=64"));
    words.addAll(List.of("--ppo", "minibatchSize=64", "--runs", runs.toString()));
    return words;
  }

  private Path run(String name) {
    return runs.resolve("maze").resolve(name);
  }

  private Path labels(String name) {
    return run(name).resolve("labels.jsonl");
  }

  private List<Path> checkpoints(String name) throws IOException {
    Path in = run(name).resolve("checkpoints");
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(file -> file.toString().endsWith(".checkpoint")).sorted().toList();
    }
  }

  @Override
  int progress(String name) throws IOException {
    return (int) (lines(labels(name)) + lines(run(name).resolve("metrics.csv")));
  }

  @Override
  int most() {
    return LABELS + STEPS / 128;
  }

  @Override
  void check(String name, boolean signalled) throws IOException {
    if (signalled) {
      assertThat(hidden(run(name))).isEmpty();
    }
    List<String> acknowledged = wholeLines(labels(name));
    assertThat(wholeLines(labels("whole")).subList(0, acknowledged.size())).isEqualTo(acknowledged);
    boolean begun = Files.exists(run(name).resolve("run.json"));
    saw(begun ? "Training resumed" : "Training not begun");
    Cli on =
        begun
            ? Cli.run("train", "--resume", "maze/" + name, "--runs", runs)
            : Cli.run(words(name).toArray());
    assertThat(on.status()).as(on.err()).isZero();
    assertThat(wholeLines(labels(name))).isEqualTo(wholeLines(labels("whole")));
    List<Path> mine = checkpoints(name);
    List<Path> theirs = checkpoints("whole");
    assertThat(mine.get(mine.size() - 1)).hasSameBinaryContentAs(theirs.get(theirs.size() - 1));
    assertThat(lines(run(name).resolve("metrics.csv")))
        .isEqualTo(lines(run("whole").resolve("metrics.csv")));
  }
}
