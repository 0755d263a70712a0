package dev.flipside.desktop.render;

import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.Plane;
import dev.flipside.core.scene.SceneModel;

/**
 * The part of the ground that is drawn, metres.
 *
 * @param finite whether the ground is a table, on which alone shadows fall
 * @param reach distance from the middle of the picture at which the ground has faded away
 */
record GroundExtent(float minX, float minZ, float maxX, float maxZ, boolean finite, float reach) {

  static GroundExtent of(SceneModel scene, Camera camera) {
    SceneModel.Ground g = scene.ground();
    Camera.Point middle = camera.target();
    float reach = Math.max(6 * camera.halfWidth(), 12);
    float minX = Math.max(g.minX(), middle.x() - reach);
    float minZ = Math.max(g.minZ(), middle.z() - reach);
    float maxX = Math.min(g.maxX(), middle.x() + reach);
    float maxZ = Math.min(g.maxZ(), middle.z() + reach);
    boolean finite =
        scene.plane() == Plane.TABLE_TOP
            && (minX == g.minX() || minZ == g.minZ() || maxX == g.maxX() || maxZ == g.maxZ());
    return new GroundExtent(minX, minZ, maxX, maxZ, finite, reach);
  }

  /** Sets what every shader of the ground needs. */
  void set(ShaderProgram program, Camera camera) {
    program.set("bounds", minX, minZ, maxX, maxZ);
    program.set("focus", camera.target().x(), camera.target().z());
    program.set("fade", 1 / (reach * reach));
  }
}
