package dev.flipside.desktop.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeTest {

  @ParameterizedTest
  @ValueSource(strings = {"backflip", "grasp", "maze"})
  void threePairsAreExplainedAndTheirAnswersAreTheJudges(String environment) {
    Scenario scenario = Scenario.byDefault(EnvironmentRegistry.classPath().provider(environment));
    ClipJudge judge = scenario.judges().get(0);
    Practice practice = Practice.of(scenario, 45).orElseThrow();
    List<Choice> expected = new ArrayList<>();
    while (practice.current().isPresent()) {
      Practice.Lesson lesson = practice.current().orElseThrow();
      expected.add(lesson.expected());
      double left = score(judge, lesson.query().clips().get(0));
      double right = score(judge, lesson.query().clips().get(1));
      switch (lesson.expected()) {
        case LEFT -> assertThat(left - right).isGreaterThanOrEqualTo(judge.sameWithin());
        case RIGHT -> assertThat(right - left).isGreaterThanOrEqualTo(judge.sameWithin());
        default -> assertThat(left).isEqualTo(right);
      }
      Choice given = expected.size() == 1 ? Choice.RIGHT : lesson.expected();
      practice.answer(given);
      assertThat(practice.told())
          .startsWith(given == lesson.expected() ? "Yes. " : "Look again. ")
          .contains(lesson.because());
      // Any answer goes on.
      practice.answer(Choice.TIE);
    }
    assertThat(expected).containsExactly(Choice.LEFT, Choice.TIE, Choice.RIGHT);
  }

  private static double score(ClipJudge judge, Segment clip) {
    return judge.score(clip.scene(), clip.frames());
  }
}
