package dev.flipside.environments.maze;

import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws a {@link MazeLayout} from a seed.
 *
 * <p>A perfect maze (exactly one way between any two cells) is carved by a random depth-first walk,
 * "recursive backtracker", which makes long winding corridors. A braided maze is a perfect one
 * whose dead ends were opened, so that it has loops. With a key, a door stands on the way in the
 * second half of the path and the key lies in a side branch on the start's side of it; loops never
 * lead around the door.
 */
final class MazeGenerator {
  private final RandomGenerator random;
  private final Passages passages;

  private MazeGenerator(int size, RandomGenerator random) {
    this.random = random;
    this.passages = new Passages(size);
  }

  /**
   * Draws a layout.
   *
   * @param size cells along a side, at least 3
   * @param seed which layout
   * @param braided whether dead ends are opened
   * @param key whether there are a key and a door
   */
  static MazeLayout generate(int size, long seed, boolean braided, boolean key) {
    for (int attempt = 0; ; attempt++) {
      RandomGenerator random = Seeds.generator(seed, "maze-layout-" + size, attempt);
      MazeLayout layout = new MazeGenerator(size, random).draw(braided, key);
      if (layout != null) {
        return layout;
      }
    }
  }

  /** One attempt; null if no door and key fit this maze. */
  private MazeLayout draw(boolean braided, boolean key) {
    carve();
    int start = 0;
    int goal = passages.cells() - 1;
    int keyCell = -1;
    int doorCell = -1;
    int doorDirection = -1;
    boolean[] startSide = new boolean[passages.cells()];
    if (key) {
      List<int[]> choices = doorsAndKeys(start, goal);
      if (choices.isEmpty()) {
        return null;
      }
      int[] choice = choices.get(random.nextInt(choices.size()));
      doorCell = choice[0];
      doorDirection = choice[1];
      keyCell = choice[2];
      startSide = sideOfDoor(doorCell, doorDirection);
    }
    if (braided) {
      braid(startSide, start, goal, keyCell);
    }
    return new MazeLayout(passages, start, goal, keyCell, doorCell, doorDirection);
  }

  private void carve() {
    boolean[] seen = new boolean[passages.cells()];
    List<Integer> trail = new ArrayList<>();
    int first = random.nextInt(passages.cells());
    seen[first] = true;
    trail.add(first);
    while (!trail.isEmpty()) {
      int cell = trail.get(trail.size() - 1);
      int direction = randomDirection(cell, seen);
      if (direction < 0) {
        trail.remove(trail.size() - 1);
      } else {
        int next = passages.neighbour(cell, direction);
        passages.set(cell, direction, true);
        seen[next] = true;
        trail.add(next);
      }
    }
  }

  /** A random direction in which an unseen cell lies, or -1. */
  private int randomDirection(int cell, boolean[] seen) {
    int chosen = -1;
    int found = 0;
    for (int direction = 0; direction < 4; direction++) {
      int next = passages.neighbour(cell, direction);
      if (next >= 0 && !seen[next] && random.nextInt(++found) == 0) {
        chosen = direction;
      }
    }
    return chosen;
  }

  /** All {door cell, door direction, key cell} that make the key a detour and the door needed. */
  private List<int[]> doorsAndKeys(int start, int goal) {
    PathField toGoal = new PathField(passages, goal);
    boolean[] onPath = new boolean[passages.cells()];
    List<Integer> path = new ArrayList<>();
    for (int cell = start; cell != goal; ) {
      onPath[cell] = true;
      path.add(cell);
      cell = passages.neighbour(cell, toGoal.direction(cell));
    }
    onPath[goal] = true;
    List<int[]> choices = new ArrayList<>();
    for (int i = path.size() / 2; i < path.size(); i++) {
      int doorCell = path.get(i);
      int doorDirection = toGoal.direction(doorCell);
      boolean[] side = sideOfDoor(doorCell, doorDirection);
      for (int cell = 0; cell < side.length; cell++) {
        if (side[cell] && !onPath[cell] && passages.openings(cell) == 1) {
          choices.add(new int[] {doorCell, doorDirection, cell});
        }
      }
    }
    return choices;
  }

  /** Which cells can be reached from {@code cell} with the door closed, [cells]. */
  private boolean[] sideOfDoor(int cell, int direction) {
    passages.set(cell, direction, false);
    int[] steps = passages.stepsTo(cell);
    passages.set(cell, direction, true);
    boolean[] side = new boolean[steps.length];
    for (int i = 0; i < steps.length; i++) {
      side[i] = steps[i] >= 0;
    }
    return side;
  }

  private void braid(boolean[] side, int start, int goal, int key) {
    for (int cell = 0; cell < passages.cells(); cell++) {
      if (passages.openings(cell) == 1 && cell != start && cell != goal && cell != key) {
        int chosen = -1;
        int found = 0;
        for (int direction = 0; direction < 4; direction++) {
          int next = passages.neighbour(cell, direction);
          if (next >= 0
              && !passages.isOpen(cell, direction)
              && side[next] == side[cell]
              && random.nextInt(++found) == 0) {
            chosen = direction;
          }
        }
        if (chosen >= 0) {
          passages.set(cell, chosen, true);
        }
      }
    }
  }
}
