package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.RunPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set up in the window is what the command below it does. */
class RunPlanCommandTest {
  @TempDir Path runs;

  private static Scenario scenario(String environment) {
    return Scenario.byDefault(EnvironmentRegistry.classPath().provider(environment));
  }

  private LabelRuns people() {
    return new LabelRuns(runs, "ada");
  }

  /** The configuration that the plan's command gives. */
  private TrainingConfig commanded(RunPlan plan) {
    List<Object> words = new ArrayList<>(List.of((Object[]) plan.command("ada").split(" ", -1)));
    words.remove(0);
    words.addAll(List.of("--runs", runs, "--name", "said", "--threads", 1));
    Cli cli = Cli.run(words.toArray());
    assertThat(cli.status()).as(cli.err()).isZero();
    return Trainer.config(RunDirectory.open(runs.resolve(plan.scenario().id()).resolve("said")));
  }

  @Test
  void aFormulaByTheWindowAndByItsCommandIsTheSameRun() {
    RunPlan plan =
        RunPlan.of(scenario("maze"), "straight-line").withSetting("layout", "7").withSeed(3, 1);
    assertThat(plan.command("")).contains("--setting layout=7").doesNotContain("--start-from");
    assertThat(commanded(plan)).isEqualTo(plan.config(people()));
  }

  @Test
  void aSimulatedRaterByTheWindowAndByItsCommandIsTheSameRun() {
    RunPlan plan =
        RunPlan.of(scenario("maze"), RunPlan.SIMULATED)
            .withRater("mistake=0.2+hurried=0.3")
            .withQuestions(30, 0.5)
            .withStart("")
            .withSeed(2, 1);
    TrainingConfig config = plan.config(people());
    assertThat(config.feedback().ask().labels()).isEqualTo(30);
    assertThat(commanded(plan)).isEqualTo(config);
  }

  @Test
  void theRewardButtonAloneByTheWindowAndByItsCommandIsTheSameRun() {
    RunPlan plan =
        RunPlan.of(scenario("maze"), RunPlan.SIMULATED)
            .withRater("likes-big-motion=0.5+mistake=0.1")
            .withQuestions(30, 0.5)
            .withButton(true)
            .withStart("")
            .withSeed(2, 1);
    TrainingConfig config = plan.config(people());
    assertThat(config.feedback().ask().buttonAlone()).isTrue();
    assertThat(commanded(plan)).isEqualTo(config);
    RunPlan mine = plan.withJudge(RunPlan.ME);
    assertThat(mine.command("ada")).contains("--labels 30 --button --start");
    assertThat(mine.config(people()).feedback().ask().buttonAlone()).isTrue();
  }

  @Test
  void aPersonsCommandSaysEverythingThatWasChosen() {
    RunPlan plan =
        RunPlan.of(scenario("grasp"), RunPlan.ME)
            .withSetting("depth-lines", "true")
            .withQuestions(60, 0.25)
            .withAssists(List.of("slow-motion"))
            .withStart("")
            .withSeed(9, 300_000);
    assertThat(plan.command("Ada L"))
        .isEqualTo(
            "flipside label grasp --rater 'Ada L' --labels 60 --best-of-four 0.25"
                + " --setting depth-lines=true --assist slow-motion --start-from nothing --seed 9"
                + " --steps 300000");
    TrainingConfig config = plan.config(people());
    assertThat(config.settings()).containsEntry("depth-lines", "true");
    assertThat(config.totalSteps()).isEqualTo(300_000);
    assertThat(
            people()
                .begin(plan.scenario().provider(), config, "", plan.assists())
                .run()
                .manifest()
                .command())
        .isEqualTo(plan.command("ada"));
    assertThat(RunPlan.like(config, plan.scenario().provider()))
        .isEqualTo(plan.withAssists(List.of()));
  }

  @Test
  void aJudgeThatASettingTakesAwayIsReplacedAndTheFlawsStay() {
    RunPlan plan =
        RunPlan.of(scenario("maze"), RunPlan.SIMULATED)
            .withRater("blurred/mistake=0.2")
            .withSetting("size", "5");
    assertThat(plan.rater()).isEqualTo("blurred/mistake=0.2");
    assertThat(plan.withSetting("terminal", "true").rater()).isEqualTo("mistake=0.2");
  }

  @Test
  void whatCannotBeIsRefusedBeforeARunIsMade() {
    RunPlan plan = RunPlan.of(scenario("backflip"), RunPlan.ME).withStart("demos:" + runs);
    assertThatThrownBy(() -> plan.config(people()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("there is no demonstration to learn from");
    assertThatThrownBy(() -> plan.withSetting("wings", "2")).isInstanceOf(Refusal.class);
    assertThat(Optional.of(plan.time(new dev.flipside.core.run.RunLibrary(runs, Optional.empty()))))
        .get()
        .asString()
        .startsWith("Nobody knows yet")
        .contains("of your answers");
  }
}
