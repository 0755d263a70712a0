package dev.flipside.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveLearnerTest {
  @TempDir private Path folder;

  private static Stream<Throwable> faults() {
    return Stream.of(
        new OutOfMemoryError("too much"),
        new StackOverflowError("too deep"),
        new AssertionError("cannot be"),
        new IllegalStateException("no"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Timeout(30)
  void aLearnerThatDiesOfAnythingIsShownAsFailed(Throwable fault) throws Exception {
    EnvironmentProvider provider = EnvironmentRegistry.classPath().provider("backflip");
    String reward = Scenario.byDefault(provider).rewards().get(0).id();
    TrainingConfig config = TrainingConfig.of("backflip", Map.of(), reward, 1, 100);
    RunDirectory run =
        RunDirectory.create(folder, "run", Trainer.manifest(provider, config, "test"));

    try (LiveLearner learner = new LiveLearner(run, provider, () -> dies(fault))) {
      while (!learner.finished()) {
        Thread.sleep(5);
      }
      assertThat(learner.failure()).contains(fault.getMessage());
    }
  }

  private static Trainer dies(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }
}
