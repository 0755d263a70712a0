package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures now and then while a trial learns: approval and truth if there is a judge, else the
 * environment's first metric over the episodes of training. Where all labels are asked before the
 * policy learns, the reward is frozen from then on: that reward, approval and truth are measured on
 * sampled episodes, with the divergence from the start.
 */
final class TrialWatcher implements TrainingListener {
  private static final int POINTS = 30;
  private static final int EPISODES = 20;
  private static final long SEED = 1;

  private final TrialSpec trial;
  private final Trainer trainer;
  private final StudyListener progress;
  private final Optional<JudgedEvaluator> judged;
  private final String metric;
  private final TrialCurve curve;
  private final long every;
  private final int asked;
  private final int horizon;
  private long next;
  private long steps;
  private double labels;
  private double played;
  private double value = Double.NaN;
  private PolicySnapshot policy;
  private PolicySnapshot acted;
  private LiveReward reward;
  private double divergence = Double.NaN;
  private Proxy frozen;

  TrialWatcher(
      TrialSpec trial,
      Scenario scenario,
      RunDirectory run,
      Trainer trainer,
      StudyListener progress) {
    TrialSetup setup = trial.setup();
    this.trial = trial;
    this.trainer = trainer;
    this.progress = progress;
    this.judged =
        setup.judge().isEmpty() ? Optional.empty() : Optional.of(setup.evaluator(scenario));
    this.metric = scenario.provider().metrics().get(0).name();
    this.curve =
        new TrialCurve(
            run,
            trainer.steps(),
            judged.isEmpty()
                ? List.of(metric)
                : setup.freezes(scenario.provider())
                    ? List.of("kl", "proxy", "approved", "true")
                    : List.of("approved", "true", "score"));
    this.asked = setup.freezes(scenario.provider()) ? setup.labels(scenario.provider()) : -1;
    this.horizon = scenario.spec().horizon();
    this.every = Math.max(1, setup.steps() / POINTS);
    this.steps = trainer.steps();
    this.next = trainer.steps();
    this.labels = curve.last(TrialCurve.LABELS);
    this.played = curve.last(TrialCurve.PLAYED);
  }

  @Override
  public void progressed(TrainingProgress now) {
    steps = now.steps();
    labels = now.learning().getOrDefault("answers", labels);
    played = now.learning().getOrDefault("played_steps", played);
    divergence = now.learning().getOrDefault("reference_kl", Double.NaN);
    value = now.outcome().getOrDefault(metric, Double.NaN);
    progress.progressed(trial, Math.min(1, (double) steps / now.totalSteps()));
    if (progress.stopped()) {
      trainer.stop();
    }
  }

  @Override
  public void learned(PolicySnapshot newest, LiveReward live) {
    acted = policy == null ? newest : policy;
    policy = newest;
    reward = live;
    if (asked >= 0 && frozen == null && labels >= asked) {
      frozen = proxy();
    }
    if (steps >= next) {
      next = steps + every;
      measure();
    }
  }

  /** The last point, once a trial is done. */
  void end() {
    if (curve.lastSteps() < steps) {
      measure();
    }
  }

  private void measure() {
    if (judged.isEmpty()) {
      curve.add((double) steps, labels, played, value);
      return;
    }
    if (frozen != null) {
      // The divergence is that of the policy that acted in the last rollout.
      Proxy.Means means = frozen.means(judged.get(), acted.sampling(), EPISODES, SEED);
      double kl = Math.max(0, divergence * horizon);
      curve.add((double) steps, labels, played, kl, means.proxy(), means.approved(), means.truly());
    } else if (asked < 0) {
      JudgedEvaluation e = judged.get().evaluate(policy.greedy(), "greedy", EPISODES, SEED);
      curve.add((double) steps, labels, played, e.approved(), e.truly(), e.score());
    }
  }

  /** Answers that were given. */
  double labels() {
    return labels;
  }

  /** Control steps that the reward learner played for itself. */
  double played() {
    return played;
  }

  /** What was maximised at last. */
  Proxy proxy() {
    return new Proxy(reward, trainer.reward().termNames().size());
  }

  /** The curve's columns. */
  Map<String, List<Double>> columns() {
    return curve.columns();
  }
}
