package dev.flipside.agents.reward.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.RewardFeatures;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RewardEnsembleTest {
  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          "toy",
          1,
          BoxSpec.builder().add("x", "m").add("y", "m").build(),
          BoxSpec.builder().add("push", "1", -1, 1).build(),
          BoxSpec.builder().build(),
          100,
          0.1f,
          Settings.none());

  private static RewardInput input() {
    return new RewardInput(SPEC, RewardFeatures.ALL, true);
  }

  private static ClipInputs clip(RandomGenerator random, int steps) {
    float[][] rows = new float[steps][3];
    float base = (float) random.nextGaussian();
    for (float[] row : rows) {
      row[0] = 10 + 3 * (base + 0.3f * (float) random.nextGaussian());
      row[1] = (float) random.nextGaussian();
      row[2] = (float) random.nextGaussian();
    }
    return new ClipInputs(rows, 0);
  }

  /** True reward: minus the distance of x from 11. */
  private static double truth(ClipInputs clip) {
    double sum = 0;
    for (float[] row : clip.rows()) {
      sum -= Math.abs(row[0] - 11);
    }
    return sum;
  }

  private static List<Comparison> labels(int count, long seed) {
    RandomGenerator random = Seeds.generator(seed);
    List<Comparison> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ClipInputs a = clip(random, 10);
      ClipInputs b = clip(random, 10);
      float left = truth(a) > truth(b) ? 1 : 0;
      labels.add(new Comparison("label " + i, List.of(a, b), new float[] {left, 1 - left}));
    }
    return labels;
  }

  private static RewardEnsemble fitted(EnsembleConfig config, int count, long seed) {
    RewardEnsemble ensemble = new RewardEnsemble(config, input(), seed);
    List<Comparison> labels = labels(count, 1);
    labels.forEach(l -> l.clips().forEach(c -> ensemble.observe(c.rows())));
    ensemble.learnFrom(labels);
    ensemble.fit(300, 1);
    ensemble.normalise(labels.stream().map(l -> l.clips().get(0)).toList(), 0);
    return ensemble;
  }

  @Test
  void comparisonsOfClipsTeachARewardPerStep() {
    try (RewardEnsemble ensemble = fitted(EnsembleConfig.DEFAULT, 300, 5)) {
      assertThat(ensemble.lastFit().heldOutAccuracy()).isGreaterThan(0.85);
      float near = ensemble.rewards(new ClipInputs(new float[][] {{11, 0, 0}}, 0), 0)[0];
      float far = ensemble.rewards(new ClipInputs(new float[][] {{16, 0, 0}}, 0), 0)[0];
      float low = ensemble.rewards(new ClipInputs(new float[][] {{6, 0, 0}}, 0), 0)[0];
      assertThat(near).isGreaterThan(far + 1).isGreaterThan(low + 1);
    }
  }

  @Test
  void aboutOneInEOfTheLabelsIsHeldOutForEachMember() {
    int held = 0;
    for (int member = 0; member < 3; member++) {
      try (RewardMember one =
          new RewardMember(
              EnsembleConfig.DEFAULT,
              input(),
              new InputBatch(EnsembleConfig.DEFAULT, input()),
              member)) {
        List<Comparison> labels = labels(600, 1);
        one.choose(labels);
        held += one.heldOut().size();
        one.choose(labels.subList(0, 300));
        List<Comparison> fewer = one.heldOut();
        one.choose(labels);
        assertThat(one.heldOut().subList(0, fewer.size())).isEqualTo(fewer);
      }
    }
    assertThat(held / 1800.0).isCloseTo(1 / Math.E, within(0.05));
  }

  @Test
  void rewardsHaveMeanZeroAndDeviationOneOverTheNormalisingClips() {
    try (RewardEnsemble ensemble = fitted(EnsembleConfig.DEFAULT, 100, 5)) {
      List<ClipInputs> clips = labels(100, 1).stream().map(l -> l.clips().get(0)).toList();
      for (double pessimism : new double[] {0, 1}) {
        ensemble.normalise(clips, pessimism);
        double sum = 0;
        double squares = 0;
        for (ClipInputs clip : clips) {
          for (float reward : ensemble.rewards(clip, pessimism)) {
            sum += reward;
            squares += reward * reward;
          }
        }
        assertThat(sum / 1000).isCloseTo(0, within(1e-3));
        assertThat(squares / 1000).isCloseTo(1, within(1e-2));
      }
    }
  }

  @Test
  void pessimismTakesTheDeviationOfTheMembersFromTheirMean() {
    // Mean of 1, 2 and 6 is 3, their variance (4 + 1 + 9) / 3 = 14/3.
    assertThat(RewardEnsemble.combined(new float[] {1, 2, 6}, 0)).isEqualTo(3);
    assertThat(RewardEnsemble.combined(new float[] {1, 2, 6}, 2))
        .isCloseTo(3 - 2 * Math.sqrt(14.0 / 3), within(1e-9));
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    try (RewardEnsemble one = fitted(EnsembleConfig.DEFAULT, 50, 9);
        RewardEnsemble two = fitted(EnsembleConfig.DEFAULT, 50, 9);
        RewardEnsemble other = fitted(EnsembleConfig.DEFAULT, 50, 10)) {
      ClipInputs clip = clip(Seeds.generator(3), 10);
      assertThat(one.rewards(clip, 0)).isEqualTo(two.rewards(clip, 0));
      assertThat(one.rewards(clip, 0)).isNotEqualTo(other.rewards(clip, 0));
    }
  }

  @Test
  void aRestoredEnsembleGoesOnWithTheSameBits() {
    try (RewardEnsemble one = fitted(EnsembleConfig.DEFAULT, 50, 9);
        RewardEnsemble two = new RewardEnsemble(EnsembleConfig.DEFAULT, input(), 9)) {
      Checkpoint.Builder builder = Checkpoint.builder(SPEC, 1, 1);
      one.save(builder);
      two.restore(builder.build());
      two.learnFrom(labels(50, 1));
      one.fit(10, 2);
      two.fit(10, 2);
      ClipInputs clip = clip(Seeds.generator(3), 10);
      assertThat(two.rewards(clip, 0)).isEqualTo(one.rewards(clip, 0));
    }
  }

  @Test
  void aWindowShowsWhatASingleStepHides() {
    // Only the change of x between two steps tells the clips apart.
    RandomGenerator random = Seeds.generator(2);
    List<Comparison> labels = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      float[][] up = new float[10][3];
      float[][] down = new float[10][3];
      float start = (float) random.nextGaussian();
      for (int t = 0; t < 10; t++) {
        up[t][0] = start + t * 0.2f;
        down[9 - t][0] = start + t * 0.2f;
      }
      List<ClipInputs> clips = List.of(new ClipInputs(up, 0), new ClipInputs(down, 0));
      labels.add(
          i % 2 == 0
              ? new Comparison("w" + i, clips, new float[] {1, 0})
              : new Comparison("w" + i, List.of(clips.get(1), clips.get(0)), new float[] {0, 1}));
    }
    double[] accuracy = new double[2];
    for (int window = 1; window <= 2; window++) {
      EnsembleConfig d = EnsembleConfig.DEFAULT;
      EnsembleConfig config =
          new EnsembleConfig(2, 16, 1, 3e-3, 32, 0.1, 0, 0, window, 2, false, false, 5);
      assertThat(config.lookBack()).isEqualTo(2 * (window - 1));
      RewardInput observed = new RewardInput(SPEC, RewardFeatures.ALL, d.members() == 0);
      try (RewardEnsemble ensemble = new RewardEnsemble(config, observed, 4)) {
        labels.forEach(l -> l.clips().forEach(c -> ensemble.observe(c.rows())));
        ensemble.learnFrom(labels);
        accuracy[window - 1] = ensemble.fit(300, 1).heldOutAccuracy();
      }
    }
    assertThat(accuracy[0]).isLessThan(0.7);
    assertThat(accuracy[1]).isGreaterThan(0.95);
  }

  @Test
  void theLiveRewardIsTheOneThePolicyIsPaid() {
    EnsembleConfig config = new EnsembleConfig(3, 16, 2, 1e-3, 32, 0.1, 0, 0, 3, 2, true, true, 5);
    try (RewardEnsemble ensemble = fitted(config, 50, 9)) {
      ClipInputs clip = clip(Seeds.generator(3), 12);
      float[] paid = ensemble.rewards(clip, 0.5);
      var live = new LearnedReward(ensemble, 0.5).live();
      live.begin();
      for (int t = 0; t < 12; t++) {
        float[] row = clip.rows()[t];
        Transition transition =
            new Transition(
                new float[] {row[0], row[1]}, new float[] {row[2]}, new float[2], new float[0]);
        assertThat(live.step(transition, new float[1])).isCloseTo(paid[t], within(1e-4f));
      }
    }
  }

  @Test
  void theRewardReadFromACheckpointHasTheBitsOfTheLiveOne() {
    EnsembleConfig config = new EnsembleConfig(3, 16, 2, 1e-3, 32, 0.1, 0, 0, 3, 2, true, true, 5);
    try (RewardEnsemble ensemble = fitted(config, 50, 9)) {
      Checkpoint.Builder builder = Checkpoint.builder(SPEC, 1, 1);
      ensemble.save(builder);
      var live = new LearnedReward(ensemble, 0.5).live();
      var read = LearnedReward.read(config, input(), builder.build(), 0.5);
      live.begin();
      read.begin();
      for (float[] row : clip(Seeds.generator(3), 12).rows()) {
        Transition transition =
            new Transition(
                new float[] {row[0], row[1]}, new float[] {row[2]}, new float[2], new float[0]);
        assertThat(read.step(transition, new float[1]))
            .isEqualTo(live.step(transition, new float[1]));
      }
    }
  }

  @Test
  void netsOfAnotherShapeAreRefusedInOneSentence() {
    try (RewardEnsemble ensemble = fitted(EnsembleConfig.DEFAULT, 20, 9)) {
      Checkpoint.Builder builder = Checkpoint.builder(SPEC, 1, 1);
      ensemble.save(builder);
      RewardInput other = new RewardInput(SPEC, RewardFeatures.ALL, false);
      assertThatThrownBy(
              () -> LearnedReward.read(EnsembleConfig.DEFAULT, other, builder.build(), 0))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("the checkpoint holds 3");
    }
  }

  @Test
  void theMirrorExchangesAndNegatesFeatures() {
    RewardInput mirrored =
        new RewardInput(
            SPEC,
            new RewardFeatures(List.of("y", "x"), Map.of("x", "y", "y", "x", "push", "-push")),
            true);
    InputBatch batch = new InputBatch(EnsembleConfig.DEFAULT, mirrored);
    float[] features = new float[3];
    mirrored.write(new float[] {1, 2}, 0, new float[] {0.5f}, 0, features, 0);
    assertThat(features).containsExactly(2, 1, 0.5f);
    batch.add(new ClipInputs(new float[][] {features}, 0), true);
    assertThat(batch.values()).startsWith(1, 2, -0.5f);
  }
}
