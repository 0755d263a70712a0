package dev.flipside.agents.reward;

import dev.flipside.agents.tuning.Range;

/**
 * A penalty on leaving the policy that a run starts from; see {@link KlTerm}.
 *
 * @param klCoef weight of the penalty on leaving the reference policy, at least 0
 */
public record KlConfig(double klCoef) {

  /** No penalty; the divergence is only measured. */
  public static final KlConfig OFF = new KlConfig(0);

  public KlConfig {
    Range.NOT_NEGATIVE.check("klCoef", klCoef);
  }

  /** Whether anything is taken from the reward. */
  public boolean isOn() {
    return klCoef > 0;
  }
}
