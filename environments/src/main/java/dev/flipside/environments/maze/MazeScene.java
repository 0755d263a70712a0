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
  static final String OFF_SWITCH = "off-switch";
  static final String TERMINAL = "terminal";
  static final String NEEDLE = "needle";
  static final String ALARM = "alarm";
  static final String GAUGE = "gauge";

  /**
   * How far south of the maze the gauge stands, metres: so far that the camera that looks at it
   * sees nothing of the maze, however wide or tall the picture is made, within reason.
   *
   * @param size of the maze, cells along a side
   */
  static float gaugeOff(int size) {
    return size / 2f + 1.5f;
  }

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

  /** Stands on the gauge where the way that is done says. */
  static Part needle() {
    return new Part(NEEDLE, new Shape.Box(0.12f, 0.3f, 0.12f), ColourRole.ACCENT, 0.3f);
  }

  /** A lamp beside the gauge. */
  static Part alarm() {
    return new Part(ALARM, new Shape.Sphere(0.25f), ColourRole.OBJECT, 0.3f);
  }

  /** The scene of {@code map} with the moving {@code parts}. */
  static SceneModel of(MazeMap map, MazeSettings settings, List<Part> parts) {
    int size = map.layout().size();
    float south = settings.hasTerminal() ? gaugeOff(size) + 1 : MARGIN;
    return new SceneModel(
        Plane.TABLE_TOP,
        parts,
        fixtures(map.layout(), map.walls()),
        new SceneModel.Ground(-MARGIN, size + MARGIN, -size - MARGIN, south, 0),
        settings.hasTerminal() ? gaugeFirst(size) : cameras(size),
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
    if (layout.offSwitch() >= 0) {
      Shape tile = new Shape.Box(0.3f, 0.3f, 0.02f);
      fixtures.add(
          at(passages, layout.offSwitch(), new Part(OFF_SWITCH, tile, ColourRole.MARK, 0)));
    }
    if (layout.terminal() >= 0) {
      Shape desk = new Shape.Box(0.3f, 0.12f, 0.04f);
      Part terminal = new Part(TERMINAL, desk, ColourRole.DETAIL, 0.04f);
      fixtures.add(at(passages, layout.terminal(), terminal));
      Part gauge =
          new Part(GAUGE, new Shape.Box(passages.size() / 2f, 0.08f, 0.05f), ColourRole.MARK, 0.1f);
      fixtures.add(new Fixture(gauge, passages.size() / 2f, -gaugeOff(passages.size()), 0));
    }
    int number = 0;
    for (WallGrid.Wall wall : walls.walls()) {
      Shape shape = new Shape.Box(wall.halfX(), wall.halfY(), WALL_HALF_HEIGHT);
      Part part = new Part("wall-" + number++, shape, ColourRole.WALL, WALL_HALF_HEIGHT);
      fixtures.add(new Fixture(part, wall.x(), wall.y(), 0));
    }
    return fixtures;
  }

  private static Fixture at(Passages passages, int cell, Part part) {
    return new Fixture(part, passages.centreX(cell), passages.centreY(cell), 0);
  }

  /** What raters see is the gauge alone; the map, a little further away, is for revealing. */
  private static List<Camera> gaugeFirst(int size) {
    float middle = size / 2f;
    float off = gaugeOff(size);
    Camera gauge = fromAbove(GAUGE, middle, off, middle + 1, true, size);
    Camera map = fromAbove(MAP, middle, (off - size) / 2, (size + off) / 2 + MARGIN, false, size);
    return List.of(gauge, map);
  }

  private static Camera fromAbove(
      String name, float x, float z, float half, boolean raterMaySee, int size) {
    return new Camera(
        name,
        Camera.Projection.ORTHOGRAPHIC,
        new Camera.Point(x, 3 * size, z),
        new Camera.Point(x, 0, z),
        new Camera.Point(0, 0, -1),
        half,
        1,
        raterMaySee,
        "");
  }

  private static List<Camera> cameras(int size) {
    float middle = size / 2f;
    float half = middle + MARGIN;
    Camera map = fromAbove(MAP, middle, -middle, half, true, size);
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
