package dev.flipside.desktop.window.play;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.live.ClipPlayer;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.tries.KeptTry;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.CameraChoice;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tries that were kept, each to be seen again from any camera, and all to be learned from. */
public final class TriesScreen implements Screen {
  private static final float[] SPEEDS = {0.1f, 0.25f, 0.5f, 1, 2};

  private final Desk desk;
  private final Scenario scenario;
  private final EnvironmentProvider provider;
  private final Tries tries;
  private final CameraChoice camera;
  private final float stepSeconds;
  private List<KeptTry> kept;
  private ClipPlayer player;
  private ChoiceList list;
  private ScrollPane pane;
  private Label clock;
  private int shown;
  private int speed = 3;

  /**
   * @throws Refusal with one sentence if no try can be shown
   */
  public TriesScreen(Desk desk, Scenario scenario) {
    this.desk = desk;
    this.scenario = scenario;
    this.provider = scenario.provider();
    this.tries = new Tries(desk.runs(), scenario);
    this.stepSeconds = scenario.spec().stepSeconds();
    this.camera = new CameraChoice(desk, () -> player);
    this.kept = tries.list();
    if (kept.isEmpty()) {
      throw new Refusal("no try is kept in " + tries.folder());
    }
    show(kept.size() - 1);
  }

  private void show(int index) {
    shown = index;
    KeptTry one = kept.get(index);
    player =
        new ClipPlayer(
            one.played().episode().scene(), one.played().episode().frames(), stepSeconds);
    player.speed(SPEEDS[speed]);
  }

  @Override
  public String name() {
    return "tries";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(Command.of("↑ ↓", "choose", () -> list.move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
    all.add(Command.of("", "", () -> list.move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
    all.add(Command.of("L", "learn from them", this::learn, Keys.L, Keys.ENTER).pad(PadButton.A));
    all.add(Command.of("Space", "pause", this::pause, Keys.SPACE).pad(PadButton.START));
    all.add(Command.of(",  .", "step", () -> step(-1), Keys.COMMA).pad(PadButton.LEFT));
    all.add(Command.of("", "", () -> step(1), Keys.PERIOD).pad(PadButton.RIGHT));
    all.add(Command.of("[  ]", "speed", () -> faster(-1), Keys.LEFT_BRACKET).pad(PadButton.L1));
    all.add(Command.of("", "", () -> faster(1), Keys.RIGHT_BRACKET).pad(PadButton.R1));
    all.add(camera.command());
    all.add(Command.of("Del", "discard", this::discard, Keys.FORWARD_DEL).pad(PadButton.X));
    return all;
  }

  private void pause() {
    player.pause(!player.paused());
  }

  private void step(int by) {
    player.pause(true);
    player.step(by);
  }

  private void faster(int by) {
    speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + by));
    player.speed(SPEEDS[speed]);
    desk.say("Speed × " + SPEEDS[speed]);
  }

  private void discard() {
    KeptTry one = kept.get(shown);
    desk.ask(
        "Discard this try?",
        one.when() + ". Its file is deleted.",
        List.of(new Offer("Keep it", "", () -> {}), new Offer("Discard it", "", this::delete)));
  }

  private void delete() {
    try {
      tries.discard(kept.get(shown).file());
    } catch (UncheckedIOException e) {
      desk.say(e.getMessage());
    }
    kept = tries.list();
    if (kept.isEmpty()) {
      desk.back();
    } else {
      list = null;
      show(Math.min(shown, kept.size() - 1));
      desk.rebuild();
    }
  }

  /** Sets up a run that begins as a copy of them and learns from the person's answers. */
  private void learn() {
    desk.go(
        new Destination.RunSetup(
            RunPlan.of(scenario, RunPlan.ME).withStart(StartPoint.DEMOS + tries.folder())));
  }

  @Override
  public Actor build(Ui ui) {
    Table keys = new Table();
    keys.add(new ProgressLine(ui, this::progress)).growX().height(ui.px(5)).padBottom(ui.px(8));
    keys.row();
    keys.add(new KeyLegend(ui, Hud.legend(commands()))).growX();
    return Hud.page(ui, camera.view(ui), keys, column(ui), 330);
  }

  private float progress() {
    return player.length() < 2 ? 1 : (float) player.index() / (player.length() - 1);
  }

  private Table column(Ui ui) {
    Table column = new Table();
    column.defaults().left().growX().minWidth(0);
    column.add(ui.label("Kept tries", Text.TITLE)).row();
    column
        .add(ui.paragraph(provider.title(), Text.BODY, ui.theme().quiet()))
        .padBottom(ui.px(6))
        .row();
    clock = ui.label("", Text.STRONG, ui.theme().accent());
    column.add(clock).padBottom(ui.px(12)).row();
    list = new ChoiceList(ui, kept.stream().map(this::choice).toList(), shown);
    pane = new ScrollPane(list);
    pane.setScrollingDisabled(true, false);
    column.add(pane).grow().top();
    return column;
  }

  private Offer choice(KeptTry one) {
    return new Offer(
        one.when(),
        String.format(
            Locale.ROOT,
            "%.1f s, %s, by %s",
            one.played().seconds(),
            KeptTry.words(one.played(), provider.metrics()),
            one.kept().player()),
        () -> {});
  }

  @Override
  public void advance(float seconds) {
    player.advance(seconds);
    if (list == null) {
      return;
    }
    if (list.selected() != shown) {
      show(list.selected());
      list.reveal(pane);
    }
    clock.setText(
        String.format(
            Locale.ROOT,
            "%d of %d   frame %d of %d%s",
            shown + 1,
            kept.size(),
            player.index() + 1,
            player.length(),
            player.paused() ? "   paused" : ""));
  }

  @Override
  public String help() {
    return "Every try that was kept while driving, the newest last. It is shown as it was, from any"
        + " camera and at any speed. ‹L› lets the agent copy all of them and then learn from your"
        + " answers; five to twenty good tries are a beginning. They are in the folder "
        + tries.folder()
        + ", for clone --demos as well.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {}
}
