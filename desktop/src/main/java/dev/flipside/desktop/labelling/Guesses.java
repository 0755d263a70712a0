package dev.flipside.desktop.labelling;

import dev.flipside.agents.reward.LiveReward;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.desktop.figures.Numbers;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often the learned reward would have named the clip that the person then named: it guesses
 * before it has heard the answer, so that each answer tests it once. Ties and "can't tell" test
 * nothing. Belongs to one thread.
 */
public final class Guesses {
  private static final int RECENT = 20;

  private final int judgedSteps;
  private final Deque<Test> recent = new ArrayDeque<>();
  private int tested;

  /** Whether it named the clip, and how likely chance would have. */
  private record Test(boolean right, double chance) {}

  /**
   * @param judgedSteps if positive, only so many steps at the end of a clip count, as for the
   *     learner; else all
   */
  public Guesses(int judgedSteps) {
    this.judgedSteps = judgedSteps;
  }

  /**
   * Tests the reward on an answer that it has not learned from; does nothing if no clip was chosen.
   *
   * @param terms number of the reward's terms; the first is the learned one
   */
  public void test(Query query, Choice choice, LiveReward reward, int terms) {
    if (query.kind() == Kind.BUTTON || choice == Choice.TIE || !choice.teaches()) {
      return;
    }
    float[] shares = choice.shares(query.kind());
    int guess = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      double paid = sum(query.clips().get(i), reward, new float[terms]);
      if (paid > most) {
        most = paid;
        guess = i;
      }
    }
    recent.addLast(new Test(shares[guess] == 1, 1.0 / shares.length));
    tested++;
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  private double sum(Segment clip, LiveReward reward, float[] terms) {
    int last = clip.actions().size();
    int first = judgedSteps == 0 ? clip.lead() : Math.max(clip.lead(), last - judgedSteps);
    double sum = 0;
    reward.begin();
    for (int t = 0; t < last; t++) {
      reward.step(clip.transition(t), terms);
      sum += t >= first ? terms[0] : 0;
    }
    return sum;
  }

  /** Answers that tested it. */
  public int tested() {
    return tested;
  }

  /** Share of the last answers, at most 20, that it guessed, in [0, 1]; NaN before the first. */
  public float share() {
    return recent.isEmpty() ? Float.NaN : (float) right() / recent.size();
  }

  private int right() {
    return (int) recent.stream().filter(Test::right).count();
  }

  /** The figure with its number and what chance would give, for people; empty before the first. */
  public String words() {
    int n = recent.size();
    if (n == 0) {
      return "";
    }
    double chance = recent.stream().mapToDouble(Test::chance).sum();
    String who = recent.stream().allMatch(t -> t.chance() == 0.5) ? "a coin: " : "chance: ";
    return "It guessed " + right() + " of your last " + n + "; " + who + Numbers.count(chance);
  }
}
