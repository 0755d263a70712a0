package dev.flipside.agents.reward;

import dev.flipside.agents.policy.Actor;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.RolloutBuffer;
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
 * is on one update, this one is on the whole way.
 */
public final class KlTerm implements RewardTerm {
  private final PolicySnapshot reference;
  private final double coefficient;
  private double divergence = Double.NaN;

  /**
   * @param reference the policy to stay near
   * @param config how near; if it is off, the divergence is only measured
   */
  public KlTerm(PolicySnapshot reference, KlConfig config) {
    this.reference = reference;
    this.coefficient = config.klCoef();
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
  }

  /** Nothing: an agent on the screen does not say how likely its action was. */
  @Override
  public Live live() {
    return transition -> 0;
  }

  @Override
  public Map<String, Double> metrics() {
    return Map.of("reference_kl", divergence);
  }
}
