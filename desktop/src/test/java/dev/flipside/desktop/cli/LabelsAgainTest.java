package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that were given once, used again by commands. */
class LabelsAgainTest {
  @TempDir Path runs;

  /** A small run in the maze. */
  private Cli train(Object... more) {
    List<Object> words = new ArrayList<>(List.of("train", "maze", "--runs", runs));
    words.addAll(List.of("--ppo", "environments=2", "--ppo", "rolloutSteps=64"));
    words.addAll(List.of("--ppo", "minibatchSize=64", "--checkpoint-every", "2000"));
    words.addAll(List.of("--feedback", "initialUpdates=5", "--feedback", "roundUpdates=2"));
    words.addAll(List.of("--steps", 4096));
    words.addAll(List.of(more));
    return Cli.run(words.toArray());
  }

  private Cli judged(String name, Object... more) {
    List<Object> words = new ArrayList<>(List.of("--reward", "feedback", "--labels", 20));
    words.addAll(List.of("--name", name));
    words.addAll(List.of(more));
    return train(words.toArray());
  }

  private Path run(String name) {
    return runs.resolve("maze").resolve(name);
  }

  private static byte[] newest(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
      return Files.readAllBytes(files.sorted().reduce((a, b) -> b).orElseThrow());
    }
  }

  @Test
  void replayedWithTheSameConfigurationTheRunIsTheSame() throws IOException {
    assertThat(judged("first").status()).isZero();
    Cli again = judged("again", "--rater", "replay:" + run("first").resolve("labels.jsonl"));

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(newest(run("again"))).isEqualTo(newest(run("first")));
    assertThat(run("again").resolve("labels.jsonl"))
        .hasSameTextualContentAs(run("first").resolve("labels.jsonl"));
  }

  @Test
  void answersOfWhichNoneMatchesAreRefusedInOneSentence() throws IOException {
    assertThat(judged("first").status()).isZero();
    Path labels = run("first").resolve("labels.jsonl");
    Path empty = Files.createFile(runs.resolve("empty.jsonl"));
    Path foreign = Files.writeString(runs.resolve("foreign.jsonl"), "a,b\n1,2\n");

    Cli seeded = judged("seeded", "--seed", 2, "--rater", "replay:" + labels);
    assertThat(seeded.status()).isEqualTo(2);
    assertThat(seeded.sentence())
        .contains("none of the 20 answers in " + labels + " is about clips of this run");
    assertThat(run("seeded")).doesNotExist();
    Cli none = judged("none", "--rater", "replay:" + empty);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.sentence()).contains("empty.jsonl holds no answers");
    Cli other = judged("other", "--rater", "replay:" + foreign);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.sentence()).contains("foreign.jsonl, line 1 is not a label");
  }

  @Test
  void answersOfARunTeachAnotherSeedAndNothingIsAsked() throws IOException {
    assertThat(judged("first").status()).isZero();
    Cli more = train("--labels-from", "maze/first", "--seed", 9, "--name", "more");

    assertThat(more.status()).as(more.err()).isZero();
    assertThat(run("more").resolve("labels.jsonl"))
        .hasSameTextualContentAs(run("first").resolve("labels.jsonl"));
    assertThat(run("more").resolve("queries.jsonl")).isEmptyFile();
    Path file = run("first").resolve("labels.jsonl");
    assertThat(train("--labels-from", file, "--seed", 3, "--name", "file").status()).isZero();
    assertThat(newest(run("file"))).isNotEqualTo(newest(run("more")));

    Cli both = train("--labels-from", "maze/first", "--rater", "person");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.sentence()).contains("goes without --rater");
  }

  @Test
  void aRunOfAPersonGoesOnWithoutOne() throws IOException {
    assertThat(judged("mine").status()).isZero();
    Path manifest = run("mine").resolve("run.json");
    String text = Files.readString(manifest);
    assertThat(text).contains("\"rater\": \"\"");
    Files.writeString(manifest, text.replace("\"rater\": \"\"", "\"rater\": \"person:Ada\""));
    byte[] labels = Files.readAllBytes(run("mine").resolve("labels.jsonl"));

    Cli on = Cli.run("train", "--resume", "mine", "--runs", runs, "--steps", 6144);

    assertThat(on.status()).as(on.err()).isZero();
    assertThat(on.out()).contains("Finished after 6,144 of 6,144 steps");
    assertThat(run("mine").resolve("labels.jsonl")).hasBinaryContent(labels);
  }
}
