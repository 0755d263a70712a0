package dev.flipside.agents.reward;

import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A reward and the terms beside it: {@code r' = r + term + term ...}. The one place where terms are
 * added, and where columns are dealt out: the reward's own come first, then one for each term.
 */
public final class RewardSum implements RewardFunction {
  private final RewardFunction reward;
  private final List<RewardTerm> terms;
  private float[] paid = new float[0];

  /**
   * @param reward what is maximised otherwise
   * @param terms what is added, in the order of their columns
   * @throws Refusal if two columns would have the same name
   */
  public RewardSum(RewardFunction reward, List<RewardTerm> terms) {
    this.reward = reward;
    this.terms = List.copyOf(terms);
    List<String> names = termNames();
    if (new HashSet<>(names).size() < names.size()) {
      throw new Refusal(
          "each term of a reward has a name of its own, not " + String.join(", ", names));
    }
  }

  @Override
  public String name() {
    return reward.name();
  }

  @Override
  public List<String> termNames() {
    List<String> names = new ArrayList<>(reward.termNames());
    terms.forEach(term -> names.add(term.name()));
    return names;
  }

  @Override
  public int lookBack() {
    return reward.lookBack();
  }

  @Override
  public void relabel(RolloutBuffer rollouts) {
    reward.relabel(rollouts);
    if (paid.length != rollouts.size()) {
      paid = new float[rollouts.size()];
    }
    int column = reward.termNames().size();
    for (RewardTerm term : terms) {
      term.pay(rollouts, paid);
      for (int i = 0; i < paid.length; i++) {
        int row = rollouts.firstRow() + i;
        rollouts.rewards()[row] += paid[i];
        rollouts.terms()[row * rollouts.termCount() + column] = paid[i];
      }
      column++;
    }
  }

  @Override
  public LiveReward live() {
    LiveReward inner = reward.live();
    List<RewardTerm.Live> beside = terms.stream().map(RewardTerm::live).toList();
    int columns = reward.termNames().size();
    float[] own = new float[columns];
    return new LiveReward() {
      @Override
      public void begin() {
        inner.begin();
      }

      @Override
      public float step(Transition transition, float[] all) {
        float sum = inner.step(transition, own);
        System.arraycopy(own, 0, all, 0, columns);
        for (int k = 0; k < beside.size(); k++) {
          all[columns + k] = beside.get(k).of(transition);
          sum += all[columns + k];
        }
        return sum;
      }
    };
  }
}
