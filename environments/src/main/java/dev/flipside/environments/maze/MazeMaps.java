package dev.flipside.environments.maze;

import java.util.random.RandomGenerator;

/**
 * The layouts that episodes are drawn from, each computed when it is first needed. For one thread.
 */
final class MazeMaps {
  private final MazeSettings settings;
  private final MazeMap[] maps;
  private int newest;

  MazeMaps(MazeSettings settings) {
    this.settings = settings;
    this.maps = new MazeMap[settings.layouts()];
  }

  int count() {
    return maps.length;
  }

  /** The one with number {@code index}, from 0. */
  MazeMap map(int index) {
    if (maps[index] == null) {
      maps[index] = new MazeMap(MazeGenerator.generate(settings.only(index)));
    }
    return maps[index];
  }

  /** Draws one; with a single layout nothing is drawn from {@code random}. */
  MazeMap draw(RandomGenerator random) {
    return map(maps.length == 1 ? 0 : random.nextInt(maps.length));
  }

  /** The map on which {@code observation} was made. */
  MazeMap heard(float[] observation) {
    return map(heardIndex(observation));
  }

  /**
   * Number of the map on which {@code observation} was made: that on which the beacons sound as it
   * says. Layouts on which they all sound alike at that place are taken for the one before.
   */
  int heardIndex(float[] observation) {
    if (maps.length == 1 || map(newest).beacons().fit(observation)) {
      return newest;
    }
    for (int index = 0; index < maps.length; index++) {
      if (map(index).beacons().fit(observation)) {
        newest = index;
        return index;
      }
    }
    return newest;
  }
}
