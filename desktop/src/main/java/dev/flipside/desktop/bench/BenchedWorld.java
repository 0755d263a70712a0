package dev.flipside.desktop.bench;

import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param scenario the world
 * @param ppo hyper-parameters of training
 * @param seconds how long each figure is measured, positive
 */
public record BenchedWorld(Scenario scenario, PpoConfig ppo, double seconds) {
  private static final long NEVER = 1_000_000_000_000L / 2;

  /** Random actions within {@code space}, the same ones every time, [count][action size]. */
  static float[][] actions(BoxSpec space, int count) {
    RandomGenerator random = Seeds.generator(0, "bench actions", 0);
    return Stream.generate(() -> space.sample(random)).limit(count).toArray(float[][]::new);
  }

  /** A run in {@code folder} by the world's first reward that neither ends nor saves. */
  Trainer training(Path folder, int threads) {
    TrainingConfig config =
        TrainingConfig.of(
                scenario.id(),
                scenario.settings().values(),
                scenario.rewards().get(0).id(),
                1,
                NEVER)
            .withPpo(ppo)
            .withThreads(threads)
            .withCheckpointEvery(NEVER);
    RunDirectory run =
        RunDirectory.create(
            folder, "bench", Trainer.manifest(scenario.provider(), config, "flipside bench"));
    return Trainer.start(scenario.provider(), config, run);
  }
}
