package dev.flipside.agents.feedback;

import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.reward.learned.EnsembleConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every setting of learning from feedback, in one place. Shares lie in [0, 1]; steps are control
 * steps over all worlds unless said otherwise; a switch is 0 or 1.
 *
 * @param labels queries that are asked in the whole run, at least 1
 * @param initialShare share of them that is asked about the untrained policy, before it learns (a
 *     quarter in Christiano et al. 2017)
 * @param lastLabelAt share of the run's steps after which no more is asked
 * @param halfRateSteps the rate of asking falls as {@code halfRateSteps / (steps + halfRateSteps)};
 *     0 keeps it constant
 * @param roundLabels queries that are asked at once, at least 1
 * @param clipSteps control steps of a clip, at least 1
 * @param shortShare share of the clips that are {@code shortSteps} long instead
 * @param shortSteps control steps of a short clip, at least 1
 * @param judgedSteps if positive, an answer is read as being about the last so many steps of a
 *     clip, for questions about where a clip ends: the score is then the value of a state and not a
 *     sum over the clip; 0 reads it as being about the whole clip
 * @param endShare share of the clips that are taken from the end of their episode
 * @param historyShare share of the clips that are drawn from the whole run instead of lately
 * @param recentClips clips that count as lately, at least 1
 * @param disagreementShare share of the queries on which the reward nets disagree most among {@code
 *     candidates} times as many; the others are random
 * @param candidates see above, at least 1
 * @param bestOfFourShare share of the queries that show four clips
 * @param repeatShare share of the queries that ask an earlier pair again with its sides changed
 * @param aheadLabels unanswered queries with which the learner goes on; with more it waits
 * @param correlatedEpisodes episodes with slowly changing random actions that are added to the
 *     clips before the first query, since plain noise on every step hardly moves a body
 * @param excursions episodes before each round of queries but the first that follow the policy for
 *     a random time and then stray with slowly changing random actions; their clips then stand for
 *     those of lately
 * @param initialUpdates gradient steps of each reward net on the initial labels
 * @param roundUpdates gradient steps of each reward net after each round
 * @param refit switch: start each fit with fresh reward nets
 * @param keptLabels newest labels that are fitted; older ones describe policies long gone
 * @param pessimism deviations of the reward nets that are subtracted from their mean
 * @param klCoef weight of the penalty on leaving the reference policy, at least 0
 * @param klTarget if positive, {@code klCoef} is steered so that the mean divergence per step comes
 *     to this
 * @param noveltyWeight weight in the beginning of a bonus for places that are new ({@link
 *     dev.flipside.agents.exploration.RandomNetworkDistillation}), paid beside the learned reward
 *     while the answers are few, at least 0
 * @param noveltyFade share of the run over which that weight falls to 0; 0 keeps it constant
 * @param ensemble the reward nets
 */
public record FeedbackConfig(
    int labels,
    double initialShare,
    double lastLabelAt,
    double halfRateSteps,
    int roundLabels,
    int clipSteps,
    double shortShare,
    int shortSteps,
    int judgedSteps,
    double endShare,
    double historyShare,
    int recentClips,
    double disagreementShare,
    int candidates,
    double bestOfFourShare,
    double repeatShare,
    int aheadLabels,
    int correlatedEpisodes,
    int excursions,
    int initialUpdates,
    int roundUpdates,
    boolean refit,
    int keptLabels,
    double pessimism,
    double klCoef,
    double klTarget,
    double noveltyWeight,
    double noveltyFade,
    EnsembleConfig ensemble) {

  /** Settings close to the original experiment. */
  public static final FeedbackConfig DEFAULT =
      new FeedbackConfig(
          700,
          0.25,
          0.9,
          0,
          20,
          45,
          0,
          15,
          0,
          0.2,
          0.2,
          400,
          0.5,
          10,
          0,
          0,
          20,
          0,
          0,
          400,
          100,
          false,
          3000,
          0,
          0,
          0,
          0,
          0.6,
          EnsembleConfig.DEFAULT);

  public FeedbackConfig {
    atLeastOne("labels", labels);
    atLeastOne("roundLabels", roundLabels);
    atLeastOne("clipSteps", clipSteps);
    atLeastOne("shortSteps", shortSteps);
    atLeastOne("recentClips", recentClips);
    atLeastOne("candidates", candidates);
    atLeastOne("initialUpdates", initialUpdates);
    atLeastOne("keptLabels", keptLabels);
    share("initialShare", initialShare);
    share("lastLabelAt", lastLabelAt);
    share("shortShare", shortShare);
    share("endShare", endShare);
    share("historyShare", historyShare);
    share("disagreementShare", disagreementShare);
    share("bestOfFourShare", bestOfFourShare);
    share("repeatShare", repeatShare);
    atLeastZero("judgedSteps", judgedSteps);
    atLeastZero("halfRateSteps", halfRateSteps);
    atLeastZero("aheadLabels", aheadLabels);
    atLeastZero("correlatedEpisodes", correlatedEpisodes);
    atLeastZero("excursions", excursions);
    atLeastZero("roundUpdates", roundUpdates);
    atLeastZero("pessimism", pessimism);
    atLeastZero("klCoef", klCoef);
    atLeastZero("klTarget", klTarget);
    atLeastZero("noveltyWeight", noveltyWeight);
    share("noveltyFade", noveltyFade);
  }

  /** Names of all settings, those of the ensemble included. */
  public static List<String> names() {
    List<String> names = new java.util.ArrayList<>(RecordSettings.names(FeedbackConfig.class));
    names.remove("ensemble");
    names.addAll(RecordSettings.names(EnsembleConfig.class));
    return names;
  }

  /**
   * This configuration with some settings replaced.
   *
   * @param values setting names, also of the ensemble, to values
   * @throws IllegalArgumentException with one sentence if a name is unknown or a value not allowed
   */
  public FeedbackConfig with(Map<String, Double> values) {
    Map<String, Object> own = new LinkedHashMap<>();
    Map<String, Object> nets = new LinkedHashMap<>();
    List<String> netNames = RecordSettings.names(EnsembleConfig.class);
    values.forEach(
        (name, value) -> {
          if (!names().contains(name)) {
            throw new IllegalArgumentException(
                "there is no feedback setting "
                    + name
                    + "; there are "
                    + String.join(", ", names()));
          }
          (netNames.contains(name) ? nets : own).put(name, value);
        });
    own.put("ensemble", RecordSettings.replace(ensemble, nets));
    return RecordSettings.replace(this, own);
  }

  /**
   * All settings by name, those of the ensemble included: what {@link #with} needs to make this
   * configuration again when defaults have changed.
   */
  public Map<String, Double> values() {
    Map<String, Double> values = RecordSettings.values(this);
    values.putAll(RecordSettings.values(ensemble));
    return values;
  }

  /** Queries that are asked before the policy learns, at least 1. */
  public int initialLabels() {
    return Math.max(1, (int) Math.round(labels * initialShare));
  }

  /** The steps of {@code clip}, with its lead, that an answer about it is taken to be about. */
  ClipInputs judged(ClipInputs clip) {
    int skipped = judgedSteps == 0 ? 0 : Math.max(0, clip.length() - judgedSteps);
    return new ClipInputs(clip.rows(), clip.lead() + skipped);
  }

  /** Control steps before a clip that are kept for the reward nets' window. */
  public int lead() {
    return ensemble.lookBack();
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is at least 1, not " + value);
    }
  }

  private static void atLeastZero(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is at least 0, not " + value);
    }
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is 0 to 1, not " + value);
    }
  }
}
