package dev.flipside.agents.reward;

import com.google.gson.annotations.JsonAdapter;
import dev.flipside.agents.tuning.FlatJson;

/**
 * What is added to a reward, whether it is written by hand or learned.
 *
 * @param kl penalty on leaving a reference policy
 * @param novelty bonus for new places
 * @param empowerment bonus for what may still be reached
 * @param states which observations are the same state, for counting visits, as {@link
 *     dev.flipside.agents.exploration.StateBins#parse} reads it; empty if nothing is counted
 */
@JsonAdapter(FlatJson.class)
public record TermsConfig(
    KlConfig kl, NoveltyConfig novelty, EmpowermentConfig empowerment, String states) {

  /** Nothing is added. */
  public static final TermsConfig DEFAULT =
      new TermsConfig(KlConfig.OFF, NoveltyConfig.OFF, EmpowermentConfig.OFF, "");

  public TermsConfig {
    states = states == null ? "" : states;
  }

  /** The same, counting other states. */
  public TermsConfig withStates(String other) {
    return new TermsConfig(kl, novelty, empowerment, other);
  }
}
