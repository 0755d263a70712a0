package dev.flipside.desktop.live;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;

/** A scene at the moment that is to be seen now: a live world, or a clip that is played. */
public interface Shown {

  /** What there is to see. */
  SceneModel scene();

  /** Where everything is now. */
  SceneFrame frame();
}
