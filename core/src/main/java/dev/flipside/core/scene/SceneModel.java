package dev.flipside.core.scene;

import dev.flipside.core.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything there is to see in an episode, except where the moving parts are.
 *
 * @param plane how the physics plane lies in the world
 * @param parts moving parts; frames give their poses in this order
 * @param fixtures parts that stand still
 * @param ground the floor, or the table
 * @param cameras at least one; the first is the one that a rater sees by default
 * @param scalarNames names of the scalars in each frame, such as contact flags, in order
 */
public record SceneModel(
    Plane plane,
    List<Part> parts,
    List<Fixture> fixtures,
    Ground ground,
    List<Camera> cameras,
    List<String> scalarNames) {

  /**
   * The horizontal surface y = 0 and its marks.
   *
   * @param minX left edge, metres; infinite if it goes on
   * @param maxX right edge
   * @param minZ far edge
   * @param maxZ near edge
   * @param markSpacing distance between the marks along x (and z on a table), metres; 0 for none
   */
  public record Ground(float minX, float maxX, float minZ, float maxZ, float markSpacing) {}

  public SceneModel {
    parts = List.copyOf(parts);
    fixtures = List.copyOf(fixtures);
    cameras = List.copyOf(cameras);
    scalarNames = List.copyOf(scalarNames);
    if (cameras.isEmpty()) {
      throw new IllegalArgumentException("a scene needs at least one camera");
    }
    Set<String> names = new HashSet<>();
    parts.forEach(p -> unique(names, "part " + p.name()));
    fixtures.forEach(f -> unique(names, "part " + f.part().name()));
    cameras.forEach(c -> unique(names, "camera " + c.name()));
  }

  private static void unique(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("the scene has two of " + name);
    }
  }

  /** Index of the moving part called {@code name}, or -1. */
  public int partIndex(String name) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The camera called {@code name}.
   *
   * @throws Refusal if there is none
   */
  public Camera camera(String name) {
    for (Camera camera : cameras) {
      if (camera.name().equals(name)) {
        return camera;
      }
    }
    throw new Refusal(
        "no camera is called "
            + name
            + "; there are "
            + String.join(", ", cameras.stream().map(Camera::name).toList()));
  }
}
