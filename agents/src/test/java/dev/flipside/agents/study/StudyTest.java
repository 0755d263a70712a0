package dev.flipside.agents.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
  private record Setup(int cameras) {}

  @TempDir Path folder;

  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  private static Study<Setup> study(int cameras) {
    return new Study<>(
        "test",
        List.of(
            new Arm<>("front", "one camera", new Setup(1)),
            new Arm<>("both", "two cameras", new Setup(cameras))),
        List.of(1L, 2L));
  }

  private TrialResult trial(Arm<Setup> arm, long seed, StudyListener progress) {
    ran.add(arm.name() + seed);
    progress.progressed(arm.name(), seed, 0.5);
    return new TrialResult(
        arm.name(),
        seed,
        Fingerprint.of(arm.configuration()),
        Map.of("true", (double) seed * arm.configuration().cameras()),
        Map.of("labels", List.of(0.0, 10.0)),
        "");
  }

  private TrialTable table() {
    return TrialTable.open(folder.resolve("trials.jsonl"));
  }

  @Test
  void everyArmRunsWithEverySeed() {
    List<TrialResult> results = study(2).run(this::trial, table(), 1, StudyListener.NONE);
    assertThat(ran).containsExactly("front1", "both1", "front2", "both2");
    assertThat(results).extracting(r -> r.figure("true")).containsExactly(1.0, 2.0, 2.0, 4.0);
  }

  @Test
  void finishedTrialsAreNotRunAgain() {
    List<TrialResult> first = study(2).run(this::trial, table(), 2, StudyListener.NONE);
    ran.clear();
    List<TrialResult> second = study(2).run(this::trial, table(), 1, StudyListener.NONE);
    assertThat(ran).isEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aChangedConfigurationRunsAnew() {
    study(2).run(this::trial, table(), 1, StudyListener.NONE);
    ran.clear();
    study(3).run(this::trial, table(), 1, StudyListener.NONE);
    assertThat(ran).containsExactly("both1", "both2");
  }

  @Test
  void aLineThatWasCutOffIsDroppedAndItsTrialRunsAgain() throws IOException {
    study(2).run(this::trial, table(), 1, StudyListener.NONE);
    Path file = folder.resolve("trials.jsonl");
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 9));
    ran.clear();
    study(2).run(this::trial, table(), 1, StudyListener.NONE);
    assertThat(ran).containsExactly("both2");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Files.writeString(folder.resolve("trials.jsonl"), "{\"arm\": 7\n");
    assertThatThrownBy(this::table)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1 of");
  }

  @Test
  void theFailureOfATrialEndsTheStudyAndKeepsWhatWasFinished() {
    assertThatThrownBy(
            () ->
                study(2)
                    .run(
                        (arm, seed, progress) -> {
                          if (seed == 2) {
                            throw new IllegalStateException("no more");
                          }
                          return trial(arm, seed, progress);
                        },
                        table(),
                        1,
                        StudyListener.NONE))
        .hasMessage("no more");
    assertThat(table().find("both", 1, Fingerprint.of(new Setup(2)))).isPresent();
  }

  @Test
  void aFingerprintDoesNotDependOnTheOrderOfAMap() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("size", "7");
    one.put("more", List.of(Map.of("key", true), 2));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("more", List.of(Map.of("key", true), 2));
    other.put("size", "7");
    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    other.put("more", List.of(2, Map.of("key", true)));
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
  }

  @Test
  void summariesCountSeeds() {
    List<TrialResult> results = study(2).run(this::trial, table(), 1, StudyListener.NONE);
    ArmSummary summary = ArmSummary.of(results, "both", "true");
    assertThat(summary.mean()).isEqualTo(3);
    assertThat(summary.atLeast(3)).isOne();
    assertThat(summary.atMost(4)).isEqualTo(2);
    assertThat(summary.interval()).isEqualTo(new Interval(2, 4));
  }

  @Test
  void wilsonsIntervalMatchesTheTextbook() {
    // 9 of 10: (0.5958, 0.9821), as in Brown, Cai and DasGupta (2001).
    Interval interval = Interval.wilson(9, 10);
    assertThat(interval.low()).isCloseTo(0.5958, within(5e-4));
    assertThat(interval.high()).isCloseTo(0.9821, within(5e-4));
  }

  @Test
  void theIntervalOfAConstantIsThatConstant() {
    assertThat(Interval.ofMean(new double[] {0.3, 0.3, 0.3}).high()).isCloseTo(0.3, within(1e-12));
  }
}
