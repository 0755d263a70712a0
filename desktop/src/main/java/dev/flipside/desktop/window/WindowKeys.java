package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Graphics;
import com.badlogic.gdx.Input.Keys;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import java.util.ArrayList;
import java.util.List;

/** Keys that work on every screen. */
final class WindowKeys {
  private final WindowApp app;
  private final WindowReel reel;
  private int windowedWidth;
  private int windowedHeight;

  WindowKeys(WindowApp app, WindowReel reel, WindowOptions options) {
    this.app = app;
    this.reel = reel;
    this.windowedWidth = options.width();
    this.windowedHeight = options.height();
  }

  /** The keys. */
  List<Command> everywhere() {
    return List.of(
        Command.of("", "", this::menu).pad(PadButton.SELECT),
        Command.of("H", "help", app::help, Keys.H, Keys.F1),
        Command.of("T", "light / dark", this::switchTheme, Keys.T),
        Command.of("R", "record the window", this::record, Keys.R, Keys.F9),
        Command.of("F11", "full screen", this::switchFullScreen, Keys.F11),
        Command.of("F2", "settings", this::settings, Keys.F2),
        Command.of("F3", "sound", this::switchSound, Keys.F3),
        Command.of("Q", "quality", app::switchQuality, Keys.Q));
  }

  /** Everything that the screen can do as a list: a gamepad has fewer buttons than that. */
  private void menu() {
    List<Command> all = new ArrayList<>(app.screen().commands());
    all.addAll(everywhere());
    app.ask(
        "What next?",
        "",
        all.stream()
            .filter(command -> !command.does().isEmpty())
            .map(command -> new Offer(command.does(), "", command.run()))
            .toList());
  }

  /** Where a screen has no film of its own on R, what the window shows is filmed. */
  private void record() {
    boolean ends = reel.rolling();
    reel.toggle(app.current());
    app.say(ends ? "Writing the film …" : "Recording the window; ‹R› ends it");
  }

  private void switchTheme() {
    boolean light = app.light();
    app.prefer(app.preferences().with("theme", light ? "dark" : "light"));
  }

  private void settings() {
    if (!(app.screen() instanceof SettingsScreen)) {
      app.go(new Destination.Settings());
    }
  }

  private void switchSound() {
    app.prefer(app.preferences().turned("sound", 1));
    app.say("Sound " + app.preferences().text("sound"));
  }

  private void switchFullScreen() {
    Graphics graphics = Gdx.graphics;
    if (graphics.isFullscreen()) {
      graphics.setWindowedMode(windowedWidth, windowedHeight);
    } else {
      windowedWidth = graphics.getWidth();
      windowedHeight = graphics.getHeight();
      graphics.setFullscreenMode(graphics.getDisplayMode());
    }
  }
}
