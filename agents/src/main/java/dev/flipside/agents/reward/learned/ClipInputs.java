package dev.flipside.agents.reward.learned;

/**
 * What the reward nets know of one clip: a row of raw features for each control step.
 *
 * @param rows features of the steps before the clip and of the clip, [lead + T][features]
 * @param lead steps from before the clip, at least 0
 */
public record ClipInputs(float[][] rows, int lead) {

  /** Control steps T of the clip. */
  public int length() {
    return rows.length - lead;
  }

  /** Row {@code back} steps before step {@code t} of the clip, or the first row there is. */
  float[] row(int t, int back) {
    return rows[Math.max(0, lead + t - back)];
  }
}
