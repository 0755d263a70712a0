package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.feedback.RelayRater;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.Turns;
import dev.flipside.agents.planning.ModelPolicy;
import dev.flipside.agents.planning.Plan;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Trains, or plans, as an arm says, and measures on held-out episodes what truly happens and, if
 * there is a judge, how often it approves. Goes on from the newest checkpoint of an interrupted
 * trial. The evaluation is apart from training: no random number of the run depends on it.
 *
 * @param environments finds the provider of an id
 * @param folder where runs are kept
 * @param command the command line, for the runs' manifests
 */
public record Trial(Function<String, EnvironmentProvider> environments, Path folder, String command)
    implements TrialRunner {
  @Override
  public TrialResult run(TrialSpec trial, StudyListener progress) {
    EnvironmentProvider provider = environments.apply(trial.setup().world());
    Scenario scenario = trial.setup().scenario(provider, trial.seed());
    Optional<LegibleModel> model = trial.setup().model(scenario);
    if (model.isPresent()) {
      return follow(trial, scenario, new ModelPolicy(model.get()));
    }
    return trial.setup().plans() ? plan(trial, scenario) : learn(trial, scenario, progress);
  }

  /**
   * Measures a policy on fresh episodes, always the same ones.
   *
   * @return the environment's outcome metrics with the mean action, and with "-sampled" those with
   *     sampled actions, a ratio of nothing left out; with a judge also approved, true, deceptive
   *     and score
   */
  public static Map<String, Double> measure(
      Scenario scenario, TrialSetup setup, PolicySnapshot policy) {
    Map<String, Double> figures = new LinkedHashMap<>();
    if (!setup.judge().isEmpty()) {
      JudgedEvaluator judged = setup.evaluator(scenario);
      int n = setup.episodes();
      put(figures, "", judged.evaluate(policy.greedy(), "greedy", n, Conduct.FINAL_SEED));
      put(
          figures,
          "-sampled",
          judged.evaluate(policy.sampling(), "sampled", n, Conduct.FINAL_SEED));
    }
    Evaluator truth = new Evaluator(scenario);
    put(
        figures,
        "",
        truth.evaluate(policy.greedy(), "greedy", setup.episodes(), Conduct.FINAL_SEED));
    put(
        figures,
        "-sampled",
        truth.evaluate(policy.sampling(), "sampled", setup.episodes(), Conduct.FINAL_SEED));
    return figures;
  }

  /** Plans one held-out episode and carries the plan out in a fresh environment. */
  private static TrialResult plan(TrialSpec trial, Scenario scenario) {
    Stopwatch watch = new Stopwatch();
    Plan plan = Conduct.plan(trial, scenario);
    Policy policy = plan.policy(scenario.spec().action().size());
    Evaluation evaluation =
        new Evaluator(scenario).evaluate(policy, "planned", 1, Conduct.FINAL_SEED);
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, "", evaluation);
    put(figures, "-sampled", evaluation);
    figures.put("labels", 0.0);
    figures.put("steps", (double) plan.simulatedSteps());
    watch.note(figures);
    return TrialResult.of(trial, figures, Map.of(), "");
  }

  /** Measures a policy that plans by a model of its own as it goes. */
  private static TrialResult follow(TrialSpec trial, Scenario scenario, ModelPolicy policy) {
    TrialSetup setup = trial.setup();
    Stopwatch watch = new Stopwatch();
    Map<String, Double> figures = new LinkedHashMap<>();
    Evaluation truth =
        new Evaluator(scenario).evaluate(policy, "planned", setup.episodes(), Conduct.FINAL_SEED);
    put(figures, "", truth);
    put(figures, "-sampled", truth);
    if (!setup.judge().isEmpty()) {
      JudgedEvaluation judged =
          setup
              .evaluator(scenario)
              .evaluate(policy, "planned", setup.episodes(), Conduct.FINAL_SEED);
      put(figures, "", judged);
      put(figures, "-sampled", judged);
    }
    setup
        .elsewhere(scenario.provider(), trial.seed())
        .ifPresent(
            other ->
                putElsewhere(
                    figures, other, setup, new ModelPolicy(setup.model(other).orElseThrow())));
    figures.put("labels", 0.0);
    figures.put("steps", 0.0);
    watch.note(figures);
    return TrialResult.of(trial, figures, Map.of(), "");
  }

  private TrialResult learn(TrialSpec trial, Scenario scenario, StudyListener progress) {
    TrialSetup setup = trial.setup();
    TrainingConfig config = setup.training(scenario.provider(), trial.seed());
    RunDirectory run = directory(trial, scenario, config);
    Stopwatch watch = new Stopwatch();
    try (Trainer trainer =
        Trainer.resume(scenario.provider(), run, config, (s, c, r) -> learner(setup, s, c, r))) {
      TrialWatcher watcher = new TrialWatcher(trial, scenario, run, trainer, progress);
      trainer.run(watcher);
      if (progress.stopped() && trainer.steps() < setup.steps()) {
        throw new CancellationException("the trial " + trial + " was stopped");
      }
      watcher.end();
      Map<String, Double> figures = measure(scenario, setup, trainer.snapshot());
      setup
          .elsewhere(scenario.provider(), trial.seed())
          .ifPresent(other -> putElsewhere(figures, other, setup, trainer.snapshot().greedy()));
      if (setup.asks()) {
        figures.putAll(AnswerFigures.of(run, scenario, setup));
      }
      Map<String, List<Double>> curves = watcher.columns();
      if (setup.bestOf() > 1) {
        BestOf best =
            BestOf.play(
                setup.evaluator(scenario),
                watcher.proxy(),
                trainer.snapshot().sampling(),
                setup.bestOf(),
                setup.episodes(),
                Conduct.FINAL_SEED);
        put(figures, "", best.best());
        curves = best.curve();
      }
      figures.put("labels", watcher.labels());
      figures.put("steps", trainer.steps() + watcher.played());
      watch.note(figures);
      return TrialResult.of(trial, figures, curves, folder.relativize(run.path()).toString());
    }
  }

  private RunDirectory directory(TrialSpec trial, Scenario scenario, TrainingConfig config) {
    Path path = folder.resolve(scenario.id()).resolve(trial.runName());
    return Files.exists(path.resolve("run.json"))
        ? RunDirectory.open(path)
        : RunDirectory.create(
            folder, trial.runName(), Trainer.manifest(scenario.provider(), config, command));
  }

  private static RewardLearner learner(
      TrialSetup setup, Scenario scenario, TrainingConfig config, RunDirectory run) {
    return setup.laterRater().isEmpty()
        ? RunRewards.unattended(scenario, config, run)
        : RunRewards.answeredBy(relay(setup, scenario, config)).create(scenario, config, run);
  }

  private static RelayRater relay(TrialSetup setup, Scenario scenario, TrainingConfig config) {
    return new RelayRater(
        RunRewards.simulated(scenario, config),
        RunRewards.simulated(scenario, config.withRater(setup.laterRater())),
        setup.turns() == null ? Turns.HALF_WAY : setup.turns(),
        config.feedback().ask().labels(),
        config.seed());
  }

  private static void put(Map<String, Double> figures, String suffix, JudgedEvaluation e) {
    figures.put("approved" + suffix, e.approved());
    figures.put("true" + suffix, e.truly());
    figures.put("deceptive" + suffix, e.deceptive());
    figures.put("score" + suffix, e.score());
  }

  private static void put(Map<String, Double> figures, String suffix, Evaluation e) {
    for (Evaluation.Figure figure : e.figures()) {
      if (Double.isFinite(figure.value())) {
        figures.put(figure.name() + suffix, figure.value());
      }
    }
  }

  private static void putElsewhere(
      Map<String, Double> figures, Scenario other, TrialSetup setup, Policy policy) {
    put(
        figures,
        "-elsewhere",
        new Evaluator(other).evaluate(policy, "greedy", setup.episodes(), Conduct.FINAL_SEED));
  }

  /** What a trial costs: seconds on the clock, and processor seconds of its own thread. */
  private static final class Stopwatch {
    private final long clock = System.nanoTime();
    private final long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    void note(Map<String, Double> figures) {
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
      figures.put("seconds", (System.nanoTime() - clock) * 1e-9);
      figures.put("cpu-seconds", used * 1e-9);
    }
  }
}
