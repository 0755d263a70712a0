package dev.flipside.agents.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.PointMass;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.Slider;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsOfRunTest {
  private static final Slider SLIDER = new Slider();
  private static final PpoConfig SMALL =
      PpoConfig.DEFAULT.withHints(
          Map.of(
              "environments",
              4.0,
              "rolloutSteps",
              64.0,
              "minibatchSize",
              64.0,
              "valueWarmup",
              0.0,
              "initialGamma",
              0.99));

  @TempDir private Path folder;

  private static TrainingConfig config(String reward, long steps) {
    return TrainingConfig.of("slider", Map.of(), reward, 3, steps)
        .withFeedback(
            "oracle", SLIDER, Map.of("labels", 12.0, "clipSteps", 8.0, "recentClips", 30.0))
        .withPpo(SMALL);
  }

  private static TermsConfig all() {
    return Tunables.with(
            TermsConfig.DEFAULT,
            "term",
            Map.of(
                "klCoef",
                0.1,
                "noveltyWeight",
                0.5,
                "countWeight",
                0.25,
                "noveltyFade",
                0.0,
                "empowermentWeight",
                0.5,
                "empowermentMoves",
                2.0))
        .withStates("position=0.25");
  }

  private RunDirectory run(String name, TrainingConfig config) {
    return RunDirectory.create(folder, name, Trainer.manifest(SLIDER, config, "test"));
  }

  /** Largest size of each term's mean over a run. */
  private static Map<String, Double> largest(Trainer trainer) {
    Map<String, Double> largest = new LinkedHashMap<>();
    trainer.run(
        progress ->
            progress.terms().forEach((name, v) -> largest.merge(name, Math.abs(v), Math::max)));
    return largest;
  }

  @ParameterizedTest
  @ValueSource(strings = {"position", RunRewards.FEEDBACK})
  void everyTermStandsBesideEveryRewardInAColumnOfItsOwn(String reward) {
    TrainingConfig before = config("position", 512);
    RunDirectory start = run("start", before);
    try (Trainer trainer = Trainer.start(SLIDER, before, start)) {
      trainer.run(TrainingListener.NONE);
    }
    Path file = Checkpoints.of(start).newest().orElseThrow();
    TrainingConfig config = config(reward, 4_096).withStartFrom(file.toString()).withTerms(all());

    try (Trainer trainer =
        Trainer.start(SLIDER, config, run("terms", config), RunRewards::unattended)) {
      Map<String, Double> largest = largest(trainer);

      String own = trainer.reward().termNames().get(0);
      assertThat(largest.keySet()).containsExactly(own, "visit-counts", "rnd", "empowerment", "kl");
      assertThat(largest.get("visit-counts")).isBetween(1e-4, 0.25);
      assertThat(largest.get("rnd")).isBetween(1e-3, 5.0);
      assertThat(largest.get("kl")).isPositive();
      // From the middle five places can be reached in two moves, from an end three.
      assertThat(largest.get("empowerment"))
          .isBetween(0.5 * Math.log(3) - 1e-3, 0.5 * Math.log(5) + 1e-3);
      assertThat(trainer.reward().live()).isNotNull();
    }
  }

  @Test
  void aRunWithTermsGoesOnFromItsCheckpointBitForBit() {
    TrainingConfig whole =
        config("position", 1_024).withTerms(Tunables.with(all(), "term", Map.of("klCoef", 0.0)));
    try (Trainer uninterrupted = Trainer.start(SLIDER, whole, run("whole", whole))) {
      uninterrupted.run(TrainingListener.NONE);
      TrainingConfig half = whole.withTotalSteps(512);
      RunDirectory run = run("half", half);
      try (Trainer first = Trainer.start(SLIDER, half, run)) {
        first.run(TrainingListener.NONE);
      }
      try (Trainer second = Trainer.resume(SLIDER, run, whole, RunRewards::unattended)) {
        second.run(TrainingListener.NONE);
        assertThat(second.snapshot().policyNet().parameters())
            .isEqualTo(uninterrupted.snapshot().policyNet().parameters());
      }
    }
  }

  @Test
  void aTermThatLacksWhatItNeedsIsRefused() {
    TrainingConfig leash =
        config("position", 512)
            .withTerms(Tunables.with(TermsConfig.DEFAULT, "term", Map.of("klCoef", 0.1)));
    assertThatThrownBy(() -> Trainer.start(SLIDER, leash, run("leash", leash)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reference policy");
    TrainingConfig counts = config("position", 512).withTerms(all().withStates(""));
    assertThatThrownBy(() -> Trainer.start(SLIDER, counts, run("counts", counts)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--states position=0.5");
  }

  @Test
  void empowermentIsRefusedWhereNoModelSaysWhatCanBeReached() {
    PointMass world = new PointMass();
    TrainingConfig config =
        TrainingConfig.of(world.id(), Map.of(), world.rewards(Settings.none()).get(0).id(), 3, 512)
            .withPpo(SMALL)
            .withTerms(
                Tunables.with(TermsConfig.DEFAULT, "term", Map.of("empowermentWeight", 0.1)));
    RunDirectory run =
        RunDirectory.create(folder, "unread", Trainer.manifest(world, config, "test"));
    assertThatThrownBy(() -> Trainer.start(world, config, run))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("empowerment needs a model");
  }
}
