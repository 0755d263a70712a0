package dev.flipside.desktop.window.train;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.reward.HandCodedRewardFunction;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.LiveLearner;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.screen.CameraChoice;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.FilmRoll;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Playback;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.TermPlot;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The learner works in the background; its newest policy acts; curves grow. */
public final class TrainScreen implements Screen {
  private final Desk desk;
  private final TrainingConfig config;
  private final LiveLearner session;
  private final Optional<HandCodedReward> reward;
  private final String formula;
  private final LearningCurves curves;
  private final CameraChoice camera;
  private final Playback playback;
  private final LiveWorld world;
  private final FilmRoll film;
  private Label status;
  private Label actor;
  private long actingSteps;
  private boolean saidEnd;

  /** Learns in {@code run}, from its newest checkpoint or from the beginning. */
  public TrainScreen(Desk desk, RunDirectory run, TrainingConfig config) {
    this.desk = desk;
    this.config = config;
    EnvironmentProvider provider = desk.environments().provider(config.environment());
    Scenario scenario = config.scenario(provider);
    this.reward = scenario.rewardIfAny(config.reward());
    this.formula = TrainedRun.credit(scenario, config, run);
    OutcomeMetric metric = provider.metrics().get(0);
    this.curves = new LearningCurves(config.totalSteps(), metric);
    curves.remember(MetricsTable.read(run.metrics()));
    int actions = scenario.spec().action().size();
    this.world = new LiveWorld(scenario, observation -> new float[actions], 11);
    reward.map(HandCodedRewardFunction::new).ifPresent(world::reward);
    this.camera = new CameraChoice(desk, () -> world);
    this.playback = new Playback(desk, () -> List.of(world));
    this.film = new FilmRoll(desk, world, provider, "learning " + config.reward());
    film.subtitle("reward: " + formula);
    this.session = LiveLearner.unattended(provider, config, run);
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(camera.command());
    commands.addAll(playback.commands());
    commands.addAll(playback.heat());
    commands.add(Command.of("R", "record", film::toggle, Keys.R));
    return commands;
  }

  @Override
  public Actor build(Ui ui) {
    Table keys = new Table();
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    return Hud.page(ui, camera.view(ui), keys, side(ui), 410);
  }

  private Table heading(Ui ui) {
    Table heading = new Table();
    heading.defaults().left().growX();
    heading
        .add(
            ui.label(
                reward.map(r -> "Learning “" + r.id() + "”").orElse("Learning from feedback"),
                Text.TITLE))
        .row();
    heading.add(ui.paragraph(formula, Text.SMALL, ui.theme().quiet())).padTop(ui.px(2)).row();
    actor = ui.label("", Text.STRONG, ui.theme().accent());
    heading.add(actor).padTop(ui.px(8));
    return heading;
  }

  private Table side(Ui ui) {
    Table side = new Table();
    side.defaults().left().growX();
    side.add(heading(ui)).padBottom(ui.px(16)).row();
    status = ui.label("", Text.SMALL, ui.theme().quiet());
    side.add(new ProgressLine(ui, curves::progress)).height(ui.px(8)).padBottom(ui.px(7)).row();
    side.add(status).padBottom(ui.px(16)).row();
    for (Actor plot : curves.plots(ui)) {
      side.add(plot).growY().padBottom(ui.px(14)).row();
    }
    side.add(ui.label("What it is paid right now", Text.HEADING)).padBottom(ui.px(6)).row();
    side.add(new TermPlot(ui, world::trace));
    return side;
  }

  @Override
  public void advance(float seconds) {
    session
        .takeNewest()
        .ifPresent(
            learned -> {
              world.act(learned.policy().greedy());
              pay(learned);
              actingSteps = learned.policy().steps();
            });
    for (var p = session.takeProgress(); p.isPresent(); p = session.takeProgress()) {
      curves.add(p.get());
    }
    world.advance(seconds);
    film.advance();
    write();
  }

  /** A learned reward is a new one each time; its terms are known when the first one comes. */
  private void pay(LiveLearner.Learned learned) {
    if (world.trace().names().equals(learned.terms())) {
      world.renew(learned.reward());
    } else {
      world.reward(learned.terms(), learned.reward());
      desk.rebuild();
    }
  }

  private void write() {
    if (status == null) {
      return;
    }
    String waits = session.waiting();
    String words = curves.words();
    if (!session.failure().isEmpty()) {
      words = "broke off: " + session.failure();
    } else if (session.finished()) {
      words += "   finished";
    } else if (!waits.isEmpty()) {
      words = waits.equals("starting") ? "the learner is starting …" : "waiting for " + waits;
    }
    status.setText(words);
    actor.setText(
        (actingSteps == 0
                ? curves.progress() > 0 ? "Taking up what it has learned" : "Untrained policy"
                : String.format(Locale.ROOT, "Policy after %,d steps", actingSteps))
            + (film.rolling() ? "   ● recording" : ""));
    if (session.finished() && !saidEnd) {
      saidEnd = true;
      desk.say(
          session.failure().isEmpty()
              ? "Finished; the run is kept as " + session.run().id()
              : session.failure());
    }
  }

  @Override
  public String help() {
    return "The agent learns "
        + config.environment()
        + " in the background, over many worlds at once and far faster than real time; what you see"
        + " is its newest policy in one world of its own, without the noise it explores with. The"
        + " upper curve is what it is paid, the lower one what truly happened.";
  }

  @Override
  public void leave() {
    if (session.finished()) {
      desk.back();
      return;
    }
    desk.ask(
        "Stop learning?",
        "The run stays in " + session.run().path() + " and can be resumed from where it is.",
        List.of(
            new Offer("Go on learning", "", () -> {}),
            new Offer("Stop and keep the run", "", desk::back)));
  }

  @Override
  public void close() {
    session.close();
    film.close();
    world.close();
  }
}
