package dev.flipside.desktop.window;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.live.Demonstrator;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;

/** The first screen: one environment at a time, alive, and what can be done with it. */
final class TitleScreen implements Screen {
  /** An ornament and no result: with this seed the script falls in none of its first tries. */
  private static final long SEED = 4;

  private static final float CAMERA_SECONDS = 9;

  private final Desk desk;
  private final List<EnvironmentProvider> providers;
  private int environment;
  private int choice;
  private LiveWorld world;
  private SceneView view;
  private ChoiceList list;
  private ScrollPane pane;
  private Label detail;
  private List<String> details = List.of();
  private float sinceCamera;
  private int camera;

  TitleScreen(Desk desk) {
    this.desk = desk;
    this.providers =
        desk.environments().entries().stream().map(EnvironmentRegistry.Entry::provider).toList();
    stage();
  }

  private EnvironmentProvider provider() {
    return providers.get(environment);
  }

  private void stage() {
    Scenario scenario = Scenario.byDefault(provider());
    LiveWorld next = new LiveWorld(scenario, Demonstrator.of(scenario), SEED);
    if (world != null) {
      world.close();
    }
    world = next;
    camera = 0;
    sinceCamera = 0;
  }

  private void turn(int by) {
    int before = environment;
    environment = Math.floorMod(environment + by, providers.size());
    choice = list.selected();
    try {
      stage();
    } catch (Refusal e) {
      // A plugin that fails leaves the world that was shown.
      environment = before;
      desk.say(e.getMessage());
    }
    desk.rebuild();
  }

  private void move(int by) {
    list.move(by);
    list.reveal(pane);
  }

  @Override
  public String name() {
    return "title";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
    commands.add(Command.of("", "", () -> move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
    commands.add(
        Command.of("Enter", "go", () -> list.choose(), Keys.ENTER, Keys.NUMPAD_ENTER, Keys.SPACE)
            .pad(PadButton.A));
    if (providers.size() > 1) {
      commands.add(
          Command.of("← →", "other world", () -> turn(-1), Keys.LEFT, Keys.A).pad(PadButton.LEFT));
      commands.add(Command.of("", "", () -> turn(1), Keys.RIGHT, Keys.D).pad(PadButton.RIGHT));
    }
    return commands;
  }

  @Override
  public Actor build(Ui ui) {
    choice = list == null ? choice : list.selected();
    view = new SceneView(ui, () -> world);
    applyCamera();
    Table page = new Table();
    page.add(column(ui)).width(ui.px(440)).growY();
    page.add(view).grow();
    return page;
  }

  private Table column(Ui ui) {
    Table column = new Table();
    column.pad(ui.px(20), ui.px(40), ui.px(12), ui.px(36));
    column.defaults().left().growX();
    column.add(ui.label("Flipside", Text.DISPLAY)).row();
    column
        .add(
            ui.paragraph(
                "Say which of two clips is better, and watch a body learn it.",
                Text.BODY,
                ui.theme().quiet()))
        .padTop(ui.px(2))
        .padBottom(ui.px(14))
        .row();
    column.add(tabs(ui)).padBottom(ui.px(8)).row();
    column
        .add(ui.paragraph(provider().summary(), Text.BODY, ui.theme().text()))
        .padBottom(ui.px(14))
        .row();
    // The details below and one at a time, so that all choices are seen at once.
    List<Offer> all = new TitleChoices(desk, provider()).all();
    details = all.stream().map(Offer::detail).toList();
    list =
        new ChoiceList(
            ui, all.stream().map(c -> new Offer(c.name(), "", c.run())).toList(), choice);
    pane = new ScrollPane(list);
    pane.setScrollingDisabled(true, false);
    column.add(pane).grow().minHeight(0).row();
    detail = ui.label("", Text.BODY, ui.theme().text());
    detail.setEllipsis(true);
    column.add(detail).minWidth(0).height(ui.px(22)).padBottom(ui.px(4)).row();
    // Two lines, so that all choices fit; the help has the other keys.
    List<Command> legend = new ArrayList<>(commands());
    legend.add(3, Command.of("H", "help", () -> {}, Keys.H));
    legend.add(Command.of("T", "theme", () -> {}, Keys.T));
    legend.add(Command.of("F2", "settings", () -> {}, Keys.F2));
    column.add(new KeyLegend(ui, legend));
    return column;
  }

  private Table tabs(Ui ui) {
    Table tabs = new Table();
    for (int i = 0; i < providers.size(); i++) {
      boolean here = i == environment;
      Table tab = new Table();
      tab.setBackground(
          ui.rounded(here ? ui.theme().text() : Theme.alpha(ui.theme().line(), 0.4f), 14));
      tab.pad(ui.px(4), ui.px(13), ui.px(5), ui.px(13));
      tab.add(
          ui.label(
              providers.get(i).title(),
              Text.STRONG,
              here ? ui.theme().background() : ui.theme().quiet()));
      int index = i;
      tab.setTouchable(com.badlogic.gdx.scenes.scene2d.Touchable.enabled);
      tab.addListener(
          new com.badlogic.gdx.scenes.scene2d.utils.ClickListener() {
            @Override
            public void clicked(
                com.badlogic.gdx.scenes.scene2d.InputEvent event, float x, float y) {
              turn(index - environment);
            }
          });
      tabs.add(tab).padRight(ui.px(8));
    }
    tabs.align(Align.left);
    return tabs;
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
    if (detail != null) {
      detail.setText(details.get(list.selected()));
    }
    sinceCamera += seconds;
    int cameras = world.scene().cameras().size();
    if (sinceCamera > CAMERA_SECONDS && cameras > 1) {
      sinceCamera = 0;
      camera = (camera + 1) % cameras;
      applyCamera();
    }
  }

  private void applyCamera() {
    if (view != null) {
      view.camera(world.scene().cameras().get(camera).name());
    }
  }

  @Override
  public String help() {
    return "Choose a world with left and right, and what to do with it with up and down. In each"
        + " world a body learns: from a reward that somebody wrote by hand, or from people who say"
        + " which of two short clips is better. The body behind this text acts by a script.";
  }

  @Override
  public void leave() {
    desk.ask(
        "Leave Flipside?",
        "",
        List.of(new Offer("Stay", "", () -> {}), new Offer("Quit", "", desk::quit)));
  }

  @Override
  public void close() {
    world.close();
  }
}
