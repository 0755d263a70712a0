package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.tries.TryRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From tries that were kept while playing to a clone, and to a run that starts with it. */
class TriesCommandsTest {
  @TempDir Path runs;

  private Tries kept(String environment) {
    Scenario scenario = Scenario.byDefault(EnvironmentRegistry.classPath().provider(environment));
    Tries tries = new Tries(runs, scenario);
    try (LiveWorld world = new LiveWorld(scenario, scenario.scripts().get(0).policy().get(), 1)) {
      TryRecorder recorder = new TryRecorder(scenario.id(), world::counts);
      world.listen(recorder);
      for (int i = 0; i < 2; i++) {
        for (float t = 0; t < 2; t += 0.05f) {
          world.advance(0.05f);
        }
        world.restart();
        tries.keep(recorder.last().orElseThrow(), "ada");
      }
    }
    return tries;
  }

  @Test
  void whatWasKeptIsCloned() {
    Tries tries = kept("backflip");
    Path file = runs.resolve("clone.checkpoint");
    Cli cli =
        Cli.run("clone", "backflip", "--demos", tries.folder(), "--updates", 50, "--out", file);
    assertThat(cli.status()).as(cli.err()).isZero();
    int steps = tries.list().stream().mapToInt(t -> t.played().episode().length()).sum();
    assertThat(cli.out()).contains("cloned 2 demonstrations of " + steps + " control steps");
    assertThat(Checkpoint.read(file).environment()).isEqualTo("backflip");
  }

  @Test
  void aRunStartsWithWhatWasKeptAndNeedsItNoLonger() throws IOException {
    Tries tries = kept("backflip");
    String start = "demos:" + tries.folder();
    Cli cli =
        Cli.run(
            "train",
            "backflip",
            "--start-from",
            start,
            "--steps",
            1,
            "--runs",
            runs,
            "--name",
            "begun");
    assertThat(cli.status()).as(cli.err()).isZero();
    RunDirectory run = RunDirectory.open(runs.resolve("backflip/begun"));
    assertThat(run.manifest().command()).contains("--start-from " + start);
    Checkpoint clone = Checkpoint.read(run.path().resolve("start.checkpoint"));
    assertThat(PolicySnapshot.of(clone).observations().mean()).isNotEmpty();
    for (var one : tries.list()) {
      Files.delete(one.file());
    }
    Cli further = Cli.run("train", "--resume", "backflip/begun", "--steps", 9000, "--runs", runs);
    assertThat(further.status()).as(further.err()).isZero();
  }

  @Test
  void triesThatCannotBeLearnedFromAreRefusedInOneSentence() {
    Tries maze = kept("maze");
    Cli other = Cli.run("clone", "backflip", "--demos", maze.folder(), "--out", "c");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.sentence()).contains("is of environment maze, not backflip");
    for (String command : new String[] {"train", "label"}) {
      Cli none = Cli.run(command, "backflip", "--start-from", "demos:" + runs.resolve("none"));
      assertThat(none.status()).isEqualTo(2);
      assertThat(none.sentence()).contains("there is no folder");
    }
  }
}
