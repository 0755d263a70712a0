package dev.flipside.environments.maze;

import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws a {@link MazeLayout} from a seed.
 *
 * <p>A perfect maze (exactly one way between any two cells) is carved by a random depth-first walk,
 * "recursive backtracker", which makes long winding corridors. A braided maze is a perfect one
 * whose dead ends were opened, so that it has loops. With a key, a door stands on the way in the
 * second half of the path and the key lies in a side branch on the start's side of it; loops never
 * lead around the door. A spare door bars a side branch instead. Terminal and off-switch lie in
 * dead ends, one near the start and one near the goal.
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
   * @param chosen its seed is that of the first layout
   */
  static MazeLayout generate(MazeSettings chosen) {
    for (int attempt = 0; ; attempt++) {
      RandomGenerator random =
          Seeds.generator(chosen.layout(), "maze-layout-" + chosen.size(), attempt);
      MazeLayout layout = new MazeGenerator(chosen.size(), random).draw(chosen);
      if (layout != null) {
        return layout;
      }
    }
  }

  /** One attempt; null if what is chosen does not fit into this maze. */
  private MazeLayout draw(MazeSettings chosen) {
    carve();
    int start = 0;
    int goal = passages.cells() - 1;
    int keyCell = -1;
    int doorCell = -1;
    int doorDirection = -1;
    boolean[] startSide = new boolean[passages.cells()];
    if (chosen.key() != MazeSettings.Key.NONE) {
      List<int[]> choices =
          chosen.key() == MazeSettings.Key.NEEDED
              ? doorsAndKeys(start, goal)
              : spareDoorsAndKeys(start, goal);
      if (choices.isEmpty()) {
        return null;
      }
      int[] choice = choices.get(random.nextInt(choices.size()));
      doorCell = choice[0];
      doorDirection = choice[1];
      keyCell = choice[2];
      startSide = passages.sideOf(start, doorCell, doorDirection);
    }
    boolean[] free = chosen.key() == MazeSettings.Key.SPARE ? startSide : everywhere();
    int terminal = -1;
    int offSwitch = -1;
    Set<Integer> kept = new HashSet<>(List.of(start, goal, keyCell));
    if (chosen.hasTerminal()) {
      terminal = deadEnd(kept, free, start);
      kept.add(terminal);
    }
    if (chosen.offSwitch()) {
      offSwitch = deadEnd(kept, free, goal);
      kept.add(offSwitch);
    }
    if ((chosen.hasTerminal() && terminal < 0) || (chosen.offSwitch() && offSwitch < 0)) {
      return null;
    }
    if (chosen.braided()) {
      braid(startSide, kept);
    }
    return new MazeLayout(
        passages, start, goal, keyCell, doorCell, doorDirection, offSwitch, terminal);
  }

  private boolean[] everywhere() {
    boolean[] all = new boolean[passages.cells()];
    Arrays.fill(all, true);
    return all;
  }

  /** The free dead end that is nearest to {@code near}, but not next to it; -1 if there is none. */
  private int deadEnd(Set<Integer> taken, boolean[] free, int near) {
    int[] away = passages.stepsTo(near);
    int chosen = -1;
    for (int cell = 0; cell < passages.cells(); cell++) {
      if (passages.openings(cell) == 1
          && free[cell]
          && !taken.contains(cell)
          && away[cell] > 1
          && (chosen < 0 || away[cell] < away[chosen])) {
        chosen = cell;
      }
    }
    return chosen;
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

  /**
   * All {door cell, door direction, key cell} that bar a side branch of at least two cells and
   * leave the way alone.
   */
  private List<int[]> spareDoorsAndKeys(int start, int goal) {
    PathField toGoal = new PathField(passages, goal);
    boolean[] onPath = new boolean[passages.cells()];
    for (int cell = start; cell != goal; cell = passages.neighbour(cell, toGoal.direction(cell))) {
      onPath[cell] = true;
    }
    onPath[goal] = true;
    List<int[]> choices = new ArrayList<>();
    for (int door = 0; door < onPath.length; door++) {
      for (int direction = 0; direction < 4; direction++) {
        if (onPath[door]
            && passages.isOpen(door, direction)
            && !onPath[passages.neighbour(door, direction)]) {
          boolean[] side = passages.sideOf(start, door, direction);
          int barred = 0;
          for (boolean reached : side) {
            barred += reached ? 0 : 1;
          }
          for (int cell = 0; cell < side.length; cell++) {
            if (barred > 1 && side[cell] && !onPath[cell] && passages.openings(cell) == 1) {
              choices.add(new int[] {door, direction, cell});
            }
          }
        }
      }
    }
    return choices;
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
      boolean[] side = passages.sideOf(start, doorCell, doorDirection);
      for (int cell = 0; cell < side.length; cell++) {
        if (side[cell] && !onPath[cell] && passages.openings(cell) == 1) {
          choices.add(new int[] {doorCell, doorDirection, cell});
        }
      }
    }
    return choices;
  }

  /**
   * @param kept dead ends that stay
   */
  private void braid(boolean[] side, Set<Integer> kept) {
    for (int cell = 0; cell < passages.cells(); cell++) {
      if (passages.openings(cell) == 1 && !kept.contains(cell)) {
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
