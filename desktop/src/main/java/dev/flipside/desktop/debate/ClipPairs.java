package dev.flipside.desktop.debate;

import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Pairs of clips of an environment, ranked by its first hand-coded reward, which knows the physics.
 * Two clips make a pair if that reward differs by at least 0.1 a step.
 */
public final class ClipPairs {
  private static final double MARGIN = 0.1;

  private final Scenario scenario;
  private final HandCodedReward truth;
  private final int clipSteps;
  private final int version;
  private final long seed;

  /**
   * @param seed of the episodes from which clips are cut
   * @throws Refusal if the environment has no hand-coded reward to rank by
   */
  public ClipPairs(Scenario scenario, long seed) {
    this(scenario, first(scenario), seed);
  }

  /**
   * @param truth which knows the physics
   * @param seed of the episodes from which clips are cut
   */
  public ClipPairs(Scenario scenario, HandCodedReward truth, long seed) {
    this.scenario = scenario;
    this.truth = truth;
    this.clipSteps = FeedbackConfig.suiting(scenario.provider(), Map.of()).clips().clipSteps();
    this.seed = seed;
    this.version = scenario.spec().version();
  }

  private static HandCodedReward first(Scenario scenario) {
    List<HandCodedReward> rewards = scenario.rewards();
    if (rewards.isEmpty()) {
      throw new Refusal(
          "environment "
              + scenario.id()
              + " has no hand-coded reward that could say which of two clips is truly better");
    }
    return rewards.get(0);
  }

  /** Id of the reward that decides which clip is better. */
  public String gold() {
    return truth.id();
  }

  /**
   * Pairs of the environment's scripted policies: each that solves the task against each that does
   * not, at the end of their episodes; those that do not against each other; and moments drawn at
   * random from everything.
   *
   * @param episodes of each script, at least 1
   * @return name of the row to its pairs; rows without pairs are left out
   */
  public Map<String, List<RankedPair>> scripted(int episodes) {
    List<ScriptedPolicy> scripts = scenario.scripts();
    Map<String, List<Segment>> ends = new LinkedHashMap<>();
    List<Segment> moments = new ArrayList<>();
    for (ScriptedPolicy script : scripts) {
      List<Episode> played = play(script.policy().get(), episodes);
      ends.put(script.id(), ends(played));
      moments.addAll(moments(played));
    }
    Map<String, List<RankedPair>> rows = new LinkedHashMap<>();
    List<RankedPair> others = new ArrayList<>();
    for (int i = 0; i < scripts.size(); i++) {
      for (int j = i + 1; j < scripts.size(); j++) {
        ScriptedPolicy a = scripts.get(i);
        ScriptedPolicy b = scripts.get(j);
        List<RankedPair> pairs = ranked(ends.get(a.id()), ends.get(b.id()));
        if (a.beatsRandom() || b.beatsRandom()) {
          rows.put(a.id() + " against " + b.id(), pairs);
        } else {
          others.addAll(pairs.subList(0, Math.min(pairs.size(), Math.max(1, episodes / 4))));
        }
      }
    }
    rows.put("any two of the others", others);
    rows.put("moments of all of them", ranked(shuffled(moments)));
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  /** Ends of episodes of one policy against ends of episodes of another. */
  public List<RankedPair> ends(Policy a, Policy b, int episodes) {
    return ranked(ends(play(a, episodes)), ends(play(b, episodes)));
  }

  /** Moments drawn at random from the episodes of two policies. */
  public List<RankedPair> moments(Policy a, Policy b, int episodes) {
    List<Segment> all = new ArrayList<>(moments(play(a, episodes)));
    all.addAll(moments(play(b, episodes)));
    return ranked(shuffled(all));
  }

  private List<Episode> play(Policy policy, int episodes) {
    List<Episode> played = new ArrayList<>();
    try (Environment environment = scenario.create(Start.STANDARD)) {
      for (int i = 0; i < episodes; i++) {
        long episode = Seeds.derive(seed, "debated-episode", i) >>> 1;
        played.add(Episode.play(environment, policy, episode));
      }
    }
    return played;
  }

  private List<Segment> ends(List<Episode> played) {
    return played.stream().map(e -> clip(e, Math.max(0, e.length() - clipSteps))).toList();
  }

  private List<Segment> moments(List<Episode> played) {
    List<Segment> clips = new ArrayList<>();
    for (Episode e : played) {
      RandomGenerator random = Seeds.generator(seed, "moment", e.seed());
      clips.add(clip(e, random.nextInt(Math.max(1, e.length() - clipSteps + 1))));
    }
    return clips;
  }

  private static List<Segment> halves(List<Segment> all, boolean second) {
    int half = all.size() / 2;
    return second ? all.subList(half, 2 * half) : all.subList(0, half);
  }

  private Segment clip(Episode episode, int start) {
    int length = Math.min(clipSteps, episode.length());
    return Segment.cut(episode, version, start, length, 0);
  }

  private List<Segment> shuffled(List<Segment> clips) {
    List<Segment> all = new ArrayList<>(clips);
    RandomGenerator random = Seeds.generator(seed, "shuffled", clips.size());
    Seeds.shuffle(all, random);
    return all;
  }

  private List<RankedPair> ranked(List<Segment> all) {
    return ranked(halves(all, false), halves(all, true));
  }

  /** Each clip of one list with one of the other's, of another episode where there are several. */
  private List<RankedPair> ranked(List<Segment> some, List<Segment> others) {
    List<RankedPair> pairs = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      RankedPair.of(some.get(i), others.get((i + 1) % others.size()), truth, MARGIN)
          .ifPresent(pairs::add);
    }
    return pairs;
  }
}
