package dev.flipside.agents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final double UNKNOWN = Double.NaN;

  /** A run that goes well in every figure. */
  private static final Map<String, Double> WELL =
      Map.of(
          "pool_preferred", 0.85,
          "pool_paid", 0.85,
          "judge_agreement", 0.8,
          "pool_spread", 1.3,
          "pool_novelty", 2.6,
          "reward_held_out_accuracy", 0.77,
          "reward_chance", 0.325,
          "answers", 900.0);

  /** A run from random nets whose figures are those, all the time. */
  private static Diagnosis with(Object... changed) {
    return symptoms(true, changed).diagnosis();
  }

  private static Symptoms symptoms(boolean fromNothing, Object... changed) {
    Map<String, Double> figures = new HashMap<>(WELL);
    for (int i = 0; i < changed.length; i += 2) {
      figures.put((String) changed[i], (Double) changed[i + 1]);
    }
    Symptoms symptoms = new Symptoms(fromNothing);
    for (int steps = 100; steps <= 1000; steps += 100) {
      symptoms.add(steps, figures);
    }
    return symptoms;
  }

  private static Diagnosis byPerson(Object... changed) {
    Object[] all = Arrays.copyOf(changed, changed.length + 4);
    all[changed.length] = "pool_preferred";
    all[changed.length + 1] = UNKNOWN;
    all[changed.length + 2] = "judge_agreement";
    all[changed.length + 3] = UNKNOWN;
    return with(all);
  }

  @Test
  void nothingIsBlamedWhereNothingShows() {
    assertThat(with().reason()).startsWith("None of the known causes");
    assertThat(with().advice()).isEmpty();
    assertThat(byPerson().reason()).startsWith("None of the known causes").doesNotContain("NaN");
  }

  @Test
  void eachCauseHasItsSentenceAndSeveralAreNamedTogether() {
    assertThat(with("reward_held_out_accuracy", 0.31).reason())
        .startsWith("The answers follow no rule")
        .contains("31 %", "33 is chance");
    assertThat(with("pool_novelty", 1.4).reason())
        .startsWith("The pool is without what matters")
        .contains("1.40");
    assertThat(with("pool_preferred", 0.44).reason())
        .startsWith("It came no further than where it began")
        .contains("44 % of pairs");
    assertThat(with("judge_agreement", 0.1).reason())
        .startsWith("The reward pays for something else");
    assertThat(with("pool_spread", 0.1, "pool_preferred", 0.55).reason())
        .startsWith("The policy has collapsed");
    assertThat(
            with("pool_spread", 0.1, "pool_preferred", 0.4, "pool_novelty", 1.0, "pool_paid", 0.5)
                .reason())
        .contains("without what matters", "no further", "collapsed");
  }

  /**
   * The hovering lamp and every grasp: all clips are alike, and all of them are what was wanted.
   */
  @Test
  void aPolicyThatTheRaterLikesHasNotCollapsedHoweverAlikeItsClipsAre() {
    Diagnosis hovering = with("pool_spread", 0.1, "pool_preferred", 0.98, "pool_novelty", 0.7);
    assertThat(hovering.reason()).startsWith("None of the known causes");
    assertThat(hovering.advice()).isEmpty();
    Diagnosis toAPerson = byPerson("pool_spread", 0.1, "pool_paid", 0.98, "pool_novelty", 0.7);
    assertThat(toAPerson.reason()).startsWith("None of the known causes");
    assertThat(toAPerson.advice()).isEmpty();
  }

  @Test
  void whatAPersonLikesIsReadFromTheAnswersUnlessTheyFollowNoRule() {
    assertThat(byPerson("pool_spread", 0.1, "pool_paid", 0.5).reason()).contains("collapsed");
    assertThat(byPerson("pool_spread", 0.1, "pool_paid", 0.5, "reward_held_out_accuracy", 0.3))
        .extracting(Diagnosis::reason)
        .asString()
        .startsWith("The answers follow no rule")
        .doesNotContain("collapsed");
    assertThat(byPerson("pool_novelty", 1.2, "pool_paid", 0.7).advice())
        .contains("keep your tries");
  }

  @Test
  void chanceIsThatOfTheKindsOfQuestions() {
    Object[] pairs = {"reward_chance", 0.5, "reward_held_out_accuracy", 0.55};
    assertThat(with(pairs).advice()).contains("55 of 100", "chance gets 50");
    assertThat(with("reward_chance", 0.25, "reward_held_out_accuracy", 0.55).advice()).isEmpty();
  }

  @Test
  void aRunThatBeganWithDemonstrationsNeedsNothingNew() {
    assertThat(symptoms(false, "pool_novelty", 0.9).diagnosis().reason())
        .startsWith("None of the known causes");
  }

  @Test
  void aFewAnswersFollowNoRuleByChanceAndNothingIsSaidTooEarly() {
    assertThat(with("reward_held_out_accuracy", 0.1, "answers", 39.0).advice()).isEmpty();
    assertThat(with("reward_held_out_accuracy", 0.1, "answers", 40.0).advice()).isNotEmpty();
    Symptoms stuck = symptoms(true, "pool_novelty", 1.2);
    assertThat(stuck.advice(3334)).isEmpty();
    assertThat(stuck.advice(3333)).contains("what it did by chance");
  }

  @Test
  void oneLookOfManyAccusesNobody() {
    Symptoms symptoms = symptoms(true);
    Map<String, Double> unlucky = new HashMap<>(WELL);
    unlucky.put("pool_preferred", 0.3);
    unlucky.put("judge_agreement", -0.04);
    unlucky.put("pool_novelty", 1.0);
    symptoms.add(1050, unlucky);
    assertThat(symptoms.diagnosis().reason()).startsWith("None of the known causes");
  }

  @Test
  void aRunWithoutAnswersHasNoDiagnosis() {
    MetricsTable log = new MetricsTable(Map.of("steps", new double[] {1}));
    assertThat(Symptoms.of(log, true).diagnosis().known()).isFalse();
    assertThat(Symptoms.of(new MetricsTable(Map.of()), true).diagnosis().known()).isFalse();
    assertThat(new Symptoms(true).advice(100)).isEmpty();
  }

  @Test
  void aLogSaysWhatTheLearnerSaid() {
    Map<String, double[]> columns = new HashMap<>();
    WELL.forEach((name, value) -> columns.put("learning/" + name, new double[] {0.1, value}));
    columns.put("steps", new double[] {100, 200});
    columns.put("learning/pool_novelty", new double[] {9, 1.1});
    assertThat(Symptoms.of(new MetricsTable(columns), true).diagnosis())
        .isEqualTo(new Diagnosis(0.85, 0.85, 0.8, 1.3, 1.1, 0.77, 0.325));
  }
}
