package dev.flipside.agents.reward;

import dev.flipside.agents.policy.Actor;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.environment.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A reward minus a penalty on leaving a frozen reference policy (Ziegler et al. 2019, "Fine-Tuning
 * Language Models from Human Preferences"):
 *
 * <pre>
 * r'(s, a) = r(s, a) - beta (log pi(a|s) - log pi_ref(a|s))
 * </pre>
 *
 * <p>whose mean is beta times the KL divergence from the reference. Unlike PPO's own limit, which
 * is on one update, this one is on the whole way. With a target, beta is steered: it grows by up to
 * 2 % an iteration while the divergence is above, and falls while it is below.
 */
public final class KlPenalty implements RewardFunction {
  private static final double LARGEST_ERROR = 0.2;
  private static final double GAIN = 0.1;

  private final RewardFunction reward;
  private final PolicySnapshot reference;
  private final double target;
  private double coefficient;
  private double divergence = Double.NaN;

  /**
   * @param reward what is maximised otherwise
   * @param reference the policy to stay near
   * @param coefficient beta, at least 0; with a target the value to begin with. With 0 and no
   *     target the divergence is only measured
   * @param target mean divergence per step, nats; 0 keeps beta
   */
  public KlPenalty(
      RewardFunction reward, PolicySnapshot reference, double coefficient, double target) {
    this.reward = reward;
    this.reference = reference;
    this.target = target;
    this.coefficient = coefficient == 0 && target > 0 ? 0.01 : coefficient;
  }

  @Override
  public String name() {
    return reward.name();
  }

  @Override
  public List<String> termNames() {
    List<String> names = new ArrayList<>(reward.termNames());
    names.add("kl");
    return names;
  }

  @Override
  public int lookBack() {
    return reward.lookBack();
  }

  /** Beta as it stands. */
  public double coefficient() {
    return coefficient;
  }

  /** Sets beta, as when a run is resumed. */
  public void coefficient(double value) {
    coefficient = value;
  }

  /** Mean divergence per step in the last rollout, nats; NaN before the first. */
  public double divergence() {
    return divergence;
  }

  @Override
  public void relabel(RolloutBuffer rollouts) {
    reward.relabel(rollouts);
    Actor actor = reference.actor();
    int first = rollouts.firstRow();
    int kl = rollouts.termCount() - 1;
    double sum = 0;
    for (int row = first; row < first + rollouts.size(); row++) {
      actor.think(rollouts.observations(), row * rollouts.observationSize());
      float there = actor.logProb(rollouts.rawActions(), row * rollouts.actionSize());
      float ratio = rollouts.logProbs()[row] - there;
      float penalty = (float) -coefficient * ratio;
      sum += ratio;
      rollouts.rewards()[row] += penalty;
      rollouts.terms()[row * rollouts.termCount() + kl] = penalty;
    }
    divergence = sum / rollouts.size();
    if (target > 0) {
      double error = Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, divergence / target - 1));
      coefficient *= 1 + GAIN * error;
    }
  }

  @Override
  public LiveReward live() {
    LiveReward inner = reward.live();
    return new LiveReward() {
      @Override
      public void begin() {
        inner.begin();
      }

      @Override
      public float step(Transition transition, float[] terms) {
        terms[terms.length - 1] = 0;
        return inner.step(transition, terms);
      }
    };
  }
}
