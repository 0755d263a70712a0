package dev.flipside.desktop.cli;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Take;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A short training in the foreground, and what the agent did before and after it.
 *
 * @param provider of the environment; the reward is its first hand-coded one
 * @param runs folder of the user's runs, where the run is kept
 * @param seconds how long it trains
 */
record BriefTraining(EnvironmentProvider provider, Path runs, double seconds) {
  private static final long STEPS = 2_500_000;
  private static final double TAKE_SECONDS = 12;

  /**
   * Trains.
   *
   * @return a take of before, and one of after
   */
  List<Take> takes(PrintWriter text, PrintWriter err) {
    Scenario scenario = Scenario.byDefault(provider);
    HandCodedReward reward = scenario.rewards().get(0);
    TrainingConfig config =
        TrainingConfig.of(provider.id(), scenario.settings().values(), reward.id(), 1, STEPS)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()))
            .withThreads(Math.min(4, Runtime.getRuntime().availableProcessors()));
    RunDirectory run =
        RunDirectory.create(
            runs,
            TrainingSession.freeName(runs.resolve(provider.id()), "demo"),
            Trainer.manifest(
                provider, config, "flipside demo " + provider.id() + " --train " + seconds));
    text.printf(
        Locale.ROOT,
        "%s%nTraining for %.0f s on the reward %s = %s%n",
        provider.summary(),
        seconds,
        reward.id(),
        reward.formula());
    text.flush();
    Watcher watcher;
    try (Trainer trainer = Trainer.start(provider, config, run, RunRewards::unattended);
        Progress progress = new Progress(err, "Training", " s", Math.round(seconds))) {
      watcher = new Watcher(trainer, progress, seconds);
      trainer.run(watcher);
    }
    text.printf(
        Locale.ROOT,
        "Learned from %,d steps; go on with: flipside train --resume %s%n",
        watcher.last.steps(),
        run.id());
    return List.of(
        take(scenario, reward, "Before", watcher.first),
        take(
            scenario,
            reward,
            String.format(Locale.ROOT, "After %.0f s, %,d steps", seconds, watcher.last.steps()),
            watcher.last));
  }

  private static Take take(
      Scenario scenario, HandCodedReward reward, String title, PolicySnapshot policy) {
    Take.Cast cast =
        new Take.Cast(
            title,
            reward.id() + " = " + reward.formula(),
            policy.greedy(),
            Optional.of(new HandCodedRewardFunction(reward)));
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return Take.play(environment, cast, scenario.provider().metrics(), 1, TAKE_SECONDS);
    }
  }

  /** Keeps the first and the last policy, and ends training when time is up. */
  private static final class Watcher implements TrainingListener {
    private final Trainer trainer;
    private final Progress progress;
    private final double seconds;
    private PolicySnapshot first;
    private PolicySnapshot last;

    Watcher(Trainer trainer, Progress progress, double seconds) {
      this.trainer = trainer;
      this.progress = progress;
      this.seconds = seconds;
    }

    @Override
    public void progressed(TrainingProgress p) {
      progress.at(Math.round(Math.min(seconds, p.seconds())), TrainingSession.figures(p));
      if (p.seconds() >= seconds) {
        trainer.stop();
      }
    }

    @Override
    public void learned(PolicySnapshot policy, LiveReward reward) {
      first = first == null ? policy : first;
      last = policy;
    }
  }
}
