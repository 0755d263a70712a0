package dev.flipside.agents.training;

import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.tuning.Range;

/**
 * Which clips raters are asked about. Shares lie in [0, 1]; steps are control steps of one world.
 *
 * @param clipSteps control steps of a clip, at least 1
 * @param shortShare share of the clips that are {@code shortSteps} long instead
 * @param shortSteps control steps of a short clip, at least 1
 * @param judgedSteps if positive, an answer is read as being about the last so many steps of a
 *     clip, for questions about where a clip ends: the score is then the value of a state and not a
 *     sum over the clip; 0 reads it as being about the whole clip
 * @param endShare share of the clips that are taken from the end of their episode
 * @param historyShare share of the clips that are drawn from the whole run instead of lately
 * @param recentClips clips that count as lately, at least 1
 * @param correlatedEpisodes episodes with slowly changing random actions that are added to the
 *     clips before the first query, since plain noise on every step hardly moves a body
 * @param excursions episodes before each round of queries but the first that follow the policy for
 *     a random time and then stray with slowly changing random actions; their clips then stand for
 *     those of lately
 */
public record ClipConfig(
    int clipSteps,
    double shortShare,
    int shortSteps,
    int judgedSteps,
    double endShare,
    double historyShare,
    int recentClips,
    int correlatedEpisodes,
    int excursions) {

  /** Settings close to the original experiment. */
  public static final ClipConfig DEFAULT = new ClipConfig(45, 0.3, 15, 0, 0.2, 0.3, 400, 0, 0);

  public ClipConfig {
    Range.of(1, 1e5).check("clipSteps", clipSteps);
    Range.SHARE.check("shortShare", shortShare);
    Range.of(1, 1e5).check("shortSteps", shortSteps);
    Range.of(0, 1e5).check("judgedSteps", judgedSteps);
    Range.SHARE.check("endShare", endShare);
    Range.SHARE.check("historyShare", historyShare);
    Range.of(1, 1e6).check("recentClips", recentClips);
    Range.of(0, 1e5).check("correlatedEpisodes", correlatedEpisodes);
    Range.of(0, 1e5).check("excursions", excursions);
  }

  /** The steps of {@code clip}, with its lead, that an answer about it is taken to be about. */
  public ClipInputs judged(ClipInputs clip) {
    int skipped = judgedSteps == 0 ? 0 : Math.max(0, clip.length() - judgedSteps);
    return new ClipInputs(clip.rows(), clip.lead() + skipped);
  }
}
