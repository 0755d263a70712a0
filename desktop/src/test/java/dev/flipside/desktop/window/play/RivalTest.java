package dev.flipside.desktop.window.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.runs.ShownRuns;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalTest {
  private static final EnvironmentProvider GRASP =
      EnvironmentRegistry.classPath().provider("grasp");

  @TempDir Path runs;

  @Test
  void itActsFromThePlayersStartTryByTryAndScores() {
    TrainedRun best = ShownRuns.rival(ShippedRuns.with(runs), GRASP).orElseThrow();
    int actions = best.scenario().spec().action().size();
    try (LiveWorld player = new LiveWorld(best.scenario(), o -> new float[actions], 5);
        Rival rival = new Rival(best, 5)) {
      assertThat(rival.frame().poses()).isEqualTo(player.frame().poses());
      boolean scored = false;
      for (int i = 0; i < 2000 && !player.over(); i++) {
        player.advance(0.05f);
        scored |= rival.advance(player, 0.05f);
      }
      assertThat(scored).isTrue();
      assertThat(rival.score(player.totals())).isEqualTo("You 0 : 1 the agent");
      player.restart();
      rival.advance(player, 0);
      assertThat(rival.frame().poses()).isEqualTo(player.frame().poses());
      assertThat(rival.score(player.totals())).as("of all tries").isEqualTo("You 0 : 1 the agent");
      player.pause(true);
      rival.advance(player, 1);
      assertThat(rival.frame().seconds()).as("paused with the player").isZero();
    }
  }
}
