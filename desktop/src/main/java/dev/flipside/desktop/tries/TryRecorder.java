package dev.flipside.desktop.tries;

import dev.flipside.core.environment.StepType;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.live.LiveWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes down, in memory, what happens in a live world, try by try; the one that ended last is at
 * hand. A try that was broken off ends as a truncated one. Belongs to one thread.
 */
public final class TryRecorder implements LiveWorld.StepListener {
  private final String environment;
  private final Supplier<Map<String, Double>> counts;
  private final List<TimeStep> steps = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();
  private final List<SceneFrame> frames = new ArrayList<>();
  private Map<String, Double> outcome = Map.of();
  private SceneModel scene;
  private long seed;
  private Optional<PlayedTry> last = Optional.empty();

  /**
   * @param environment id of the world
   * @param counts what truly happened in the running try so far
   */
  public TryRecorder(String environment, Supplier<Map<String, Double>> counts) {
    this.environment = environment;
    this.counts = counts;
  }

  /** The try that ended last. */
  public Optional<PlayedTry> last() {
    return last;
  }

  @Override
  public void began(long episodeSeed, SceneModel model, TimeStep step, SceneFrame frame) {
    if (!actions.isEmpty()) {
      TimeStep end = steps.remove(steps.size() - 1);
      steps.add(new TimeStep(StepType.TRUNCATED, end.observation(), end.signals()));
      end();
    }
    seed = episodeSeed;
    scene = model;
    steps.clear();
    frames.clear();
    steps.add(step);
    frames.add(frame);
  }

  @Override
  public void took(float[] action, TimeStep step, SceneFrame frame) {
    actions.add(action);
    steps.add(step);
    frames.add(frame);
    outcome = counts.get();
    if (step.type().isLast()) {
      end();
    }
  }

  private void end() {
    last =
        Optional.of(
            new PlayedTry(new Episode(environment, seed, steps, actions, scene, frames), outcome));
    actions.clear();
  }
}
