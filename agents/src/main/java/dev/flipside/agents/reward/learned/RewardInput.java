package dev.flipside.agents.reward.learned;

import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.RewardFeatures;
import dev.flipside.core.feedback.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Picks the features of a control step that reward nets see: components of the observation before
 * the action, and the action if wanted. Signals are out of reach.
 */
public final class RewardInput {
  private final int[] observed;
  private final int actionSize;
  private final int[] mirrorFrom;
  private final float[] mirrorSign;

  /**
   * @param spec the environment
   * @param features what the environment's provider says about learned rewards
   * @param useActions whether the action is a feature
   * @throws IllegalArgumentException if a name is not one of the environment's components
   */
  public RewardInput(EnvironmentSpec spec, RewardFeatures features, boolean useActions) {
    BoxSpec observation = spec.observation();
    List<String> chosen = features.observed().isEmpty() ? observation.names() : features.observed();
    this.observed = chosen.stream().mapToInt(observation::indexOf).toArray();
    this.actionSize = useActions ? spec.action().size() : 0;
    List<String> names = new ArrayList<>(chosen);
    if (useActions) {
      names.addAll(spec.action().names());
    }
    this.mirrorFrom = new int[names.size()];
    this.mirrorSign = new float[names.size()];
    for (int i = 0; i < names.size(); i++) {
      String source = features.mirror().getOrDefault(names.get(i), names.get(i));
      mirrorSign[i] = source.startsWith("-") ? -1 : 1;
      mirrorFrom[i] = names.indexOf(source.startsWith("-") ? source.substring(1) : source);
      if (mirrorFrom[i] < 0) {
        throw new IllegalArgumentException(
            "the mirror of " + names.get(i) + " needs " + source + ", which is no reward feature");
      }
    }
    for (Map.Entry<String, String> entry : features.mirror().entrySet()) {
      if (!observation.names().contains(entry.getKey())
          && !spec.action().names().contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "the mirror names " + entry.getKey() + ", which is no component of " + spec.id());
      }
    }
  }

  /** Number of features of one step. */
  public int size() {
    return mirrorFrom.length;
  }

  /** Which feature each takes its value from in the mirror, [size]. */
  int[] mirrorFrom() {
    return mirrorFrom;
  }

  /** By what it is multiplied, [size]; all 1 if there is no mirror. */
  float[] mirrorSign() {
    return mirrorSign;
  }

  /** Whether the mirror changes anything. */
  boolean hasMirror() {
    for (int i = 0; i < mirrorFrom.length; i++) {
      if (mirrorFrom[i] != i || mirrorSign[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Writes the features of one step to {@code out} from {@code to} on. */
  void write(
      float[] observations, int observation, float[] actions, int action, float[] out, int to) {
    for (int i = 0; i < observed.length; i++) {
      out[to + i] = observations[observation + observed[i]];
    }
    System.arraycopy(actions, action, out, to + observed.length, actionSize);
  }

  /** The features of a clip and its lead. */
  public ClipInputs of(Segment clip) {
    float[][] rows = new float[clip.actions().size()][size()];
    for (int t = 0; t < rows.length; t++) {
      write(clip.observations().get(t), 0, clip.actions().get(t), 0, rows[t], 0);
    }
    return new ClipInputs(rows, clip.lead());
  }
}
