package dev.flipside.desktop.experiments.goodhart;

/**
 * The curves of Gao et al. 2022, "Scaling Laws for Reward Model Overoptimization", for what truly
 * is gained over d, the root of the divergence: {@code d (a - b d)} for best-of-n, {@code d (a - b
 * ln d)} for reinforcement learning; fitted by least squares.
 *
 * @param filtering whether it is the first of them
 * @param a slope of the beginning
 * @param b how it bends
 */
record GaoFit(boolean filtering, double a, double b) {

  /**
   * Fits.
   *
   * @param d [n] roots of divergences; those that are not positive do not count
   * @param gain [n] what was gained since d = 0
   */
  static GaoFit of(boolean filtering, double[] d, double[] gain) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xg = 0;
    double yg = 0;
    for (int i = 0; i < d.length; i++) {
      if (d[i] > 0) {
        double x = d[i];
        double y = -x * bend(filtering, x);
        xx += x * x;
        xy += x * y;
        yy += y * y;
        xg += x * gain[i];
        yg += y * gain[i];
      }
    }
    double determinant = xx * yy - xy * xy;
    if (!(Math.abs(determinant) > 1e-12)) {
      return new GaoFit(filtering, Double.NaN, Double.NaN);
    }
    return new GaoFit(
        filtering, (xg * yy - yg * xy) / determinant, (yg * xx - xg * xy) / determinant);
  }

  private static double bend(boolean filtering, double d) {
    return filtering ? d : Math.log(d);
  }

  /** What the curve gains at {@code d}. */
  double at(double d) {
    return d > 0 ? d * (a - b * bend(filtering, d)) : 0;
  }

  /** Where the curve is highest; NaN if it never falls. */
  double peak() {
    if (!(b > 0)) {
      return Double.NaN;
    }
    double d = filtering ? a / (2 * b) : Math.exp(a / b - 1);
    return d > 0 ? d : Double.NaN;
  }
}
