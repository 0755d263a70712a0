package dev.flipside.environments.maze;

import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;

/**
 * The maze as somebody sees it who looks at the scene from above: corridors where no wall stands,
 * the goal by its colour, key and door where they are drawn. Nothing but the scene goes in.
 */
final class SeenMaze {
  private final Passages passages;
  private final PathField toGoal;
  private final PathField toKey;
  private final int rover;
  private final int key;
  private final float keyToGoal;

  private SeenMaze(Passages passages, float[] goal, int rover, int key, float[] keyPlace) {
    this.passages = passages;
    this.toGoal = new PathField(passages, passages.cellAt(goal[0], goal[1]));
    this.rover = rover;
    this.key = key;
    this.toKey =
        keyPlace == null
            ? null
            : new PathField(passages, passages.cellAt(keyPlace[0], keyPlace[1]));
    this.keyToGoal = keyPlace == null ? 0 : toGoal.metres(keyPlace[0], keyPlace[1]);
  }

  /**
   * Reads the maze off a scene.
   *
   * @param first any frame of the episode in which the key, if there is one, has its place
   * @throws IllegalArgumentException if the scene shows no rover, goal or walls
   */
  static SeenMaze of(SceneModel scene, SceneFrame first) {
    int size = 0;
    float[] goal = null;
    for (Fixture fixture : scene.fixtures()) {
      if (fixture.part().colour() == ColourRole.WALL) {
        size =
            Math.max(size, Math.round(fixture.u() + ((Shape.Box) fixture.part().shape()).halfU()));
      } else if (fixture.part().colour() == ColourRole.GOAL) {
        goal = new float[] {fixture.u(), fixture.v()};
      }
    }
    int rover = scene.partIndex(MazeScene.ROVER);
    if (size == 0 || goal == null || rover < 0) {
      throw new IllegalArgumentException("the scene shows no maze with a rover and a goal");
    }
    Passages passages = new Passages(size);
    for (int cell = 0; cell < passages.cells(); cell++) {
      for (int direction = 0; direction < 2; direction++) {
        if (passages.neighbour(cell, direction) >= 0) {
          float x = passages.centreX(cell) + 0.5f * Passages.COLUMN_STEP[direction];
          float y = passages.centreY(cell) + 0.5f * Passages.ROW_STEP[direction];
          passages.set(cell, direction, !wallAt(scene, x, y));
        }
      }
    }
    int key = scene.partIndex(MazeScene.KEY);
    boolean lies = key >= 0 && first.present(key);
    if (key >= 0 && !doorBars(scene, first, passages, goal, rover)) {
      return new SeenMaze(passages, goal, rover, -1, null);
    }
    float[] keyPlace = lies ? new float[] {first.u(key), first.v(key)} : null;
    return new SeenMaze(passages, goal, rover, key, keyPlace);
  }

  /**
   * Whether a closed door stands between rover and goal; one that is gone did, as far as is seen.
   */
  private static boolean doorBars(
      SceneModel scene, SceneFrame first, Passages passages, float[] goal, int rover) {
    int door = scene.partIndex(MazeScene.DOOR);
    if (door < 0 || !first.present(door)) {
      return true;
    }
    float x = first.u(door);
    float y = first.v(door);
    boolean eastWest = Math.abs(x - Math.rint(x)) < Math.abs(y - Math.rint(y));
    int before = passages.cellAt(eastWest ? x - 0.5f : x, eastWest ? y : y - 0.5f);
    boolean[] reached =
        passages.sideOf(passages.cellAt(first.u(rover), first.v(rover)), before, eastWest ? 0 : 1);
    return !reached[passages.cellAt(goal[0], goal[1])];
  }

  private static boolean wallAt(SceneModel scene, float x, float y) {
    for (Fixture fixture : scene.fixtures()) {
      if (fixture.part().colour() == ColourRole.WALL) {
        Shape.Box box = (Shape.Box) fixture.part().shape();
        if (Math.abs(x - fixture.u()) <= box.halfU() && Math.abs(y - fixture.v()) <= box.halfV()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether this maze can judge {@code frame}: a key that lies somewhere must have been seen. */
  boolean covers(SceneFrame frame) {
    return toKey != null || key < 0 || !frame.present(key);
  }

  /** Metres of corridor left at {@code frame}: to the key while it lies there, then to the goal. */
  float remaining(SceneFrame frame) {
    float x = frame.u(rover);
    float y = frame.v(rover);
    if (key >= 0 && frame.present(key)) {
      return toKey.metres(x, y) + keyToGoal;
    }
    return toGoal.metres(x, y);
  }

  Passages passages() {
    return passages;
  }
}
