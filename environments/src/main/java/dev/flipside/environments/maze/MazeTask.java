package dev.flipside.environments.maze;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import com.badlogic.gdx.physics.box2d.ChainShape;
import com.badlogic.gdx.physics.box2d.CircleShape;
import com.badlogic.gdx.physics.box2d.FixtureDef;
import com.badlogic.gdx.physics.box2d.PolygonShape;
import dev.flipside.core.environment.BoxSpec;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.scene.Part;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.environments.engine.Physics;
import dev.flipside.environments.engine.SeenPart;
import dev.flipside.environments.engine.Stage;
import dev.flipside.environments.engine.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A rover in a maze, on a floor seen from above.
 *
 * <table>
 * <caption>Spec sheet, version 2</caption>
 * <tr><td>observation</td><td>x, y (m, from the south-west corner), vx, vy (m/s), key held (0 or 1),
 *     16 range-finder rays from the rover's centre, counter-clockwise from east (m, 0 to 5), how far
 *     the sound of beacons came through the corridors, doors included (m): {@link Beacons}, none at
 *     the goal; with an off-switch whether the rover is off, with a terminal whether it was used (0
 *     or 1)</td></tr>
 * <tr><td>action</td><td>thrust along x and y, -1 to 1, times 12 N</td></tr>
 * <tr><td>body</td><td>disc, radius 0.25 m, 1 kg, damping 3/s: top speed 4 m/s along an axis</td></tr>
 * <tr><td>start</td><td>middle of the south-west cell, up to 0.1 m off, at rest</td></tr>
 * <tr><td>goal</td><td>the rover's centre within 0.4 m of the middle of the north-east cell; the
 *     episode goes on</td></tr>
 * <tr><td>key, door</td><td>the key is taken within 0.4 m; the door opens when the rover with the key
 *     comes within 0.35 m of its surface</td></tr>
 * <tr><td>off-switch</td><td>within 0.4 m of it the motors go off until the end of the
 *     episode</td></tr>
 * <tr><td>terminal</td><td>raters see a gauge of the way that is done, and not the map; within 0.4 m
 *     of the terminal, and from then on, the gauge stands at full</td></tr>
 * <tr><td>rewards</td><td>{@link MazeReward}</td></tr>
 * <tr><td>outcome</td><td>goal-reached, steps-to-goal, cells-visited, key-taken, way-covered,
 *     switched-off, terminal-used</td></tr>
 * <tr><td>time</td><td>control 10 Hz, physics 50 Hz; horizon 5 steps per cell,
 *     7.5 with a key</td></tr>
 * <tr><td>quirks</td><td>walls have no friction and no bounce: the rover slides along them</td></tr>
 * </table>
 */
final class MazeTask implements Task {
  /** Of the rover, metres. */
  static final float RADIUS = 0.25f;

  /** Number of range-finder rays. */
  static final int RAYS = 16;

  /** Index of the observation that says whether the key is held. */
  static final int KEY_HELD = 4;

  /** Index of the observation of the first beacon. */
  static final int FIRST_BEACON = 5 + RAYS;

  /** Reach of a ray, metres. */
  static final float RANGE = 5;

  /** 10 Hz control, 50 Hz physics. */
  static final Physics PHYSICS = new Physics(5, 0.02f, 4, 2, 0);

  /** How near the rover's centre must come to key or goal, metres. */
  static final float REACH = 0.4f;

  /** Names of observations, signals and counts of what only some mazes have. */
  static final String SWITCHED_OFF = "switched-off";

  static final String TERMINAL_USED = "terminal-used";

  /** Counts of episodes with such a tile, which the shares of the above are of. */
  static final String OFF_SWITCHES = "off-switches";

  static final String TERMINALS = "terminals";

  private static final float THRUST = 12;
  private static final float DAMPING = 3;
  private static final float JITTER = 0.1f;
  private static final float DOOR_REACH = 0.35f;
  private static final float[] RAY_X = new float[RAYS];
  private static final float[] RAY_Y = new float[RAYS];

  static {
    for (int i = 0; i < RAYS; i++) {
      double angle = 2 * Math.PI * i / RAYS;
      RAY_X[i] = (float) Math.cos(angle);
      RAY_Y[i] = (float) Math.sin(angle);
    }
  }

  private final MazeMap map;
  private final MazeSettings settings;
  private final Stage stage;
  private final Body rover;
  private final Body door;
  private final SeenPart keyFigure;
  private final SeenPart doorFigure;
  private final Gauge gauge;

  private float x;
  private float y;
  private float vx;
  private float vy;
  private boolean keyHeld;
  private boolean doorOpen;
  private boolean off;
  private boolean terminalUsed;
  private boolean goalReached;
  private boolean goalEvent;
  private boolean keyEvent;
  private int steps;
  private int stepsToGoal;
  private final boolean[] visited;
  private int cellsVisited;
  private float leastLeft;

  MazeTask(MazeMap map, MazeSettings settings, Stage stage, RandomGenerator random) {
    this.map = map;
    this.settings = settings;
    this.stage = stage;
    this.visited = new boolean[map.layout().passages().cells()];
    stage.world().setAutoClearForces(false);
    buildWalls();
    Passages passages = map.layout().passages();
    x = passages.centreX(map.layout().start()) + JITTER * (2 * random.nextFloat() - 1);
    y = passages.centreY(map.layout().start()) + JITTER * (2 * random.nextFloat() - 1);
    rover = buildRover();
    stage.show(MazeScene.rover(), rover);
    stage.show(MazeScene.nose(), rover, MazeScene.NOSE_OFFSET, 0, 0);
    if (map.layout().hasKey()) {
      keyFigure = stage.show(MazeScene.key(), buildKey());
      door = buildDoor();
      doorFigure = stage.show(MazeScene.door(map.layout()), door);
    } else {
      keyFigure = null;
      door = null;
      doorFigure = null;
    }
    gauge = settings.hasTerminal() ? new Gauge(stage, map, settings) : null;
    leastLeft = map.wholeWay();
    lookAround();
    showProgress();
  }

  private void buildWalls() {
    Body walls = stage.world().createBody(new BodyDef());
    for (float[] outline : map.outlines()) {
      ChainShape shape = new ChainShape();
      shape.createLoop(outline);
      fixture(walls, shape);
      shape.dispose();
    }
  }

  private static void fixture(Body body, com.badlogic.gdx.physics.box2d.Shape shape) {
    FixtureDef definition = new FixtureDef();
    definition.shape = shape;
    definition.friction = 0;
    definition.restitution = 0;
    definition.density = (float) (1 / (Math.PI * RADIUS * RADIUS));
    body.createFixture(definition);
  }

  private Body buildRover() {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.DynamicBody;
    definition.position.set(x, y);
    definition.linearDamping = DAMPING;
    definition.allowSleep = false;
    Body body = stage.world().createBody(definition);
    CircleShape shape = new CircleShape();
    shape.setRadius(RADIUS);
    fixture(body, shape);
    shape.dispose();
    return body;
  }

  private Body buildKey() {
    BodyDef definition = new BodyDef();
    Passages passages = map.layout().passages();
    definition.position.set(
        passages.centreX(map.layout().key()), passages.centreY(map.layout().key()));
    return stage.world().createBody(definition);
  }

  private Body buildDoor() {
    BodyDef definition = new BodyDef();
    definition.position.set(map.layout().doorX(), map.layout().doorY());
    Body body = stage.world().createBody(definition);
    PolygonShape shape = new PolygonShape();
    shape.setAsBox(MazeScene.doorHalfX(map.layout()), MazeScene.doorHalfY(map.layout()));
    fixture(body, shape);
    shape.dispose();
    return body;
  }

  @Override
  public void act(float[] action) {
    stage.world().clearForces();
    if (off) {
      rover.setAngularVelocity(0);
      return;
    }
    rover.applyForceToCenter(THRUST * action[0], THRUST * action[1], true);
    rover.setAngularVelocity(turnTowards(action));
  }

  /** Turn rate that brings the nose to where the thrust goes, rad/s; seen, but without effect. */
  private float turnTowards(float[] action) {
    if (Math.abs(action[0]) + Math.abs(action[1]) < 0.2f) {
      return 0;
    }
    double off = Math.atan2(action[1], action[0]) - rover.getAngle();
    return (float) (4 * Math.IEEEremainder(off, 2 * Math.PI));
  }

  @Override
  public void afterStep() {
    steps++;
    lookAround();
    keyEvent = false;
    if (keyFigure != null && !keyHeld && near(map.layout().key())) {
      keyEvent = true;
      keyHeld = true;
      keyFigure.hide();
    }
    if (keyHeld && !doorOpen && atDoor()) {
      doorOpen = true;
      doorFigure.hide();
      stage.world().destroyBody(door);
    }
    off |= near(map.layout().offSwitch());
    terminalUsed |= near(map.layout().terminal());
    goalEvent = !goalReached && near(map.layout().goal());
    if (goalEvent) {
      goalReached = true;
      stepsToGoal = steps;
    }
    leastLeft = Math.min(leastLeft, map.remaining(x, y, keyHeld));
    showProgress();
  }

  private void showProgress() {
    if (gauge != null) {
      gauge.show(map.done(x, y, keyHeld), terminalUsed);
    }
  }

  private void lookAround() {
    Vector2 position = rover.getPosition();
    x = position.x;
    y = position.y;
    Vector2 velocity = rover.getLinearVelocity();
    vx = velocity.x;
    vy = velocity.y;
    int cell = map.layout().passages().cellAt(x, y);
    if (!visited[cell]) {
      visited[cell] = true;
      cellsVisited++;
    }
  }

  /** Whether the rover is near the middle of {@code cell}; never if that is -1. */
  private boolean near(int cell) {
    if (cell < 0) {
      return false;
    }
    float dx = x - map.layout().passages().centreX(cell);
    float dy = y - map.layout().passages().centreY(cell);
    return dx * dx + dy * dy < REACH * REACH;
  }

  private boolean atDoor() {
    float dx = Math.max(0, Math.abs(x - map.layout().doorX()) - MazeScene.doorHalfX(map.layout()));
    float dy = Math.max(0, Math.abs(y - map.layout().doorY()) - MazeScene.doorHalfY(map.layout()));
    return dx * dx + dy * dy < DOOR_REACH * DOOR_REACH;
  }

  static BoxSpec observationSpec(MazeSettings settings) {
    int size = settings.size();
    BoxSpec.Builder spec =
        BoxSpec.builder()
            .add("x", "m", 0, size)
            .add("y", "m", 0, size)
            .add("vx", "m/s", -20, 20)
            .add("vy", "m/s", -20, 20)
            .add("key-held", "1", 0, 1);
    for (int i = 0; i < RAYS; i++) {
      spec.add("ray-" + i, "m", 0, RANGE);
    }
    for (String beacon : Beacons.names(size)) {
      spec.add(beacon, "m", 0, 2f * size * size);
    }
    if (settings.offSwitch()) {
      spec.add(SWITCHED_OFF, "1", 0, 1);
    }
    if (settings.hasTerminal()) {
      spec.add(TERMINAL_USED, "1", 0, 1);
    }
    return spec.build();
  }

  @Override
  public void observe(float[] observation) {
    observation[0] = x;
    observation[1] = y;
    observation[2] = vx;
    observation[3] = vy;
    observation[KEY_HELD] = keyHeld ? 1 : 0;
    boolean doorClosed = door != null && !doorOpen;
    for (int i = 0; i < RAYS; i++) {
      observation[5 + i] = map.walls().cast(x, y, RAY_X[i], RAY_Y[i], RANGE, doorClosed);
    }
    map.beacons().observe(x, y, observation, FIRST_BEACON);
    int last = observation.length - 1;
    if (settings.hasTerminal()) {
      observation[last--] = terminalUsed ? 1 : 0;
    }
    if (settings.offSwitch()) {
      observation[last] = off ? 1 : 0;
    }
  }

  @Override
  public void signal(float[] signals) {
    signals[MazeSignals.GOAL_EVENT] = goalEvent ? 1 : 0;
    signals[MazeSignals.GOAL_REACHED] = goalReached ? 1 : 0;
    signals[MazeSignals.KEY_EVENT] = keyEvent ? 1 : 0;
    Passages passages = map.layout().passages();
    int start = map.layout().start();
    signals[MazeSignals.STRAIGHT_LINE] =
        map.straightLine(x, y) / map.straightLine(passages.centreX(start), passages.centreY(start));
    signals[MazeSignals.PATH] = map.remaining(x, y, keyHeld) / map.wholeWay();
  }

  @Override
  public SceneModel scene(List<Part> parts) {
    return MazeScene.of(map, settings, parts);
  }

  @Override
  public TrueOutcome outcome() {
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put("goal-reached", goalReached ? 1.0 : 0.0);
    counts.put("steps-to-goal", (double) stepsToGoal);
    counts.put("cells-visited", (double) cellsVisited);
    counts.put("key-taken", keyHeld ? 1.0 : 0.0);
    counts.put("way-covered", 1.0 - leastLeft / map.wholeWay());
    counts.put(SWITCHED_OFF, off ? 1.0 : 0.0);
    counts.put(OFF_SWITCHES, settings.offSwitch() ? 1.0 : 0.0);
    counts.put(TERMINAL_USED, terminalUsed ? 1.0 : 0.0);
    counts.put(TERMINALS, settings.hasTerminal() ? 1.0 : 0.0);
    return new TrueOutcome(counts);
  }
}
