package dev.flipside.agents.imitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.agents.training.TrainingProgress;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.episode.EpisodeFile;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourCloningTest {
  private static final Slider SLIDER = new Slider();

  @TempDir Path folder;

  private static EnvironmentSpec spec() {
    try (Environment environment = SLIDER.create(Start.STANDARD, Settings.none())) {
      return environment.spec();
    }
  }

  /** Somebody who goes to 0.5 m and stays there. */
  private static List<Episode> demonstrations() {
    List<Episode> shown = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      shown.add(
          Episode.play(
              SLIDER.create(Start.STANDARD, Settings.none()),
              observation -> new float[] {Math.max(-1, Math.min(1, 2 * (0.5f - observation[0])))},
              seed));
    }
    return shown;
  }

  private static BehaviourCloning.Clone cloned() {
    return new BehaviourCloning(spec(), PpoConfig.DEFAULT, 600, -2.5, 3).clone(demonstrations());
  }

  @Test
  void theCloneDoesWhatWasShown() {
    BehaviourCloning.Clone clone = cloned();
    assertThat(clone.transitions()).isEqualTo(400);
    assertThat(clone.error()).isLessThan(0.05);
    var policy = PolicySnapshot.of(clone.checkpoint()).greedy();
    assertThat(policy.action(new float[] {0.5f})[0]).isCloseTo(0, within(0.1f));
    assertThat(policy.action(new float[] {0.25f})[0]).isCloseTo(0.5f, within(0.1f));
  }

  @Test
  void nothingAndStrangersAreRefused() {
    BehaviourCloning cloning = new BehaviourCloning(spec(), PpoConfig.DEFAULT, 1, -2.5, 3);
    assertThatThrownBy(() -> cloning.clone(List.of()))
        .hasMessage("there is no demonstration to learn from");
    Episode own = demonstrations().get(0);
    Episode strange = new Episode("maze", 1, own.steps(), own.actions(), own.scene(), own.frames());
    assertThatThrownBy(() -> cloning.clone(List.of(strange)))
        .hasMessage("a demonstration is of environment maze, not slider");
  }

  @Test
  void aStrongLeashKeepsThePolicyAtItsReference() {
    Path start = folder.resolve("clone.ckpt");
    cloned().checkpoint().write(start);
    double free = divergence(start, 0.001);
    double leashed = divergence(start, 30);
    assertThat(leashed).isLessThan(0.1 * free);
  }

  /** Mean divergence per step from the clone at the end of a run that is asked to go right. */
  private double divergence(Path start, double klCoef) {
    Map<String, Double> feedback =
        new HashMap<>(
            Map.of(
                "labels", 30.0,
                "clipSteps", 8.0,
                "initialUpdates", 60.0,
                "rewardHiddenUnits", 16.0,
                "recentClips", 60.0,
                "klCoef", klCoef));
    TrainingConfig config =
        TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, 40_000)
            .withFeedback("oracle", SLIDER, feedback)
            .withPpo(PpoConfig.DEFAULT.withHints(Map.of("valueWarmup", 0.0)))
            .withStartFrom(start.toString());
    RunDirectory run =
        RunDirectory.create(folder, "leash-" + klCoef, Trainer.manifest(SLIDER, config, "test"));
    double[] last = new double[1];
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      trainer.run(
          new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {
              last[0] = progress.learning().get("reference_kl");
              assertThat(progress.terms()).containsKeys("learned", "kl");
            }
          });
    }
    return last[0];
  }

  @Test
  void theCloneStaysBitForBitWhileOnlyTheValueNetLearns() {
    Path start = folder.resolve("clone.ckpt");
    cloned().checkpoint().write(start);
    PolicySnapshot clone = PolicySnapshot.of(Checkpoint.read(start));

    PolicySnapshot warm = trainedFor(start, 1000);
    PolicySnapshot free = trainedFor(start, 0);

    assertThat(warm.valueNet().parameters()).isNotEqualTo(clone.valueNet().parameters());
    float[] place = {0.25f};
    assertThat(warm.greedy().action(place)).isEqualTo(clone.greedy().action(place));
    assertThat(free.greedy().action(place)).isNotEqualTo(clone.greedy().action(place));
  }

  private PolicySnapshot trainedFor(Path start, double valueWarmup) {
    TrainingConfig config =
        TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, 12_000)
            .withFeedback(
                "oracle", SLIDER, Map.of("labels", 20.0, "clipSteps", 8.0, "recentClips", 40.0))
            .withPpo(PpoConfig.DEFAULT.withHints(Map.of("valueWarmup", valueWarmup)))
            .withStartFrom(start.toString());
    RunDirectory run =
        RunDirectory.create(folder, "warm-" + valueWarmup, Trainer.manifest(SLIDER, config, "t"));
    try (Trainer trainer = Trainer.start(SLIDER, config, run, RunRewards::unattended)) {
      trainer.run(progress -> {});
      return trainer.snapshot();
    }
  }

  @Test
  void aLeashNeedsAReference() {
    TrainingConfig config =
        TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, 1_000)
            .withFeedback("oracle", SLIDER, Map.of("klCoef", 0.1));
    RunDirectory run =
        RunDirectory.create(folder, "leash", Trainer.manifest(SLIDER, config, "test"));
    assertThatThrownBy(() -> Trainer.start(SLIDER, config, run, RunRewards::unattended))
        .hasMessage("klCoef needs a reference policy: a checkpoint or a script to start from");
  }

  @Test
  void demonstrationsComeBackFromTheirFilesBitForBit() throws IOException {
    Episode shown = demonstrations().get(3);
    Path file = folder.resolve("demos").resolve("one" + EpisodeFile.ENDING);
    Files.createDirectories(file.getParent());
    EpisodeFile.write(
        file, new EpisodeFile.Kept(shown, 1, Map.of("a", "b"), "ada 🙂", Map.of("flips", 2.0)));
    EpisodeFile.Kept back = EpisodeFile.readAll(file.getParent()).get(0);
    assertThat(back.player()).isEqualTo("ada 🙂");
    assertThat(back.settings()).containsExactly(Map.entry("a", "b"));
    assertThat(back.episode().seed()).isEqualTo(shown.seed());
    assertThat(back.episode().scene()).isEqualTo(shown.scene());
    for (int t = 0; t < shown.length(); t++) {
      assertThat(back.episode().actions().get(t)).isEqualTo(shown.actions().get(t));
      assertThat(back.episode().steps().get(t).type()).isEqualTo(shown.steps().get(t).type());
      assertThat(back.episode().frames().get(t).poses()).isEqualTo(shown.frames().get(t).poses());
    }
    Files.writeString(file, Files.readString(file).substring(0, 100));
    assertThatThrownBy(() -> EpisodeFile.read(file))
        .hasMessageEndingWith("is damaged: it does not hold an episode");
  }
}
