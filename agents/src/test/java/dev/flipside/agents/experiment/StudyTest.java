package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.flipside.core.Refusal;
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
  private static final Workplace PLACE =
      new Workplace(Path.of("runs"), Path.of("plugins"), "a test", 2);

  @TempDir Path folder;

  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  private static Study study(int steps) {
    return new Study(
        "test",
        new StudyAbout("Test", List.of(), List.of(), List.of(), List.of(), Map.of(), "", List.of()),
        List.of(
            new Arm("front", "one camera", setup(1)), new Arm("both", "two cameras", setup(steps))),
        List.of(1L, 2L));
  }

  private static TrialSetup setup(int steps) {
    return Setups.of("'world': 'none', 'reward': 'none', 'steps': " + steps);
  }

  private TrialResult trial(TrialSpec trial, StudyListener progress) {
    ran.add(trial.arm() + trial.seed());
    progress.progressed(trial, 0.5);
    return TrialResult.of(
        trial,
        Map.of("true", (double) trial.seed() * trial.setup().steps()),
        Map.of("labels", List.of(0.0, 10.0)),
        "");
  }

  private TrialTable table() {
    return TrialTable.open(folder);
  }

  private List<TrialResult> run(Study study) {
    return run(study, this::trial, StudyListener.NONE).results();
  }

  private Study.Outcome run(Study study, TrialRunner runner, StudyListener listener) {
    return study.run(study.trials(), new Cores(), runner, PLACE, table(), listener);
  }

  @Test
  void everyArmRunsWithEverySeed() {
    List<TrialResult> results = run(study(2));
    assertThat(ran).containsExactlyInAnyOrder("front1", "both1", "front2", "both2");
    assertThat(results).extracting(r -> r.figure("true")).containsExactly(1.0, 2.0, 2.0, 4.0);
  }

  @Test
  void finishedTrialsAreNotRunAgain() {
    List<TrialResult> first = run(study(2));
    ran.clear();
    List<TrialResult> second = run(study(2));
    assertThat(ran).isEmpty();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aChangedConfigurationRunsAnew() {
    run(study(2));
    ran.clear();
    run(study(3));
    assertThat(ran).containsExactlyInAnyOrder("both1", "both2");
  }

  @Test
  void aLineThatWasCutOffIsDroppedAndItsTrialRunsAgain() throws IOException {
    run(study(2));
    Path file = folder.resolve("trials.jsonl");
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    TrialResult last = new Gson().fromJson(lines.get(3), TrialResult.class);
    Files.writeString(file, text.substring(0, text.length() - 9));
    ran.clear();
    run(study(2));
    assertThat(ran).containsExactly(last.arm() + last.seed());
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Files.writeString(folder.resolve("trials.jsonl"), "{\"arm\": 7\n");
    assertThatThrownBy(this::table).isInstanceOf(Refusal.class).hasMessageContaining("line 1 of");
  }

  @Test
  void theFailureOfATrialIsReportedAndLeavesTheOthers() {
    List<TrialSpec> heard = Collections.synchronizedList(new ArrayList<>());
    TrialRunner failing =
        (trial, progress) -> {
          if (trial.seed() == 2 && trial.arm().equals("front")) {
            throw new OutOfMemoryError("no more");
          }
          return trial(trial, progress);
        };
    Study.Outcome outcome =
        run(
            study(2),
            failing,
            new StudyListener() {
              @Override
              public void failed(TrialSpec trial, String reason) {
                heard.add(trial);
              }
            });
    assertThat(outcome.failures()).containsExactly("front 2 failed: OutOfMemoryError: no more");
    assertThat(outcome.missing()).isEmpty();
    assertThat(heard).hasSize(1);
    assertThat(outcome.results()).hasSize(3);
    ran.clear();
    run(study(2));
    assertThat(ran).containsExactly("front2");
  }

  @Test
  void aStudyThatIsStoppedSaysWhatIsMissingAndGoesOnLater() {
    Study.Outcome outcome =
        run(
            study(2),
            this::trial,
            new StudyListener() {
              @Override
              public boolean stopped() {
                return !ran.isEmpty();
              }
            });
    assertThat(outcome.results().size() + outcome.missing().size()).isEqualTo(4);
    assertThat(outcome.missing()).isNotEmpty();
    assertThat(run(study(2))).hasSize(4);
  }

  @Test
  void shardsWriteTablesOfTheirOwnThatAreReadTogether() {
    Study study = study(2);
    for (int shard = 0; shard < 2; shard++) {
      study.run(
          study.trials().subList(2 * shard, 2 * shard + 2),
          new Cores(),
          this::trial,
          PLACE,
          TrialTable.open(folder, shard + "-of-2"),
          StudyListener.NONE);
    }
    assertThat(folder.resolve("trials-1-of-2.jsonl")).exists();
    Study.Outcome outcome = study.outcome(table());
    assertThat(outcome.missing()).isEmpty();
    assertThat(outcome.results())
        .extracting(r -> r.figure("true"))
        .containsExactly(1.0, 2.0, 2.0, 4.0);
  }

  @Test
  void executorsAreFoundByNameAndAWrongNameListsThem() {
    assertThat(TrialExecutor.named("cores")).isInstanceOf(Cores.class);
    assertThatThrownBy(() -> TrialExecutor.named("cloud"))
        .hasMessage("there is no executor cloud; there are cores");
    assertThatThrownBy(() -> TrialExecutor.named("cores:4"))
        .hasMessage("the executor cores runs here only: nothing goes after its name");
  }

  @Test
  void aTrialIsTheSameAfterItWentOutAsText() {
    TrialSpec trial = study(2).trials().get(3);
    TrialSpec there = TrialSpec.fromJson(trial.toJson());
    assertThat(there).isEqualTo(trial);
    assertThat(there.fingerprint()).isEqualTo(trial.fingerprint());
  }

  @Test
  void anAttemptIsTheSameAfterItCameBackAsText() {
    TrialSpec trial = study(2).trials().get(3);
    Attempt done = Attempt.at(trial, this::trial, StudyListener.NONE);
    assertThat(Attempt.fromJson(done.toJson())).isEqualTo(done);
    assertThat(done.result().figure("true")).isEqualTo(4);
    Attempt failed = Attempt.failed(new Refusal("there is no such world"));
    assertThat(Attempt.fromJson(failed.toJson()).failure()).isEqualTo("there is no such world");
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
  void equalSharesDoNotClaimToBeCertain() {
    List<TrialResult> results = run(study(1));
    ArmSummary shares = ArmSummary.of(results.subList(0, 2), "front", "true", false);
    assertThat(shares.values()).containsExactly(1.0);
    assertThat(shares.words(2)).isEqualTo("1.00 (n 1)");
    List<TrialResult> equal = new ArrayList<>(java.util.Collections.nCopies(10, results.get(0)));
    assertThat(ArmSummary.of(equal, "front", "true", true).words(10))
        .isEqualTo("1.00 [0.72, 1.00]");
    assertThat(ArmSummary.of(equal, "front", "true", false).words(10))
        .as("a mean of equal values that are no shares")
        .isEqualTo("1.00 in all 10");
    assertThat(ArmSummary.of(equal, "front", "nothing", true).words(10)).isEqualTo("\u2013");
  }

  @Test
  void criteriaCountTheTrialsThatMeetThem() {
    List<TrialResult> results = run(study(2));
    assertThat(new Criterion("two", List.of("true >= 2")).words(results))
        .isEqualTo("3 of 4 [0.30, 0.95]");
    assertThat(new Criterion("none", List.of("nothing > 0")).met(results.get(0))).isFalse();
    assertThat(new Criterion("small", List.of("true < 2", "true <= 1")).met(results.get(0)))
        .isTrue();
    assertThatThrownBy(() -> new Criterion("odd", List.of("true is big")))
        .hasMessageContaining("reads like");
  }

  @Test
  void aFlipInSixSecondsIsTenAMinuteWhateverItsTimeStepsSumTo() {
    TrialResult one =
        new TrialResult("a", 1, "f", Map.of("flips", 9.999999205271466), Map.of(), "a-1");
    assertThat(new Criterion("flips", List.of("flips >= 10", "flips <= 10")).met(one)).isTrue();
    assertThat(new Criterion("more", List.of("flips > 10")).met(one)).isFalse();
    assertThat(new Criterion("fewer", List.of("flips < 10")).met(one)).isFalse();
    assertThat(new Criterion("more", List.of("flips >= 10.1")).met(one)).isFalse();
  }
}
