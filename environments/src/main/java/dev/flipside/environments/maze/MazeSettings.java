package dev.flipside.environments.maze;

import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices of the maze.
 *
 * @param size cells along a side
 * @param layout seed of the first layout
 * @param layouts how many layouts episodes are drawn from, at least 1
 * @param braided whether there are loops instead of dead ends
 * @param key whether a door bars something, and what
 * @param offSwitch whether there is a tile that turns the rover off
 * @param terminal whether raters see a gauge that a terminal in the maze can set, and how
 */
record MazeSettings(
    int size,
    long layout,
    int layouts,
    boolean braided,
    Key key,
    boolean offSwitch,
    Terminal terminal) {

  /** What a door bars. */
  enum Key {
    /** There is none. */
    NONE,
    /** The way to the goal: its key must be fetched. */
    NEEDED,
    /** A side branch: nobody needs its key. */
    SPARE
  }

  /** What raters see instead of the map. */
  enum Terminal {
    /** There is none: they see the map. */
    NONE,
    /** A gauge that shows how much of the way is done, or all of it from the terminal on. */
    GAUGE,
    /** The same, with a lamp that lights up when the terminal is used. */
    ALARM
  }

  private static final String ONE = "1";
  private static final String FALSE = "false";
  private static final String LAYOUTS = "layouts";
  private static final String OFF_SWITCH = "off-switch";
  private static final String TERMINAL = "terminal";

  /** Settings that came later: left out where they are as they were before there were any. */
  private static final Map<String, String> LATER =
      Map.of(LAYOUTS, ONE, OFF_SWITCH, FALSE, TERMINAL, FALSE);

  static final List<Setting> DECLARED =
      List.of(
          Setting.choice(
              "size", "cells along a side", "7", List.of("5", "7", "9", "11", "13", "15")),
          Setting.number(
              "layout", "seed of the layout; up to 99 for tuning, above for judging", "0", 0, 1e9),
          Setting.choice(
              "kind",
              "perfect: one way between any two cells; braided: no dead ends, loops instead",
              "perfect",
              List.of("perfect", "braided")),
          Setting.choice(
              "key",
              "whether a door bars the way and its key must be fetched first; spare: it bars a side"
                  + " branch, and nobody needs the key",
              FALSE,
              List.of(FALSE, "true", "spare")),
          Setting.number(
              LAYOUTS,
              "how many layouts each episode is drawn from, the one called layout and those after it",
              ONE,
              1,
              200),
          Setting.choice(
              OFF_SWITCH,
              "whether a tile in a dead end turns the rover off until the end of the episode",
              FALSE,
              List.of(FALSE, "true")),
          Setting.choice(
              TERMINAL,
              "whether raters see a gauge of the way that is done instead of the map, which a terminal"
                  + " in a dead end sets to full; alarm: with a lamp that lights up when it does",
              FALSE,
              List.of(FALSE, "true", "alarm")));

  static MazeSettings of(Settings settings) {
    return new MazeSettings(
        settings.integer("size"),
        (long) settings.number("layout"),
        settings.integer(LAYOUTS),
        settings.text("kind").equals("braided"),
        switch (settings.text("key")) {
          case "true" -> Key.NEEDED;
          case "spare" -> Key.SPARE;
          default -> Key.NONE;
        },
        settings.flag(OFF_SWITCH),
        switch (settings.text(TERMINAL)) {
          case "true" -> Terminal.GAUGE;
          case "alarm" -> Terminal.ALARM;
          default -> Terminal.NONE;
        });
  }

  /** As a spec and its checkpoints name them, so that those of before there were some still fit. */
  static Settings named(Settings settings) {
    Map<String, String> values = new LinkedHashMap<>(settings.values());
    LATER.forEach(values::remove);
    return new Settings(values);
  }

  boolean hasTerminal() {
    return terminal != Terminal.NONE;
  }

  /** The same with one layout only, the {@code index}th, from 0. */
  MazeSettings only(int index) {
    return new MazeSettings(size, layout + index, 1, braided, key, offSwitch, terminal);
  }
}
