package dev.flipside.agents.training;

import com.google.gson.annotations.JsonAdapter;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.reward.learned.EnsembleConfig;
import dev.flipside.agents.tuning.FlatJson;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every setting of learning from feedback, in one place. What is paid beside the learned reward is
 * not among them, since it may be paid beside any: {@link TermsConfig}.
 *
 * @param ask when and what raters are asked
 * @param clips which clips they are asked about
 * @param fit how the reward nets are fitted to the answers
 * @param ensemble the reward nets
 */
@JsonAdapter(FlatJson.class)
public record FeedbackConfig(
    AskConfig ask, ClipConfig clips, FitConfig fit, EnsembleConfig ensemble) {

  /** Settings close to the original experiment. */
  public static final FeedbackConfig DEFAULT =
      new FeedbackConfig(
          AskConfig.DEFAULT, ClipConfig.DEFAULT, FitConfig.DEFAULT, EnsembleConfig.DEFAULT);

  /**
   * The settings that suit an environment, but for those that are chosen.
   *
   * @param chosen names to values; names of {@link TermsConfig} may be among them
   * @throws Refusal with one sentence if a name is unknown or a value not allowed
   */
  public static FeedbackConfig suiting(EnvironmentProvider provider, Map<String, Double> chosen) {
    Map<String, Double> values = new LinkedHashMap<>(provider.hints().feedback());
    values.putAll(chosen);
    values.keySet().removeAll(Tunables.names(TermsConfig.class));
    return DEFAULT.with(values);
  }

  /**
   * This configuration with some settings replaced.
   *
   * @param values setting names to values
   * @throws Refusal with one sentence if a name is unknown or a value not allowed
   */
  public FeedbackConfig with(Map<String, Double> values) {
    return Tunables.with(this, "feedback", values);
  }

  /** Control steps before a clip that are kept for the reward nets' window. */
  public int lead() {
    return ensemble.lookBack();
  }
}
