package dev.flipside.agents.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run goes, after one iteration. What is not known yet (no episode has ended) is NaN.
 *
 * @param iteration counted from 1
 * @param steps control steps so far, over all worlds
 * @param totalSteps control steps at which the run ends
 * @param seconds time spent learning since this process started or resumed the run
 * @param stepsPerSecond control steps per second in this iteration
 * @param meanReturn mean sum of rewards of the episodes that ended in this iteration
 * @param terms mean of each reward term per control step, in the reward's order
 * @param outcome metrics of the episodes that ended lately, over training starts and sampled
 *     actions, in the provider's order
 * @param learning approx_kl, clip_fraction, explained_variance, entropy, policy_loss, value_loss,
 *     policy_learning_rate, mean_std, and whatever the reward learner adds
 */
public record TrainingProgress(
    long iteration,
    long steps,
    long totalSteps,
    double seconds,
    double stepsPerSecond,
    double meanReturn,
    Map<String, Double> terms,
    Map<String, Double> outcome,
    Map<String, Double> learning) {

  public TrainingProgress {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
    learning = Collections.unmodifiableMap(new LinkedHashMap<>(learning));
  }

  /**
   * Every figure by the name under which files keep it: terms as {@code reward/NAME}, outcomes as
   * {@code outcome/NAME}, the rest as {@code learning/NAME}.
   */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("seconds", seconds);
    figures.put("steps_per_second", stepsPerSecond);
    figures.put("return", meanReturn);
    terms.forEach((name, value) -> figures.put("reward/" + name, value));
    outcome.forEach((name, value) -> figures.put("outcome/" + name, value));
    learning.forEach((name, value) -> figures.put("learning/" + name, value));
    return figures;
  }
}
