package dev.flipside.agents.reward.learned;

/**
 * From sums of rewards over clips to the probability of an answer (Bradley and Terry 1952; for more
 * than two clips the choice model of Luce 1959, as in Christiano et al. 2017). With R_i the sum
 * over clip i, e the share of random answers and k the number of clips,
 *
 * <pre>
 * p_i = exp(R_i) / sum_j exp(R_j)      q_i = (1 - e) p_i + e / k      loss = - sum_i m_i log q_i
 * </pre>
 *
 * <p>where m_i is how much clip i was held to be the best. The error is mixed into the probability,
 * not into the targets, so that the loss of a wrong answer is bounded. A single clip (the reward
 * button) is compared with one whose sum is 0.
 */
public final class BradleyTerry {

  private BradleyTerry() {}

  /**
   * Probability in [0, 1] that the first of two clips is better.
   *
   * @param difference its sum of rewards minus the other's
   * @param errorShare e, in [0, 1)
   */
  public static double probability(double difference, double errorShare) {
    return (1 - errorShare) / (1 + Math.exp(-difference)) + errorShare / 2;
  }

  /**
   * Loss of one answer, and its derivative by each sum.
   *
   * @param sums R, [k]
   * @param shares m, [k]; for k = 1 the share of approval
   * @param errorShare e, in [0, 1)
   * @param gradient filled with the derivatives, [k]
   * @return the loss, at least 0
   */
  public static double loss(double[] sums, float[] shares, double errorShare, double[] gradient) {
    if (sums.length == 1) {
      double[] both = new double[2];
      double loss =
          loss(new double[] {sums[0], 0}, new float[] {shares[0], 1 - shares[0]}, errorShare, both);
      gradient[0] = both[0];
      return loss;
    }
    double[] p = softmax(sums);
    int k = sums.length;
    double loss = 0;
    double pull = 0;
    for (int i = 0; i < k; i++) {
      double q = (1 - errorShare) * p[i] + errorShare / k;
      gradient[i] = 0;
      if (shares[i] > 0) {
        q = Math.max(q, 1e-30);
        loss -= shares[i] * Math.log(q);
        gradient[i] = shares[i] * (1 - errorShare) * p[i] / q;
        pull += gradient[i];
      }
    }
    for (int i = 0; i < k; i++) {
      gradient[i] = pull * p[i] - gradient[i];
    }
    return loss;
  }

  /**
   * Credit for a prediction, in [0, 1]: 1 if the clip with the largest sum is the one that was held
   * to be the best, 0 if not.
   */
  static double hit(double[] sums, float[] shares) {
    if (sums.length == 1) {
      return sums[0] > 0 == shares[0] > 0.5 ? 1 : 0;
    }
    int best = 0;
    int wanted = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
      wanted = shares[i] > shares[wanted] ? i : wanted;
    }
    return best == wanted ? 1 : 0;
  }

  private static double[] softmax(double[] sums) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      largest = Math.max(largest, sum);
    }
    double total = 0;
    double[] p = new double[sums.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(sums[i] - largest);
      total += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= total;
    }
    return p;
  }
}
