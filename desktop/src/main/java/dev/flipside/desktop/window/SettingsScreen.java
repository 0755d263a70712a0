package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.live.Demonstrator;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.preferences.PreferencesFile;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.KeyMap;
import dev.flipside.desktop.window.input.KeyNames;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.Dials;
import dev.flipside.desktop.window.widget.Dials.Dial;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;
import java.util.Optional;

/**
 * What a person likes, to be changed; each change is seen and kept at once, the look of scenes too:
 * a world acts beside.
 */
final class SettingsScreen implements Screen {
  /** Width of the settings, in units of a window of 1280 x 720. */
  private static final float COLUMN = 760;

  /** Narrower windows than these show the settings alone, in the same units. */
  private static final float FEWEST_FOR_SAMPLE = 1150;

  private final Desk desk;
  private final Optional<LiveWorld> sample;
  private Dials dials;
  private ScrollPane pane;
  private Label detail;

  SettingsScreen(Desk desk) {
    this.desk = desk;
    this.sample =
        desk.environments().entries().stream()
            .findFirst()
            .map(entry -> Scenario.byDefault(entry.provider()))
            .map(scenario -> new LiveWorld(scenario, Demonstrator.of(scenario), 1));
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP).pad(PadButton.UP),
        Command.of("", "", () -> move(1), Keys.DOWN).pad(PadButton.DOWN),
        Command.of("← →", "change", () -> dials.turn(-1), Keys.LEFT).pad(PadButton.LEFT),
        Command.of("", "", () -> dials.turn(1), Keys.RIGHT).pad(PadButton.RIGHT),
        Command.of("Enter", "change", () -> dials.press(), Keys.ENTER).pad(PadButton.A));
  }

  private void move(int by) {
    dials.move(by);
    dials.reveal(pane);
  }

  private Dial dial(String name, String words, String means) {
    return Dial.of(
        words,
        () -> desk.preferences().text(name),
        by -> desk.prefer(desk.preferences().turned(name, by)),
        means);
  }

  private List<Dial> all() {
    return List.of(
        dial("theme", "Theme", "Dark for rooms and talks, light for daylight and paper."),
        dial("quality", "Quality", "Of scenes. Automatic steps down when pictures come slowly."),
        dial(
            "text-size",
            "Text size",
            "Of everything but the scenes, as far as the window has room."),
        dial(
            "palette",
            "Colours",
            "Distinct: curves and signs differ in brightness as well, for colour-blind people."),
        dial("frame-rate", "Frame rate", "Pictures per second in the lower right corner."),
        dial("sound", "Sound", "Short sounds that the program makes itself; ‹F3› as well."),
        dial("volume", "Volume", "Of these sounds."),
        dial("transitions", "Transitions", "Whether a screen fades in for a moment."),
        dial("full-screen", "Full screen", "At the next start; ‹F11› changes it now."),
        new Dial(
            "Your name",
            () -> desk.preferences().person(),
            by -> {},
            this::askName,
            "It stands with each of your answers and tries. ‹Enter› changes it."),
        new Dial(
            "Keys",
            () ->
                desk.preferences().is("keys", "")
                    ? "as they came"
                    : desk.preferences().text("keys"),
            by -> desk.prefer(desk.preferences().with("keys", "")),
            this::moveKey,
            "‹Enter› lets two keys change places; left and right put all of them back."));
  }

  private void askName() {
    desk.type(
        "Your name",
        "As it will stand with each of your answers; empty for the name of your account.",
        desk.preferences().text("rater"),
        name -> desk.prefer(desk.preferences().with("rater", name)));
  }

  private void moveKey() {
    desk.say("Press the key that is to be elsewhere");
    desk.input()
        .capture(
            one -> {
              desk.say("And now the key whose place it takes, instead of " + printed(one));
              desk.input()
                  .capture(
                      other -> {
                        KeyMap now = KeyMap.of(desk.preferences().text("keys"));
                        desk.prefer(
                            desk.preferences().with("keys", now.swapped(one, other).text()));
                        desk.say(printed(one) + " and " + printed(other) + " changed");
                      });
            });
  }

  private static String printed(int key) {
    return KeyNames.ofKeyboard().of(key).orElseGet(() -> KeyMap.sign(key));
  }

  @Override
  public Actor build(Ui ui) {
    dials = new Dials(ui, all(), dials == null ? 0 : dials.selected());
    Table page = new Table();
    page.pad(ui.px(40), ui.px(60), ui.px(26), ui.px(60));
    page.defaults().left();
    page.add(ui.label("Settings", Text.TITLE)).padBottom(ui.px(4)).row();
    page.add(
            ui.paragraph(
                "Kept in " + PreferencesFile.ofUser().path(), Text.SMALL, ui.theme().quiet()))
        .growX()
        .padBottom(ui.px(14))
        .row();
    pane = new ScrollPane(dials);
    pane.setScrollingDisabled(true, false);
    page.add(pane).width(ui.px(640)).minHeight(0).row();
    detail = ui.paragraph("", Text.BODY, ui.theme().quiet());
    page.add(detail).width(ui.px(640)).padTop(ui.px(12)).padBottom(ui.px(8)).row();
    page.add().growY().row();
    page.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    if (sample.isEmpty() || Gdx.graphics.getWidth() < ui.px(FEWEST_FOR_SAMPLE)) {
      return page;
    }
    Table both = new Table();
    both.add(page).width(ui.px(COLUMN)).growY();
    both.add(new SceneView(ui, sample::orElseThrow)).grow();
    return both;
  }

  @Override
  public void advance(float seconds) {
    sample.ifPresent(world -> world.advance(seconds));
    if (dials != null) {
      dials.write();
      detail.setText(dials.detail());
    }
  }

  @Override
  public String help() {
    return "Each change is kept at once in one file, and holds from the next start on as well."
        + " Options on the command line win over it: flipside --light, --quality, --size. The"
        + " command flipside settings lists and changes the same.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    sample.ifPresent(LiveWorld::close);
  }
}
