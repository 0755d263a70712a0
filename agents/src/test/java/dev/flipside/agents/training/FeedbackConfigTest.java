package dev.flipside.agents.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.tuning.Tunables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackConfigTest {
  private static final TrainingConfig BASE =
      TrainingConfig.of("maze", Map.of("size", "7"), "feedback", 3, 1000);

  @Test
  void allItsValuesMakeTheSameConfigurationFromAnyOther() {
    FeedbackConfig chosen =
        FeedbackConfig.DEFAULT.with(
            Map.of("labels", 321.0, "excursions", 4.0, "members", 2.0, "useActions", 0.0));

    Map<String, Double> values = Tunables.values(chosen);
    assertThat(List.copyOf(values.keySet())).isEqualTo(Tunables.names(FeedbackConfig.class));
    assertThat(FeedbackConfig.DEFAULT.with(values)).isEqualTo(chosen);
  }

  @Test
  void whatIsWrittenIsRead() {
    TrainingConfig config =
        BASE.withPpo(PpoConfig.DEFAULT.withHints(Map.of("gamma", 0.9, "environments", 3.0)))
            .withTerms(
                Tunables.with(BASE.terms(), "term", Map.of("klCoef", 0.2, "countWeight", 0.1))
                    .withStates("x=1"));

    assertThat(TrainingConfig.fromJson(config.toJson())).isEqualTo(config);
    assertThat(config.toJson().getAsJsonObject("ppo").get("environments").getAsInt()).isEqualTo(3);
  }

  @Test
  void aFileOfAnOlderProgramIsReadAndWhatItDoesNotNameHasItsDefault() {
    JsonObject old = BASE.toJson();
    old.remove("terms");
    old.add(
        "feedback",
        JsonParser.parseString(
            "{\"labels\": 33.0, \"refit\": 1.0, \"klCoef\": 0.5, \"noveltyWeight\": 3.0}"));
    old.getAsJsonObject("ppo").remove("boundCoef");

    TrainingConfig read = TrainingConfig.fromJson(old);
    assertThat(read.feedback())
        .isEqualTo(FeedbackConfig.DEFAULT.with(Map.of("labels", 33.0, "refit", 1.0)));
    assertThat(read.terms().kl().klCoef()).isEqualTo(0.5);
    assertThat(read.terms().novelty().noveltyWeight()).isEqualTo(3);
    assertThat(read.ppo()).isEqualTo(PpoConfig.DEFAULT);
  }

  @Test
  void aHandCodedRunOfAnOlderProgramIsRead() {
    JsonObject old = BASE.toJson();
    old.remove("terms");
    old.remove("rater");
    old.add("feedback", new JsonObject());

    assertThat(TrainingConfig.fromJson(old)).isEqualTo(BASE);
  }
}
