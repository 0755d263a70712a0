package dev.flipside.agents.debate;

import dev.flipside.core.environment.ClipJudge;
import java.util.List;

/**
 * How often a judge prefers the clip that is truly better.
 *
 * @param right pairs in which it does
 * @param ties pairs in which it sees no difference
 * @param n all pairs
 */
public record Agreement(int right, int ties, int n) {
  public Agreement {
    if (right < 0 || ties < 0 || right + ties > n) {
      throw new IllegalArgumentException(
          right + " right and " + ties + " ties do not fit " + n + " pairs");
    }
  }

  /** Puts pairs before a judge that makes no slips; what looks the same to it is a tie. */
  public static Agreement of(ClipJudge judge, List<RankedPair> pairs) {
    int right = 0;
    int ties = 0;
    for (RankedPair pair : pairs) {
      double difference =
          judge.score(pair.better().scene(), pair.better().frames())
              - judge.score(pair.worse().scene(), pair.worse().frames());
      if (Math.abs(difference) < judge.sameWithin() || difference == 0) {
        ties++;
      } else if (difference > 0) {
        right++;
      }
    }
    return new Agreement(right, ties, pairs.size());
  }

  /** Share of pairs judged rightly, 0 to 1; a tie is not right. */
  public double share() {
    return (double) right / n;
  }
}
