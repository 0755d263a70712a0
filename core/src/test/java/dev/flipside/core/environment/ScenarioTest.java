package dev.flipside.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.testkit.LineWorldProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  /** A line whose marks and shadows are choices. */
  private static Scenario aided(String marks, String shadow) {
    return Scenario.of(
        new LineWorldProvider() {
          @Override
          public List<Setting> settings() {
            return List.of(
                Setting.choice("size", "how large", "true", List.of("true")),
                Setting.aid("marks", "whether there are marks", Aid.MARKS),
                Setting.aid("shade", "whether there are shadows", Aid.SHADOWS));
          }
        },
        Map.of("marks", marks, "shade", shadow));
  }

  @Test
  void aSettingSaysItselfWhatItShowsToRaters() {
    assertThat(aided("true", "false").aids()).containsExactly("marks");
    assertThat(aided("true", "true").aids()).containsExactly("marks", "shade");
    assertThat(aided("true", "false").shadowsForRaters()).isFalse();
    assertThat(aided("false", "true").shadowsForRaters()).isTrue();
    assertThat(Scenario.byDefault(new LineWorldProvider()).shadowsForRaters()).isTrue();
  }

  private final EnvironmentProvider line = new LineWorldProvider();
  private final Scenario scenario = Scenario.byDefault(line);

  @Test
  void whatIsThereIsFoundById() {
    for (HandCodedReward reward : scenario.rewards()) {
      assertThat(scenario.reward(reward.id()).id()).isEqualTo(reward.id());
    }
    for (ScriptedPolicy script : scenario.scripts()) {
      assertThat(scenario.script(script.id()).id()).isEqualTo(script.id());
    }
    for (ClipJudge judge : scenario.judges()) {
      assertThat(scenario.judge(judge.id()).id()).isEqualTo(judge.id());
    }
    assertThat(scenario.rewards()).isNotEmpty();
    assertThat(scenario.spec().id()).isEqualTo(line.id());
  }

  @Test
  void whatIsNotThereIsAnsweredWithWhatThereIs() {
    String ids = String.join(", ", scenario.rewards().stream().map(HandCodedReward::id).toList());

    assertThatThrownBy(() -> scenario.reward("fame"))
        .hasMessage("environment " + line.id() + " has no reward called fame; there are " + ids);
    assertThatThrownBy(() -> scenario.named("camera", "x", java.util.List.<String>of(), c -> c))
        .hasMessage("environment " + line.id() + " has no camera called x; it has none");
    assertThat(scenario.rewardIfAny("fame")).isEmpty();
  }

  @Test
  void aSettingThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Scenario.of(line, Map.of("weather", "rain")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no setting weather");
  }
}
