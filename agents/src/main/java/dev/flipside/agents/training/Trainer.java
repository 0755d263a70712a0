package dev.flipside.agents.training;

import com.google.gson.JsonObject;
import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.Ppo;
import dev.flipside.agents.ppo.PpoUpdate;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.ppo.RolloutCollector;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.reward.RewardTerm;
import dev.flipside.core.Opened;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The learning loop, the same for every reward: collect, relabel, update the policy, pool clips,
 * explore, ask, absorb answers, fit the reward, checkpoint.
 *
 * <p>A run is a function of its {@link TrainingConfig} (and of the answers, if any): the same
 * configuration gives the same bits on the same machine, whether it is interrupted or not. One
 * trainer runs once, on one thread; {@link #stop} may be called from any.
 */
public final class Trainer implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;

  /**
   * A run keeps so many checkpoints: enough to see how it learned, and a folder of bounded size.
   */
  private static final int MOST_CHECKPOINTS = 8;

  private final TrainingConfig config;
  private final RunDirectory run;
  private final RewardLearner rewardLearner;
  private final RewardFunction reward;
  private final RolloutCollector collector;
  private final RolloutBuffer rollouts;
  private final Ppo ppo;
  private final TrainingLog log;
  private final Opened opened;
  private long iteration;
  private long steps;
  private long savedSteps = -1;
  private volatile boolean stopped;
  private volatile boolean saveAsked;

  /** Makes the half of the loop that decides what is maximised. */
  @FunctionalInterface
  public interface RewardLearners {
    /** A reward learner for a run that starts or goes on. */
    RewardLearner create(Scenario scenario, TrainingConfig config, RunDirectory run);
  }

  private Trainer(
      Scenario scenario, TrainingConfig config, RunDirectory run, RewardLearners rewardLearners) {
    this.config = config;
    this.run = run;
    try (Opened opening = new Opened()) {
      opening.add(run.own());
      this.log =
          opening.add(new TrainingLog(scenario.provider().metrics(), config.ppo().environments()));
      this.rewardLearner = opening.add(learner(rewardLearners, scenario));
      this.reward = rewardLearner.reward();
      this.collector =
          opening.add(
              new RolloutCollector(
                  () -> scenario.create(Start.TRAINING),
                  config.ppo().environments(),
                  config.seed(),
                  config.threads(),
                  rewardLearner.wantsEpisodes()));
      EnvironmentSpec spec = collector.spec();
      this.rollouts =
          new RolloutBuffer(
              spec,
              config.ppo().rolloutSteps(),
              config.ppo().environments(),
              reward.lookBack(),
              reward.termNames().size());
      this.ppo = opening.add(new Ppo(spec, config.ppo(), config.seed(), config.threads()));
      this.opened = opening.handOver();
    }
  }

  /** Terms stand beside every reward, whoever learns it, because they are added here. */
  private RewardLearner learner(RewardLearners rewardLearners, Scenario scenario) {
    try (Opened opening = new Opened()) {
      List<RewardTerm> terms = TermsOfRun.of(scenario, config, run);
      terms.forEach(opening::add);
      RewardLearner learner = opening.add(rewardLearners.create(scenario, config, run));
      RewardLearner whole = terms.isEmpty() ? learner : new SummedLearner(learner, terms);
      opening.handOver();
      return whole;
    }
  }

  /** What {@code run.json} says about a run with this configuration. */
  public static RunManifest manifest(
      EnvironmentProvider provider, TrainingConfig config, String command) {
    Scenario scenario = config.scenario(provider);
    return new RunManifest(
        RunManifest.SCHEMA,
        provider.id(),
        scenario.spec().version(),
        scenario.settings().values(),
        config.reward(),
        config.seed(),
        Instant.now().toString(),
        command,
        RunManifest.platform(),
        config.toJson());
  }

  /**
   * The configuration that a run was started with.
   *
   * @throws dev.flipside.core.Refusal with one sentence if {@code run.json} does not hold one
   */
  public static TrainingConfig config(RunDirectory run) {
    JsonObject training = run.manifest().training();
    return WholeFile.decoded(
        "run.json in " + run.path() + " has no readable training configuration",
        () -> TrainingConfig.fromJson(training));
  }

  /** The hand-coded reward that {@code config} names. */
  public static RewardLearner handCoded(
      Scenario scenario, TrainingConfig config, RunDirectory run) {
    return RewardLearner.fixed(new HandCodedRewardFunction(scenario.reward(config.reward())));
  }

  /** Starts a run with a hand-coded reward. */
  public static Trainer start(
      EnvironmentProvider provider, TrainingConfig config, RunDirectory run) {
    return start(provider, config, run, Trainer::handCoded);
  }

  /** Starts a run. */
  public static Trainer start(
      EnvironmentProvider provider,
      TrainingConfig config,
      RunDirectory run,
      RewardLearners rewardLearners) {
    Scenario scenario = config.scenario(provider);
    Trainer trainer = new Trainer(scenario, config, run, rewardLearners);
    return trainer.prepared(
        () -> {
          if (!config.startFrom().isEmpty()) {
            Checkpoint start = StartPoint.checkpoint(scenario, config, run);
            start.require(trainer.collector.spec());
            trainer.ppo.startFrom(start);
          }
        });
  }

  /** This trainer after {@code preparation}; closed if that fails. */
  private Trainer prepared(Runnable preparation) {
    try (Opened opening = new Opened()) {
      opening.add(this);
      preparation.run();
      opening.handOver();
    }
    return this;
  }

  /** Goes on with a run with a hand-coded reward from its newest checkpoint. */
  public static Trainer resume(EnvironmentProvider provider, RunDirectory run) {
    return resume(provider, run, config(run), Trainer::handCoded);
  }

  /**
   * Goes on with a run from its newest checkpoint, or from the beginning if it has none yet.
   *
   * @param config as the run was started with; only totalSteps, checkpointEverySteps and threads
   *     may differ
   * @throws dev.flipside.core.Refusal with one sentence if the checkpoint is damaged or belongs to
   *     another environment
   */
  public static Trainer resume(
      EnvironmentProvider provider,
      RunDirectory run,
      TrainingConfig config,
      RewardLearners rewardLearners) {
    Optional<Path> newest = Checkpoints.of(run).newest();
    if (newest.isEmpty()) {
      run.manifest().requireVersion(manifest(provider, config, "").environmentVersion());
      return start(provider, config, run, rewardLearners);
    }
    Checkpoint checkpoint = Checkpoint.read(newest.get());
    Scenario scenario = config.scenario(provider);
    Trainer trainer = new Trainer(scenario, config, run, rewardLearners);
    return trainer.prepared(
        () -> {
          checkpoint.require(trainer.collector.spec());
          WholeFile.decoded(
              "the checkpoint " + newest.get() + " does not fit its run",
              () -> trainer.restored(checkpoint));
          if (!config.startFrom().isEmpty()) {
            trainer.ppo.keepScale();
          }
        });
  }

  /** How the run is configured. */
  public TrainingConfig config() {
    return config;
  }

  /** Control steps so far. */
  public long steps() {
    return steps;
  }

  /** What is maximised. */
  public RewardFunction reward() {
    return reward;
  }

  /** The policy as it stands; for the learning thread, others hear of it through a listener. */
  public PolicySnapshot snapshot() {
    return ppo.snapshot(steps);
  }

  /** Asks the loop to end after the current iteration, with a checkpoint. From any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Asks for a checkpoint soon: after the current iteration, or at once while the loop waits for
   * answers. The listener hears of it, also if nothing was learned since the last one. From any
   * thread.
   */
  public void saveSoon() {
    saveAsked = true;
  }

  /**
   * Runs the loop until the configured number of steps, or until {@link #stop}.
   *
   * @param listener hears of each iteration
   */
  public void run(TrainingListener listener) {
    log.open(run, steps);
    keepBeginning();
    PolicySnapshot policy = snapshot();
    listener.learned(policy, reward.live());
    while (steps < config.totalSteps() && awaitAnswers(listener)) {
      long start = System.nanoTime();
      iteration++;
      collector.collect(policy, rollouts, iteration, log.outcomes());
      reward.relabel(rollouts);
      rollouts.requireFiniteRewards();
      Map<String, Double> figures = new LinkedHashMap<>(learn());
      steps += rollouts.size();
      rewardLearner.pool(collector.takeEpisodes(), steps);
      rewardLearner.explore(policy, steps);
      rewardLearner.ask(steps);
      rewardLearner.absorb();
      rewardLearner.fit(iteration);
      figures.putAll(rewardLearner.metrics());
      policy = snapshot();
      listener.progressed(
          log.add(
              iteration, steps, config.totalSteps(), start, rollouts, reward.termNames(), figures));
      listener.learned(policy, reward.live());
      checkpointIfDue(listener);
      saveIfAsked(listener);
    }
    if (savedSteps != steps) {
      checkpoint(listener);
    }
  }

  /** Waits for what the reward learner needs; says whether the loop goes on. */
  private boolean awaitAnswers(TrainingListener listener) {
    String said = "";
    while (!stopped) {
      String reason = rewardLearner.waitingFor().orElse("");
      if (!reason.equals(said)) {
        listener.waiting(reason);
        said = reason;
      }
      if (reason.isEmpty()) {
        return true;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      rewardLearner.absorb();
      saveIfAsked(listener);
    }
    return false;
  }

  /** What the policy was before it learned anything, to be looked at later. */
  private void keepBeginning() {
    Path file = StartPoint.file(run);
    if (steps == 0 && !Files.exists(file)) {
      Checkpoint.Builder beginning = Checkpoint.builder(collector.spec(), 0, 0);
      ppo.save(beginning, 0);
      beginning.build().write(file);
    }
  }

  private void saveIfAsked(TrainingListener listener) {
    if (saveAsked) {
      saveAsked = false;
      checkpoint(listener);
    }
  }

  private Map<String, Double> learn() {
    if (!rewardLearner.ready()) {
      ppo.observe(rollouts);
      return PpoUpdate.NONE.figures();
    }
    double progress = Math.min(1, (double) steps / config.totalSteps());
    PpoUpdate update = ppo.update(rollouts, iteration, progress);
    return update.figures();
  }

  private void checkpointIfDue(TrainingListener listener) {
    long every = config.checkpointEverySteps();
    if (steps / every != (steps - rollouts.size()) / every) {
      checkpoint(listener);
    }
  }

  private void checkpoint(TrainingListener listener) {
    Checkpoint.Builder checkpoint = Checkpoint.builder(collector.spec(), iteration, steps);
    ppo.save(checkpoint, steps);
    collector.save(checkpoint, rollouts);
    log.save(checkpoint);
    rewardLearner.save(checkpoint);
    Path file = Checkpoints.of(run).file(steps);
    checkpoint.build().write(file);
    Checkpoints.of(run).thin(MOST_CHECKPOINTS);
    savedSteps = steps;
    listener.saved(file);
  }

  private Trainer restored(Checkpoint checkpoint) {
    iteration = checkpoint.iteration();
    steps = checkpoint.steps();
    savedSteps = steps;
    ppo.restore(checkpoint);
    collector.restore(checkpoint, rollouts);
    log.restore(checkpoint);
    rewardLearner.restore(checkpoint);
    return this;
  }

  @Override
  public void close() {
    opened.close();
  }
}
