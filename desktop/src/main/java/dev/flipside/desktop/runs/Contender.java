package dev.flipside.desktop.runs;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RaterName;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.TrainedReward;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * A trained run that is compared with others.
 *
 * @param run its folder
 * @param scenario its world
 * @param policy what it learned
 * @param reward what it was trained on
 * @param credit that in one line: the formula, or the labels and who gave them
 * @param name for people, see {@link PlainName}
 */
public record Contender(
    RunDirectory run,
    Scenario scenario,
    PolicySnapshot policy,
    RewardFunction reward,
    String credit,
    String name) {

  /**
   * Reads the newest checkpoint of {@code run}.
   *
   * @throws Refusal with one sentence if there is none, or it cannot be used
   */
  public static Contender of(EnvironmentProvider provider, RunDirectory run) {
    return at(provider, run, Checkpoints.of(run).read());
  }

  /**
   * The run as it stood at one of its checkpoints.
   *
   * @throws Refusal with one sentence if it cannot be used
   */
  public static Contender at(
      EnvironmentProvider provider, RunDirectory run, Checkpoint checkpoint) {
    TrainingConfig config = Trainer.config(run);
    Scenario scenario = config.scenario(provider);
    checkpoint.require(scenario.spec());
    return new Contender(
        run,
        scenario,
        PolicySnapshot.of(checkpoint),
        TrainedReward.of(scenario, config, checkpoint),
        credit(scenario, config, run),
        PlainName.of(scenario, config, run));
  }

  /** The same under another name. */
  public Contender withName(String other) {
    return new Contender(run, scenario, policy, reward, credit, other);
  }

  /** Another policy, paid by the same reward. */
  public Contender withPolicy(PolicySnapshot other) {
    return new Contender(run, scenario, other, reward, credit, name);
  }

  /** The same with another line about what it learned from. */
  public Contender withCredit(String other) {
    return new Contender(run, scenario, policy, reward, other, name);
  }

  /** Whether it learned from answers. */
  boolean answers() {
    return Trainer.config(run).reward().equals(RunRewards.FEEDBACK);
  }

  /** Whether the two had the same start, seed and length. */
  boolean likeButForReward(Contender other) {
    TrainingConfig mine = Trainer.config(run);
    TrainingConfig theirs = Trainer.config(other.run);
    return mine.startFrom().equals(theirs.startFrom())
        && mine.seed() == theirs.seed()
        && mine.totalSteps() == theirs.totalSteps()
        && mine.settings().equals(theirs.settings());
  }

  /** Of its environment. */
  public EnvironmentProvider provider() {
    return scenario.provider();
  }

  /**
   * Plays what it does.
   *
   * @param seed of the first episode
   * @param seconds how much simulated time, at least
   */
  public Take take(long seed, double seconds) {
    Take.Cast cast = new Take.Cast(name, credit, policy.greedy(), Optional.of(reward));
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return Take.play(environment, cast, provider().metrics(), seed, seconds);
    }
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
