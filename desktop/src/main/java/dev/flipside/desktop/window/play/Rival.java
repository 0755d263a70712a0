package dev.flipside.desktop.window.play;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.desktop.live.Events;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.TrainedRun;
import java.util.Map;

/** A run that acts beside a player: in a world of its own, from the same start, try by try. */
final class Rival implements AutoCloseable {
  private final LiveWorld world;
  private final Events events;

  /**
   * @param seed that of the player's world
   */
  Rival(TrainedRun run, long seed) {
    this.world = new LiveWorld(run.scenario(), run.policy().greedy(), seed);
    this.events = new Events(run.provider().metrics());
  }

  /**
   * Lets time pass as it does for the player, and begins a try when the player does.
   *
   * @return whether what the world is about has just happened to it
   */
  boolean advance(LiveWorld player, float seconds) {
    while (world.episode() < player.episode()) {
      world.restart();
    }
    world.speed(player.speed());
    world.pause(player.paused() || world.over());
    world.advance(seconds);
    events.words(world.episode(), world.counts(), world.newestFrame().seconds(), seconds);
    return events.fresh();
  }

  /** Where it is now. */
  SceneFrame frame() {
    return world.frame();
  }

  /**
   * The score of all tries.
   *
   * @param player what truly happened to the player
   */
  String score(Map<String, Double> player) {
    return "You " + events.times(player) + " : " + events.times(world.totals()) + " the agent";
  }

  @Override
  public void close() {
    world.close();
  }
}
