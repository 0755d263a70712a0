package dev.flipside.agents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  @Test
  void eachCauseHasItsSentenceAndSeveralAreNamedTogether() {
    assertThat(new Diagnosis(0.55, 0.8, 1, 1).reason())
        .startsWith("The pool is without what matters")
        .contains("55 % of pairs")
        .doesNotContain("collapsed");
    assertThat(new Diagnosis(0.9, 0.1, 1, 1).reason())
        .startsWith("The reward pays for something else");
    assertThat(new Diagnosis(0.9, 0.8, 0.1, 1).reason()).startsWith("The policy has collapsed");
    assertThat(new Diagnosis(0.5, -0.2, 0.1, 1).reason())
        .contains("without what matters", "something else", "collapsed");
  }

  @Test
  void nothingIsBlamedWhereNothingShows() {
    assertThat(new Diagnosis(0.9, 0.8, 1, 1).reason()).startsWith("None of the known causes");
  }

  @Test
  void aPersonsOpinionIsNotGuessed() {
    Diagnosis byPerson = new Diagnosis(Double.NaN, Double.NaN, 1, 1);
    assertThat(byPerson.known()).isTrue();
    assertThat(byPerson.reason()).contains("not known").doesNotContain("NaN");
    assertThat(new Diagnosis(Double.NaN, Double.NaN, 0.1, 1).reason()).contains("collapsed");
  }

  @Test
  void aRunWithoutAnswersHasNoDiagnosis() {
    assertThat(Diagnosis.of(new MetricsTable(Map.of("steps", new double[] {1}))).known()).isFalse();
  }

  @Test
  void theLastFiguresCount() {
    Map<String, double[]> columns =
        Map.of("learning/pool_preferred", new double[] {0.5, 0.9, Double.NaN});
    assertThat(Diagnosis.of(new MetricsTable(columns)).preferred()).isEqualTo(0.9);
  }
}
