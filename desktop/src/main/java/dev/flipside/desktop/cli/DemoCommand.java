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
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the program does where there is no display: a minute of training, and a film of it. */
@Command(
    name = "demo",
    description = {
      "A minute of training, and a film of before and after, side by side.",
      "The reward is the environment's first hand-coded one. Needs no display."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final long STEPS = 2_500_000;
  private static final int FPS = 30;
  private static final double FILM_SECONDS = 12;

  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(
      paramLabel = "ENV",
      arity = "0..1",
      description = "Environment (default: the first that is found).")
  private String environment;

  @Option(
      names = "--seconds",
      paramLabel = "T",
      description = "How long it trains (default: ${DEFAULT-VALUE}).",
      defaultValue = "60")
  private double seconds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The film: .mp4, .webm or .gif (default: ${DEFAULT-VALUE}).",
      defaultValue = "flipside-demo.mp4")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = PictureSize.Converter.class,
      description = "Of the film (default: ${DEFAULT-VALUE}).",
      defaultValue = "1280x720")
  private PictureSize size;

  @Override
  public Integer call() throws IOException {
    BadInput.positive("--seconds", seconds, 36_000);
    VideoSpec spec =
        new VideoSpec(
            size.width(), size.height(), FPS, (int) (FPS * FILM_SECONDS), "Flipside demo");
    Shooting.refuseEarly(out, spec);
    PrintWriter text = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    EnvironmentRegistry registry = places.environments();
    if (registry.entries().isEmpty()) {
      throw new BadInput("no environment was found, so there is nothing to show");
    }
    EnvironmentProvider provider =
        environment == null ? registry.entries().get(0).provider() : registry.provider(environment);
    Learned learned = train(provider, text, err);
    Film film = new Film(List.of(learned.before, learned.after), "", spec, 0);
    text.println("Filming both, before and after, into " + out);
    text.flush();
    Shooting.shoot(film, out, text, err);
    return 0;
  }

  /** The two takes. */
  private record Learned(Take before, Take after) {}

  private Learned train(EnvironmentProvider provider, PrintWriter text, PrintWriter err) {
    Settings settings = Settings.of(provider.settings(), Map.of());
    HandCodedReward reward = provider.rewards(settings).get(0);
    TrainingConfig config =
        TrainingConfig.of(provider.id(), settings.values(), reward.id(), 1, STEPS)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()))
            .withThreads(Math.min(4, Runtime.getRuntime().availableProcessors()));
    RunDirectory run =
        RunDirectory.create(
            places.runs(),
            TrainingSession.freeName(places.runs().resolve(provider.id()), "demo"),
            Trainer.manifest(provider, config, "flipside demo " + provider.id()));
    text.printf(
        "%s%nTraining for %.0f s on the reward %s = %s%n",
        provider.summary(), seconds, reward.id(), reward.formula());
    text.flush();
    Watcher watcher;
    try (Trainer trainer = Trainer.start(provider, config, run, RunRewards::unattended);
        Progress progress = new Progress(err, "Training", " s", Math.round(seconds))) {
      watcher = new Watcher(trainer, progress, seconds);
      trainer.run(watcher);
    }
    text.printf(
        "Learned from %,d steps; go on with: flipside train --resume %s%n",
        watcher.last.steps(), run.id());
    return new Learned(
        take(provider, settings, reward, "Before", watcher.first),
        take(
            provider,
            settings,
            reward,
            "After %.0f s, %,d steps".formatted(seconds, watcher.last.steps()),
            watcher.last));
  }

  private static Take take(
      EnvironmentProvider provider,
      Settings settings,
      HandCodedReward reward,
      String title,
      PolicySnapshot policy) {
    Take.Cast cast =
        new Take.Cast(
            title,
            reward.id() + " = " + reward.formula(),
            policy.greedy(),
            Optional.of(new HandCodedRewardFunction(reward)));
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      return Take.play(environment, cast, provider.metrics(), 1, FILM_SECONDS);
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
