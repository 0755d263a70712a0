package dev.flipside.agents.feedback;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Plays with slowly changing random actions (an Ornstein-Uhlenbeck process, as in Lillicrap et al.
 * 2016): a body with inertia moves far more than under fresh noise at every step.
 */
final class CorrelatedPlay implements Policy {
  /** Kept of the noise from step to step. */
  private static final double KEPT = 0.9;

  private static final double DEVIATION = 0.7;

  private final BoxSpec actions;
  private final double[] noise;
  private RandomGenerator random = Seeds.generator(0);

  CorrelatedPlay(BoxSpec actions) {
    this.actions = actions;
    this.noise = new double[actions.size()];
  }

  /** Plays {@code count} episodes. */
  static List<Episode> episodes(Environment environment, int count, long seed) {
    List<Episode> episodes = new ArrayList<>();
    CorrelatedPlay policy = new CorrelatedPlay(environment.spec().action());
    for (int i = 0; i < count; i++) {
      long episodeSeed = Seeds.derive(seed, "correlated-play", i) & Long.MAX_VALUE;
      episodes.add(Episode.play(environment, policy, episodeSeed));
    }
    return episodes;
  }

  @Override
  public void begin(long seed) {
    random = Seeds.generator(seed, "correlated-noise", 0);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = DEVIATION * random.nextGaussian();
    }
  }

  @Override
  public float[] action(float[] observation) {
    float[] action = new float[noise.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = KEPT * noise[i] + Math.sqrt(1 - KEPT * KEPT) * DEVIATION * random.nextGaussian();
      BoxSpec.Component c = actions.components().get(i);
      double unit = Math.max(-1, Math.min(1, noise[i]));
      action[i] = (float) (c.low() + (unit + 1) / 2 * (c.high() - c.low()));
    }
    return action;
  }
}
