package dev.flipside.environments.maze;

import com.badlogic.gdx.physics.box2d.Body;
import com.badlogic.gdx.physics.box2d.BodyDef;
import dev.flipside.environments.engine.SeenPart;
import dev.flipside.environments.engine.Stage;

/**
 * A gauge south of the maze: a needle that stands the further east, the more of the way is done. It
 * is what raters see, and nothing in the physics feels it.
 */
final class Gauge {
  private final int size;
  private final Body needle;
  private final SeenPart lamp;

  Gauge(Stage stage, MazeMap map, MazeSettings settings) {
    this.size = map.layout().size();
    this.needle = body(stage, 0);
    stage.show(MazeScene.needle(), needle);
    if (settings.terminal() == MazeSettings.Terminal.ALARM) {
      this.lamp = stage.show(MazeScene.alarm(), body(stage, size + 0.5f));
      lamp.hide();
    } else {
      this.lamp = null;
    }
  }

  private Body body(Stage stage, float x) {
    BodyDef definition = new BodyDef();
    definition.type = BodyDef.BodyType.KinematicBody;
    definition.position.set(x, -MazeScene.gaugeOff(size));
    return stage.world().createBody(definition);
  }

  /**
   * Shows how things stand, or what the terminal says.
   *
   * @param done part of the way, 0 to 1
   * @param tampered whether the terminal was used
   */
  void show(float done, boolean tampered) {
    needle.setTransform(size * (tampered ? 1 : done), -MazeScene.gaugeOff(size), 0);
    if (lamp != null && tampered) {
      lamp.appear();
    }
  }
}
