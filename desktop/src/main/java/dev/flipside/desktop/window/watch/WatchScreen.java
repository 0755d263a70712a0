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
import dev.flipside.core.run.RunManifest;
import dev.flipside.desktop.live.Events;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.sound.Sound;
import dev.flipside.desktop.studio.TimeLapse;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.CameraChoice;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.FilmRoll;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.Banner;
import dev.flipside.desktop.window.widget.CountTable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
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
  private static final float[] SPEEDS = {0.1f, 0.25f, 0.5f, 1, 2, 4};
  private static final float LOOK_EVERY_SECONDS = 2;

  private final Desk desk;
  private final RunDirectory run;
  private final RunManifest manifest;
  private final EnvironmentProvider provider;
  private final TrainingConfig config;
  private final CameraChoice camera = new CameraChoice();
  private final LiveWorld world;
  private final FilmRoll film;
  private TimeLapse way;
  private List<Path> checkpoints;
  private int checkpoint;
  private TrainedRun shown;
  private boolean sampled;
  private final Events events;
  private SceneView view;
  private Banner banner;
  private Label acting;
  private Label stage;
  private int speed = 3;
  private float sinceLook;

  /**
   * @throws Refusal with one sentence if the run cannot be watched
   */
  public WatchScreen(Desk desk, RunDirectory run) {
    this.desk = desk;
    this.run = run;
    this.manifest = run.manifest();
    this.provider = desk.environments().entry(manifest.environment()).provider();
    this.way = TimeLapse.of(run);
    this.checkpoints = way.stages();
    this.checkpoint = checkpoints.size() - 1;
    this.shown = TrainedRun.of(provider, run);
    this.world = new LiveWorld(shown.scenario(), shown.policy().greedy(), 1);
    this.config = Trainer.config(run);
    this.events = new Events(provider.metrics());
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
    commands.add(
        Command.of("Space", "pause", () -> world.pause(!world.paused()), Keys.SPACE, Keys.P)
            .pad(PadButton.START));
    commands.add(Command.of(".", "one step", this::stepOnce, Keys.PERIOD));
    commands.add(Command.of("[ ]", "speed", () -> faster(-1), Keys.LEFT_BRACKET).pad(PadButton.L1));
    commands.add(Command.of("", "", () -> faster(1), Keys.RIGHT_BRACKET).pad(PadButton.R1));
    if (checkpoints.size() > 1) {
      commands.add(Command.of("L", "time-lapse, side by side", this::lapse, Keys.L));
    }
    commands.add(Command.of("C", "camera", this::nextCamera, Keys.C).pad(PadButton.Y));
    commands.add(Command.of("N", "next try", world::restart, Keys.N).pad(PadButton.X));
    commands.add(Command.of("M", "with / without noise", this::switchNoise, Keys.M));
    if (world.hasFloor()) {
      commands.add(Command.of("F", "where it has been", this::switchHeat, Keys.F));
    }
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
      act();
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  private void act() {
    world.act(sampled ? shown.policy().sampling() : shown.policy().greedy());
  }

  private void switchNoise() {
    sampled = !sampled;
    act();
    desk.say(sampled ? "With the noise of exploring" : "Without noise");
  }

  private void switchHeat() {
    world.heat(!world.heat());
    desk.say(world.heat() ? "The floor shows where it has been" : "Plain floor");
  }

  private void stepOnce() {
    world.pause(true);
    world.stepOnce();
  }

  private void faster(int by) {
    speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + by));
    world.speed(SPEEDS[speed]);
    desk.say("Speed × " + SPEEDS[speed]);
  }

  private void nextCamera() {
    desk.say("Camera: " + camera.next(world.scene()));
    view.camera(camera.in(world.scene()));
  }

  @Override
  public Actor build(Ui ui) {
    view = new SceneView(ui, () -> world).camera(camera.in(world.scene()));
    Table keys = new Table();
    if (checkpoints.size() > 1) {
      Table slider = new Table();
      stage = ui.label("", Text.STRONG, ui.theme().accent());
      slider
          .add(new Scrubber(ui, this::share, to -> goTo(Math.round(to * (checkpoints.size() - 1)))))
          .growX();
      slider.add(stage).width(ui.px(180)).padLeft(ui.px(12));
      keys.add(slider).growX().padBottom(ui.px(6)).row();
    }
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    banner = new Banner(ui);
    return Hud.page(ui, new Stack(view, banner), keys, side(ui), 330);
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
    long episode = world.episode();
    world.advance(seconds);
    film.advance();
    if (episode != world.episode()) {
      view.camera(camera.in(world.scene()));
    }
    float at = world.newestFrame().seconds();
    String said = events.words(world.episode(), world.counts(), at, seconds);
    if (events.fresh()) {
      desk.play(Sound.SCORED);
    }
    if (banner != null) {
      banner.say(said);
    }
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
              world.paused() ? "   paused" : "",
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
