package dev.flipside.environments.engine;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Box2D;
import com.badlogic.gdx.physics.box2d.World;
import com.badlogic.gdx.utils.GdxNativesLoader;

/** Loads the native libraries once, when the first world is wanted, from whichever thread. */
final class Natives {

  private Natives() {}

  static void load() {
    // The virtual machine runs the initialiser below once, under a lock.
    Loaded.touch();
  }

  private static final class Loaded {
    static {
      // In this order: Box2D alone loads, but fails at the first body.
      GdxNativesLoader.load();
      Box2D.init();
      // Field identifiers of the callbacks are looked up by the first world; after it, worlds can
      // be made in any thread.
      new World(new Vector2(), false).dispose();
    }

    private static void touch() {}
  }
}
