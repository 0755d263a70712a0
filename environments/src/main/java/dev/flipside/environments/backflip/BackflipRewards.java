package dev.flipside.environments.backflip;

import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Transition;
import java.util.List;

/** The hand-coded rewards of the backflip. */
final class BackflipRewards {

  private BackflipRewards() {}

  /** All of them, the default first. */
  static List<HandCodedReward> all() {
    return List.of(new OmegaHeight(), new Published(), new Shaped());
  }

  /**
   * The formula published with "Deep Reinforcement Learning from Human Preferences" (Christiano et
   * al. 2017), written by hand in two hours there, for another hopper with the same joints.
   */
  private static final class Published implements HandCodedReward {

    @Override
    public String id() {
      return "published";
    }

    @Override
    public String formula() {
      return "backroll (1 + 0.3 height + 0.1 action.joint-speeds + 0.05 backslide)";
    }

    @Override
    public String description() {
      return "The formula that its authors wrote in two hours and published: it asks for spinning,"
          + " not for landing, so expect a body that spins or rattles on the ground.";
    }

    @Override
    public List<String> termNames() {
      return List.of("backroll", "height", "joint-work", "backslide");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      float[] next = transition.nextObservation();
      float backroll = next[BackflipTask.OMEGA];
      float work = 0;
      for (int i = 0; i < HopperBody.JOINTS; i++) {
        work += transition.action()[i] * next[BackflipTask.SPEEDS + i];
      }
      terms[0] = backroll;
      terms[1] = backroll * 0.3f * next[BackflipTask.HEIGHT];
      terms[2] = backroll * 0.1f * work;
      terms[3] = backroll * 0.05f * -next[BackflipTask.VX];
    }
  }

  /** The honest rival: short, and it does make flips. */
  private static final class OmegaHeight implements HandCodedReward {

    @Override
    public String id() {
      return "omega-height";
    }

    @Override
    public String formula() {
      return "omega + 2 height";
    }

    @Override
    public String description() {
      return "Backward turn rate of the torso (rad/s) plus twice its height (m): the honest"
          + " hand-coded rival, which makes chains of flips.";
    }

    @Override
    public List<String> termNames() {
      return List.of("omega", "height");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      float[] next = transition.nextObservation();
      terms[0] = next[BackflipTask.OMEGA];
      terms[1] = 2 * next[BackflipTask.HEIGHT];
    }
  }

  /** Net turns in the air, paid once each, and a landing whose pay is graded. */
  private static final class Shaped implements HandCodedReward {
    private static final float TURN_PAY = 15f;
    private static final float LANDING_PAY = 10f;
    private static final float HIT_COST = 0.5f;

    @Override
    public String id() {
      return "shaped";
    }

    @Override
    public String formula() {
      return "15 air turns (0.25 to 1.1) + 10 foot landing * turns * upright^2 + height - 0.5 hits";
    }

    @Override
    public String description() {
      return "Pays net backward turns of a flight from the foot beyond a dead zone, a landing on"
          + " the foot by how upright it is, height while only the foot touches, and takes for"
          + " touching with head or torso.";
    }

    @Override
    public List<String> termNames() {
      return List.of("air-turns", "landing", "height", "hits");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      float[] next = transition.nextObservation();
      float[] signals = transition.signals();
      float upright = (1 + next[BackflipTask.COS]) / 2;
      boolean bodyDown = next[BackflipTask.BODY] > 0;
      boolean footAlone = next[BackflipTask.FOOT] > 0 && !bodyDown;
      float landed = Math.min(1, signals[BackflipTask.SIGNAL_LANDED_TURNS]);
      terms[0] = TURN_PAY * signals[BackflipTask.SIGNAL_PROGRESS];
      terms[1] = footAlone && landed > 0.5f ? LANDING_PAY * landed * upright * upright : 0;
      terms[2] = bodyDown ? 0 : next[BackflipTask.HEIGHT];
      terms[3] = -HIT_COST * signals[BackflipTask.SIGNAL_TORSO_HIT];
    }
  }
}
