package dev.flipside.core.environment;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * Scores clips the way a person who only sees them would. It receives scene frames and nothing
 * else: no observation, no contact signal, no outcome. The flaws of simulated raters (mistakes,
 * ties, hurry) are added elsewhere, so that any flaw combines with any judge.
 */
public interface ClipJudge {

  /** Short lower-case name used on the command line. */
  String id();

  /** One or two sentences: what it looks at and what it prefers. */
  String description();

  /** Names of the scene's cameras through which it looks; kept with each label. */
  List<String> cameras();

  /**
   * Score of a clip; higher is closer to what was asked for. Only differences matter, and a
   * difference of 1 is one that nobody overlooks.
   *
   * @param scene what there is to see
   * @param frames [T] in order of time, one per control step
   */
  double score(SceneModel scene, List<SceneFrame> frames);

  /** Two clips whose scores differ by less than this look the same, at least 0. */
  default double sameWithin() {
    return 0;
  }

  /**
   * The score from which on the judge says "yes, this is it" of a clip on its own; {@link
   * Double#NaN} if it makes no absolute judgements.
   */
  default double approvalThreshold() {
    return Double.NaN;
  }

  /**
   * The same judgement through one camera at a time, for debates about what to show: a judge for
   * each camera through which it can tell something, with that camera's name as id and scores from
   * 0 to 1. Empty if it cannot change its camera.
   */
  default List<ClipJudge> eachCamera() {
    return List.of();
  }
}
