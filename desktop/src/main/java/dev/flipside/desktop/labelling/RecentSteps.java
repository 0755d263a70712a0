package dev.flipside.desktop.labelling;

import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.live.LiveWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last steps of an agent that acts on the screen, so that the reward button can credit what was
 * just seen. Belongs to one thread.
 */
public final class RecentSteps implements LiveWorld.StepListener {
  private final EnvironmentSpec spec;
  private final int length;
  private final int lead;
  private final List<TimeStep> steps = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();
  private final List<SceneFrame> frames = new ArrayList<>();
  private SceneModel scene;
  private long seed;
  private int first;

  /**
   * @param spec of the environment
   * @param seconds how far back a press of the button reaches
   * @param lead control steps that reward nets want from before
   */
  public RecentSteps(EnvironmentSpec spec, double seconds, int lead) {
    this.spec = spec;
    this.length = Math.max(1, (int) Math.round(seconds / spec.stepSeconds()));
    this.lead = lead;
  }

  @Override
  public void began(long episodeSeed, SceneModel model, TimeStep step, SceneFrame frame) {
    steps.clear();
    actions.clear();
    frames.clear();
    scene = model;
    seed = episodeSeed;
    first = 0;
    steps.add(step);
    frames.add(frame);
  }

  @Override
  public void took(float[] action, TimeStep step, SceneFrame frame) {
    actions.add(action);
    steps.add(step);
    frames.add(frame);
    if (actions.size() > length + lead) {
      actions.remove(0);
      steps.remove(0);
      frames.remove(0);
      first++;
    }
  }

  /** The last steps as a clip; empty in the first moments of an episode. */
  public Optional<Segment> clip() {
    if (actions.size() < length) {
      return Optional.empty();
    }
    int before = actions.size() - length;
    return Optional.of(
        Segment.of(
            spec.id(),
            spec.version(),
            seed,
            first + before,
            before,
            steps.stream().map(TimeStep::observation).toList(),
            List.copyOf(actions),
            steps.stream().map(TimeStep::signals).toList(),
            scene,
            List.copyOf(frames.subList(before, frames.size()))));
  }
}
