package dev.flipside.desktop.window.debate;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.agents.debate.Exhibit;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Segment;
import dev.flipside.desktop.debate.DebateGame;
import dev.flipside.desktop.debate.DebateRound;
import dev.flipside.desktop.live.ClipPlayer;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.CameraSwing;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.screen.TwoSides;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person is the judge of a debate: of two clips they see what two advocates choose to show, say
 * which is better, and then see both clips whole, from the other side.
 */
public final class DebateScreen implements Screen {
  /** Exhibits are half a second long: at full speed they only flicker. */
  private static final float SPEED = 0.5f;

  private static final String[] NAMES = {"A", "B"};

  private final Desk desk;
  private final DebateGame game;
  private final String question;
  private final String evaluator;
  private final String reveal;
  private final boolean shadows;
  private final CameraSwing camera;
  private final DebateScore standing;
  private final List<ClipPlayer> players = new ArrayList<>();

  public DebateScreen(Desk desk, DebateGame game, Scenario scenario) {
    this.desk = desk;
    this.game = game;
    this.question = scenario.instructions().question();
    ClipJudge judge = scenario.judges().get(0);
    this.evaluator = judge.cameras().get(0);
    this.camera = new CameraSwing(evaluator);
    this.reveal =
        judge.eachCamera().stream()
            .map(ClipJudge::id)
            .filter(id -> !id.equals(evaluator))
            .findFirst()
            .orElse(evaluator);
    this.shadows = scenario.shadowsForRaters();
    this.standing = new DebateScore(game);
    standing.read();
    stage();
  }

  private boolean answered() {
    return game.answer().isPresent();
  }

  /** Players for what is to be seen now: the exhibits, or both clips whole. */
  private void stage() {
    players.clear();
    DebateRound round = game.round();
    for (int side = 0; side < 2; side++) {
      Segment clip = round.clips().get(side);
      float step = clip.seconds() / clip.length();
      if (answered()) {
        players.add(new ClipPlayer(clip.scene(), clip.frames(), step));
        continue;
      }
      for (Exhibit shown : round.exhibits().get(side)) {
        ClipPlayer player =
            new ClipPlayer(clip.scene(), clip.frames().subList(shown.from(), shown.to()), step);
        player.speed(round.debated() ? SPEED : 1);
        players.add(player);
      }
    }
  }

  @Override
  public String name() {
    return "debate";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    if (answered()) {
      all.add(
          Command.of("Enter", "next pair", this::next, Keys.ENTER, Keys.NUMPAD_ENTER, Keys.SPACE)
              .pad(PadButton.A));
      all.add(Command.of("C", "other camera", this::otherCamera, Keys.C).pad(PadButton.Y));
      return all;
    }
    all.addAll(TwoSides.answers("A is better", "B is better", this::judge));
    all.add(
        Command.of("Space", "pause", () -> TwoSides.pause(players), Keys.SPACE)
            .pad(PadButton.START));
    return all;
  }

  private void judge(Choice choice) {
    if (!game.canJudge()) {
      desk.say("That was quicker than one can look: answer once more");
      return;
    }
    try {
      game.judge(choice);
    } catch (IOException e) {
      desk.say(e.getMessage());
      return;
    }
    standing.read().forEach(desk::say);
    stage();
    camera.cutTo(evaluator);
    camera.turnTo(reveal);
    desk.rebuild();
  }

  private void next() {
    game.next();
    stage();
    desk.rebuild();
  }

  private void otherCamera() {
    camera.turnTo(camera.target().equals(evaluator) ? reveal : evaluator);
    desk.say("Camera: " + camera.target());
  }

  @Override
  public Actor build(Ui ui) {
    return TwoSides.page(ui, headline(), side -> column(ui, side), standing(), commands());
  }

  private String headline() {
    DebateRound round = game.round();
    if (!answered()) {
      return round.debated()
          ? question + "  You see only what two advocates chose."
          : question + "  No debate this time: the " + evaluator + " camera.";
    }
    String said =
        switch (game.answer().orElseThrow()) {
          case LEFT -> "You said A";
          case RIGHT -> "You said B";
          case TIE -> "You said they are the same";
          default -> "You could not tell";
        };
    return said + ". Truly better is " + name(round.better()) + ".";
  }

  private static String name(Choice choice) {
    return choice == Choice.LEFT ? NAMES[0] : choice == Choice.RIGHT ? NAMES[1] : "neither";
  }

  private Actor column(Ui ui, int side) {
    Table column = new Table();
    column.defaults().left().growX().minWidth(0);
    boolean truth = answered() && game.round().better() == (side == 0 ? Choice.LEFT : Choice.RIGHT);
    Table name = new Table();
    name.align(Align.left);
    name.add(ui.label(NAMES[side], Text.HEADING, ui.theme().text()));
    if (truth) {
      name.add(ui.label("truly better", Text.STRONG, ui.theme().accent())).padLeft(ui.px(10));
    }
    column.add(name).row();
    if (answered()) {
      ClipPlayer player = players.get(side);
      column
          .add(
              new SceneView(ui, () -> player)
                  .turning(ignored -> camera.now(player.scene()))
                  .shadows(true))
          .grow();
      return column;
    }
    List<Exhibit> exhibits = game.round().exhibits().get(side);
    int first = side == 0 ? 0 : game.round().exhibits().get(0).size();
    for (int i = 0; i < exhibits.size(); i++) {
      ClipPlayer player = players.get(first + i);
      column
          .add(ui.paragraph(caption(side, i, exhibits.get(i)), Text.SMALL, ui.theme().quiet()))
          .row();
      column
          .add(new SceneView(ui, () -> player).camera(exhibits.get(i).camera()).shadows(shadows))
          .grow()
          .padTop(ui.px(4))
          .padBottom(ui.px(8))
          .row();
    }
    return column;
  }

  private String caption(int side, int index, Exhibit shown) {
    if (!game.round().debated()) {
      return "the whole clip, " + shown.camera() + " camera";
    }
    Segment clip = game.round().clips().get(side);
    float step = clip.seconds() / clip.length();
    String who =
        index == 0
            ? NAMES[side] + "'s advocate shows"
            : NAMES[1 - side] + "'s advocate answers with";
    return String.format(
        Locale.ROOT,
        "%s: %s camera, %.1f to %.1f s of %.1f",
        who,
        shown.camera(),
        shown.from() * step,
        (shown.to() - 1) * step,
        clip.seconds());
  }

  private String standing() {
    String said =
        answered() ? "      This time it said " + name(game.round().simulated()) + "." : "";
    return standing.words(evaluator, said);
  }

  @Override
  public void advance(float seconds) {
    game.seen(!desk.covered());
    players.forEach(p -> p.advance(seconds));
    camera.advance(seconds);
  }

  @Override
  public String help() {
    return "Each clip has an advocate, a program that wants you to choose it. It shows you half a"
        + " second of its own clip through one camera, and then half a second of the other clip that"
        + " speaks against it. You see nothing else. Every other pair is not debated: both clips"
        + " whole, through the one fixed camera. So you find out whether a debate helps you. The"
        + " truth is what the physics says about the clips. Your answers are kept, and counted apart from"
        + " those of the simulated judge.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    players.clear();
  }
}
