package dev.flipside.core.testkit;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.scene.SceneFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/** A fake that offers {@link LineWorld} and everything else a provider can offer. */
public class LineWorldProvider implements EnvironmentProvider {

  @Override
  public String id() {
    return "line";
  }

  @Override
  public String title() {
    return "Line";
  }

  @Override
  public String summary() {
    return "A ball on a line.";
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new LineWorld();
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return List.of(
        reward(
            (transition, terms) ->
                terms[0] = transition.nextObservation()[0] - transition.observation()[0]));
  }

  static HandCodedReward reward(BiConsumer<Transition, float[]> pay) {
    return new Toy.Reward("right", List.of("dx"), pay);
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return List.of(metric("travelled"));
  }

  static OutcomeMetric metric(String count) {
    return new OutcomeMetric("travelled", "m", "How far to the right.", count, "", 1, true);
  }

  @Override
  public Instructions instructions(Settings settings) {
    return new Instructions(1, "Which ball goes right?", "Right is right.", List.of());
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return List.of(script(1), new ScriptedPolicy("left", "Goes left.", false, () -> o -> push(-1)));
  }

  static ScriptedPolicy script(float push) {
    return new ScriptedPolicy("go", "Goes one way.", true, () -> observation -> push(push));
  }

  private static float[] push(float push) {
    return new float[] {push};
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    return List.of(judge(frames -> frames.get(frames.size() - 1).u(0)));
  }

  static ClipJudge judge(ToDoubleFunction<List<SceneFrame>> opinion) {
    return new Toy.Judge("eye", Double.NaN, opinion);
  }

  @Override
  public Optional<Pilot> pilot(Settings settings) {
    return Optional.of(new FakePilot());
  }

  @Override
  public Optional<BareLoop> bareLoop(Settings settings) {
    return Optional.of(new FakeLoop());
  }

  /** Pushes where the player points. */
  static class FakePilot implements Pilot {
    @Override
    public List<Control> controls() {
      return List.of(new Control(Control.Kind.HORIZONTAL, "push"));
    }

    @Override
    public void begin() {}

    @Override
    public float[] action(ControlState state, float[] observation) {
      return push(state.horizontal());
    }
  }

  /** Does nothing, quickly. */
  static class FakeLoop implements BareLoop {
    @Override
    public void reset(long seed) {}

    @Override
    public void step(float[] action) {}

    @Override
    public void close() {}
  }
}
