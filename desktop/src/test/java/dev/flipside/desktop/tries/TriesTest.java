package dev.flipside.desktop.tries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.live.LiveWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriesTest {
  private static final Scenario BACKFLIP =
      Scenario.byDefault(EnvironmentRegistry.classPath().provider("backflip"));

  @TempDir Path runs;

  /** Plays in a live world and ends the running try as Backspace does. */
  private static PlayedTry played(long seed, float seconds) {
    try (LiveWorld world = new LiveWorld(BACKFLIP, BACKFLIP.script("flip").policy().get(), seed)) {
      TryRecorder recorder = new TryRecorder(BACKFLIP.id(), world::counts);
      world.listen(recorder);
      for (float t = 0; t < seconds; t += 0.05f) {
        world.advance(0.05f);
      }
      assertThat(world.episode()).as("the first try").isEqualTo(1);
      assertThat(recorder.last()).as("while it runs").isEmpty();
      world.restart();
      return recorder.last().orElseThrow();
    }
  }

  @Test
  void aTryThatWasBrokenOffIsWholeUpToThere() {
    PlayedTry one = played(3, 4);
    assertThat(one.seconds()).isBetween(3.5f, 4.1f);
    assertThat(one.episode().steps().get(one.episode().length()).type())
        .isEqualTo(StepType.TRUNCATED);
    assertThat(one.outcome()).isNotEmpty();
  }

  @Test
  void aKeptTryIsPlayedAgainBitForBit() {
    new Tries(runs, BACKFLIP).keep(played(5, 3), "ada");
    // Another sitting.
    KeptTry back = new Tries(runs, BACKFLIP).list().get(0);
    assertThat(back.kept().player()).isEqualTo("ada");
    Episode episode = back.played().episode();
    try (Environment environment = BACKFLIP.create(Start.STANDARD)) {
      environment.reset(episode.seed());
      for (int t = 0; t < episode.length(); t++) {
        environment.step(episode.actions().get(t));
        assertThat(environment.frame().poses()).isEqualTo(episode.frames().get(t + 1).poses());
      }
      assertThat(environment.outcome().counts()).isEqualTo(back.kept().outcome());
    }
  }

  @Test
  void triesAreListedOverSittingsAndDiscardedOneByOne() throws IOException {
    Tries tries = new Tries(runs, BACKFLIP);
    assertThat(tries.list()).isEmpty();
    Path first = tries.keep(played(1, 1), "ada");
    PlayedTry second = played(2, 2);
    tries.keep(second, "ada");
    Files.writeString(tries.folder().resolve("torn.episode.json"), "{");
    assertThat(new Tries(runs, BACKFLIP).list())
        .extracting(t -> t.played().episode().seed())
        .hasSize(2)
        .endsWith(second.episode().seed());
    tries.discard(first);
    assertThat(new Tries(runs, BACKFLIP).list()).hasSize(1);
  }

  @Test
  void anEpisodeThatEndsByItselfIsTheLastTryAtOnce() {
    Scenario maze = Scenario.byDefault(EnvironmentRegistry.classPath().provider("maze"));
    try (LiveWorld world = new LiveWorld(maze, maze.scripts().get(0).policy().get(), 1)) {
      TryRecorder recorder = new TryRecorder(maze.id(), world::counts);
      world.listen(recorder);
      for (int i = 0; i < 10_000 && !world.over(); i++) {
        world.advance(0.2f);
      }
      assertThat(world.over()).isTrue();
      assertThat(recorder.last()).isPresent();
    }
  }
}
