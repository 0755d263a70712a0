package dev.flipside.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.testkit.LineWorldProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioTest {
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
