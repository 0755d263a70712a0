package dev.flipside.desktop.window;

import com.badlogic.gdx.Application;
import com.badlogic.gdx.ApplicationAdapter;
import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.InputMultiplexer;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.GL20;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.utils.viewport.ScreenViewport;
import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.film.FilmDesk;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.render.SceneRenderer;
import dev.flipside.desktop.runs.ShippedRuns;
import dev.flipside.desktop.sound.Sound;
import dev.flipside.desktop.sound.Speaker;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.InputBindings;
import dev.flipside.desktop.window.input.KeyMap;
import dev.flipside.desktop.window.input.KeyNames;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.input.Signs;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The window's life: screens on a stack, one stage, one renderer, keys that work everywhere. */
class WindowApp extends ApplicationAdapter implements Desk {
  private final WindowOptions options;
  private final Deque<Screen> screens = new ArrayDeque<>();
  private final InputBindings input = new InputBindings();
  private final FrameClock clock;
  private final WindowStats stats = new WindowStats();
  private final FilmDesk films;
  private final Speaker speaker = new Speaker();
  private final WindowReel reel;
  private final WindowKeys keys;
  private Preferences preferences;
  private boolean light;
  private Theme theme;
  private SceneRenderer renderer;
  private Batch batch;
  private Stage stage;
  private Ui ui;
  private Overlays overlays;
  private boolean padShown;
  private boolean started;
  private boolean stale;
  private boolean leaving;
  private RuntimeException failure;

  WindowApp(WindowOptions options) {
    this(options, Path.of(""));
  }

  /**
   * @param filmFolder where films go
   */
  WindowApp(WindowOptions options, Path filmFolder) {
    this.options = options;
    this.films = new FilmDesk(filmFolder);
    this.reel = new WindowReel(films);
    this.preferences = options.preferences();
    this.light = options.light();
    this.theme = Theme.of(light, preferences.is("palette", "distinct"));
    input.map(KeyMap.of(preferences.text("keys")));
    input.heard(() -> speaker.play(Sound.TICK));
    speaker.volume(preferences.loudness());
    this.clock = new FrameClock(options.quality());
    this.keys = new WindowKeys(this, reel, options);
  }

  /** Whether the window has come up. */
  boolean started() {
    return started;
  }

  /** Throws what ended the window, if something did. */
  void rethrowFailure() {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void create() {
    started = true;
    Gdx.app.setLogLevel(Application.LOG_ERROR);
    renderer = new SceneRenderer();
    batch = batch();
    stage = new Stage(new ScreenViewport(), batch);
    overlays = new Overlays(stage);
    Gdx.input.setInputProcessor(new InputMultiplexer(input, stage));
    Gdx.input.setCatchKey(Keys.F1, true);
    screens.push(Screens.of(this, new Destination.Title()));
    if (!(options.first() instanceof Destination.Title)) {
      screens.push(Screens.of(this, options.first()));
    }
    stale = true;
  }

  @Override
  public void resize(int width, int height) {
    if (width > 0 && height > 0) {
      stage.getViewport().update(width, height, true);
      stale = true;
    }
  }

  @Override
  public void render() {
    try {
      if (stale) {
        buildNow();
      }
      float seconds = Math.min(0.1f, clock.tick(System.nanoTime()));
      input.poll();
      stale |= input.padInUse() != padShown;
      Screen screen = screens.peek();
      if (screen != null) {
        screen.advance(seconds);
        Gdx.graphics.setForegroundFPS(screen.picturesPerSecond());
      }
      if (stale) {
        buildNow();
      }
      films.takeNews().ifPresent(this::say);
      overlays.notes().advance(seconds);
      overlays.notes().rate(words());
      stage.act(seconds);
      draw(seconds);
      if (screen != null) {
        stats.drawn(screen.name(), clock);
      }
      drawn();
      if (leaving && !films.busy()) {
        Gdx.app.exit();
      }
    } catch (RuntimeException e) {
      failure = e;
      Gdx.app.exit();
    }
  }

  /** What everything that is not a scene is drawn with; made once, when there is a context. */
  Batch batch() {
    return new SpriteBatch();
  }

  /** What the widgets that are shown now were made with. */
  Ui ui() {
    return ui;
  }

  /** Everything that is on the screen and is not a scene. */
  Stage stage() {
    return stage;
  }

  /** The screen that is shown. */
  Screen screen() {
    return screens.element();
  }

  /** Name of the screen that is shown. */
  String current() {
    return screens.element().name();
  }

  /** Called after each picture, while it can still be read back. */
  void drawn() {}

  /** What stands in the lower right corner. */
  private String words() {
    String rate = preferences.is("frame-rate", "shown") ? clock.shownRate() : "";
    return reel.rolling() ? ("● recording " + reel.seconds() + " s   " + rate).strip() : rate;
  }

  private void draw(float seconds) {
    Color c = theme.background();
    Gdx.gl.glClearColor(c.r, c.g, c.b, 1);
    Gdx.gl.glClear(GL20.GL_COLOR_BUFFER_BIT);
    if (!reel.rolling()) {
      stage.draw();
      return;
    }
    // Notes to the person at the window are no part of the film.
    overlays.notes().visible(false);
    stage.draw();
    reel.drawn(seconds);
    overlays.notes().visible(true);
    overlays.notes().draw(stage.getBatch());
  }

  private void buildNow() {
    stale = false;
    if (ui != null) {
      ui.dispose();
    }
    int width = Gdx.graphics.getWidth();
    int height = Gdx.graphics.getHeight();
    float scale = Ui.scaleFor(width, height, preferences.textSize());
    padShown = input.padInUse();
    Signs signs = new Signs(KeyMap.of(preferences.text("keys")), KeyNames.ofKeyboard(), padShown);
    ui = new Ui(theme, scale, renderer, this::look, signs);
    Screen screen = screens.element();
    overlays.build(ui, screen);
    bind();
    clock.forgive();
  }

  private void bind() {
    List<Command> commands = new ArrayList<>();
    if (overlays.modal()) {
      commands.addAll(overlays.commands());
    }
    if (overlays.typing()) {
      input.bind(commands);
      return;
    }
    if (!overlays.modal()) {
      commands.addAll(screens.element().commands());
      commands.add(
          Command.of("Esc", "", () -> screens.element().leave(), Keys.ESCAPE).pad(PadButton.B));
    }
    commands.addAll(keys.everywhere());
    input.bind(commands);
  }

  /** Shows what can be done here. */
  void help() {
    Screen screen = screens.element();
    overlays.help(screen, keys.everywhere(), this::bind);
    bind();
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public void prefer(Preferences changed) {
    Preferences before = preferences;
    preferences = changed;
    if (!changed.text("theme").equals(before.text("theme"))) {
      light = changed.is("theme", "light");
    }
    theme = Theme.of(light, changed.is("palette", "distinct"));
    if (!changed.text("quality").equals(before.text("quality"))) {
      clock.choose(Quality.chosen(changed.text("quality")));
    }
    input.map(KeyMap.of(changed.text("keys")));
    speaker.volume(changed.loudness());
    stale = true;
    try {
      options.keep().accept(changed);
    } catch (Refusal | UncheckedIOException e) {
      say(e.getMessage());
    }
  }

  @Override
  public void type(String question, String detail, String text, Consumer<String> typed) {
    overlays.type(
        question,
        detail,
        text,
        typed,
        () -> {
          input.endTyping();
          bind();
        });
    input.type(character -> overlays.typed((char) character));
    bind();
  }

  /** Draws scenes less finely, or finely again. */
  void switchQuality() {
    clock.nextQuality();
    String chosen = clock.quality().name().toLowerCase(java.util.Locale.ROOT);
    Preferences changed = preferences.with("quality", chosen);
    preferences = changed;
    prefer(changed);
    say("Quality: " + chosen);
  }

  @Override
  public void play(Sound sound) {
    speaker.play(sound);
  }

  @Override
  public void go(Destination destination) {
    try {
      Screen screen = Screens.of(this, destination);
      overlays.closeAll();
      screens.push(screen);
      turned(Sound.FORWARD);
    } catch (Refusal | UncheckedIOException e) {
      say(e.getMessage());
    }
  }

  @Override
  public void back() {
    overlays.closeAll();
    screens.pop().close();
    if (screens.isEmpty()) {
      screens.push(Screens.of(this, new Destination.Title()));
      quit();
    }
    turned(Sound.BACK);
  }

  /** Another screen is to be seen. */
  private void turned(Sound sound) {
    stale = true;
    speaker.play(sound);
    if (preferences.is("transitions", "on")) {
      overlays.fadeIn();
    }
  }

  @Override
  public void quit() {
    if (leaving) {
      // Asked twice: whoever cannot wait goes without the films.
      films.giveUp();
      Gdx.app.exit();
      return;
    }
    leaving = true;
    reel.end();
    while (screens.size() > 1) {
      back();
    }
    if (films.busy()) {
      say("The window closes as soon as the film is written");
    }
  }

  @Override
  public void rebuild() {
    stale = true;
  }

  @Override
  public void say(String words) {
    overlays.notes().say(words);
  }

  @Override
  public void open(String what, Path file) {
    Path there = file.toAbsolutePath().normalize();
    boolean opened = Gdx.net.openURI(there.toUri().toString());
    say(what + " is " + there + (opened ? "" : "; nothing here opens it by itself"));
  }

  @Override
  public boolean covered() {
    return overlays.modal();
  }

  @Override
  public void ask(String question, String detail, List<Offer> answers) {
    overlays.ask(question, detail, answers, this::bind);
    bind();
  }

  @Override
  public InputBindings input() {
    return input;
  }

  @Override
  public EnvironmentRegistry environments() {
    return options.environments();
  }

  @Override
  public RunLibrary library() {
    return ShippedRuns.with(options.runs());
  }

  @Override
  public FilmDesk films() {
    return films;
  }

  /** Whether colours are light now. */
  boolean light() {
    return light;
  }

  /** How scenes are drawn right now. */
  Look look() {
    return new Look(theme.palette(), clock.quality(), true);
  }

  /** The size that the person gave the window, if it is another than it opened with. */
  private void keepSize() {
    int width = Gdx.graphics.getWidth();
    int height = Gdx.graphics.getHeight();
    boolean changed = width != options.width() || height != options.height();
    if (changed && !Gdx.graphics.isFullscreen() && !options.fullScreen() && width > 0) {
      try {
        options.keep().accept(preferences.with("size", width + "x" + height));
      } catch (Refusal | UncheckedIOException e) {
        System.err.println("flipside: " + e.getMessage());
      }
    }
  }

  @Override
  public void dispose() {
    keepSize();
    reel.end();
    screens.forEach(Screen::close);
    films.close();
    speaker.close();
    stats.report();
    if (ui != null) {
      ui.dispose();
    }
    stage.dispose();
    batch.dispose();
    renderer.close();
  }
}
