package dev.flipside.environments.maze;

import java.util.ArrayList;
import java.util.List;

/**
 * Places from which a sound is heard through the corridors: a grid over the maze with at least
 * three columns and rows, in a maze of more than 7 cells a side one for every other column and row,
 * and none at the goal.
 */
final class Beacons {
  private final List<PathField> ways;

  Beacons(Passages passages) {
    int size = passages.size();
    this.ways =
        cells(size).stream()
            .map(cell -> new PathField(passages, passages.cell(cell.column(), cell.row())))
            .toList();
  }

  private record Cell(int column, int row) {}

  /** Row by row from the south-west. */
  private static List<Cell> cells(int size) {
    int last = size - 1;
    int intervals = Math.max(3, last / 2) - 1;
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row <= intervals; row++) {
      for (int column = 0; column <= intervals; column++) {
        if (row < intervals || column < intervals) {
          cells.add(new Cell(at(column, intervals, last), at(row, intervals, last)));
        }
      }
    }
    return cells;
  }

  private static int at(int index, int intervals, int last) {
    return Math.round((float) (index * last) / intervals);
  }

  /** Names of the observation's components in a maze of {@code size} cells a side, in order. */
  static List<String> names(int size) {
    return cells(size).stream().map(cell -> "beacon-" + cell.column() + "-" + cell.row()).toList();
  }

  /** Writes how far each sound came to (x, y), in metres, from {@code offset} on. */
  void observe(float x, float y, float[] observation, int offset) {
    for (int i = 0; i < ways.size(); i++) {
      observation[offset + i] = ways.get(i).metres(x, y);
    }
  }

  /** Whether the sounds in {@code observation} are those of this maze at its place. */
  boolean fit(float[] observation) {
    for (int i = 0; i < ways.size(); i++) {
      float heard = observation[MazeTask.FIRST_BEACON + i];
      if (Math.abs(ways.get(i).metres(observation[0], observation[1]) - heard) > 1e-3f) {
        return false;
      }
    }
    return true;
  }
}
