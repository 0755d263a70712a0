package dev.flipside.desktop.window.play;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.HorizontalGroup;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.ShownRuns;
import dev.flipside.desktop.sound.Sound;
import dev.flipside.desktop.tries.KeptTry;
import dev.flipside.desktop.tries.PlayedTry;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.tries.TryRecorder;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Announcer;
import dev.flipside.desktop.window.screen.CameraChoice;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.FilmRoll;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.CountTable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.TermPlot;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person drives the body, and sees what hand-coded rewards would pay for it. */
public final class PlayScreen implements Screen {
  private static final float SLOW = 0.3f;

  private final Desk desk;
  private final Scenario scenario;
  private final EnvironmentProvider provider;
  private final List<HandCodedReward> rewards;
  private final List<Control> controls;
  private final CameraChoice camera;
  private final LiveWorld world;
  private final FilmRoll film;
  private final TryRecorder recorder;
  private final Tries tries;
  private final Announcer announcer;
  private final Optional<Rival> rival;
  private Optional<PlayedTry> ended = Optional.empty();
  private Optional<Path> kept = Optional.empty();
  private Label clock;
  private Label keeping;
  private Label standing;
  private int reward;

  public PlayScreen(Desk desk, Destination.Play play) {
    this.desk = desk;
    this.scenario = play.scenario();
    this.provider = scenario.provider();
    this.rewards = scenario.rewards();
    Pilot pilot =
        provider
            .pilot(scenario.settings())
            .orElseThrow(() -> new Refusal(provider.id() + " cannot be played"));
    this.controls = pilot.controls();
    Policy player =
        new Policy() {
          @Override
          public void begin(long seed) {
            pilot.begin();
          }

          @Override
          public float[] action(float[] observation) {
            return pilot.action(desk.input().controls(), observation);
          }
        };
    long seed = System.nanoTime();
    this.world = new LiveWorld(scenario, player, seed);
    this.rival = play.rival().map(run -> new Rival(run, seed));
    this.film = new FilmRoll(desk, world, provider, "You play " + provider.title());
    this.recorder = new TryRecorder(provider.id(), world::counts);
    world.listen(recorder);
    this.camera = new CameraChoice(desk, () -> world);
    this.announcer = new Announcer(desk, world);
    this.tries = new Tries(desk.runs(), scenario);
    pay();
  }

  private void pay() {
    HandCodedReward chosen = rewards.get(reward);
    world.reward(new HandCodedRewardFunction(chosen));
    film.subtitle("reward: " + chosen.formula());
  }

  @Override
  public String name() {
    return "play";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.of("P", "pause", () -> world.pause(!world.paused()), Keys.P).pad(PadButton.START));
    commands.add(Command.of("Tab", "slow motion", this::slow, Keys.TAB));
    commands.add(camera.command());
    commands.add(
        Command.of("K", "keep / discard the last try", this::keep, Keys.K).pad(PadButton.L1));
    commands.add(Command.of("L", "kept tries", this::list, Keys.L));
    if (rival.isEmpty()) {
      commands.add(Command.of("V", "challenge the agent", this::challenge, Keys.V));
    }
    commands.add(Command.of("G", "other reward", this::nextReward, Keys.G));
    commands.add(Command.of("R", "record", film::toggle, Keys.R).pad(PadButton.R1));
    commands.add(Command.of("Backspace", "start again", world::restart, Keys.BACKSPACE));
    return commands;
  }

  /** Keeps the try that has ended, or discards it again. */
  private void keep() {
    if (ended.isEmpty()) {
      desk.say("No try has ended yet: ‹Backspace› ends one, and ‹K› keeps it");
      return;
    }
    try {
      if (kept.isPresent()) {
        tries.discard(kept.get());
        kept = Optional.empty();
        desk.say("Discarded");
      } else {
        kept = Optional.of(tries.keep(ended.get(), desk.preferences().person()));
        int count = tries.count();
        desk.say(count == 1 ? "Kept, your first try" : "Kept, " + count + " tries so far");
      }
    } catch (UncheckedIOException e) {
      desk.say(e.getMessage());
    }
    writeKeeping();
  }

  private void list() {
    if (tries.count() == 0) {
      desk.say("No try was kept yet: ‹K› keeps the one that has just ended");
    } else {
      desk.go(new Destination.Tries(scenario));
    }
  }

  /** What can be done with the try that has ended, and how many there are. */
  private void writeKeeping() {
    int count = tries.count();
    String all = count == 0 ? "No try is kept yet." : count + " kept; ‹L› lists them.";
    keeping.setText(
        ended
                .map(
                    played ->
                        String.format(
                            Locale.ROOT,
                            "The last try, %.1f s (%s): %s ",
                            played.seconds(),
                            KeptTry.words(played, provider.metrics()),
                            kept.isPresent() ? "kept, ‹K› discards it." : "‹K› keeps it."))
                .orElse("")
            + all);
  }

  /** The same again, with the best of those that learned from answers as a ghost beside. */
  private void challenge() {
    try {
      ShownRuns.rival(desk.library(), provider)
          .ifPresentOrElse(
              best -> desk.go(new Destination.Play(best)),
              () -> desk.say("No run has learned from answers yet that one could play against"));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }

  /** The score against the agent, and the best try of the sitting. */
  private String standingWords() {
    List<String> lines = new ArrayList<>();
    rival.ifPresent(r -> lines.add(r.score(world.totals())));
    if (announcer.events().best().isPresent()) {
      lines.add(announcer.events().bestWords());
    }
    return String.join("\n", lines);
  }

  private void slow() {
    world.speed(world.speed() == 1 ? SLOW : 1);
    desk.say(world.speed() == 1 ? "Real time" : "Slow motion");
  }

  private void nextReward() {
    reward = (reward + 1) % rewards.size();
    pay();
    desk.rebuild();
  }

  @Override
  public Actor build(Ui ui) {
    SceneView view = camera.view(ui).ghost(() -> rival.map(Rival::frame));
    return Hud.page(ui, new Stack(view, announcer.build(ui)), keys(ui), side(ui), 330);
  }

  private Table heading(Ui ui) {
    Table heading = new Table();
    heading.defaults().left().growX();
    heading.add(ui.label(provider.title(), Text.TITLE)).row();
    heading
        .add(ui.paragraph(provider.summary(), Text.BODY, ui.theme().quiet()))
        .padTop(ui.px(2))
        .row();
    clock = ui.label("", Text.STRONG, ui.theme().accent());
    heading.add(clock).padTop(ui.px(8)).row();
    standing = ui.paragraph(standingWords(), Text.STRONG, ui.theme().text());
    heading.add(standing).padTop(ui.px(2)).row();
    keeping = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    writeKeeping();
    heading.add(keeping).padTop(ui.px(4));
    return heading;
  }

  private Table keys(Ui ui) {
    HorizontalGroup drive = new HorizontalGroup();
    drive.wrap(true).space(ui.px(18)).wrapSpace(ui.px(6)).rowAlign(Align.left);
    for (Control control : controls) {
      drive.addActor(KeyLegend.entry(ui, ui.signs().shown(control.kind()), control.does(), true));
    }
    Table keys = new Table();
    keys.add(drive).growX().padBottom(ui.px(8)).row();
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    return keys;
  }

  private Table side(Ui ui) {
    Table side = new Table();
    side.defaults().left().growX();
    side.add(heading(ui)).padBottom(ui.px(16)).row();
    HandCodedReward chosen = rewards.get(reward);
    side.add(
            ui.label(
                rewards.size() == 1
                    ? "What a formula by hand pays"
                    : "What formula " + (reward + 1) + " of " + rewards.size() + " pays",
                Text.HEADING))
        .row();
    side.add(ui.paragraph(chosen.formula(), Text.SMALL, ui.theme().quiet()))
        .padTop(ui.px(3))
        .padBottom(ui.px(10))
        .row();
    side.add(new TermPlot(ui, world::trace)).row();
    side.add(ui.label("What truly happened", Text.HEADING)).padTop(ui.px(12)).row();
    side.add(new CountTable(ui, world::tallies, 6)).padTop(ui.px(2)).row();
    return side;
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
    film.advance();
    if (!recorder.last().equals(ended)) {
      ended = recorder.last();
      kept = Optional.empty();
      writeKeeping();
    }
    announcer.advance(seconds);
    rival.filter(r -> r.advance(world, seconds)).ifPresent(r -> desk.play(Sound.RIVAL_SCORED));
    if (standing != null) {
      standing.setText(standingWords());
    }
    if (clock != null) {
      String state = world.paused() ? "  paused" : world.over() ? "  time is up" : "";
      clock.setText(
          "Try "
              + world.episode()
              + "   "
              + Numbers.clock(world.newestFrame().seconds())
              + state
              + (film.rolling() ? "   ● recording" : ""));
    }
  }

  @Override
  public boolean settled() {
    return world.totals().getOrDefault(provider.metrics().get(0).count(), 0.0) > 0;
  }

  @Override
  public String help() {
    return "You drive the body with "
        + controls.stream()
            .map(c -> keys(c.kind()) + " (" + c.does() + ")")
            .collect(Collectors.joining(", "))
        + ". On the right stands what a reward written by hand pays you, term by term, and below it"
        + " what truly happened, which no learner ever sees. ‹K› keeps the try that has just ended;"
        + " the agent can learn from five to twenty good ones (‹L›).";
  }

  private static String keys(Control.Kind kind) {
    return switch (kind) {
      case HORIZONTAL -> "‹← →›";
      case VERTICAL -> "‹↑ ↓›";
      case PRIMARY -> "‹Space›";
      case SECONDARY -> "‹Shift›";
    };
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    film.close();
    rival.ifPresent(Rival::close);
    world.close();
  }
}
