package dev.example.hover;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.Optional;

/** The door through which the hovering lamp comes in. */
public final class HoverProvider implements EnvironmentProvider {

  @Override
  public String id() {
    return "hover";
  }

  @Override
  public String title() {
    return "Hover";
  }

  @Override
  public String summary() {
    return "A lamp with a fan learns to hover at the line.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Hover();
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(new Nearness());
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(
        new OutcomeMetric(
            "seconds-near",
            "s",
            "Mean time within 0.1 m of the line.",
            "seconds-near",
            "",
            1,
            true));
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(
        1,
        "Which lamp hovers better at the line?",
        "The lamp should come to the line and stay there without bobbing.",
        List.of("nearer to the line", "calmer"));
  }

  @Override
  public Optional<Pilot> pilot(Settings settings) {
    return Optional.of(new Fan());
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(new Eye());
  }

  /** Minus the distance from the line. */
  private static final class Nearness implements HandCodedReward {
    @Override
    public String id() {
      return "near";
    }

    @Override
    public String formula() {
      return "1 - distance from the line";
    }

    @Override
    public String description() {
      return "Pays for being near the line.";
    }

    @Override
    public List<String> termNames() {
      return List.of("near");
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      terms[0] = 1 - transition.signals()[0];
    }
  }

  /** Up is full thrust, down is none, nothing just holds. */
  private static final class Fan implements Pilot {
    @Override
    public List<Control> controls() {
      return List.of(new Control(Control.Kind.VERTICAL, "less / more thrust"));
    }

    @Override
    public void begin() {}

    @Override
    public float[] action(ControlState state, float[] observation) {
      return new float[] {state.vertical()};
    }
  }

  /** Sees how far the lamp is from the line, in the frames and nowhere else. */
  private static final class Eye implements ClipJudge {
    @Override
    public String id() {
      return "eye";
    }

    @Override
    public String description() {
      return "Prefers the lamp that is nearer to the line throughout the clip.";
    }

    @Override
    public List<String> cameras() {
      return List.of("front");
    }

    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      int lamp = scene.partIndex("lamp");
      float line = scene.fixtures().get(0).v();
      double sum = 0;
      for (SceneFrame frame : frames) {
        sum -= Math.abs(frame.v(lamp) - 0.2 - line);
      }
      return 3 * sum / frames.size();
    }
  }
}
