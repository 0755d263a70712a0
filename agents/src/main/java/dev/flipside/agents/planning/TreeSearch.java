package dev.flipside.agents.planning;

import dev.flipside.agents.exploration.StateHash;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * Grows a tree of states on the simulator: pick a node that was seldom picked, return to it, act at
 * random from there, and keep each new state that is reached, or a known one that is reached with
 * more reward or in fewer steps. "First return, then explore" (Ecoffet et al. 2021), the
 * exploration phase of Go-Explore, with the return made exactly by replaying seed and actions.
 *
 * <p>For one thread.
 */
public final class TreeSearch {
  private final Environment environment;
  private final HandCodedReward reward;
  private final StateHash states;
  private final TreeSearchConfig config;

  private final Map<Long, Node> tree = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private long simulated;
  private long replayed;

  /** A state, and the way to it from its parent. */
  private static final class Node {
    private Node parent;
    private List<float[]> actions = List.of();
    private int depth;
    private double total;
    private int picks;
  }

  /**
   * @param environment stays the caller's, who closes it
   * @param reward what is to be collected
   * @param states which observations count as one node
   */
  public TreeSearch(
      Environment environment, HandCodedReward reward, StateHash states, TreeSearchConfig config) {
    this.environment = environment;
    this.reward = reward;
    this.states = states;
    this.config = config;
  }

  /**
   * Searches for the actions with the highest sum of rewards in the episode of {@code seed}; among
   * equals for the fewest.
   *
   * @param searchSeed decides the random actions
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public Plan plan(long seed, long searchSeed) {
    tree.clear();
    nodes.clear();
    simulated = 0;
    replayed = 0;
    RandomGenerator random = Seeds.generator(searchSeed, "tree-search", 0);
    Node best = new Node();
    TimeStep root = environment.reset(seed);
    tree.put(states.of(root.observation(), 0), best);
    nodes.add(best);
    while (simulated < config.simulatedSteps() && best.total < config.enough()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the search was stopped");
      }
      Node from = pick(random);
      TimeStep step = restore(seed, from);
      Node found = explore(from, step, random);
      best = better(found, best) ? found : best;
    }
    return new Plan(path(best), best.total, simulated, replayed);
  }

  /** Draws a node with weight 1 / sqrt(picks + 1). */
  private Node pick(RandomGenerator random) {
    double sum = 0;
    Node chosen = nodes.get(0);
    for (Node node : nodes) {
      double weight = 1 / Math.sqrt(node.picks + 1.0);
      sum += weight;
      chosen = random.nextDouble() * sum < weight ? node : chosen;
    }
    chosen.picks++;
    return chosen;
  }

  private TimeStep restore(long seed, Node node) {
    TimeStep step = environment.reset(seed);
    for (float[] action : path(node)) {
      step = environment.step(action);
      simulated++;
      replayed++;
    }
    return step;
  }

  private static List<float[]> path(Node node) {
    List<Node> way = new ArrayList<>();
    for (Node at = node; at != null; at = at.parent) {
      way.add(at);
    }
    List<float[]> actions = new ArrayList<>();
    for (int i = way.size() - 1; i >= 0; i--) {
      actions.addAll(way.get(i).actions);
    }
    return actions;
  }

  /** Acts at random from {@code from} on, grows the tree, and returns the best node reached. */
  private Node explore(Node from, TimeStep start, RandomGenerator random) {
    Node best = from;
    Node last = from;
    TimeStep step = start;
    List<float[]> actions = new ArrayList<>();
    double total = from.total;
    for (int i = 0; i < config.burst() && !step.type().isLast(); i++) {
      float[] action = draw(random);
      for (int k = 0; k < config.holdSteps() && !step.type().isLast(); k++) {
        float[] before = step.observation();
        step = environment.step(action);
        simulated++;
        actions.add(action);
        total += rewardOf(before, action, step);
      }
      Node node = grow(last, actions, total, step);
      if (node != null) {
        last = node;
        actions = new ArrayList<>();
        best = better(node, best) ? node : best;
      }
    }
    return best;
  }

  private float[] draw(RandomGenerator random) {
    return environment.spec().action().sample(random);
  }

  private double rewardOf(float[] before, float[] action, TimeStep after) {
    return reward.sum(new Transition(before, action, after.observation(), after.signals()));
  }

  /** Keeps the state that was reached if it is new or was reached in a better way; else null. */
  private Node grow(Node parent, List<float[]> actions, double total, TimeStep step) {
    long state = states.of(step.observation(), 0);
    Node reached = new Node();
    reached.parent = parent;
    reached.actions = actions;
    reached.depth = parent.depth + actions.size();
    reached.total = total;
    Node known = tree.get(state);
    if (known != null && !better(reached, known)) {
      return null;
    }
    if (known != null) {
      nodes.remove(known);
    }
    tree.put(state, reached);
    nodes.add(reached);
    return reached;
  }

  private static boolean better(Node a, Node b) {
    return a.total > b.total + 1e-9 || (Math.abs(a.total - b.total) <= 1e-9 && a.depth < b.depth);
  }
}
