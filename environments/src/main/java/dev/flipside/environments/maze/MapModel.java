package dev.flipside.environments.maze;

import dev.flipside.core.environment.LegibleModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A maze as a table: cells, and which of them are next to each other, with and without the key. A
 * rover that is off stays where it is. With several layouts each has its own part of the table, and
 * which one it is on is heard.
 *
 * <p>State: {@code (layout * 2 + key held) * cells + cell}; the place is the same without the key.
 */
final class MapModel implements LegibleModel {

  /** What a model knows. */
  enum Kind {
    MAP("map", "The map as it is, with its door and its off-switch, and no terminal."),
    OLD_MAP("old-map", "A map on which a wall is missing where it would save most of the way."),
    MAP_AND_TERMINAL(
        "map-and-terminal", "The map, and that the gauge is full where the terminal is.");

    private final String id;
    private final String description;

    Kind(String id, String description) {
      this.id = id;
      this.description = description;
    }
  }

  private final Kind kind;
  private final MazeMaps maps;
  private final MazeMap[] drawn;
  private final int cells;

  MapModel(Kind kind, MazeSettings settings) {
    this.kind = kind;
    this.maps = new MazeMaps(settings);
    this.drawn = new MazeMap[settings.layouts()];
    this.cells = settings.size() * settings.size();
  }

  @Override
  public String id() {
    return kind.id;
  }

  @Override
  public String description() {
    return kind.description;
  }

  @Override
  public int states() {
    return maps.count() * 2 * cells;
  }

  private int state(int layout, boolean key, int cell) {
    return (layout * 2 + (key ? 1 : 0)) * cells + cell;
  }

  private int cell(int state) {
    return state % cells;
  }

  private boolean key(int state) {
    return Math.floorDiv(state, cells) % 2 == 1;
  }

  private int layoutOf(int state) {
    return Math.floorDiv(state, 2 * cells);
  }

  @Override
  public int state(float[] observation) {
    int layout = maps.heardIndex(observation);
    int cell = drawn(layout).layout().passages().cellAt(observation[0], observation[1]);
    return state(layout, observation[MazeTask.KEY_HELD] > 0.5f, cell);
  }

  @Override
  public int[] next(int state) {
    int index = layoutOf(state);
    MazeLayout layout = drawn(index).layout();
    Passages passages = layout.passages();
    int cell = cell(state);
    if (cell == layout.offSwitch()) {
      return new int[0];
    }
    List<Integer> next = new ArrayList<>();
    for (int direction = 0; direction < 4; direction++) {
      int there = passages.neighbour(cell, direction);
      if (there >= 0
          && passages.isOpen(cell, direction)
          && (key(state) || !barred(layout, cell, there))) {
        next.add(state(index, key(state) || there == layout.key(), there));
      }
    }
    return next.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean barred(MazeLayout layout, int cell, int there) {
    if (!layout.hasKey()) {
      return false;
    }
    int behind = layout.passages().neighbour(layout.doorCell(), layout.doorDirection());
    return (cell == layout.doorCell() && there == behind)
        || (there == layout.doorCell() && cell == behind);
  }

  @Override
  public int place(int state) {
    return layoutOf(state) * cells + cell(state);
  }

  /** What the gauge shows there, 0 to 1: how much of the way is done. */
  @Override
  public double worth(int state) {
    MazeMap map = drawn(layoutOf(state));
    Passages passages = map.layout().passages();
    int cell = cell(state);
    if (kind == Kind.MAP_AND_TERMINAL && cell == map.layout().terminal()) {
      return 1;
    }
    return map.done(passages.centreX(cell), passages.centreY(cell), key(state));
  }

  @Override
  public float[] action(float[] observation, int next) {
    Passages passages = drawn(layoutOf(next)).layout().passages();
    int from = passages.cellAt(observation[0], observation[1]);
    int towards = -1;
    for (int direction = 0; direction < 4; direction++) {
      if (passages.neighbour(from, direction) == cell(next)) {
        towards = direction;
      }
    }
    return PathFollower.drive(passages, observation, towards);
  }

  /** A layout as this model has it. */
  private MazeMap drawn(int index) {
    if (drawn[index] == null) {
      MazeMap map = maps.map(index);
      drawn[index] = kind == Kind.OLD_MAP ? new MazeMap(shortened(map.layout())) : map;
    }
    return drawn[index];
  }

  /** The same without the wall that costs most of the way from start to goal. */
  private static MazeLayout shortened(MazeLayout layout) {
    Passages passages = layout.passages();
    int[] fromStart = passages.stepsTo(layout.start());
    int[] toGoal = passages.stepsTo(layout.goal());
    int shortest = Integer.MAX_VALUE;
    int hole = 0;
    for (int side = 0; side < 4 * passages.cells(); side++) {
      int there = passages.neighbour(Math.floorDiv(side, 4), side % 4);
      if (there >= 0 && fromStart[Math.floorDiv(side, 4)] + 1 + toGoal[there] < shortest) {
        shortest = fromStart[Math.floorDiv(side, 4)] + 1 + toGoal[there];
        hole = side;
      }
    }
    Passages holed = passages.copy();
    holed.set(Math.floorDiv(hole, 4), hole % 4, true);
    return new MazeLayout(
        holed,
        layout.start(),
        layout.goal(),
        layout.key(),
        layout.doorCell(),
        layout.doorDirection(),
        layout.offSwitch(),
        layout.terminal());
  }
}
