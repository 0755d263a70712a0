package dev.flipside.agents.reward;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.Actor;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.RolloutBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A penalty on leaving a frozen reference policy (Ziegler et al. 2019, "Fine-Tuning Language Models
 * from Human Preferences"):
 *
 * <pre>
 * -beta (log pi(a|s) - log pi_ref(a|s))
 * </pre>
 *
 * <p>whose mean is beta times the KL divergence from the reference. Unlike PPO's own limit, which
 * is on one update, this one is on the whole way. With a target, beta is steered: it grows by up to
 * 2 % an iteration while the divergence is above, and falls while it is below.
 */
public final class KlTerm implements RewardTerm {
  private static final double LARGEST_ERROR = 0.2;
  private static final double GAIN = 0.1;
  private static final String SAVED = "feedback.kl-coef";

  private final PolicySnapshot reference;
  private final double target;
  private double coefficient;
  private double divergence = Double.NaN;

  /**
   * @param reference the policy to stay near
   * @param config how near; if it is off, the divergence is only measured
   */
  public KlTerm(PolicySnapshot reference, KlConfig config) {
    this.reference = reference;
    this.target = config.klTarget();
    this.coefficient = config.klCoef() == 0 && target > 0 ? 0.01 : config.klCoef();
  }

  @Override
  public String name() {
    return "kl";
  }

  @Override
  public void pay(RolloutBuffer rollouts, float[] paid) {
    Actor actor = reference.actor();
    double sum = 0;
    for (int i = 0; i < paid.length; i++) {
      int row = rollouts.firstRow() + i;
      actor.think(rollouts.observations(), row * rollouts.observationSize());
      float there = actor.logProb(rollouts.rawActions(), row * rollouts.actionSize());
      float ratio = rollouts.logProbs()[row] - there;
      paid[i] = (float) -coefficient * ratio;
      sum += ratio;
    }
    divergence = sum / paid.length;
    if (target > 0) {
      double error = Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, divergence / target - 1));
      coefficient *= 1 + GAIN * error;
    }
  }

  /** Nothing: an agent on the screen does not say how likely its action was. */
  @Override
  public Live live() {
    return transition -> 0;
  }

  @Override
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("reference_kl", divergence);
    metrics.put("kl_coef", coefficient);
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    checkpoint.put(SAVED, new double[] {coefficient});
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    if (checkpoint.has(SAVED)) {
      coefficient = checkpoint.doubles(SAVED)[0];
    }
  }

  @Override
  public void close() {}
}
