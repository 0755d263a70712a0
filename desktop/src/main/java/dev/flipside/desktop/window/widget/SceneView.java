package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.View;
import dev.flipside.desktop.live.Shown;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.PixelArea;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Shows a scene in its rectangle: live, a clip, one of several side by side. */
public final class SceneView extends Widget {
  private final Ui ui;
  private final Supplier<? extends Shown> shown;
  private final Vector2 corner = new Vector2();
  private String camera = "";
  private UnaryOperator<Camera> turn = UnaryOperator.identity();
  private boolean shadows = true;
  private Supplier<Optional<SceneFrame>> ghost = Optional::empty;

  /**
   * @param shown what is seen now; asked for each picture
   */
  public SceneView(Ui ui, Supplier<? extends Shown> shown) {
    this.ui = ui;
    this.shown = shown;
  }

  /** Looks through the camera called {@code name}; the scene's first for an empty name. */
  public SceneView camera(String name) {
    this.camera = name;
    return this;
  }

  /** Shows another moment of the same scene as a ghost, while there is one. */
  public SceneView ghost(Supplier<Optional<SceneFrame>> beside) {
    this.ghost = beside;
    return this;
  }

  /** Draws shadows, if the window's look has them, or none: a shadow tells depth. */
  public SceneView shadows(boolean on) {
    this.shadows = on;
    return this;
  }

  /** Looks from where {@code change} moves the camera to; asked for each picture. */
  public SceneView turning(UnaryOperator<Camera> change) {
    this.turn = change;
    return this;
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    localToStageCoordinates(corner.set(0, 0));
    int width = Math.round(getWidth());
    int height = Math.round(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    Shown now = shown.get();
    SceneModel scene = now.scene();
    SceneFrame frame = now.frame();
    PixelArea area = new PixelArea(Math.round(corner.x), Math.round(corner.y), width, height);
    Camera from = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
    from = turn.apply(from);
    Look look = ui.look();
    look = new Look(look.palette(), look.quality(), look.shadows() && shadows);
    View view = View.of(scene, from, frame, area.aspect());
    batch.end();
    ui.renderer().draw(scene, frame, ghost.get(), view, look, area);
    batch.begin();
  }
}
