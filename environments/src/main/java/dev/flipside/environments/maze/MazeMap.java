package dev.flipside.environments.maze;

import java.util.List;

/**
 * Everything about a layout that is the same in each episode, computed once: walls, their outlines
 * for physics, and the ways to key and goal. Immutable, shared by all episodes of an environment.
 */
final class MazeMap {
  private final MazeLayout layout;
  private final WallGrid walls;
  private final List<float[]> outlines;
  private final PathField toGoal;
  private final Beacons beacons;
  private final PathField toKey;
  private final float keyToGoal;
  private final float wholeWay;

  MazeMap(MazeLayout layout) {
    this.layout = layout;
    this.walls = new WallGrid(layout);
    this.outlines = walls.outlines();
    Passages passages = layout.passages();
    this.toGoal = new PathField(passages, layout.goal());
    this.beacons = new Beacons(passages);
    this.toKey = layout.needsKey() ? new PathField(passages, layout.key()) : null;
    this.keyToGoal = layout.needsKey() ? toGoal.steps(layout.key()) : 0;
    this.wholeWay =
        remaining(passages.centreX(layout.start()), passages.centreY(layout.start()), false);
  }

  MazeLayout layout() {
    return layout;
  }

  WallGrid walls() {
    return walls;
  }

  /** Loops of x, y pairs, metres. */
  List<float[]> outlines() {
    return outlines;
  }

  Beacons beacons() {
    return beacons;
  }

  /** The way to what comes next: the key while it is needed and missing, else the goal. */
  PathField next(boolean keyHeld) {
    return toKey != null && !keyHeld ? toKey : toGoal;
  }

  /** Metres of corridor left from (x, y), by way of the key if it is needed and missing. */
  float remaining(float x, float y, boolean keyHeld) {
    float toNext = next(keyHeld).metres(x, y);
    return toKey != null && !keyHeld ? toNext + keyToGoal : toNext;
  }

  /** How much of the way is done at (x, y), 0 to 1. */
  float done(float x, float y, boolean keyHeld) {
    return Math.max(0, Math.min(1, 1 - remaining(x, y, keyHeld) / wholeWay));
  }

  /** Metres of corridor from the start to the goal, by way of the key if there is one. */
  float wholeWay() {
    return wholeWay;
  }

  /** Metres from (x, y) to the middle of the goal, through all walls. */
  float straightLine(float x, float y) {
    Passages passages = layout.passages();
    float dx = x - passages.centreX(layout.goal());
    float dy = y - passages.centreY(layout.goal());
    return (float) Math.sqrt(dx * dx + dy * dy);
  }
}
