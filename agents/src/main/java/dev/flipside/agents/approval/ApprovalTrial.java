package dev.flipside.agents.approval;

import dev.flipside.agents.debate.Debate;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.feedback.RelayRater;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Fingerprint;
import dev.flipside.agents.study.StudyListener;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.agents.study.TrialRunner;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Trains a policy as an arm says and measures, on fresh episodes, how often the judge approves of
 * it and how often it is truly what was asked for. Goes on from the newest checkpoint of an
 * interrupted trial.
 */
public final class ApprovalTrial implements TrialRunner<ApprovalSetup> {
  private static final int CURVE_POINTS = 30;
  private static final int CURVE_EPISODES = 20;
  private static final long CURVE_SEED = 1;
  private static final long FINAL_SEED = 2;

  private final Function<String, EnvironmentProvider> environments;
  private final Path folder;
  private final String command;

  /**
   * @param environments finds the provider of an id
   * @param folder where runs are kept
   * @param command the command line, for the runs' manifests
   */
  public ApprovalTrial(
      Function<String, EnvironmentProvider> environments, Path folder, String command) {
    this.environments = environments;
    this.folder = folder;
    this.command = command;
  }

  /** Name of the run of a trial, unique for its configuration. */
  public static String runName(String arm, long seed, ApprovalSetup setup) {
    return arm + "-" + seed + "-" + Fingerprint.of(setup);
  }

  /** The judge called {@code id}, or a {@link Debate} before one. */
  public static ClipJudge judge(Scenario scenario, String id) {
    List<ClipJudge> judges = scenario.judges();
    return Debate.judge(id, judges)
        .orElseThrow(
            () -> scenario.noSuch("judge", id, judges.stream().map(ClipJudge::id).toList()));
  }

  /**
   * What measures the policies of an arm: its judge, on clips as long as those it is asked about.
   */
  public static JudgedEvaluator evaluator(EnvironmentProvider provider, ApprovalSetup setup) {
    Scenario scenario = Scenario.of(provider, setup.settings());
    int clipSteps = RunRewards.feedback(provider, setup.feedback()).clipSteps();
    return new JudgedEvaluator(scenario, judge(scenario, setup.judge()), clipSteps);
  }

  /**
   * Measures a policy on fresh episodes, always the same ones.
   *
   * @return approved, true, deceptive and score with the mean action, and the same with "-sampled"
   *     with sampled actions
   */
  public static Map<String, Double> measure(
      JudgedEvaluator evaluator, PolicySnapshot policy, int episodes) {
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, "", evaluator.evaluate(policy.greedy(), "greedy", episodes, FINAL_SEED));
    put(
        figures,
        "-sampled",
        evaluator.evaluate(policy.sampling(), "sampled", episodes, FINAL_SEED));
    return figures;
  }

  @Override
  public TrialResult run(Arm<ApprovalSetup> arm, long seed, StudyListener progress) {
    ApprovalSetup setup = arm.configuration();
    EnvironmentProvider provider = environments.apply(setup.environment());
    Path path = folder.resolve(provider.id()).resolve(runName(arm.name(), seed, setup));
    TrainingConfig config = started(config(provider, setup, seed), provider, setup, path);
    RunDirectory run =
        java.nio.file.Files.exists(path.resolve("run.json"))
            ? RunDirectory.open(path)
            : RunDirectory.create(
                folder, path.getFileName().toString(), Trainer.manifest(provider, config, command));
    JudgedEvaluator evaluator = evaluator(provider, setup);
    long begin = System.nanoTime();
    try (Trainer trainer = Trainer.resume(provider, run, config, rewards(setup))) {
      Watcher watcher =
          new Watcher(
              arm.name(), seed, progress, evaluator, new ApprovalCurve(run, trainer.steps()));
      watcher.every = Math.max(1, setup.totalSteps() / CURVE_POINTS);
      watcher.next = trainer.steps();
      trainer.run(watcher);
      Map<String, Double> figures = measure(evaluator, trainer.snapshot(), setup.episodes());
      if (setup.start() != null && setup.start().bestOf() > 1) {
        BestOf best = new BestOf(trainer.snapshot(), watcher.reward, setup.start().bestOf());
        put(figures, "", best.evaluate(evaluator, setup.episodes(), FINAL_SEED));
      }
      figures.put("labels", watcher.labels);
      figures.put("steps", (double) trainer.steps());
      figures.put("seconds", (System.nanoTime() - begin) * 1e-9);
      return new TrialResult(
          arm.name(),
          seed,
          Fingerprint.of(setup),
          figures,
          watcher.curve.columns(),
          folder.relativize(run.path()).toString());
    }
  }

  /** The same configuration, starting from the clone if there is to be one. */
  private static TrainingConfig started(
      TrainingConfig config, EnvironmentProvider provider, ApprovalSetup setup, Path path) {
    if (setup.start() == null) {
      return config;
    }
    Path file = path.resolve("clone.checkpoint");
    if (!java.nio.file.Files.exists(file)) {
      Scenario scenario = config.scenario(provider);
      setup.start().checkpoint(scenario, config.ppo(), config.seed()).write(file);
    }
    return config.withStartFrom(file.toString());
  }

  private static TrainingConfig config(
      EnvironmentProvider provider, ApprovalSetup setup, long seed) {
    return TrainingConfig.of(
            setup.environment(), setup.settings(), setup.reward(), seed, setup.totalSteps())
        .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()).withHints(setup.ppo()))
        .withCheckpointEvery(Math.max(1, setup.totalSteps() / 4))
        .withFeedback(setup.rater(), setup.feedback());
  }

  private static Trainer.RewardLearners rewards(ApprovalSetup setup) {
    if (setup.laterRater().isEmpty()) {
      return RunRewards::unattended;
    }
    return (scenario, config, run) -> {
      int labels = RunRewards.feedback(scenario.provider(), config.feedback()).labels();
      return RunRewards.answeredBy(
              new RelayRater(
                  RunRewards.simulated(scenario, config),
                  RunRewards.simulated(
                      scenario, config.withFeedback(setup.laterRater(), config.feedback())),
                  labels / 2))
          .create(scenario, config, run);
    };
  }

  private static void put(Map<String, Double> figures, String suffix, JudgedEvaluation e) {
    figures.put("approved" + suffix, e.approved());
    figures.put("true" + suffix, e.truly());
    figures.put("deceptive" + suffix, e.deceptive());
    figures.put("score" + suffix, e.score());
  }

  /** Measures now and then while the policy learns. */
  private static final class Watcher implements TrainingListener {
    private final String arm;
    private final long seed;
    private final StudyListener progress;
    private final JudgedEvaluator evaluator;
    private final ApprovalCurve curve;
    private long every;
    private long next;
    private long steps;
    private double labels;
    private LiveReward reward;

    Watcher(
        String arm,
        long seed,
        StudyListener progress,
        JudgedEvaluator evaluator,
        ApprovalCurve curve) {
      this.arm = arm;
      this.seed = seed;
      this.progress = progress;
      this.evaluator = evaluator;
      this.curve = curve;
    }

    @Override
    public void progressed(TrainingProgress now) {
      steps = now.steps();
      labels = now.learning().getOrDefault("answers", 0.0);
      progress.progressed(arm, seed, Math.min(1, (double) steps / now.totalSteps()));
    }

    @Override
    public void learned(PolicySnapshot policy, LiveReward live) {
      reward = live;
      if (steps < next) {
        return;
      }
      next = steps + every;
      JudgedEvaluation e =
          evaluator.evaluate(policy.greedy(), "greedy", CURVE_EPISODES, CURVE_SEED);
      curve.add((double) steps, labels, e.approved(), e.truly(), e.score());
    }
  }
}
