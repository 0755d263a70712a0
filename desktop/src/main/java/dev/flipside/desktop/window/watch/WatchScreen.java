package dev.flipside.desktop.window.watch;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.TimeLapse;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Announcer;
import dev.flipside.desktop.window.screen.CameraChoice;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.FilmRoll;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Playback;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.CountTable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Scrubber;
import dev.flipside.desktop.window.widget.TermPlot;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run has learned, at its newest checkpoint or an older one. */
public final class WatchScreen implements Screen {
  private static final float LOOK_EVERY_SECONDS = 2;

  private final Desk desk;
  private final RunDirectory run;
  private final EnvironmentProvider provider;
  private final TrainingConfig config;
  private final CameraChoice camera;
  private final Playback playback;
  private final Announcer announcer;
  private final LiveWorld world;
  private final FilmRoll film;
  private TimeLapse way;
  private List<Path> checkpoints;
  private int checkpoint;
  private TrainedRun shown;
  private Label acting;
  private Label stage;
  private float sinceLook;

  /**
   * @throws Refusal with one sentence if the run cannot be watched
   */
  public WatchScreen(Desk desk, RunDirectory run) {
    this.desk = desk;
    this.run = run;
    this.provider = desk.environments().entry(run.manifest().environment()).provider();
    this.way = TimeLapse.of(run);
    this.checkpoints = way.stages();
    this.checkpoint = checkpoints.size() - 1;
    this.shown = TrainedRun.of(provider, run);
    this.world = new LiveWorld(shown.scenario(), shown.policy().greedy(), 1);
    this.config = Trainer.config(run);
    this.camera = new CameraChoice(desk, () -> world);
    this.playback = new Playback(desk, () -> List.of(world));
    playback.act(shown.policy());
    this.announcer = new Announcer(desk, world);
    this.film = new FilmRoll(desk, world, provider, run.id());
    pay();
  }

  /** Pays what the run was paid at the checkpoint that is shown: learned rewards change. */
  private void pay() {
    shown.reward().ifPresent(world::reward);
    film.subtitle("reward: " + shown.paidBy());
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.of("← →", "older / newer checkpoint", () -> turn(-1), Keys.LEFT)
            .pad(PadButton.LEFT));
    commands.add(Command.of("", "", () -> turn(1), Keys.RIGHT).pad(PadButton.RIGHT));
    commands.addAll(playback.commands());
    if (checkpoints.size() > 1) {
      commands.add(Command.of("L", "time-lapse, side by side", this::lapse, Keys.L));
    }
    commands.add(camera.command());
    commands.addAll(playback.heat());
    commands.add(Command.of("R", "record", film::toggle, Keys.R));
    commands.add(
        Command.of("G", "go on learning", () -> FurtherLearning.ask(desk, run), Keys.G)
            .pad(PadButton.A));
    return commands;
  }

  private void turn(int by) {
    goTo(checkpoint + by);
  }

  private void goTo(int wanted) {
    int next = Math.max(0, Math.min(checkpoints.size() - 1, wanted));
    if (next != checkpoint) {
      checkpoint = next;
      load();
      world.restart();
    }
  }

  /** The beginning, the end, and what lies between, side by side. */
  private void lapse() {
    try {
      desk.go(new Destination.Compare(way.side(provider, 4)));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  private float share() {
    return checkpoints.size() < 2 ? 1 : checkpoint / (checkpoints.size() - 1f);
  }

  private void load() {
    try {
      Path file = checkpoints.get(checkpoint);
      if (file.equals(StartPoint.file(run))) {
        // The beginning was paid by nothing yet: it is measured by what came later.
        shown = shown.withPolicy(PolicySnapshot.of(Checkpoint.read(file)));
      } else {
        shown = TrainedRun.at(provider, run, file);
        pay();
      }
      playback.act(shown.policy());
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  @Override
  public Actor build(Ui ui) {
    Table keys = new Table();
    if (checkpoints.size() > 1) {
      Table slider = new Table();
      stage = ui.label("", Text.STRONG, ui.theme().accent());
      slider
          .add(new Scrubber(ui, this::share, to -> goTo(Math.round(to * (checkpoints.size() - 1)))))
          .growX();
      slider.add(stage).width(ui.px(270)).padLeft(ui.px(12));
      keys.add(slider).growX().padBottom(ui.px(6)).row();
    }
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    return Hud.page(ui, new Stack(camera.view(ui), announcer.build(ui)), keys, side(ui), 330);
  }

  private Table heading(Ui ui) {
    Table heading = new Table();
    heading.defaults().left().growX();
    heading.add(ui.label(provider.title(), Text.TITLE)).row();
    heading.add(ui.paragraph(run.name(), Text.BODY, ui.theme().quiet())).padTop(ui.px(2)).row();
    acting = ui.paragraph("", Text.STRONG, ui.theme().accent());
    heading.add(acting).padTop(ui.px(8));
    return heading;
  }

  private Table side(Ui ui) {
    Table side = new Table();
    side.defaults().left().growX();
    side.add(heading(ui)).padBottom(ui.px(16)).row();
    side.add(
            ui.paragraph(
                config.reward().equals(RunRewards.FEEDBACK)
                    ? "Trained on a learned reward"
                    : "Trained on a formula by hand",
                Text.HEADING,
                ui.theme().text()))
        .row();
    side.add(ui.paragraph(shown.paidBy(), Text.SMALL, ui.theme().quiet()))
        .padTop(ui.px(3))
        .padBottom(ui.px(10))
        .row();
    side.add(new TermPlot(ui, world::trace)).padBottom(ui.px(12)).row();
    side.add(ui.label("What truly happened", Text.HEADING)).row();
    side.add(new CountTable(ui, world::tallies, 7)).padTop(ui.px(2)).row();
    return side;
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
    film.advance();
    announcer.advance(seconds);
    sinceLook += seconds;
    if (sinceLook > LOOK_EVERY_SECONDS) {
      sinceLook = 0;
      lookForNewer();
    }
    if (stage != null) {
      stage.setText(way.names().get(Math.min(checkpoint, way.names().size() - 1)));
    }
    if (acting != null) {
      acting.setText(
          String.format(
              Locale.ROOT,
              "After %,d steps, %d of %d\nTry %d%s%s",
              shown.policy().steps(),
              checkpoint + 1,
              checkpoints.size(),
              world.episode(),
              playback.words(),
              film.rolling() ? "   ● recording" : ""));
    }
  }

  /** A run that is still learning writes checkpoints; whoever sees the newest sees the next. */
  private void lookForNewer() {
    TimeLapse now = TimeLapse.of(run);
    boolean atNewest = checkpoint == checkpoints.size() - 1;
    if (!now.stages().equals(checkpoints)) {
      Path seen = checkpoints.get(checkpoint);
      way = now;
      checkpoints = now.stages();
      checkpoint = Math.max(0, checkpoints.indexOf(seen));
      if (atNewest) {
        checkpoint = checkpoints.size() - 1;
        load();
        desk.say(String.format(Locale.ROOT, "New checkpoint: %,d steps", shown.policy().steps()));
      }
    }
  }

  @Override
  public String help() {
    return "The policy of this run acts in a world of its own. Left and right go through its"
        + " checkpoints, from the first clumsy ones to the newest. On the right stands what it was"
        + " paid for, and what truly happened.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    film.close();
    world.close();
  }
}
