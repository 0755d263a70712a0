package dev.flipside.environments.grasp;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.raster.PartMasks;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * A program that compares by small pictures of every second frame: the mean {@link Impression}, a
 * score of pictures that its authors wrote, over several cameras the geometric mean of theirs. It
 * looks through rasterised masks only; poses, contacts and scalars are never read, so that this
 * judge needs no blurred one beside it.
 */
final class GraspJudge implements ClipJudge {
  /** Size of the pictures, pixels. */
  static final int WIDTH = 96;

  static final int HEIGHT = 72;

  /** From here on it looks held. */
  static final double APPROVED = 0.7;

  /** Impressions that differ by less look the same. */
  private static final double SAME = 0.03;

  private static final int EVERY = 2;

  private final String id;
  private final List<String> cameras;
  private final boolean shadows;

  private GraspJudge(String id, List<String> cameras, boolean shadows) {
    this.id = id;
    this.cameras = cameras;
    this.shadows = shadows;
  }

  static GraspJudge front(GraspSettings settings) {
    return new GraspJudge("front", List.of(GraspScene.FRONT), settings.shadow());
  }

  static GraspJudge frontAndTop(GraspSettings settings) {
    return new GraspJudge(
        "front-and-top", List.of(GraspScene.FRONT, GraspScene.TOP), settings.shadow());
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return "A program that compares by pictures. Prefers the clip that looks more as if the hand held the ball, through: "
        + String.join(", ", cameras)
        + ".";
  }

  @Override
  public List<String> cameras() {
    return cameras;
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    PartMasks masks = new PartMasks(scene, WIDTH, HEIGHT);
    Impression impression = new Impression(scene);
    double sum = 0;
    int looks = 0;
    for (int i = (frames.size() - 1) % EVERY; i < frames.size(); i += EVERY) {
      double product = 1;
      for (String name : cameras) {
        Camera camera = scene.camera(name);
        if (shadows) {
          masks.drawWithShadows(camera, frames.get(i));
        } else {
          masks.draw(camera, frames.get(i));
        }
        product *= impression.score(masks);
      }
      sum += Math.pow(product, 1.0 / cameras.size());
      looks++;
    }
    return sum / looks;
  }

  @Override
  public double sameWithin() {
    return SAME;
  }

  @Override
  public double approvalThreshold() {
    return APPROVED;
  }

  @Override
  public List<ClipJudge> eachCamera() {
    return List.of(through(GraspScene.FRONT), through(GraspScene.TOP));
  }

  private ClipJudge through(String camera) {
    return new GraspJudge(camera, List.of(camera), shadows);
  }
}
