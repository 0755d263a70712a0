package dev.flipside.desktop.window.screen;

import dev.flipside.core.scene.SceneModel;

/** Which of a scene's cameras is looked through; kept by name, since episodes differ. */
public final class CameraChoice {
  private String name = "";

  /** The camera's name in {@code scene}. */
  public String in(SceneModel scene) {
    boolean known = scene.cameras().stream().anyMatch(c -> c.name().equals(name));
    return known ? name : scene.cameras().get(0).name();
  }

  /** Goes to the next camera and returns its name. */
  public String next(SceneModel scene) {
    String now = in(scene);
    int index = 0;
    for (int i = 0; i < scene.cameras().size(); i++) {
      if (scene.cameras().get(i).name().equals(now)) {
        index = i;
      }
    }
    name = scene.cameras().get((index + 1) % scene.cameras().size()).name();
    return name;
  }
}
