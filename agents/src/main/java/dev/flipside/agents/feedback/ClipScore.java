package dev.flipside.agents.feedback;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.feedback.Segment;
import java.util.List;

/** How good a clip is in the eyes of a simulated rater, before its flaws. */
interface ClipScore {

  /** Short name, part of the rater's. */
  String id();

  /** Cameras through which it looks; empty if it does not look. */
  List<String> cameras();

  /**
   * Score of a part of a clip, higher is better.
   *
   * @param from first control step, from 0
   * @param to last control step, exclusive, at most T
   */
  double score(Segment clip, int from, int to);

  /** What an environment's judge sees in the frames. */
  static ClipScore of(ClipJudge judge) {
    return new ClipScore() {
      @Override
      public String id() {
        return judge.id();
      }

      @Override
      public List<String> cameras() {
        return judge.cameras();
      }

      @Override
      public double score(Segment clip, int from, int to) {
        return judge.score(clip.scene(), clip.frames().subList(from, to + 1));
      }
    };
  }

  /**
   * The sum of a hand-coded reward: not what anybody sees, but an instrument for finding out
   * whether a learned copy of a known reward trains as well as the reward itself.
   */
  static ClipScore of(HandCodedReward reward) {
    return new ClipScore() {
      @Override
      public String id() {
        return "reward:" + reward.id();
      }

      @Override
      public List<String> cameras() {
        return List.of();
      }

      @Override
      public double score(Segment clip, int from, int to) {
        double sum = 0;
        for (int t = clip.lead() + from; t < clip.lead() + to; t++) {
          sum += reward.sum(clip.transition(t));
        }
        return sum;
      }
    };
  }
}
