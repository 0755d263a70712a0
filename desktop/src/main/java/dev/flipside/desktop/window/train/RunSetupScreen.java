package dev.flipside.desktop.window.train;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.Demonstrator;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.Dials;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A run is set up: the world and its settings, who judges, how much and from what start; with the
 * time that it will take, and the command that would do the same.
 */
public final class RunSetupScreen implements Screen {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Desk desk;
  private final EnvironmentProvider provider;
  private final PlanDials choices;
  private RunPlan plan;
  private LiveWorld world;
  private Dials dials;
  private ScrollPane pane;
  private Label detail;
  private Label time;
  private Label command;
  private String shown = "";

  public RunSetupScreen(Desk desk, RunPlan plan) {
    this.desk = desk;
    this.plan = plan;
    this.provider = plan.scenario().provider();
    this.choices = new PlanDials(desk, () -> this.plan, this::change);
    this.world = new LiveWorld(plan.scenario(), Demonstrator.of(plan.scenario()), 3);
  }

  /** Takes up another plan; the rows may be others then. */
  private void change(RunPlan other) {
    boolean rows = !other.judge().equals(plan.judge()) || other.button() != plan.button();
    boolean sees = !other.scenario().settings().equals(plan.scenario().settings());
    plan = other;
    if (sees) {
      world.close();
      world = new LiveWorld(plan.scenario(), Demonstrator.of(plan.scenario()), 3);
    }
    if (rows) {
      desk.rebuild();
    }
  }

  @Override
  public String name() {
    return "run-setup";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP, Keys.W).pad(PadButton.UP),
        Command.of("", "", () -> move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN),
        Command.of("← →", "change", () -> dials.turn(-1), Keys.LEFT, Keys.A).pad(PadButton.LEFT),
        Command.of("", "", () -> dials.turn(1), Keys.RIGHT, Keys.D).pad(PadButton.RIGHT),
        Command.of("Space", "type a number", () -> dials.press(), Keys.SPACE).pad(PadButton.X),
        Command.of("Enter", "begin", this::begin, Keys.ENTER).pad(PadButton.A));
  }

  private void move(int by) {
    dials.move(by);
    dials.reveal(pane);
  }

  @Override
  public Actor build(Ui ui) {
    dials = new Dials(ui, choices.all(), dials == null ? 0 : dials.selected());
    Table page = new Table();
    page.add(column(ui)).width(ui.px(600)).growY();
    page.add(new SceneView(ui, () -> world)).grow();
    return page;
  }

  private Table column(Ui ui) {
    Table column = new Table();
    column.pad(ui.px(22), ui.px(34), ui.px(14), ui.px(30));
    column.defaults().left().growX().minWidth(0);
    column.add(ui.label("A new run of " + provider.title(), Text.TITLE)).padBottom(ui.px(8)).row();
    pane = new ScrollPane(dials);
    pane.setScrollingDisabled(true, false);
    column.add(pane).grow().row();
    detail = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    column.add(detail).height(ui.px(50)).padTop(ui.px(6)).row();
    time = ui.paragraph("", Text.STRONG, ui.theme().text());
    column.add(time).padTop(ui.px(4)).row();
    command = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    command.setWrap(true);
    column.add(command).padTop(ui.px(4)).padBottom(ui.px(8)).row();
    Table start = new Table();
    start.setBackground(ui.rounded(ui.theme().highlight(), 8));
    start.pad(ui.px(6), ui.px(18), ui.px(7), ui.px(18));
    start.add(ui.label("Begin", Text.HEADING, ui.theme().onHighlight()));
    column.add(Clickable.of(start, this::begin)).growX().padBottom(ui.px(10)).row();
    column.add(new KeyLegend(ui, Hud.legend(commands())));
    shown = "";
    return column;
  }

  private void begin() {
    try {
      LabelRuns people = new LabelRuns(desk.runs(), desk.preferences().person());
      TrainingConfig config = plan.config(people);
      if (plan.judge().equals(RunPlan.ME)) {
        desk.go(new Destination.Label(people.begin(provider, config, "", plan.assists())));
        return;
      }
      String judged = plan.asks() ? "simulated" : plan.judge();
      String name =
          "window-" + judged + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
      RunDirectory run =
          RunDirectory.create(
              desk.runs(), name, Trainer.manifest(provider, config, plan.command("")));
      desk.go(new Destination.Train(run, config));
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
    if (dials == null) {
      return;
    }
    dials.write();
    detail.setText(dials.detail());
    String words = plan.command(desk.preferences().person());
    if (!words.equals(shown)) {
      shown = words;
      command.setText(words);
      time.setText(plan.time(desk.library()));
    }
  }

  @Override
  public String help() {
    return "Who judges decides what is learned: you, a simulated rater with flaws of your choice, or"
        + " a reward written by hand, a formula over what can be measured. The run is kept in the"
        + " folder "
        + desk.runs()
        + " and can be watched, recorded and gone on with later. The command at the bottom does the"
        + " same without the window.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    world.close();
  }
}
