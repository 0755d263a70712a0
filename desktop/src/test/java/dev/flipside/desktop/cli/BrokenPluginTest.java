package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's environment that loads well and then gives NaN in its fifth step. */
class BrokenPluginTest {
  static final String SOURCE =
      """
      package plugin;
      import dev.flipside.core.environment.*;
      import dev.flipside.core.scene.*;
      import java.util.List;
      import java.util.Map;
      public final class Nan implements EnvironmentProvider, Environment, HandCodedReward {
        private static final EnvironmentSpec SPEC =
            new EnvironmentSpec("nan", 1, BoxSpec.builder().add("x", "1").build(),
                BoxSpec.builder().add("a", "1", -1, 1).build(), BoxSpec.builder().build(), 10, 0.1f,
                Settings.none());
        private int t = 10;
        public String id() { return "nan"; }
        public String title() { return "Nan"; }
        public String summary() { return "Breaks in its fifth step."; }
        public Environment create(Start start, Settings settings) { return new Nan(); }
        public List<HandCodedReward> rewards(Settings settings) { return List.of(this); }
        public List<OutcomeMetric> metrics() {
          return List.of(new OutcomeMetric("n", "1", "n", "n", "", 1, true));
        }
        public Instructions instructions(Settings settings) { return new Instructions(1, "?", "?", List.of("?")); }
        public String formula() { return "x"; }
        public String description() { return "x"; }
        public List<String> termNames() { return List.of("x"); }
        public void terms(Transition step, float[] terms) { terms[0] = step.nextObservation()[0]; }
        public EnvironmentSpec spec() { return SPEC; }
        public TimeStep reset(long seed) {
          t = 0;
          return TimeStep.restart(new float[1], new float[0]);
        }
        public TimeStep step(float[] action) {
          if (t == 10) { throw new IllegalStateException("over"); }
          float[] x = {++t == 5 ? Float.NaN : t};
          return t == 10
              ? TimeStep.truncation(x, new float[0])
              : TimeStep.transition(x, new float[0]);
        }
        public SceneModel scene() {
          return new SceneModel(Plane.UPRIGHT,
              List.of(new Part("p", new Shape.Sphere(0.1f), ColourRole.BODY, 0)), List.of(),
              new SceneModel.Ground(-1, 1, -1, 1, 0),
              List.of(new Camera("c", Camera.Projection.PERSPECTIVE, new Camera.Point(0, 1, 5),
                  new Camera.Point(0, 1, 0), new Camera.Point(0, 1, 0), 2, 1.5f, true, "")),
              List.of());
        }
        public SceneFrame frame() {
          return new SceneFrame(t * 0.1f, new float[] {0, 1, 0}, new float[0]);
        }
        public TrueOutcome outcome() { return new TrueOutcome(Map.of("n", 1.0)); }
        public void close() {}
      }
      """;

  @TempDir Path plugins;
  @TempDir Path runs;

  @BeforeEach
  void compile(@TempDir Path scratch) throws IOException {
    new PluginJar(scratch).source("Nan", "nan", SOURCE).write(plugins.resolve("nan.jar"));
  }

  @Test
  void checkNamesWhatIsBroken() {
    Cli check = Cli.run("check", plugins.resolve("nan.jar"));

    assertThat(check.status()).isEqualTo(2);
    assertThat(check.out()).contains("nan from nan.jar", "FAILED");
    assertThat(check.sentence()).contains("nan.jar does not keep the environment contract", "NaN");
  }

  @Test
  void trainingOnItStopsWithOneSentence() {
    Cli train = Cli.run("train", "nan", "--plugins", plugins, "--runs", runs, "--steps", 5000);

    assertThat(train.status()).isEqualTo(2);
    assertThat(train.sentence())
        .startsWith("flipside: environment nan gave an observation")
        .contains("step 5", "NaN");
  }

  @Test
  void theOthersGoOnWorking() {
    assertThat(Cli.run("list", "--plugins", plugins, "--runs", runs).out())
        .contains("nan.jar", "backflip");
    assertThat(Cli.run("check", "maze", "--plugins", plugins).status()).isZero();
  }
}
