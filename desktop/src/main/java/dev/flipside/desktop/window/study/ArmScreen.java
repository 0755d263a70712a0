package dev.flipside.desktop.window.study;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Conduct;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.FilmRoll;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Playback;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.CountTable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one arm of a study does, seen as its judge sees it and from elsewhere: its learned policy in
 * one episode after the other, or, where a plan or the reward's choice among tries was measured,
 * that in the first of the episodes that it was measured by.
 */
public final class ArmScreen implements Screen {
  private static final int MOST_FIGURES = 8;

  private final Desk desk;
  private final Findings findings;
  private final Arm arm;
  private final List<TrialSpec> trials = new ArrayList<>();
  private int trial;
  private LiveWorld world;
  private FilmRoll film;
  private PolicySnapshot policy;
  private Choosing choosing;
  private final Playback playback;
  private Label acting;

  /**
   * @throws Refusal with one sentence if no run of the arm has learned anything yet
   */
  public ArmScreen(Desk desk, Findings findings, Arm arm) {
    this.desk = desk;
    this.findings = findings;
    this.arm = arm;
    this.playback = new Playback(desk, () -> List.of(world));
    boolean learns = Conduct.learns(arm.setup());
    for (TrialSpec each : findings.study().trials()) {
      if (each.arm().equals(arm.name()) && (!learns || findings.learned(each).isPresent())) {
        trials.add(each);
      }
    }
    if (trials.isEmpty()) {
      throw new Refusal("no run of the arm " + arm.name() + " has a checkpoint yet");
    }
    stage();
  }

  private void stage() {
    TrialSpec chosen = trials.get(trial);
    Scenario scenario = findings.scenario(arm, chosen.seed());
    Optional<PolicySnapshot> learned = Optional.empty();
    if (Conduct.learns(arm.setup())) {
      RunDirectory run =
          findings
              .learned(chosen)
              .orElseThrow(() -> new Refusal("the run of " + chosen + " is gone"));
      learned = Optional.of(Findings.policy(run));
    }
    boolean more = Conduct.isMore(arm.setup());
    LiveWorld next =
        more
            ? LiveWorld.ofEpisode(scenario, still(scenario), Findings.EPISODE)
            : new LiveWorld(scenario, learned.orElseThrow().greedy(), 1);
    close();
    policy = learned.orElse(null);
    world = next;
    film =
        new FilmRoll(desk, world, findings.provider(arm), arm.name() + ", seed " + chosen.seed());
    choosing = more ? new Choosing(() -> findings.conduct(chosen)) : null;
    if (!more) {
      playback.act(policy);
    }
  }

  private static Policy still(Scenario scenario) {
    int size = scenario.spec().action().size();
    return observation -> new float[size];
  }

  @Override
  public String name() {
    return "arm";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    if (trials.size() > 1) {
      all.add(
          Command.of("← →", "other seed", () -> turn(-1), Keys.LEFT, Keys.A).pad(PadButton.LEFT));
      all.add(Command.of("", "", () -> turn(1), Keys.RIGHT, Keys.D).pad(PadButton.RIGHT));
    }
    all.addAll(playback.commands());
    all.add(Command.of("R", "record", () -> film.toggle(), Keys.R));
    return all;
  }

  private void turn(int by) {
    int before = trial;
    trial = Math.floorMod(trial + by, trials.size());
    try {
      stage();
      desk.rebuild();
    } catch (Refusal e) {
      trial = before;
      desk.say(e.getMessage());
    }
  }

  /** What the judge looks through, and then the first camera that tells more. */
  private List<Camera> cameras() {
    List<Camera> all = world.scene().cameras();
    Camera front = all.stream().filter(Camera::raterMaySee).findFirst().orElse(all.get(0));
    Optional<Camera> hidden = all.stream().filter(c -> !c.raterMaySee()).findFirst();
    Optional<Camera> other = all.stream().filter(c -> !c.equals(front)).findFirst();
    List<Camera> two = new ArrayList<>(List.of(front));
    hidden.or(() -> other).filter(c -> !c.equals(front)).ifPresent(two::add);
    return two;
  }

  @Override
  public Actor build(Ui ui) {
    Table views = new Table();
    List<Camera> cameras = cameras();
    for (int i = 0; i < cameras.size(); i++) {
      Camera camera = cameras.get(i);
      String sees =
          camera.raterMaySee()
              ? i == 0 ? "as raters see it" : "raters see this as well"
              : "hidden from raters";
      Table view = new Table();
      boolean shadows =
          !camera.raterMaySee()
              || findings.scenario(arm, trials.get(trial).seed()).shadowsForRaters();
      view.add(new SceneView(ui, () -> world).camera(camera.name()).shadows(shadows)).grow().row();
      view.add(ui.label(camera.name() + ": " + sees, Text.SMALL, ui.theme().quiet())).pad(ui.px(5));
      views.add(view).grow().uniform().minWidth(0).padRight(i == 0 ? ui.px(4) : 0);
    }
    Table keys = new Table();
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    return Hud.page(ui, views, keys, side(ui), 330);
  }

  private Table side(Ui ui) {
    Table side = new Table();
    side.defaults().left().growX().minWidth(0);
    side.add(ui.paragraph(arm.name(), Text.TITLE, ui.theme().text())).row();
    side.add(ui.paragraph(arm.description(), Text.BODY, ui.theme().quiet())).padTop(ui.px(3)).row();
    acting = ui.paragraph("", Text.STRONG, ui.theme().accent());
    side.add(acting).padTop(ui.px(8)).padBottom(ui.px(14)).row();
    side.add(ui.label("What truly happens here", Text.HEADING)).row();
    side.add(new CountTable(ui, world::tallies, MOST_FIGURES)).padTop(ui.px(2)).row();
    Map<String, Double> figures = findings.figures(trials.get(trial));
    int fresh = arm.setup().episodes();
    String counted = fresh == 1 ? "In one fresh episode" : "In " + fresh + " fresh episodes";
    side.add(ui.label(counted, Text.HEADING)).padTop(ui.px(16)).row();
    if (figures.isEmpty()) {
      side.add(ui.paragraph("This run has not been measured yet.", Text.BODY, ui.theme().quiet()));
    }
    Table table = new Table();
    table.defaults().left().padTop(ui.px(3));
    figures.entrySet().stream()
        .limit(MOST_FIGURES)
        .forEach(
            figure -> {
              String name = figure.getKey().replace('-', ' ').replace('_', ' ');
              table.add(ui.label(name, Text.BODY, ui.theme().quiet())).growX();
              String value = String.format(Locale.ROOT, "%.2f", figure.getValue());
              table.add(ui.label(value, Text.STRONG)).right().row();
            });
    side.add(table);
    return side;
  }

  @Override
  public void advance(float seconds) {
    boolean waits = choosing != null && choosing.waits();
    if (choosing != null) {
      choosing
          .take()
          .ifPresent(
              conduct -> {
                world.act(conduct);
                if (world.newestFrame().seconds() > 0) {
                  world.restart();
                }
              });
    }
    if (!waits) {
      world.advance(seconds);
    }
    film.advance();
    if (acting != null) {
      acting.setText(
          "Seed "
              + trials.get(trial).seed()
              + ", "
              + how()
              + (waits ? "" : "\nTry " + world.episode() + playback.words())
              + (film.rolling() ? "   ● recording" : ""));
    }
  }

  /** Where what is seen comes from. */
  private String how() {
    if (choosing != null && !choosing.failure().isEmpty()) {
      return choosing.failure();
    }
    boolean waits = choosing != null && choosing.waits();
    if (arm.setup().bestOf() > 1) {
      String tries = arm.setup().bestOf() + " tries at one episode";
      return waits ? tries + " are being made …" : "of " + tries + " the one its reward likes best";
    }
    if (Conduct.learns(arm.setup())) {
      return String.format(Locale.ROOT, "after %,d steps", policy.steps());
    }
    if (!arm.setup().plans()) {
      return "by its model, nothing was learned";
    }
    return waits ? "its way is being searched …" : "the way that its search found";
  }

  @Override
  public String help() {
    return "The policy of one run acts in one world; of an arm that plans, or whose reward chooses"
        + " among tries, you see the first episode that it was measured by, again and again. On the left it is seen through the camera that"
        + " its raters had, on the right through one that tells more, if there is one. On the right"
        + " edge stands what truly happens, and what was measured over fresh episodes.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    if (choosing != null) {
      choosing.close();
    }
    if (world != null) {
      film.close();
      world.close();
    }
  }
}
