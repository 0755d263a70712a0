package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RaterName;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.TrainedReward;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.film.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run with something learned, checked against the environment that it belongs to.
 *
 * @param run its folder
 * @param scenario its world
 * @param policy what it learned
 * @param reward what it was trained on; empty if it can no longer be computed
 * @param credit that in one line: the formula, or the labels and who gave them
 * @param name for people, see {@link PlainName}
 * @param noise whether it acts with the noise that it explores with, as its rater saw it
 */
public record TrainedRun(
    RunDirectory run,
    Scenario scenario,
    PolicySnapshot policy,
    Optional<RewardFunction> reward,
    String credit,
    String name,
    boolean noise) {

  /**
   * Reads the newest checkpoint of a run.
   *
   * @param text the run's folder, ENVIRONMENT/NAME, or a name that only one run has
   * @throws Refusal with one sentence if there is none, or it cannot be used
   */
  public static TrainedRun find(EnvironmentRegistry registry, RunLibrary runs, String text) {
    RunDirectory run = runs.find(text);
    return of(registry.provider(run.manifest().environment()), run);
  }

  /**
   * Reads the newest checkpoint of {@code run}.
   *
   * @throws Refusal with one sentence if there is none, or it cannot be used
   */
  public static TrainedRun of(EnvironmentProvider provider, RunDirectory run) {
    Path file =
        Checkpoints.of(run)
            .newest()
            .orElseThrow(
                () ->
                    new Refusal(
                        "the run " + run.id() + " has learned nothing yet: it has no checkpoint"));
    return at(provider, run, file);
  }

  /**
   * The run as it stood at one of its checkpoints. A reward that can no longer be computed is said
   * in the credit.
   *
   * @throws Refusal with one sentence if it cannot be used
   */
  public static TrainedRun at(EnvironmentProvider provider, RunDirectory run, Path file) {
    TrainingConfig config = Trainer.config(run);
    Scenario scenario = config.scenario(provider);
    Checkpoint checkpoint = Checkpoint.read(file);
    try {
      checkpoint.require(scenario.spec());
    } catch (Refusal e) {
      throw new Refusal("cannot use " + file + ": " + e.getMessage(), e);
    }
    Optional<RewardFunction> reward = Optional.empty();
    String credit = credit(scenario, config, run);
    try {
      reward = Optional.of(TrainedReward.of(scenario, config, checkpoint));
    } catch (Refusal e) {
      credit += "; it cannot be shown: " + e.getMessage();
    }
    String name = PlainName.of(scenario, config, run);
    return new TrainedRun(
        run, scenario, PolicySnapshot.of(checkpoint), reward, credit, name, false);
  }

  /** The same under another name. */
  public TrainedRun withName(String other) {
    return new TrainedRun(run, scenario, policy, reward, credit, other, noise);
  }

  /** Another policy, paid by the same reward. */
  public TrainedRun withPolicy(PolicySnapshot other) {
    return new TrainedRun(run, scenario, other, reward, credit, name, noise);
  }

  /** The same with another line about what it learned from. */
  public TrainedRun withCredit(String other) {
    return new TrainedRun(run, scenario, policy, reward, other, name, noise);
  }

  /** The same, acting with the noise that it explores with. */
  public TrainedRun withNoise() {
    return new TrainedRun(run, scenario, policy, reward, credit, name, true);
  }

  /** The same, read anew: a live reward belongs to one thread. */
  public TrainedRun readAgain() {
    TrainedRun read = of(provider(), run);
    return new TrainedRun(run, scenario, policy, read.reward, credit, name, noise);
  }

  /** As it acts: by its mean action, or with noise. */
  public Policy acting() {
    return noise ? policy.sampling() : policy.greedy();
  }

  /** Whether it learned from answers. */
  boolean answers() {
    return Trainer.config(run).reward().equals(RunRewards.FEEDBACK);
  }

  /** Whether the two had the same start, seed and length. */
  boolean likeButForReward(TrainedRun other) {
    TrainingConfig mine = Trainer.config(run);
    TrainingConfig theirs = Trainer.config(other.run);
    return mine.startFrom().equals(theirs.startFrom())
        && mine.seed() == theirs.seed()
        && mine.totalSteps() == theirs.totalSteps()
        && mine.settings().equals(theirs.settings());
  }

  /**
   * Writes into the manifest of {@code run} how far it is to go now; whoever calls this has the
   * right to write the run.
   *
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public static void remember(RunDirectory run, TrainingConfig config) {
    RunManifest old = run.manifest();
    run.write(
        old.withTraining(
            old.command().replaceAll("--steps \\d+", "--steps " + config.totalSteps()),
            config.toJson()));
  }

  /** Of its environment. */
  public EnvironmentProvider provider() {
    return scenario.provider();
  }

  /** As it acts in a film. */
  public Take.Cast cast() {
    return new Take.Cast(name, credit, acting(), reward);
  }

  /**
   * Plays what it does.
   *
   * @param seed of the first episode
   * @param seconds how much simulated time, at least
   */
  public Take take(long seed, double seconds) {
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return Take.play(environment, cast(), provider().metrics(), seed, seconds);
    }
  }

  /** The credit, and which nets a bar shows. */
  public String paidBy() {
    TrainingConfig config = Trainer.config(run);
    if (reward.isEmpty() || !answers()) {
      return credit;
    }
    FeedbackConfig feedback = config.feedback();
    double less = feedback.fit().pessimism();
    return credit
        + ". The bar is the mean of its "
        + feedback.ensemble().members()
        + " reward nets at this checkpoint"
        + (less == 0 ? "." : ", less " + less + " of their deviations.");
  }

  /** What a run was trained on in one line: the formula, or the labels and who gave them. */
  public static String credit(Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (config.reward().equals(RunRewards.FEEDBACK)) {
      return labels(scenario, run)
          + (config.startFrom().isEmpty() ? "" : ", after copying demonstrations");
    }
    return scenario
        .rewardIfAny(config.reward())
        .map(HandCodedReward::formula)
        .orElse(config.reward());
  }

  /** How many answers there are, and of whom. */
  private static String labels(Scenario scenario, RunDirectory run) {
    if (!Files.isRegularFile(run.labels())) {
      return "learned from feedback; its labels are not here";
    }
    List<DataCard> cards;
    try {
      cards = DataCard.of(PreferenceStore.readLines(run.labels()));
    } catch (IOException e) {
      return "learned from feedback; its labels cannot be read";
    }
    boolean cameras = scenario.judges().stream().map(ClipJudge::cameras).distinct().count() > 1;
    String words = RaterName.answers(cards, cameras);
    return words.isEmpty() ? "learned from feedback, no answer yet" : words;
  }
}
