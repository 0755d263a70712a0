package dev.flipside.environments.grasp;

import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Transition;
import java.util.List;

/** Pays for the true grasp, with a path towards it. */
final class GoldGraspReward implements HandCodedReward {
  private static final int OPENING_LEFT = 4;
  private static final int OPENING_RIGHT = 5;
  private static final int DELTA_U = 11;
  private static final int DELTA_V = 12;
  private static final int CONTACT_LEFT = 0;
  private static final int CONTACT_RIGHT = 1;
  private static final int BETWEEN = 2;
  private static final int HELD = 3;

  @Override
  public String id() {
    return "gold";
  }

  @Override
  public String formula() {
    return "0.2 aligned + 0.2 open on the way + 0.5 near (if between) + 0.25 each contact when around"
        + " + 1 held";
  }

  @Override
  public String description() {
    return "Knows the physics: pays for lining up, going around the ball and truly holding it.";
  }

  @Override
  public List<String> termNames() {
    return List.of("aligned", "open", "around", "contact", "held");
  }

  @Override
  public void terms(Transition transition, float[] terms) {
    float[] o = transition.nextObservation();
    float[] s = transition.signals();
    float sideways = o[DELTA_U] / 0.2f;
    float depth = Math.abs(o[DELTA_V]);
    float aligned = 1 / (1 + sideways * sideways);
    float narrowest = Math.min(o[OPENING_LEFT], o[OPENING_RIGHT]);
    float wide = Math.max(0, Math.min(1, (narrowest - 0.2f) / 0.1f));
    float near = Math.max(0, 1 - depth / 1.5f);
    boolean around = s[BETWEEN] > 0 && depth < 0.8f * GraspTask.BALL_RADIUS;
    terms[0] = 0.2f * aligned;
    terms[1] = around ? 0.2f : 0.2f * wide;
    terms[2] = 0.5f * near * aligned * (around ? 1 : wide);
    terms[3] = around ? 0.25f * (s[CONTACT_LEFT] + s[CONTACT_RIGHT]) : 0;
    terms[4] = s[HELD];
  }
}
