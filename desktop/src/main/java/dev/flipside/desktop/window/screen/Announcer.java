package dev.flipside.desktop.window.screen;

import dev.flipside.desktop.live.Events;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.sound.Sound;
import dev.flipside.desktop.window.widget.Banner;
import dev.flipside.desktop.window.widget.Ui;

/** Says and sounds it over a scene when what the world is about has just happened. */
public final class Announcer {
  private final Desk desk;
  private final LiveWorld world;
  private final Events events;
  private Banner banner;

  /** Of what happens in {@code world}. */
  public Announcer(Desk desk, LiveWorld world) {
    this.desk = desk;
    this.world = world;
    this.events = new Events(world.metrics());
  }

  /** What has happened. */
  public Events events() {
    return events;
  }

  /** The widget, to lie over the scene. */
  public Banner build(Ui ui) {
    banner = new Banner(ui);
    return banner;
  }

  /** Looks what has happened; after the world has been advanced. */
  public void advance(float seconds) {
    float at = world.newestFrame().seconds();
    String said = events.words(world.episode(), world.counts(), at, seconds);
    if (events.fresh()) {
      desk.play(Sound.SCORED);
    }
    if (banner != null) {
      banner.say(said);
    }
  }
}
