package dev.flipside.desktop.window.screen;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The keys of every screen on which policies act in worlds of their own: pause, one step, speed,
 * next try, with or without noise, where they have been. All worlds of a screen keep in step.
 */
public final class Playback {
  private static final float[] SPEEDS = {0.1f, 0.25f, 0.5f, 1, 2, 4};

  private final Desk desk;
  private final Supplier<List<LiveWorld>> worlds;
  private PolicySnapshot policy;
  private boolean sampled;
  private int speed = 3;

  /**
   * @param worlds that are on the screen now, at least one
   */
  public Playback(Desk desk, Supplier<List<LiveWorld>> worlds) {
    this.desk = desk;
    this.worlds = worlds;
  }

  /** Lets {@code learned} act from now on, at the chosen speed, with noise if that is wanted. */
  public void act(PolicySnapshot learned) {
    policy = learned;
    worlds.get().forEach(w -> w.act(sampled ? policy.sampling() : policy.greedy()));
    worlds.get().forEach(w -> w.speed(SPEEDS[speed]));
  }

  /** The keys; that of noise where a policy was named. */
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(Command.of("Space", "pause", this::pause, Keys.SPACE, Keys.P).pad(PadButton.START));
    all.add(Command.of(".", "one step", this::stepOnce, Keys.PERIOD));
    all.add(Command.of("[ ]", "speed", () -> faster(-1), Keys.LEFT_BRACKET).pad(PadButton.L1));
    all.add(Command.of("", "", () -> faster(1), Keys.RIGHT_BRACKET).pad(PadButton.R1));
    all.add(Command.of("N", "next try", this::nextTry, Keys.N).pad(PadButton.X));
    if (policy != null) {
      all.add(Command.of("M", "with / without noise", this::switchNoise, Keys.M));
    }
    return all;
  }

  /** The key that shows where somebody has been; none in worlds without a floor. */
  public List<Command> heat() {
    return worlds.get().get(0).hasFloor()
        ? List.of(Command.of("F", "where it has been", this::switchHeat, Keys.F))
        : List.of();
  }

  /** What is to be said of it in a line of words: nothing, or that it stands. */
  public String words() {
    return worlds.get().get(0).paused() ? "   paused" : "";
  }

  private void pause() {
    boolean stop = !worlds.get().get(0).paused();
    worlds.get().forEach(w -> w.pause(stop));
  }

  private void stepOnce() {
    worlds.get().forEach(w -> w.pause(true));
    worlds.get().forEach(LiveWorld::stepOnce);
  }

  private void faster(int by) {
    speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + by));
    worlds.get().forEach(w -> w.speed(SPEEDS[speed]));
    desk.say("Speed × " + SPEEDS[speed]);
  }

  private void nextTry() {
    worlds.get().forEach(LiveWorld::restart);
  }

  private void switchNoise() {
    sampled = !sampled;
    act(policy);
    desk.say(sampled ? "With the noise of exploring" : "Without noise");
  }

  private void switchHeat() {
    boolean on = !worlds.get().get(0).heat();
    worlds.get().forEach(w -> w.heat(on));
    desk.say(on ? "The floor shows where it has been" : "Plain floor");
  }
}
