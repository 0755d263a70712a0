package dev.flipside.agents.ppo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.Corridor;
import dev.flipside.agents.PointMass;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.episode.Episode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutCollectorTest {
  private static final PpoConfig CONFIG = PpoConfig.DEFAULT;

  @Test
  void lastTransitionKeepsTheFinalObservationAndTheNextStartsAnew() {
    Rollouts rollouts = new Rollouts(new PointMass(), 120, 2, 0);
    rollouts.collect(1);
    RolloutBuffer buffer = rollouts.buffer;
    for (int n = 0; n < 2; n++) {
      for (int t = 0; t < 120; t++) {
        int row = buffer.row(t, n);
        boolean last = t % PointMass.HORIZON == PointMass.HORIZON - 1;
        assertThat(buffer.types()[row]).isEqualTo(last ? StepType.TRUNCATED : StepType.MID);
        assertThat(buffer.episodes()[row]).isEqualTo(t / PointMass.HORIZON);
        assertThat(buffer.episodeSteps()[row]).isEqualTo(t % PointMass.HORIZON);
        if (t + 1 < 120) {
          float next = buffer.nextObservations()[2 * row];
          float following = buffer.observations()[2 * buffer.row(t + 1, n)];
          assertThat(next == following).isEqualTo(!last);
        }
      }
    }
  }

  @Test
  void terminationIsNotTruncation() {
    Rollouts rollouts = new Rollouts(new Corridor(), 400, 4, 0);
    rollouts.collect(1);
    RolloutBuffer buffer = rollouts.buffer;
    int terminated = 0;
    int truncated = 0;
    for (int row = 0; row < buffer.size(); row++) {
      boolean arrived = buffer.nextObservations()[row] >= 1;
      assertThat(buffer.types()[row] == StepType.TERMINATED).isEqualTo(arrived);
      terminated += arrived ? 1 : 0;
      truncated += buffer.types()[row] == StepType.TRUNCATED ? 1 : 0;
    }
    assertThat(terminated).isPositive();
    assertThat(truncated).isPositive();
  }

  @Test
  void rewardMayLookBackIntoTheRolloutBefore() {
    Rollouts rollouts = new Rollouts(new PointMass(), 20, 3, 8);
    rollouts.collect(1);
    List<Float> tail = new ArrayList<>();
    for (int t = 12; t < 20; t++) {
      tail.add(rollouts.buffer.observations()[2 * rollouts.buffer.row(t, 1)]);
    }

    rollouts.collect(2);
    for (int t = -8; t < 0; t++) {
      int row = rollouts.buffer.row(t, 1);
      assertThat(rollouts.buffer.observations()[2 * row]).isEqualTo(tail.get(t + 8));
      assertThat(rollouts.buffer.episodeSteps()[row]).isEqualTo(20 + t);
    }

    rollouts.collect(3);
    int firstOfSecondEpisode = rollouts.buffer.row(10, 1);
    assertThat(rollouts.buffer.episodeSteps()[firstOfSecondEpisode]).isZero();
    assertThat(rollouts.buffer.episodes()[firstOfSecondEpisode])
        .isNotEqualTo(rollouts.buffer.episodes()[rollouts.buffer.row(9, 1)]);
  }

  @Test
  void finishedEpisodesAreWhole() {
    Rollouts rollouts = new Rollouts(new PointMass(), 120, 2, 0);
    rollouts.collect(1);
    List<Episode> episodes = rollouts.collector.takeEpisodes();

    assertThat(episodes).hasSize(4);
    assertThat(episodes).allSatisfy(e -> assertThat(e.length()).isEqualTo(PointMass.HORIZON));
    assertThat(episodes).allSatisfy(e -> assertThat(e.seed()).isNotNegative());
    assertThat(episodes.stream().map(Episode::seed).distinct()).hasSize(4);
    Episode first = episodes.get(0);
    assertThat(first.frames().get(7).u(0)).isEqualTo(first.steps().get(7).observation()[0]);
    assertThat(rollouts.collector.takeEpisodes()).isEmpty();
  }

  /** A collector with an untrained policy. */
  private static final class Rollouts {
    private final RolloutCollector collector;
    private final RolloutBuffer buffer;

    Rollouts(EnvironmentProvider provider, int steps, int worlds, int lookBack) {
      collector =
          new RolloutCollector(
              () -> provider.create(Start.STANDARD, Settings.none()),
              worlds,
              9,
              1,
              provider instanceof PointMass);
      buffer = new RolloutBuffer(collector.spec(), steps, worlds, lookBack, 0);
    }

    void collect(long iteration) {
      try (Ppo ppo = new Ppo(collector.spec(), CONFIG, 9, 1)) {
        collector.collect(ppo.snapshot(0), buffer, iteration, EpisodeEnd.NONE);
      }
    }
  }
}
