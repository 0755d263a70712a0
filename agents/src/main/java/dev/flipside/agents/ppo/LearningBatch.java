package dev.flipside.agents.ppo;

/**
 * What one update learns from, R = N T transitions in the order of their rows.
 *
 * @param rows R
 * @param observations normalised, [R][observation size]
 * @param rawActions as drawn, [R][action size]
 * @param logProbs under the policy that drew them, [R]
 * @param advantages mean 0 and deviation 1, [R]
 * @param returns what the value net should say, [R]
 */
record LearningBatch(
    int rows,
    float[] observations,
    float[] rawActions,
    float[] logProbs,
    float[] advantages,
    float[] returns) {}
