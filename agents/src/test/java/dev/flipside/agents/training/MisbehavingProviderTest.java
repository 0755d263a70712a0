package dev.flipside.agents.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.file.ScratchFolder;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world of a stranger that fails, at each of its methods and at several times. */
class MisbehavingProviderTest {
  private static final Slider SLIDER = new Slider();

  @TempDir private Path folder;

  /** What became of the worlds, and when which method fails. */
  private static final class Ledger {
    private final String failing;
    private final int calls;
    private final Throwable fault;
    private final Thread where;
    private final AtomicInteger called = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicBoolean closedInsideStep = new AtomicBoolean();

    /**
     * @param failing method that fails
     * @param calls how often it goes well before
     * @param fault how it fails
     * @param where thread on which it fails; null for any
     */
    Ledger(String failing, int calls, Throwable fault, Thread where) {
      this.failing = failing;
      this.calls = calls;
      this.fault = fault;
      this.where = where;
    }

    void enter(String method) throws Throwable {
      boolean here = where == null || Thread.currentThread() == where;
      if (method.equals(failing) && here && called.incrementAndGet() > calls) {
        throw fault;
      }
    }

    EnvironmentProvider provider() {
      return proxy(
          EnvironmentProvider.class,
          (self, method, arguments) -> {
            enter(method.getName());
            Object result = call(SLIDER, method, arguments);
            if (result instanceof Environment world) {
              opened.incrementAndGet();
              return watched(world);
            }
            return result;
          });
    }

    private Environment watched(Environment world) {
      AtomicBoolean inside = new AtomicBoolean();
      AtomicBoolean over = new AtomicBoolean();
      return proxy(
          Environment.class,
          (self, method, arguments) -> {
            if (method.getName().equals("close") && !over.getAndSet(true)) {
              closed.incrementAndGet();
              closedInsideStep.compareAndSet(false, inside.get());
            }
            enter("world." + method.getName());
            if (!method.getName().equals("step")) {
              return call(world, method, arguments);
            }
            inside.set(true);
            if (where != null && Thread.currentThread() != where) {
              Thread.sleep(5);
            }
            try {
              return call(world, method, arguments);
            } finally {
              inside.set(false);
            }
          });
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static TrainingConfig config() {
    return TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, 1_000)
        .withFeedback(
            "oracle", SLIDER, Map.of("labels", 8.0, "clipSteps", 8.0, "recentClips", 10.0))
        .withPpo(
            PpoConfig.DEFAULT.withHints(
                Map.of("environments", 4.0, "rolloutSteps", 40.0, "minibatchSize", 40.0)))
        .withThreads(2);
  }

  private Throwable failure(Ledger ledger, RunDirectory run) {
    return catchThrowable(
        () -> {
          try (Trainer trainer =
              Trainer.start(ledger.provider(), config(), run, RunRewards::unattended)) {
            trainer.run(TrainingListener.NONE);
          }
        });
  }

  private RunDirectory run() {
    return RunDirectory.create(folder, "run", Trainer.manifest(SLIDER, config(), "test"));
  }

  private static void nothingIsLeftOpen(Ledger ledger, RunDirectory run) throws IOException {
    assertThat(ledger.closed).hasValue(ledger.opened.get());
    assertThat(ledger.closedInsideStep).isFalse();
    PreferenceStore.open(run.labels()).close();
  }

  @ParameterizedTest
  @CsvSource({
    "settings, 0",
    "create, 0",
    "create, 1",
    "create, 4",
    "rewards, 0",
    "judges, 0",
    "metrics, 0",
    "instructions, 0",
    "rewardFeatures, 0",
    "world.spec, 0",
    "world.spec, 6",
    "world.reset, 0",
    "world.reset, 9",
    "world.step, 0",
    "world.step, 333",
    "world.scene, 0",
    "world.frame, 50",
    "world.outcome, 3",
    "world.close, 0",
    "world.close, 4",
  })
  void whateverFailsComesOutAndNothingStaysOpen(String method, int calls) throws IOException {
    for (Throwable fault : new Throwable[] {new IllegalStateException("no"), new LinkageError()}) {
      RunDirectory run = run();
      Ledger ledger = new Ledger(method, calls, fault, null);

      assertThat(failure(ledger, run)).isSameAs(fault);

      nothingIsLeftOpen(ledger, run);
      new ScratchFolder(run.path()).close();
    }
  }

  @ParameterizedTest
  @CsvSource({"world.step, 20", "world.reset, 3", "world.frame, 30"})
  void noWorldIsClosedWhileAnotherThreadIsInsideStep(String method, int calls) throws IOException {
    Throwable fault = new IllegalStateException("no");
    RunDirectory run = run();
    Ledger ledger = new Ledger(method, calls, fault, Thread.currentThread());

    assertThat(failure(ledger, run)).isSameAs(fault);

    nothingIsLeftOpen(ledger, run);
  }

  @Test
  void anInfiniteRewardStopsTrainingInOneSentenceAtItsStep() {
    Slider endless =
        new Slider() {
          @Override
          public List<HandCodedReward> rewards(Settings settings) {
            return List.of(
                new Reward(
                    "position",
                    List.of("x"),
                    (t, terms) -> terms[0] = 1 / Math.max(0, t.nextObservation()[0] - 0.4f)));
          }
        };
    TrainingConfig config = TrainingConfig.of("slider", Map.of(), "position", 3, 10_000);
    RunDirectory run =
        RunDirectory.create(folder, "endless", Trainer.manifest(endless, config, "test"));
    try (Trainer trainer = Trainer.start(endless, config, run)) {
      assertThatThrownBy(() -> trainer.run(TrainingListener.NONE))
          .isInstanceOf(Refusal.class)
          .hasMessageMatching(
              "the reward of step \\d+ of an episode is Infinity, which is no finite number");
    }
  }
}
