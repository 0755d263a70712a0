package dev.flipside.environments.maze;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * A program that compares by a score that its authors wrote: it reads walls, goal, key and the
 * exact place of the rover off the scene, works out the shortest way through the corridors, and
 * takes how much of it is left at the end of the clip (first to the key while it lies there, then
 * through the door to the goal), with a minus, and a little how much headway the clip made. That is
 * in effect minus the way left, which is a good reward for this task: what comparisons by it show
 * is that a reward can be learned from few answers about it, not that nobody had to know one.
 */
final class MapJudge implements ClipJudge {
  /** Of a difference of one metre of way left at the end. */
  private static final double PER_METRE_LEFT = 0.5;

  /** Of a difference of one metre of headway within the clip. */
  private static final double PER_METRE_HEADWAY = 0.05;

  /** Nearer than this to the middle of the goal is arrived, metres. */
  private static final double AT_GOAL = 0.45;

  private record Reading(SceneModel scene, SeenMaze maze) {}

  private volatile Reading newest;

  @Override
  public String id() {
    return "map";
  }

  @Override
  public String description() {
    return "A program that compares by the way left. Sees the map from above and prefers the clip that ends with less of the way through the"
        + " corridors left, key first, then the door; after that, the one with more headway.";
  }

  @Override
  public List<String> cameras() {
    return List.of(MazeScene.MAP);
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    SceneFrame first = frames.get(0);
    SceneFrame last = frames.get(frames.size() - 1);
    SeenMaze maze = read(scene, first);
    double left = Math.max(0, maze.remaining(last) - AT_GOAL);
    double headway = maze.remaining(first) - maze.remaining(last);
    return -PER_METRE_LEFT * left + PER_METRE_HEADWAY * headway;
  }

  @Override
  public double approvalThreshold() {
    return 0;
  }

  /** Reads a scene once and remembers the newest one. */
  private SeenMaze read(SceneModel scene, SceneFrame first) {
    Reading known = newest;
    if (known == null || !known.scene().equals(scene) || !known.maze().covers(first)) {
      known = new Reading(scene, SeenMaze.of(scene, first));
      newest = known;
    }
    return known.maze();
  }
}
