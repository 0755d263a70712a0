package dev.flipside.core.testkit;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;

/** Offers a {@link ToyWorld}, with the words that nobody reads. */
public abstract class Toy implements EnvironmentProvider {
  private final String id;

  /** A toy of this id. */
  protected Toy(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return "Toy " + id;
  }

  @Override
  public final String summary() {
    return "A toy.";
  }

  @Override
  public final Instructions instructions(Settings settings) {
    return new Instructions(4, "Which clip is better?", "Look.", List.of());
  }

  /** A reward that writes its terms with {@code pay}. */
  public record Reward(String id, List<String> termNames, BiConsumer<Transition, float[]> pay)
      implements HandCodedReward {
    @Override
    public String formula() {
      return id;
    }

    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public void terms(Transition transition, float[] terms) {
      pay.accept(transition, terms);
    }
  }

  /** A judge that looks through the one camera of a {@link ToyWorld}. */
  public record Judge(
      String id, double approvalThreshold, ToDoubleFunction<List<SceneFrame>> opinion)
      implements ClipJudge {
    @Override
    public String description() {
      return "For tests.";
    }

    @Override
    public List<String> cameras() {
      return List.of("side");
    }

    @Override
    public double score(SceneModel scene, List<SceneFrame> frames) {
      return opinion.applyAsDouble(frames);
    }
  }
}
