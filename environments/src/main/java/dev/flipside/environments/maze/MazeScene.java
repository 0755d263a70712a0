package dev.flipside.environments.maze;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.ColourRole;
import dev.flipside.core.scene.Fixture;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a maze looks like: low walls, a round rover with a nose that points where it drives, a flat
 * goal, and perhaps a key and a door.
 */
final class MazeScene {
  static final String MAP = "map";
  static final String ROVER = "rover";
  static final String NOSE = "nose";
  static final String GOAL = "goal";
  static final String KEY = "key";
  static final String DOOR = "door";

  /** Distance of the nose from the rover's centre, metres. */
  static final float NOSE_OFFSET = 0.17f;

  private static final float WALL_HALF_HEIGHT = 0.22f;
  private static final float MARGIN = 0.4f;

  private MazeScene() {}

  /** The round body. */
  static Part rover() {
    return new Part(ROVER, new Shape.Cylinder(MazeTask.RADIUS, 0.11f), ColourRole.BODY, 0.13f);
  }

  /** Shows where the rover drives. */
  static Part nose() {
    return new Part(NOSE, new Shape.Sphere(0.08f), ColourRole.ACCENT, 0.25f);
  }

  static Part key() {
    return new Part(KEY, new Shape.Sphere(0.16f), ColourRole.KEY, 0.2f);
  }

  static Part door(MazeLayout layout) {
    return new Part(
        DOOR, new Shape.Box(doorHalfX(layout), doorHalfY(layout), 0.17f), ColourRole.DOOR, 0.17f);
  }

  /** Half extent of the door along x, metres. */
  static float doorHalfX(MazeLayout layout) {
    return (layout.doorAcrossEastWest() ? WallGrid.THICKNESS : 1 - WallGrid.THICKNESS) / 2;
  }

  /** Half extent of the door along y, metres. */
  static float doorHalfY(MazeLayout layout) {
    return (layout.doorAcrossEastWest() ? 1 - WallGrid.THICKNESS : WallGrid.THICKNESS) / 2;
  }

  /** The scene of {@code map} with the moving {@code parts}. */
  static SceneModel of(MazeMap map, List<Part> parts) {
    int size = map.layout().size();
    return new SceneModel(
        Plane.TABLE_TOP,
        parts,
        fixtures(map.layout(), map.walls()),
        new SceneModel.Ground(-MARGIN, size + MARGIN, -size - MARGIN, MARGIN, 0),
        cameras(size),
        List.of());
  }

  private static List<Fixture> fixtures(MazeLayout layout, WallGrid walls) {
    List<Fixture> fixtures = new ArrayList<>();
    Passages passages = layout.passages();
    fixtures.add(
        new Fixture(
            new Part(GOAL, new Shape.Cylinder(0.34f, 0.02f), ColourRole.GOAL, 0.02f),
            passages.centreX(layout.goal()),
            passages.centreY(layout.goal()),
            0));
    int number = 0;
    for (WallGrid.Wall wall : walls.walls()) {
      Shape shape = new Shape.Box(wall.halfX(), wall.halfY(), WALL_HALF_HEIGHT);
      Part part = new Part("wall-" + number++, shape, ColourRole.WALL, WALL_HALF_HEIGHT);
      fixtures.add(new Fixture(part, wall.x(), wall.y(), 0));
    }
    return fixtures;
  }

  private static List<Camera> cameras(int size) {
    float middle = size / 2f;
    float half = middle + MARGIN;
    Camera.Point centre = new Camera.Point(middle, 0, -middle);
    Camera map =
        new Camera(
            MAP,
            Camera.Projection.ORTHOGRAPHIC,
            new Camera.Point(middle, 3 * size, -middle),
            centre,
            new Camera.Point(0, 0, -1),
            half,
            1,
            true,
            "");
    Camera aslant =
        new Camera(
            "aslant",
            Camera.Projection.PERSPECTIVE,
            new Camera.Point(middle - 0.35f * size, 1.5f * size, 0.75f * size),
            new Camera.Point(middle, 0, -0.47f * size),
            new Camera.Point(0, 1, 0),
            1.35f * half,
            1.3f,
            true,
            "");
    return List.of(map, aslant);
  }
}
