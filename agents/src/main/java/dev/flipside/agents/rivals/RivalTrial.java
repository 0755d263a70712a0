package dev.flipside.agents.rivals;

import com.sun.management.OperatingSystemMXBean;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.exploration.CuriousLearner;
import dev.flipside.agents.exploration.Novelty;
import dev.flipside.agents.exploration.RandomNetworkDistillation;
import dev.flipside.agents.exploration.StateBins;
import dev.flipside.agents.exploration.VisitCounts;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.planning.Plan;
import dev.flipside.agents.planning.TreeSearch;
import dev.flipside.agents.planning.TreeSearchConfig;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Fingerprint;
import dev.flipside.agents.study.StudyListener;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.agents.study.TrialRunner;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Trains, or plans, as an arm says, and measures the environment's outcome on held-out episodes.
 * Goes on from the newest checkpoint of an interrupted trial.
 */
public final class RivalTrial implements TrialRunner<RivalSetup> {
  private static final long FINAL_SEED = 2;

  private final Function<String, EnvironmentProvider> environments;
  private final Path folder;
  private final String command;

  /**
   * @param environments finds the provider of an id
   * @param folder where runs are kept
   * @param command the command line, for the runs' manifests
   */
  public RivalTrial(
      Function<String, EnvironmentProvider> environments, Path folder, String command) {
    this.environments = environments;
    this.folder = folder;
    this.command = command;
  }

  /** The environment's settings in the trial with number {@code seed}. */
  public static Map<String, String> settings(RivalSetup setup, long seed) {
    Map<String, String> settings = new LinkedHashMap<>(setup.settings());
    if (!setup.seedSetting().isEmpty()) {
      settings.put(setup.seedSetting(), Long.toString(seed));
    }
    return settings;
  }

  @Override
  public TrialResult run(Arm<RivalSetup> arm, long seed, StudyListener progress) {
    RivalSetup setup = arm.configuration();
    EnvironmentProvider provider = environments.apply(setup.environment());
    return setup.reward().equals(RivalSetup.PLAN)
        ? plan(arm, seed, provider)
        : learn(arm, seed, provider, progress);
  }

  /** Plans one held-out episode and carries the plan out in a fresh environment. */
  private static TrialResult plan(Arm<RivalSetup> arm, long seed, EnvironmentProvider provider) {
    RivalSetup setup = arm.configuration();
    Scenario scenario = Scenario.of(provider, settings(setup, seed));
    Stopwatch watch = new Stopwatch();
    Plan plan;
    int actionSize;
    try (Environment environment = scenario.create(Start.STANDARD)) {
      actionSize = environment.spec().action().size();
      plan =
          new TreeSearch(
                  environment,
                  scenario.rewards().get(0),
                  StateBins.parse(setup.states(), environment.spec().observation()),
                  new TreeSearchConfig(setup.totalSteps(), 4, 12, 1))
              .plan(Evaluator.heldOutSeed(FINAL_SEED, 0), Seeds.derive(seed, "plan", 0));
    }
    Evaluation evaluation =
        new Evaluator(scenario).evaluate(plan.policy(actionSize), "planned", 1, FINAL_SEED);
    Map<String, Double> figures = figures(evaluation, "");
    figures.putAll(figures(evaluation, "-sampled"));
    figures.put("labels", 0.0);
    figures.put("steps", (double) plan.simulatedSteps());
    watch.note(figures);
    return new TrialResult(arm.name(), seed, Fingerprint.of(setup), figures, Map.of(), "");
  }

  private TrialResult learn(
      Arm<RivalSetup> arm, long seed, EnvironmentProvider provider, StudyListener listener) {
    RivalSetup setup = arm.configuration();
    TrainingConfig config = config(provider, setup, seed);
    RunDirectory run = directory(arm, seed, provider, config);
    Curve curve = new Curve(provider.metrics().get(0).name());
    Stopwatch watch = new Stopwatch();
    try (Trainer trainer =
        Trainer.resume(provider, run, config, (p, c, r) -> learner(setup, p, c, r))) {
      trainer.run(
          progress -> {
            curve.add(progress);
            double share = (double) progress.steps() / progress.totalSteps();
            listener.progressed(arm.name(), seed, Math.min(1, share));
          });
      Evaluator evaluator = new Evaluator(config.scenario(provider));
      Map<String, Double> figures =
          figures(
              evaluator.evaluate(
                  trainer.snapshot().greedy(), "greedy", setup.episodes(), FINAL_SEED),
              "");
      figures.putAll(
          figures(
              evaluator.evaluate(
                  trainer.snapshot().sampling(), "sampled", setup.episodes(), FINAL_SEED),
              "-sampled"));
      figures.put("labels", curve.labels);
      figures.put("steps", trainer.steps() + curve.played);
      watch.note(figures);
      return new TrialResult(
          arm.name(),
          seed,
          Fingerprint.of(setup),
          figures,
          curve.columns(),
          folder.relativize(run.path()).toString());
    }
  }

  private static TrainingConfig config(EnvironmentProvider provider, RivalSetup setup, long seed) {
    return TrainingConfig.of(
            setup.environment(), settings(setup, seed), setup.reward(), seed, setup.totalSteps())
        .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()).withHints(setup.ppo()))
        .withCheckpointEvery(Math.max(1, setup.totalSteps()))
        .withFeedback(setup.rater(), feedback(setup));
  }

  /** A setup says itself which novelty it is paid, whatever the environment's hints are. */
  private static Map<String, Double> feedback(RivalSetup setup) {
    Map<String, Double> feedback = new LinkedHashMap<>(setup.feedback());
    if (setup.reward().equals(RunRewards.FEEDBACK)) {
      feedback.put("noveltyWeight", 0.0);
    }
    return feedback;
  }

  private RunDirectory directory(
      Arm<RivalSetup> arm, long seed, EnvironmentProvider provider, TrainingConfig config) {
    String name = arm.name() + "-" + seed + "-" + Fingerprint.of(arm.configuration());
    Path path = folder.resolve(provider.id()).resolve(name);
    return Files.exists(path.resolve("run.json"))
        ? RunDirectory.open(path)
        : RunDirectory.create(folder, name, Trainer.manifest(provider, config, command));
  }

  private static RewardLearner learner(
      RivalSetup setup, Scenario scenario, TrainingConfig config, RunDirectory run) {
    RewardLearner reward = RunRewards.unattended(scenario, config, run);
    if (setup.novelty().isEmpty()) {
      return reward;
    }
    BoxSpec observation = scenario.spec().observation();
    Novelty novelty =
        switch (setup.novelty()) {
          case "rnd" -> new RandomNetworkDistillation(observation.size(), config.seed());
          case "count" -> new VisitCounts(StateBins.parse(setup.states(), observation));
          default ->
              throw new IllegalArgumentException(
                  "there is no novelty " + setup.novelty() + "; there are rnd, count");
        };
    long fade = Math.round(setup.noveltyFade() * setup.totalSteps());
    return new CuriousLearner(reward, novelty, setup.noveltyWeight(), fade);
  }

  /** The figures that are known; a ratio of nothing is left out. */
  private static Map<String, Double> figures(Evaluation evaluation, String suffix) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (Evaluation.Figure figure : evaluation.figures()) {
      if (Double.isFinite(figure.value())) {
        figures.put(figure.name() + suffix, figure.value());
      }
    }
    return figures;
  }

  /**
   * What a trial costs: seconds on the clock, and processor seconds of the whole process, which are
   * the trial's own only while no other runs beside it.
   */
  private static final class Stopwatch {
    private final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long clock = System.nanoTime();
    private final long processor = system.getProcessCpuTime();

    void note(Map<String, Double> figures) {
      figures.put("seconds", (System.nanoTime() - clock) * 1e-9);
      figures.put("cpu-seconds", (system.getProcessCpuTime() - processor) * 1e-9);
    }
  }

  /** The first metric of the episodes in training, over control steps. */
  private static final class Curve {
    private final String metric;
    private final List<Double> steps = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private double labels;
    private double played;

    Curve(String metric) {
      this.metric = metric;
    }

    void add(TrainingProgress progress) {
      labels = progress.learning().getOrDefault("answers", labels);
      played = progress.learning().getOrDefault("played_steps", played);
      double value = progress.outcome().getOrDefault(metric, Double.NaN);
      if (Double.isFinite(value)) {
        steps.add((double) progress.steps());
        values.add(value);
      }
    }

    Map<String, List<Double>> columns() {
      return Map.of("steps", steps, metric, values);
    }
  }
}
