package dev.flipside.agents.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.Corridor;
import dev.flipside.agents.PointMass;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final PpoConfig SMALL =
      PpoConfig.DEFAULT.withHints(
          Map.of(
              "environments", 4.0,
              "rolloutSteps", 40.0,
              "minibatchSize", 64.0,
              "hiddenUnits", 16.0));
  private static final long SMALL_STEPS = 160L * 12;

  @TempDir private Path runs;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void pointMassIsHeldAtTheOriginOnEverySeed(long seed) {
    TrainingConfig config =
        TrainingConfig.of("point-mass", Map.of(), "nearness", seed, 60_000).withThreads(2);

    Evaluation evaluation = learn(new PointMass(), config);

    assertThat(evaluation.figure("held").low()).isGreaterThan(0.9);
    assertThat(evaluation.figure("near").value()).isGreaterThan(0.75);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void corridorIsWalkedForARewardThatComesOnlyAtTheEnd(long seed) {
    TrainingConfig config =
        TrainingConfig.of("corridor", Map.of(), "arrival", seed, 30_000).withThreads(2);

    Evaluation evaluation = learn(new Corridor(), config);

    assertThat(evaluation.figure("arrived").value()).isEqualTo(1);
    assertThat(evaluation.figure("steps").value()).isLessThan(9);
  }

  @Test
  void sameSeedGivesTheSameBitsForAnyNumberOfThreads() throws IOException {
    byte[] one = finish(small("one", 7, 1));
    byte[] again = finish(small("again", 7, 1));
    byte[] two = finish(small("two", 7, 2));
    byte[] otherSeed = finish(small("other", 8, 1));

    assertThat(again).isEqualTo(one);
    assertThat(two).isEqualTo(one);
    assertThat(otherSeed).isNotEqualTo(one);
  }

  @Test
  void runThatWasKilledEndsInTheSameBits() throws IOException {
    RunDirectory whole = small("whole", 5, 1);
    byte[] expected = finish(whole);

    RunDirectory killed = small("killed", 5, 1);
    assertThatThrownBy(() -> run(killed, new DiesInIteration(7)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Checkpoints.of(killed).newest()).isPresent();
    byte[] resumed = finish(killed);

    assertThat(resumed).isEqualTo(expected);
    assertThat(withoutTimes(killed)).isEqualTo(withoutTimes(whole));
  }

  @Test
  void runThatWasStoppedEndsInTheSameBits() throws IOException {
    byte[] expected = finish(small("whole", 5, 1));

    RunDirectory stopped = small("stopped", 5, 1);
    try (Trainer trainer = Trainer.resume(new PointMass(), stopped)) {
      trainer.run(
          progress -> {
            if (progress.iteration() == 4) {
              trainer.stop();
            }
          });
      assertThat(trainer.steps()).isEqualTo(4 * 160);
    }

    assertThat(finish(stopped)).isEqualTo(expected);
  }

  @Test
  void aCheckpointThatIsAskedForIsWrittenAndChangesNothing() throws IOException {
    byte[] expected = finish(small("whole", 5, 1));

    RunDirectory asked = small("asked", 5, 1);
    List<String> saved = new ArrayList<>();
    try (Trainer trainer = Trainer.resume(new PointMass(), asked)) {
      trainer.run(
          new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
              if (progress.iteration() == 2) {
                trainer.saveSoon();
              }
            }

            @Override
            public void saved(Path checkpoint) {
              saved.add(checkpoint.getFileName().toString());
            }
          });
    }

    assertThat(saved)
        .contains(Checkpoints.of(asked).file(2 * 160).getFileName().toString())
        .doesNotHaveDuplicates();
    assertThat(Files.readAllBytes(Checkpoints.of(asked).newest().orElseThrow()))
        .isEqualTo(expected);
  }

  @Test
  void snapshotFromTheCheckpointActsLikeTheOneInMemory() {
    RunDirectory run = small("snapshot", 3, 1);
    List<PolicySnapshot> heard = new ArrayList<>();
    run(
        run,
        new TrainingListener() {
          @Override
          public void progressed(TrainingProgress progress) {}

          @Override
          public void learned(PolicySnapshot policy, LiveReward reward) {
            heard.add(policy);
          }
        });
    PolicySnapshot last = heard.get(heard.size() - 1);
    PolicySnapshot read = PolicySnapshot.of(Checkpoints.of(run).read());

    assertThat(read.steps()).isEqualTo(SMALL_STEPS);
    assertThat(read.valueNet().parameters()).isEqualTo(last.valueNet().parameters());
    for (float x = -2; x <= 2; x += 0.25f) {
      float[] observation = {x, 0.5f};
      assertThat(read.greedy().action(observation)).isEqualTo(last.greedy().action(observation));
    }
  }

  @Test
  void checkpointOfAnotherVersionIsRefused() {
    RunDirectory run = small("version", 3, 1);
    run(run, TrainingListener.NONE);

    assertThatThrownBy(() -> Trainer.resume(new PointMass(2), run))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "the checkpoint is of version 1 of environment point-mass, this program has version 2");
  }

  @Test
  void unknownRewardIsRefusedWithTheKnownOnes() {
    TrainingConfig config = TrainingConfig.of("point-mass", Map.of(), "fame", 1, 10);
    RunDirectory run = create("unknown", new PointMass(), config);

    assertThatThrownBy(() -> Trainer.start(new PointMass(), config, run))
        .isInstanceOf(Refusal.class)
        .hasMessage("environment point-mass has no reward called fame; there are nearness");
  }

  private Evaluation learn(EnvironmentProvider provider, TrainingConfig config) {
    RunDirectory run = create("seed-" + config.seed(), provider, config);
    try (Trainer trainer = Trainer.start(provider, config, run)) {
      trainer.run(TrainingListener.NONE);
      return new Evaluator(Scenario.byDefault(provider))
          .evaluate(trainer.snapshot().greedy(), "greedy", 100, 11);
    }
  }

  private RunDirectory small(String name, long seed, int threads) {
    TrainingConfig config =
        TrainingConfig.of("point-mass", Map.of(), "nearness", seed, SMALL_STEPS)
            .withPpo(SMALL)
            .withThreads(threads)
            .withCheckpointEvery(500);
    return create(name, new PointMass(), config);
  }

  private RunDirectory create(String name, EnvironmentProvider provider, TrainingConfig config) {
    return RunDirectory.create(runs, name, Trainer.manifest(provider, config, ""));
  }

  private static void run(RunDirectory run, TrainingListener listener) {
    try (Trainer trainer = Trainer.resume(new PointMass(), run)) {
      trainer.run(listener);
    }
  }

  private static byte[] finish(RunDirectory run) throws IOException {
    run(run, TrainingListener.NONE);
    return Files.readAllBytes(Checkpoints.of(run).newest().orElseThrow());
  }

  /** The metrics without the columns seconds and steps_per_second. */
  private static List<String> withoutTimes(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metrics()).stream()
        .map(line -> line.replaceFirst("^([^,]*,[^,]*),[^,]*,[^,]*", "$1"))
        .toList();
  }

  /** Stands for a process that is killed: nothing is saved on the way out. */
  private record DiesInIteration(long iteration) implements TrainingListener {
    @Override
    public void progressed(TrainingProgress progress) {
      if (progress.iteration() == iteration) {
        throw new IllegalStateException("killed");
      }
    }
  }

  @Test
  void aRunKeepsFiveOrMoreCheckpointsToLookBackAt() {
    assertThat(every(300_000)).isEqualTo(50_000);
    assertThat(every(5_000_000)).isEqualTo(100_000);
    assertThat(every(60_000)).isEqualTo(20_000);
  }

  private static long every(long steps) {
    return TrainingConfig.of("slider", Map.of(), "position", 1, steps).checkpointEverySteps();
  }
}
