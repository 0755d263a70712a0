package dev.flipside.desktop.window.screen;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.scene.Camera;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.live.Shown;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;
import java.util.function.Supplier;

/** Which of a scene's cameras is looked through; kept by name, since episodes differ. */
public final class CameraChoice {
  private final Desk desk;
  private final Supplier<? extends Shown> shown;
  private String name = "";

  /**
   * @param shown what is looked at now
   */
  public CameraChoice(Desk desk, Supplier<? extends Shown> shown) {
    this.desk = desk;
    this.shown = shown;
  }

  /** The key. */
  public Command command() {
    return Command.of("C", "camera", this::next, Keys.C).pad(PadButton.Y);
  }

  /** The scene through the camera. */
  public SceneView view(Ui ui) {
    return new SceneView(ui, shown).turning(ignored -> in(shown.get().scene()));
  }

  private Camera in(SceneModel scene) {
    List<Camera> all = scene.cameras();
    return all.stream().filter(c -> c.name().equals(name)).findFirst().orElse(all.get(0));
  }

  private void next() {
    SceneModel scene = shown.get().scene();
    int index = scene.cameras().indexOf(in(scene));
    name = scene.cameras().get((index + 1) % scene.cameras().size()).name();
    desk.say("Camera: " + name);
  }
}
