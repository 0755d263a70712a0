package dev.flipside.desktop.bench;

import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.Ppo;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.ppo.RolloutBuffer;
import dev.flipside.agents.ppo.RolloutCollector;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Start;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How fast a policy acts, and how fast it is updated. */
public final class PolicySpeed {
  private static final double WARM_UP_SECONDS = 1.5;

  private PolicySpeed() {}

  /** Measures on this thread. */
  public static List<Measurement> measure(BenchedWorld subject) {
    HandCodedRewardFunction reward =
        new HandCodedRewardFunction(subject.scenario().rewards().get(0));
    try (RolloutCollector collector =
            new RolloutCollector(
                () -> subject.scenario().create(Start.TRAINING),
                subject.ppo().environments(),
                1,
                1,
                false);
        Ppo ppo = new Ppo(collector.spec(), withoutStop(subject.ppo()), 1, 1)) {
      RolloutBuffer rollouts =
          new RolloutBuffer(
              collector.spec(),
              subject.ppo().rolloutSteps(),
              subject.ppo().environments(),
              reward.lookBack(),
              reward.termNames().size());
      PolicySnapshot policy = ppo.snapshot(0);
      collector.collect(policy, rollouts, 1, (world, environment) -> {});
      reward.relabel(rollouts);
      return List.of(
          acting(policy, collector.spec().observation().size(), subject.seconds()),
          updating(ppo, rollouts, subject));
    }
  }

  /** The same rollout again and again would soon end every pass after the first. */
  private static PpoConfig withoutStop(PpoConfig config) {
    return config.withHints(Map.of("targetKl", 0.0));
  }

  private static Measurement acting(PolicySnapshot snapshot, int size, double seconds) {
    RandomGenerator random = dev.flipside.core.run.Seeds.generator(0, "bench observations", 0);
    float[][] observations = new float[256][size];
    for (float[] observation : observations) {
      for (int i = 0; i < size; i++) {
        observation[i] = (float) random.nextGaussian();
      }
    }
    Policy policy = snapshot.greedy();
    act(policy, observations, WARM_UP_SECONDS);
    return new Measurement(
        "policy-forward",
        act(policy, observations, seconds),
        "actions/s",
        "one observation at a time, as an agent on the screen acts");
  }

  private static double act(Policy policy, float[][] observations, double seconds) {
    long begin = System.nanoTime();
    long count = 0;
    float sum = 0;
    while (System.nanoTime() - begin < seconds * 1e9) {
      for (float[] observation : observations) {
        sum += policy.action(observation)[0];
      }
      count += observations.length;
    }
    if (Float.isNaN(sum)) {
      throw new IllegalStateException("the policy gave NaN");
    }
    return count / ((System.nanoTime() - begin) * 1e-9);
  }

  private static Measurement updating(Ppo ppo, RolloutBuffer rollouts, BenchedWorld subject) {
    update(ppo, rollouts, WARM_UP_SECONDS);
    return new Measurement(
        "ppo-update",
        update(ppo, rollouts, subject.seconds()) * rollouts.size(),
        "steps/s",
        "learning alone, without collecting: advantages and every epoch");
  }

  /** Whole updates per second. */
  private static double update(Ppo ppo, RolloutBuffer rollouts, double seconds) {
    long begin = System.nanoTime();
    long count = 0;
    while (count == 0 || System.nanoTime() - begin < seconds * 1e9) {
      ppo.update(rollouts, ++count, 0);
    }
    return count / ((System.nanoTime() - begin) * 1e-9);
  }
}
