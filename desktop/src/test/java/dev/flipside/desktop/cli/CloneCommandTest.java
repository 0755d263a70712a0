package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloneCommandTest {
  @TempDir Path folder;

  @Test
  void aScriptIsClonedIntoACheckpoint() {
    Path file = folder.resolve("clone.checkpoint");
    Cli cli =
        Cli.run(
            "clone",
            "backflip",
            "--script",
            "stand",
            "--episodes",
            2,
            "--updates",
            50,
            "--out",
            file);
    assertThat(cli.status()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("cloned 2 demonstrations of 360 control steps");
    assertThat(Checkpoint.read(file).environment()).isEqualTo("backflip");
  }

  @Test
  void aRunCanStartWithTheCloneOfAScript() {
    Path runs = folder.resolve("runs");
    Cli cli =
        Cli.run(
            "train",
            "backflip",
            "--reward",
            "shaped",
            "--start-from",
            "script:chain",
            "--steps",
            1,
            "--runs",
            runs,
            "--name",
            "begun");
    assertThat(cli.status()).as(cli.err()).isZero();
    RunDirectory run = RunDirectory.open(runs.resolve("backflip/begun"));
    assertThat(run.manifest().command()).contains("--start-from script:chain");
    PolicySnapshot start =
        PolicySnapshot.of(Checkpoint.read(run.path().resolve("start.checkpoint")));
    PolicySnapshot trained =
        PolicySnapshot.of(Checkpoint.read(Checkpoints.of(run).newest().orElseThrow()));
    assertThat(trained.observations().mean())
        .as("statistics of the demonstrations")
        .containsExactly(start.observations().mean());
  }

  @Test
  void badInputGetsOneSentence() {
    for (String command : List.of("train", "label")) {
      Cli start = Cli.run(command, "backflip", "--start-from", "script:fly");
      assertThat(start.status()).isEqualTo(2);
      assertThat(start.sentence()).contains("has no script called fly; there are flip,");
    }
    Cli script = Cli.run("clone", "backflip", "--script", "fly", "--out", folder.resolve("c"));
    assertThat(script.status()).isEqualTo(2);
    assertThat(script.sentence()).contains("has no script called fly; there are flip,");
    Cli demos = Cli.run("clone", "backflip", "--demos", folder.resolve("none"), "--out", "c");
    assertThat(demos.status()).isEqualTo(2);
    assertThat(demos.sentence()).contains("there is no folder");
    Cli empty = Cli.run("clone", "backflip", "--demos", folder, "--out", folder.resolve("c"));
    assertThat(empty.status()).isEqualTo(2);
    assertThat(empty.sentence()).contains("there is no demonstration to learn from");
  }
}
