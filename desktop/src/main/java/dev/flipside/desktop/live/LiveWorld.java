package dev.flipside.desktop.live;

import dev.flipside.agents.reward.LiveReward;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.core.Opened;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.FloorTrail;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.figures.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * One world that acts in real time, episode after episode, with whatever policy it is given: a
 * player, a script, a policy that is still learning. Steps the physics by the clock and shows
 * moments between two steps, so that any screen rate looks smooth. Belongs to the window's thread.
 */
public final class LiveWorld implements Shown, AutoCloseable {
  private static final int MOST_STEPS_AT_ONCE = 8;
  private static final float PAUSE_AT_END = 0.9f;
  private static final int TRACE_STEPS = 240;
  private static final float HEAT_SQUARE = 0.25f;
  private static final int STEPS_PER_HEAT = 5;

  private final List<OutcomeMetric> metrics;
  private final Environment environment;
  private final LongUnaryOperator seeds;
  private final Map<String, Double> finished = new LinkedHashMap<>();
  private Policy policy;
  private Policy next;
  private LiveReward reward;
  private RewardTrace trace = new RewardTrace(List.of(), 1);
  private TimeStep step;
  private SceneFrame before;
  private SceneFrame after;
  private SceneModel scene;
  private long episode = -1;
  private float due;
  private float resting;
  private float speed = 1;
  private boolean paused;
  private StepListener listener = StepListener.NONE;

  /** Hears what happens, step by step; must not write into anything. */
  public interface StepListener {
    /** Hears nothing. */
    StepListener NONE =
        new StepListener() {
          @Override
          public void began(long seed, SceneModel scene, TimeStep step, SceneFrame frame) {}

          @Override
          public void took(float[] action, TimeStep step, SceneFrame frame) {}
        };

    /** An episode begins. */
    void began(long seed, SceneModel scene, TimeStep step, SceneFrame frame);

    /** A control step was taken. */
    void took(float[] action, TimeStep step, SceneFrame frame);
  }

  private boolean standing = true;
  private long moments;
  private FloorTrail trail;
  private SceneModel heated;
  private boolean heat;

  /**
   * @param scenario the world
   * @param policy acts from the first episode on
   * @param seed decides every episode: the same seed, the same episodes
   */
  public LiveWorld(Scenario scenario, Policy policy, long seed) {
    this(scenario, policy, episode -> Seeds.derive(seed, "live-episode", episode));
  }

  /** The same episode again and again. */
  public static LiveWorld ofEpisode(Scenario scenario, Policy policy, long seed) {
    return new LiveWorld(scenario, policy, episode -> seed);
  }

  private LiveWorld(Scenario scenario, Policy policy, LongUnaryOperator seeds) {
    this.metrics = scenario.provider().metrics();
    this.seeds = seeds;
    this.policy = policy;
    this.next = policy;
    try (Opened opening = new Opened()) {
      this.environment = opening.add(scenario.create(Start.STANDARD));
      restart();
      opening.handOver();
    }
  }

  /** What is counted, as its environment names it. */
  public List<OutcomeMetric> metrics() {
    return metrics;
  }

  /** Lets {@code other} act from the next control step on. */
  public void act(Policy other) {
    next = other;
  }

  /** Computes {@code paid} of each step from now on, and remembers it as a trace. */
  public void reward(RewardFunction paid) {
    reward(paid.termNames(), paid.live());
  }

  /** The same for one that is at work already. */
  public void reward(List<String> termNames, LiveReward reward) {
    this.reward = reward;
    this.trace = new RewardTrace(termNames, TRACE_STEPS);
    reward.begin();
  }

  /** Lets {@code other} hear each step; an episode that runs already begins anew, to be whole. */
  public void listen(StepListener other) {
    listener = other;
    if (after.seconds() > 0) {
      restart();
    } else {
      listener.began(seeds.applyAsLong(episode), scene, step, after);
    }
  }

  /** The same terms, computed by a newer {@code reward}; keeps the trace. */
  public void renew(LiveReward reward) {
    this.reward = reward;
  }

  /** The rewards of the last steps; empty before {@link #reward}. */
  public RewardTrace trace() {
    return trace;
  }

  /** Sets how fast time passes; 1 is real time, at least 0. */
  public void speed(float times) {
    speed = times;
  }

  /** How fast time passes. */
  public float speed() {
    return speed;
  }

  /** Stops or goes on. */
  public void pause(boolean stop) {
    paused = stop;
  }

  /** Whether it stands still. */
  public boolean paused() {
    return paused;
  }

  /** Takes one control step while it stands still. */
  public void stepOnce() {
    if (step.type().isLast()) {
      restart();
    } else {
      takeStep();
      stand();
    }
  }

  /** Shows the newest frame itself, and not a moment before it. */
  private void stand() {
    before = after;
    standing = true;
  }

  /** Starts the next episode at once. */
  public void restart() {
    if (step != null && after.seconds() > 0) {
      environment.outcome().counts().forEach((n, x) -> finished.merge(n, x, Double::sum));
    }
    episode++;
    long episodeSeed = seeds.applyAsLong(episode);
    step = environment.reset(episodeSeed);
    policy = next;
    policy.begin(episodeSeed);
    if (reward != null) {
      reward.begin();
    }
    scene = environment.scene();
    after = environment.frame();
    moments++;
    if (trail == null && FloorTrail.hasFloor(scene)) {
      trail = new FloorTrail(scene, scene.parts().get(0).name(), HEAT_SQUARE);
    }
    follow(true);
    listener.began(episodeSeed, scene, step, after);
    stand();
    due = 0;
    resting = 0;
  }

  /** Lets {@code wallSeconds} pass. */
  public void advance(float wallSeconds) {
    if (paused) {
      return;
    }
    if (step.type().isLast()) {
      stand();
      resting += wallSeconds;
      if (resting > PAUSE_AT_END) {
        restart();
      }
      return;
    }
    float stepSeconds = environment.spec().stepSeconds();
    due += Math.min(wallSeconds, 0.25f) * speed;
    for (int i = 0; due >= stepSeconds && !step.type().isLast(); i++) {
      if (i == MOST_STEPS_AT_ONCE) {
        due = 0;
        break;
      }
      due -= stepSeconds;
      takeStep();
    }
  }

  private void takeStep() {
    if (next != policy) {
      policy = next;
      policy.begin(seeds.applyAsLong(episode));
    }
    float[] action = policy.action(step.observation());
    TimeStep taken = environment.step(action);
    if (reward != null) {
      float[] terms = new float[trace.names().size()];
      reward.step(
          new Transition(step.observation(), action, taken.observation(), taken.signals()), terms);
      trace.add(terms);
    }
    step = taken;
    before = after;
    after = environment.frame();
    follow(false);
    listener.took(action, taken, after);
    standing = false;
    moments++;
  }

  /** Counts where the first part is; paints the floor anew from time to time. */
  private void follow(boolean paint) {
    if (trail != null) {
      trail.add(after);
      if (heat && (paint || moments % STEPS_PER_HEAT == 0)) {
        heated = trail.heat().on(scene);
      }
    }
  }

  /** Whether there is a floor that can show where somebody has been. */
  public boolean hasFloor() {
    return trail != null;
  }

  /**
   * Shows, or no longer shows, on the floor where the first part has been in all episodes so far.
   */
  public void heat(boolean on) {
    heat = on && trail != null;
    heated = heat ? trail.heat().on(scene) : null;
  }

  /** Whether the floor shows where the first part has been. */
  public boolean heat() {
    return heat;
  }

  @Override
  public SceneModel scene() {
    return heat ? heated : scene;
  }

  @Override
  public SceneFrame frame() {
    float share = due / environment.spec().stepSeconds();
    return standing ? after : before.towards(after, Math.max(0, Math.min(1, share)));
  }

  /** The newest frame as the physics gave it. */
  public SceneFrame newestFrame() {
    return after;
  }

  /** Number of frames that physics has given so far: it grows with each step and each reset. */
  public long moments() {
    return moments;
  }

  /** Simulated seconds per control step. */
  public float stepSeconds() {
    return environment.spec().stepSeconds();
  }

  /** Spaces and timing of the environment. */
  public EnvironmentSpec spec() {
    return environment.spec();
  }

  /** Number of the episode, counted from 1. */
  public long episode() {
    return episode + 1;
  }

  /** Whether the episode is over and the next one about to begin. */
  public boolean over() {
    return step.type().isLast();
  }

  /** What truly happened in this episode so far. */
  public Map<String, Double> counts() {
    return environment.outcome().counts();
  }

  /** What truly happened in all episodes so far. */
  public Map<String, Double> totals() {
    Map<String, Double> totals = new LinkedHashMap<>(counts());
    finished.forEach((name, value) -> totals.merge(name, value, Double::sum));
    return totals;
  }

  /** The same, as a viewer reads it. */
  public List<Tally> tallies() {
    return Tally.of(metrics, totals(), episode());
  }

  @Override
  public void close() {
    environment.close();
  }
}
