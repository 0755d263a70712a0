package dev.flipside.desktop.bench;

import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.Seeds;
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

  /** Random actions within {@code space}, the same ones every time, [count][action size]. */
  static float[][] actions(BoxSpec space, int count) {
    RandomGenerator random = Seeds.generator(0, "bench actions", 0);
    return Stream.generate(() -> space.sample(random)).limit(count).toArray(float[][]::new);
  }
}
