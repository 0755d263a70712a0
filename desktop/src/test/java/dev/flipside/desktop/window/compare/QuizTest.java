package dev.flipside.desktop.window.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.TimeLapse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class QuizTest {
  private static final EnvironmentProvider GRASP =
      EnvironmentRegistry.classPath().provider("grasp");

  @TempDir Path runs;

  private TrainedRun shipped(String name) {
    return TrainedRun.of(GRASP, ShippedRuns.with(runs).find("grasp/" + name));
  }

  private CheckedAnswers store() {
    return new CheckedAnswers(runs, "grasp", "person");
  }

  @Test
  void theTruthIsTheRunThatReallyHoldsTheBall() throws IOException {
    TrainedRun fake = shipped("front-camera");
    TrainedRun real = shipped("two-cameras");
    Quiz quiz = new Quiz(List.of(fake, real), store());

    assertThat(quiz.better()).isEqualTo(1);
    quiz.answer(0, "front");

    List<Preference> lines = store().lines();
    assertThat(lines).extracting(Preference::choice).containsExactly(Choice.RIGHT, Choice.LEFT);
    assertThat(lines.get(1).clips())
        .containsExactly(
            "grasp/front-camera@" + fake.policy().steps(),
            "grasp/two-cameras@" + real.policy().steps());
    assertThat(quiz.truth())
        .contains("A 0.00, B 1.00")
        .contains("You were right so far: 0 of 1, 0.00 [0.00, 0.79]");
  }

  @Test
  void stagesOfOneRunAreShownInTheirOrderAndNoQuestion() {
    TrainedRun fake = shipped("front-camera");
    assertThat(Quiz.asks(TimeLapse.of(fake.run()).side(GRASP, 4))).isFalse();
    assertThat(Quiz.asks(List.of(fake, shipped("two-cameras")))).isTrue();
  }

  @Test
  void ofTwoThatDoTheSameNeitherIsBetter() throws IOException {
    TrainedRun real = shipped("two-cameras");
    Quiz quiz = new Quiz(List.of(real, real), store());

    assertThat(quiz.better()).isEqualTo(-1);
    quiz.answer(0, "front");

    assertThat(store().lines()).hasSize(2);
    assertThat(store().rates()).isEmpty();
  }

  @Test
  void theirOrderIsDrawn() {
    List<TrainedRun> both = List.of(shipped("front-camera"), shipped("two-cameras"));
    Set<String> first = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      List<TrainedRun> drawn = Quiz.drawn(both, seed);
      assertThat(drawn).containsExactlyInAnyOrderElementsOf(both);
      first.add(drawn.get(0).run().name());
    }
    assertThat(first).hasSize(2);
  }
}
