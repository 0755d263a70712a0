package dev.flipside.agents.reward;

import dev.flipside.agents.tuning.Range;

/**
 * A penalty on leaving the policy that a run starts from; see {@link KlTerm}.
 *
 * @param klCoef weight of the penalty on leaving the reference policy, at least 0
 * @param klTarget if positive, {@code klCoef} is steered so that the mean divergence per step comes
 *     to this
 */
public record KlConfig(double klCoef, double klTarget) {

  /** No penalty; the divergence is only measured. */
  public static final KlConfig OFF = new KlConfig(0, 0);

  public KlConfig {
    Range.NOT_NEGATIVE.check("klCoef", klCoef);
    Range.NOT_NEGATIVE.check("klTarget", klTarget);
  }

  /** Whether anything is taken from the reward. */
  public boolean isOn() {
    return klCoef > 0 || klTarget > 0;
  }
}
