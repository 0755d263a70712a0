package dev.flipside.agents.ppo;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.StepType;
import java.util.Arrays;
import java.util.List;

/**
 * What N worlds did for T control steps, with H steps from before so that a reward may look back.
 * Flat arrays of rows [H + T][N]; the row of step t (from -H to T - 1) in world n is {@link #row}.
 *
 * <p>A row is one transition: observation, action, next observation (the last one of the episode if
 * the transition ends it, never the first of the next), and what was learned about it. Arrays are
 * shared, not copied: the collector writes what happened, a reward function writes {@link #rewards}
 * and {@link #terms}, and nobody else writes.
 */
public final class RolloutBuffer {
  /** Step types in the order of their numbers in a checkpoint. */
  private static final List<StepType> CODES =
      List.of(StepType.MID, StepType.TERMINATED, StepType.TRUNCATED);

  private final int steps;
  private final int worlds;
  private final int lookBack;
  private final int observationSize;
  private final int actionSize;
  private final int signalSize;
  private final int termCount;
  private final float[] observations;
  private final float[] nextObservations;
  private final float[] actions;
  private final float[] rawActions;
  private final float[] signals;
  private final StepType[] types;
  private final long[] episodes;
  private final int[] episodeSteps;
  private final float[] logProbs;
  private final float[] values;
  private final float[] nextValues;
  private final float[] rewards;
  private final float[] terms;

  /**
   * @param spec sizes of observation, action and signals
   * @param steps T
   * @param worlds N
   * @param lookBack H, 0 or more
   * @param termCount named terms of the reward, 0 or more
   */
  public RolloutBuffer(EnvironmentSpec spec, int steps, int worlds, int lookBack, int termCount) {
    this.steps = steps;
    this.worlds = worlds;
    this.lookBack = lookBack;
    this.observationSize = spec.observation().size();
    this.actionSize = spec.action().size();
    this.signalSize = spec.signals().size();
    this.termCount = termCount;
    int rows = (lookBack + steps) * worlds;
    observations = new float[rows * observationSize];
    nextObservations = new float[rows * observationSize];
    actions = new float[rows * actionSize];
    rawActions = new float[rows * actionSize];
    signals = new float[rows * signalSize];
    types = new StepType[rows];
    episodes = new long[rows];
    episodeSteps = new int[rows];
    logProbs = new float[rows];
    values = new float[rows];
    nextValues = new float[rows];
    rewards = new float[rows];
    terms = new float[rows * termCount];
    Arrays.fill(types, StepType.MID);
    Arrays.fill(episodes, -1);
    Arrays.fill(episodeSteps, -1);
  }

  /** T, control steps per world in one rollout. */
  public int steps() {
    return steps;
  }

  /** N, worlds side by side. */
  public int worlds() {
    return worlds;
  }

  /** Components of an observation. */
  public int observationSize() {
    return observationSize;
  }

  /** Components of an action. */
  public int actionSize() {
    return actionSize;
  }

  /** Components of the signals. */
  public int signalSize() {
    return signalSize;
  }

  /** Named terms of the reward. */
  public int termCount() {
    return termCount;
  }

  /** Row of step {@code t}, -H to T - 1, in world {@code n}. */
  public int row(int t, int n) {
    return (lookBack + t) * worlds + n;
  }

  /** The row of step 0 in world 0; the N T rows from here on are what is learned from. */
  public int firstRow() {
    return lookBack * worlds;
  }

  /** N T, rows that are learned from. */
  public int size() {
    return steps * worlds;
  }

  /** Observations before the action, [rows][observation size]. */
  public float[] observations() {
    return observations;
  }

  /** Observations after the action, [rows][observation size]. */
  public float[] nextObservations() {
    return nextObservations;
  }

  /** Actions as the environment took them, in its range, [rows][action size]. */
  public float[] actions() {
    return actions;
  }

  /** Actions as drawn, in units of -1 to 1 and beyond, [rows][action size]. */
  public float[] rawActions() {
    return rawActions;
  }

  /** Signals after the action, [rows][signals size]; for hand-coded rewards only. */
  public float[] signals() {
    return signals;
  }

  /** Type of the step after the action, [rows]: MID, TERMINATED or TRUNCATED. */
  public StepType[] types() {
    return types;
  }

  /** Number of the world's episode, counted from 0, [rows]; -1 before its first. */
  public long[] episodes() {
    return episodes;
  }

  /** Transitions before this one in its episode, [rows]; -1 where nothing happened yet. */
  public int[] episodeSteps() {
    return episodeSteps;
  }

  /** Log density of the raw actions under the policy that drew them, [rows]. */
  public float[] logProbs() {
    return logProbs;
  }

  /** Value of the observations, [rows], in units of the scaled reward. */
  public float[] values() {
    return values;
  }

  /** Value of the next observations, [rows]. */
  public float[] nextValues() {
    return nextValues;
  }

  /** What the reward function says, unscaled, [rows]. */
  public float[] rewards() {
    return rewards;
  }

  /**
   * Checks what the reward function said about the rows that were collected last.
   *
   * @throws Refusal with one sentence about the first step whose reward is no finite number: it
   *     would spoil every weight of the nets without a word
   */
  public void requireFiniteRewards() {
    for (int row = firstRow(); row < firstRow() + size(); row++) {
      if (!Float.isFinite(rewards[row])) {
        throw new Refusal(
            "the reward of step "
                + (episodeSteps[row] + 1)
                + " of an episode is "
                + rewards[row]
                + ", which is no finite number");
      }
    }
  }

  /** Named terms of the reward, [rows][terms]. */
  public float[] terms() {
    return terms;
  }

  /** Moves the last H steps to the front, to make room for the next rollout. */
  public void shift() {
    int from = steps * worlds;
    int rows = lookBack * worlds;
    move(observations, from, rows, observationSize);
    move(nextObservations, from, rows, observationSize);
    move(actions, from, rows, actionSize);
    move(rawActions, from, rows, actionSize);
    move(signals, from, rows, signalSize);
    System.arraycopy(types, from, types, 0, rows);
    System.arraycopy(episodes, from, episodes, 0, rows);
    System.arraycopy(episodeSteps, from, episodeSteps, 0, rows);
    move(logProbs, from, rows, 1);
    move(rewards, from, rows, 1);
    move(terms, from, rows, termCount);
  }

  /** Adds the rows that the next rollout may look back at. */
  void save(Checkpoint.Builder checkpoint) {
    int from = steps * worlds;
    int to = from + lookBack * worlds;
    checkpoint
        .put("past.observations", part(observations, from, to, observationSize))
        .put("past.next-observations", part(nextObservations, from, to, observationSize))
        .put("past.actions", part(actions, from, to, actionSize))
        .put("past.raw-actions", part(rawActions, from, to, actionSize))
        .put("past.signals", part(signals, from, to, signalSize))
        .put("past.types", Arrays.stream(types, from, to).mapToLong(CODES::indexOf).toArray())
        .put("past.episodes", Arrays.copyOfRange(episodes, from, to))
        .put("past.episode-steps", Arrays.stream(episodeSteps, from, to).asLongStream().toArray())
        .put("past.log-probs", part(logProbs, from, to, 1))
        .put("past.rewards", part(rewards, from, to, 1))
        .put("past.terms", part(terms, from, to, termCount));
  }

  /** Puts saved rows where {@link #shift} takes them from. */
  void restore(Checkpoint checkpoint) {
    int from = steps * worlds;
    put(checkpoint.floats("past.observations"), observations, from, observationSize);
    put(checkpoint.floats("past.next-observations"), nextObservations, from, observationSize);
    put(checkpoint.floats("past.actions"), actions, from, actionSize);
    put(checkpoint.floats("past.raw-actions"), rawActions, from, actionSize);
    put(checkpoint.floats("past.signals"), signals, from, signalSize);
    put(checkpoint.floats("past.log-probs"), logProbs, from, 1);
    put(checkpoint.floats("past.rewards"), rewards, from, 1);
    put(checkpoint.floats("past.terms"), terms, from, termCount);
    long[] savedTypes = checkpoint.longs("past.types");
    long[] savedEpisodes = checkpoint.longs("past.episodes");
    long[] savedSteps = checkpoint.longs("past.episode-steps");
    for (int i = 0; i < savedTypes.length; i++) {
      types[from + i] = CODES.get((int) savedTypes[i]);
      episodes[from + i] = savedEpisodes[i];
      episodeSteps[from + i] = (int) savedSteps[i];
    }
  }

  private static float[] part(float[] rows, int from, int to, int size) {
    return Arrays.copyOfRange(rows, from * size, to * size);
  }

  private static void put(float[] saved, float[] rows, int from, int size) {
    System.arraycopy(saved, 0, rows, from * size, saved.length);
  }

  private static void move(float[] array, int fromRow, int rows, int size) {
    System.arraycopy(array, fromRow * size, array, 0, rows * size);
  }
}
