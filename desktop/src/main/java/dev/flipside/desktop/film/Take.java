package dev.flipside.desktop.film;

import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.FloorTrail;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Episodes played one after the other and kept, with what a viewer wants to know at each moment.
 *
 * @param title who acts, for example the name of a run
 * @param subtitle the formula of the reward, or how many labels there were, or empty
 * @param rewarded whether the moments' rewards mean anything
 * @param metrics what is counted, most important first
 * @param stepSeconds simulated seconds from one moment to the next
 * @param moments in order; an episode's moments follow the last one's
 */
public record Take(
    String title,
    String subtitle,
    boolean rewarded,
    List<OutcomeMetric> metrics,
    float stepSeconds,
    List<Moment> moments) {
  private static final float HEAT_SQUARE = 0.25f;
  private static final int MOMENTS_PER_HEAT = 5;

  public Take {
    metrics = List.copyOf(metrics);
    moments = List.copyOf(moments);
  }

  /**
   * Who acts and what is said about it.
   *
   * @param title see {@link Take#title}
   * @param subtitle see {@link Take#subtitle}
   * @param policy acts
   * @param reward what is shown as reward; empty for none
   */
  public record Cast(
      String title, String subtitle, Policy policy, Optional<RewardFunction> reward) {}

  /**
   * Plays.
   *
   * @param environment used and not closed
   * @param cast who acts
   * @param metrics what is counted
   * @param seed the first episode's seeds are derived from it, and so on
   * @param seconds how much simulated time, at least; positive
   */
  public static Take play(
      Environment environment, Cast cast, List<OutcomeMetric> metrics, long seed, double seconds) {
    float stepSeconds = environment.spec().stepSeconds();
    List<Moment> moments = new ArrayList<>();
    Map<String, Double> before = Map.of();
    for (int episode = 0; (moments.size() - 1) * (double) stepSeconds < seconds; episode++) {
      long episodeSeed = episode == 0 ? seed : Seeds.derive(seed, "take", episode);
      playEpisode(environment, cast, episode, episodeSeed, before, moments);
      before = moments.get(moments.size() - 1).counts();
    }
    return new Take(
        cast.title(), cast.subtitle(), cast.reward().isPresent(), metrics, stepSeconds, moments);
  }

  private static void playEpisode(
      Environment environment,
      Cast cast,
      int episode,
      long seed,
      Map<String, Double> before,
      List<Moment> moments) {
    Policy policy = cast.policy();
    policy.begin(seed);
    var reward = cast.reward().map(RewardFunction::live);
    float[] terms = new float[cast.reward().map(r -> r.termNames().size()).orElse(0)];
    reward.ifPresent(live -> live.begin());
    TimeStep step = environment.reset(seed);
    moments.add(moment(environment, episode, 0, before));
    while (!step.type().isLast()) {
      float[] action = policy.action(step.observation());
      TimeStep next = environment.step(action);
      float paid = 0;
      if (reward.isPresent()) {
        Transition transition =
            new Transition(step.observation(), action, next.observation(), next.signals());
        paid = reward.get().step(transition, terms);
      }
      moments.add(moment(environment, episode, paid, before));
      step = next;
    }
  }

  private static Moment moment(
      Environment environment, int episode, float reward, Map<String, Double> before) {
    Map<String, Double> counts = new LinkedHashMap<>();
    environment
        .outcome()
        .counts()
        .forEach((name, count) -> counts.put(name, count + before.getOrDefault(name, 0.0)));
    return new Moment(episode, environment.scene(), environment.frame(), reward, counts);
  }

  /**
   * The same take with a floor that shows where the first moving part has been up to each moment.
   *
   * @throws Refusal with one sentence if the scene has no floor with edges
   */
  public Take heated() {
    SceneModel first = moments.get(0).scene();
    if (!FloorTrail.hasFloor(first)) {
      throw new Refusal("a heat map needs a floor with edges, which " + title + " does not have");
    }
    FloorTrail trail = new FloorTrail(first, first.parts().get(0).name(), HEAT_SQUARE);
    List<Moment> heated = new ArrayList<>(moments.size());
    SceneModel scene = first;
    for (int i = 0; i < moments.size(); i++) {
      Moment m = moments.get(i);
      trail.add(m.frame());
      boolean begins = i == 0 || moments.get(i - 1).episode() != m.episode();
      if (begins || i % MOMENTS_PER_HEAT == 0) {
        scene = trail.heat().on(m.scene());
      }
      heated.add(new Moment(m.episode(), scene, m.frame(), m.reward(), m.counts()));
    }
    return new Take(title, subtitle, rewarded, metrics, stepSeconds, heated);
  }

  /** The same without anything that tells who acts, how well it is paid, or what truly happens. */
  public Take veiled(String letter) {
    return new Take(letter, "", false, List.of(), stepSeconds, moments);
  }

  /** The moment at {@code seconds} since the beginning, or the last one after the end. */
  public Moment at(double seconds) {
    return moments.get(index(seconds));
  }

  /** Where everything is at {@code seconds}, also between two control steps. */
  public SceneFrame frameAt(double seconds) {
    int index = index(seconds);
    Moment here = moments.get(index);
    if (index + 1 == moments.size() || moments.get(index + 1).episode() != here.episode()) {
      return here.frame();
    }
    float share = (float) Math.min(1, Math.max(0, seconds / stepSeconds - index));
    return here.frame().towards(moments.get(index + 1).frame(), share);
  }

  private int index(double seconds) {
    int index = (int) Math.floor(seconds / stepSeconds + 1e-6);
    return Math.max(0, Math.min(moments.size() - 1, index));
  }

  /** The mean reward per step over the half second that ends at {@code seconds}. */
  public float rewardAt(double seconds) {
    int last = index(seconds);
    int episode = moments.get(last).episode();
    int window = Math.max(1, Math.round(0.5f / stepSeconds));
    float sum = 0;
    for (int i = last; i > last - window && i >= 0; i--) {
      sum += moments.get(i).episode() == episode ? moments.get(i).reward() : 0;
    }
    return sum / window;
  }
}
