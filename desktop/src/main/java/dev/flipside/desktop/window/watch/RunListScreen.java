package dev.flipside.desktop.window.watch;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.runs.Pins;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Sparkline;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Every run that has learned something, the newest first. */
public final class RunListScreen implements Screen {
  private static final int MOST = 4;

  private final Desk desk;
  private final List<RunDirectory> runs = new ArrayList<>();
  private final Set<RunDirectory> marked = new LinkedHashSet<>();
  private final RunCurves curves = new RunCurves();
  private final RunActions actions;
  private ChoiceList list;
  private ScrollPane pane;
  private int chosen;

  public RunListScreen(Desk desk) {
    this.desk = desk;
    this.actions = new RunActions(desk, this::lookAgain);
    find();
  }

  private void lookAgain() {
    chosen = list.selected();
    list = null;
    find();
    marked.retainAll(runs);
    desk.rebuild();
  }

  private void find() {
    runs.clear();
    for (RunDirectory run : desk.library().list()) {
      if (Checkpoints.of(run).newest().isPresent()) {
        runs.add(run);
      }
    }
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    if (!runs.isEmpty()) {
      commands.add(Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
      commands.add(Command.of("", "", () -> move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
      commands.add(Command.of("Enter", "watch", () -> list.choose(), Keys.ENTER).pad(PadButton.A));
      commands.add(Command.of("Space", "mark", this::mark, Keys.SPACE).pad(PadButton.X));
      commands.add(Command.of("V", "evaluate", () -> actions.evaluate(here()), Keys.V));
      commands.add(Command.of("O", "open report", () -> actions.report(here()), Keys.O));
      commands.add(Command.of("P", "side by side, or not", this::pin, Keys.P));
      commands.add(Command.of("X", "export answers", () -> actions.export(here()), Keys.X));
      commands.add(Command.of("N", "another like it", () -> actions.duplicate(here()), Keys.N));
      commands.add(Command.of("R", "rename", () -> actions.rename(here()), Keys.R));
      commands.add(Command.of("Del", "delete", () -> actions.delete(here()), Keys.FORWARD_DEL));
      commands.add(Command.of("C", "compare marked", this::compare, Keys.C).pad(PadButton.Y));
    }
    return commands;
  }

  private RunDirectory here() {
    return runs.get(list.selected());
  }

  private void mark() {
    mark(here());
  }

  /** Has the run take part in the title's side by side, or no longer. */
  private void pin() {
    RunDirectory run = here();
    Pins pins = Pins.of(desk.preferences());
    desk.prefer(pins.turned(run.id()).keptIn(desk.preferences()));
    desk.say(
        pins.ids().contains(run.id())
            ? run.name() + " is no longer pinned"
            : run.name() + " takes part in the side by side of its world");
  }

  private void mark(RunDirectory run) {
    if (!marked.remove(run)) {
      marked.add(run);
    }
    desk.rebuild();
  }

  /** All marked runs side by side. */
  private void compare() {
    if (marked.size() < 2 || marked.size() > MOST) {
      desk.say("Mark two to four runs of one world with ‹Space›, and then compare them");
      return;
    }
    try {
      List<TrainedRun> runs = new ArrayList<>();
      for (RunDirectory run : marked) {
        runs.add(TrainedRun.of(desk.environments().provider(run.manifest().environment()), run));
      }
      if (runs.stream().map(c -> c.provider().id()).distinct().count() > 1) {
        desk.say("The marked runs are of different worlds");
        return;
      }
      desk.go(new Destination.Compare(runs));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  private void move(int by) {
    list.move(by);
    list.reveal(pane);
  }

  @Override
  public Actor build(Ui ui) {
    chosen = list == null ? chosen : list.selected();
    Table page = new Table();
    page.pad(ui.px(30), ui.px(50), ui.px(20), ui.px(50));
    page.defaults().left().growX();
    page.add(ui.label("Watch a run", Text.TITLE)).padBottom(ui.px(16)).row();
    if (runs.isEmpty()) {
      page.add(
              ui.paragraph(
                  "No run in the folder "
                      + desk.runs().toAbsolutePath().normalize().getFileName()
                      + " has learned anything yet. Choose “Train and watch” on the title screen.",
                  Text.BODY,
                  ui.theme().quiet()))
          .expandY()
          .top()
          .row();
    } else {
      list = new ChoiceList(ui, runs.stream().map(this::choice).toList(), chosen);
      pane = new ScrollPane(list);
      pane.setScrollingDisabled(true, false);
      page.add(pane).grow().top().row();
    }
    page.add(new KeyLegend(ui, Hud.legend(commands())));
    return page;
  }

  private Offer choice(RunDirectory run) {
    String detail;
    Optional<Function<Ui, Actor>> curve = Optional.empty();
    try {
      RunManifest manifest = run.manifest();
      int checkpoints = Checkpoints.of(run).all().size();
      detail =
          "reward "
              + manifest.reward()
              + ", seed "
              + manifest.seed()
              + ", "
              + checkpoints
              + (checkpoints == 1 ? " checkpoint, " : " checkpoints, ")
              + (Pins.of(desk.preferences()).ids().contains(run.id()) ? "pinned, " : "")
              + (desk.library().isShipped(run)
                  ? "came with the program"
                  : manifest.created().replace('T', ' ').replaceAll("\\..*|Z", ""));
      String found = actions.known(run).map(o -> o.words() + "; ").orElse("");
      detail = found + detail;
      EnvironmentProvider provider = desk.environments().provider(manifest.environment());
      String metric = provider.metrics().get(0).name();
      curve = Optional.of(ui -> new Sparkline(ui, () -> curves.of(run, metric)));
    } catch (Refusal e) {
      detail = e.getMessage();
    }
    return new Offer(
        run.id(),
        detail,
        () -> desk.go(new Destination.Watch(run)),
        Optional.of(new ChoiceList.Mark(marked.contains(run), () -> mark(run))),
        curve);
  }

  @Override
  public void advance(float seconds) {
    actions.advance();
    actions.evaluateNext(runs);
  }

  @Override
  public String help() {
    return "Each run is a folder with what was learned so far. ‹Space›, or a click on its box,"
        + " marks runs to see side by side. What truly happens in fresh episodes is found"
        + " out by itself, one run after the other; ‹V› shows it, with intervals; ‹P› has a"
        + " run take part in the side by side of the title; the small curve at the right"
        + " shows what truly happened while it learned. ‹N› sets up another run with the"
        + " same choices. A run that is still learning can be watched as well: its newest"
        + " checkpoint acts as soon as it is written.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {}
}
