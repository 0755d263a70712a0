package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import dev.flipside.desktop.labelling.Labelling;
import dev.flipside.desktop.labelling.SideBySide;
import dev.flipside.desktop.labelling.Standing;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;

/**
 * A person says which clip is better while the agent learns from it. Shows nothing that the learner
 * believes about the clips on the screen.
 */
public final class LabelScreen implements Screen {
  private static final float[] SPEEDS = {0.25f, 0.5f, 0.75f, 1, 1.5f, 2};
  private static final int REAL_TIME = 3;
  private static final int ANSWERS_BETWEEN_REMARKS = 15;

  private final Desk desk;
  private final EnvironmentProvider provider;
  private final LabelStart start;
  private final LabelSession session;
  private final LabelSide side;
  private final Unveiling unveiling;
  private final boolean shadows;
  private LabelStage stage;
  private SideBySide clips;
  private String pressed = "";
  private Standing standing = Standing.NONE;
  private int countedLines = -1;
  private int remarkedAt = -ANSWERS_BETWEEN_REMARKS;
  private int speed;
  private int camera;
  private boolean button;
  private boolean offered;
  private boolean saidEnd;

  /** Cameras through which the clips are seen. */
  private List<String> through = List.of();

  public LabelScreen(Desk desk, LabelStart start) {
    this.desk = desk;
    this.start = start;
    this.provider = start.provider();
    Settings settings = start.config().scenario(provider).settings();
    // A shadow tells depth: it is drawn for raters only if the world does not make it a choice.
    this.shadows = !settings.values().containsKey("shadow") || settings.flag("shadow");
    this.session = new LabelSession(start);
    this.unveiling = new Unveiling(desk, start, session);
    this.side = new LabelSide(session.wanted());
    side.remember(MetricsTable.read(start.run().metrics()));
    this.speed = start.assists().contains(LabelStart.SLOW_MOTION) ? 1 : REAL_TIME;
  }

  private Labelling labelling() {
    return session.labelling();
  }

  @Override
  public String name() {
    return "label";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(key("", "", () -> side(-1), PadButton.LEFT, Keys.LEFT, Keys.A));
    all.add(key("", "", () -> side(1), PadButton.RIGHT, Keys.RIGHT, Keys.D));
    all.add(key("", "", () -> upright(1), PadButton.UP, Keys.UP, Keys.W));
    all.add(key("", "", () -> upright(-1), PadButton.DOWN, Keys.DOWN, Keys.S));
    for (int i = 0; i < 4; i++) {
      int index = i;
      all.add(Command.of("", "", () -> pick(index), Keys.NUM_1 + i, Keys.NUMPAD_1 + i));
    }
    all.add(key("", "", () -> pick(stage.panels().selected()), PadButton.A, Keys.ENTER));
    all.add(key("", "", this::cannotTell, PadButton.X, Keys.NUM_0, Keys.NUMPAD_0));
    all.add(key("Backspace", "take back", this::undo, PadButton.L1, Keys.BACKSPACE));
    all.add(key("Space", "pause", this::pause, PadButton.START, Keys.SPACE));
    all.add(Command.of(",  .", "step", () -> step(-1), Keys.COMMA));
    all.add(Command.of("", "", () -> step(1), Keys.PERIOD));
    all.add(Command.of("[  ]", "speed", () -> faster(-1), Keys.LEFT_BRACKET));
    all.add(Command.of("", "", () -> faster(1), Keys.RIGHT_BRACKET));
    if (session.cameras().size() > 1) {
      all.add(key("C", "camera", this::nextCamera, PadButton.Y, Keys.C));
    }
    all.add(unveiling.command());
    all.add(key("B", button ? "clips again" : "reward button", this::turn, PadButton.R1, Keys.B));
    return all;
  }

  private static Command key(String keys, String does, Runnable run, PadButton pad, int... codes) {
    return Command.of(keys, does, run, codes).pad(pad);
  }

  private Kind kind() {
    return button ? Kind.BUTTON : labelling().current().map(Query::kind).orElse(null);
  }

  private void side(int direction) {
    if (kind() == Kind.PAIR) {
      answer(direction < 0 ? Choice.LEFT : Choice.RIGHT);
    } else if (kind() == Kind.BEST_OF_FOUR) {
      move(direction < 0 ? 0 : 1, 1);
    }
  }

  private void upright(int direction) {
    if (kind() == Kind.PAIR) {
      answer(direction > 0 ? Choice.TIE : Choice.CANT_TELL);
    } else if (kind() == Kind.BEST_OF_FOUR) {
      move(direction > 0 ? 0 : 2, 2);
    } else if (kind() == Kind.BUTTON) {
      press(direction > 0 ? Choice.APPROVE : Choice.DISAPPROVE);
    }
  }

  /** Moves the frame among four clips: sets the bit {@code mask} of its number to {@code value}. */
  private void move(int value, int mask) {
    int from = Math.max(0, stage.panels().selected());
    stage.panels().select((from & ~mask) | value);
  }

  private void pick(int index) {
    if (kind() == Kind.BEST_OF_FOUR && index >= 0) {
      answer(List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH).get(index));
    }
  }

  private void cannotTell() {
    if (kind() == Kind.BEST_OF_FOUR) {
      answer(Choice.CANT_TELL);
    }
  }

  private void answer(Choice choice) {
    if (!labelling().canAnswer()) {
      // The second press of a key that was meant once, or a hand that is faster than the eye.
      desk.say("That was quicker than one can look: answer once more");
      return;
    }
    session.timing().answered();
    labelling().answer(choice);
    showCurrent();
  }

  private void press(Choice choice) {
    boolean done = session.press(choice, camera);
    String word = choice == Choice.APPROVE ? "Good" : "Bad";
    pressed = done ? word + ": the last second" : "One moment: it has just begun";
  }

  private void undo() {
    String word =
        labelling().lastAnswer().map(c -> c.name().toLowerCase(java.util.Locale.ROOT)).orElse("");
    if (labelling().undo()) {
      desk.say("Taken back: " + word.replace('_', ' ').replace("cant", "can't"));
      showCurrent();
    } else {
      desk.say("There is no answer to take back");
    }
  }

  private void pause() {
    if (clips != null) {
      clips.pause(!clips.paused());
    }
  }

  private void step(int count) {
    if (clips != null) {
      clips.step(count);
    }
  }

  private void faster(int by) {
    speed = Math.max(0, Math.min(SPEEDS.length - 1, speed + by));
    desk.say("Speed × " + SPEEDS[speed]);
  }

  private void nextCamera() {
    camera = (camera + 1) % session.cameras().size();
    look();
    if (button) {
      desk.rebuild();
    }
    desk.say("Camera: " + session.cameras().get(camera));
  }

  /** Between the clips and the reward button. */
  private void turn() {
    button = !button;
    desk.rebuild();
  }

  /** Puts the current query on the screen; costs next to nothing. */
  private void showCurrent() {
    Query query = button ? null : labelling().current().orElse(null);
    clips = query == null ? null : new SideBySide(query);
    stage.show(kind(), clips);
    look();
  }

  private void look() {
    if (clips != null) {
      through = stage.panels().look(camera);
    }
  }

  /** Notes what of the query this picture shows. */
  private void see() {
    if (clips == null || desk.covered()) {
      labelling().covered();
      return;
    }
    boolean second = through.size() > 1;
    boolean slow = SPEEDS[speed] < 1;
    labelling().seen(through, session.assisted(second, stage.panels().marked(), slow));
    session.timing().shown();
  }

  @Override
  public Actor build(Ui ui) {
    Table column = side.build(ui, session.world(), session.cameras().get(0), shadows);
    stage = new LabelStage(ui, session, start, shadows);
    Actor page =
        stage.page(
            column,
            button,
            session.cameras().get(camera),
            () -> clips == null ? 0 : clips.progress(),
            Hud.legend(commands()));
    showCurrent();
    return page;
  }

  @Override
  public void advance(float seconds) {
    offerPlaying();
    unveiling.advance();
    session.advance(seconds, side);
    if (labelling().poll() || (clips == null && !button && labelling().current().isPresent())) {
      showCurrent();
    }
    if (clips != null) {
      clips.advance(seconds * SPEEDS[speed]);
      stage.panels().mark();
    }
    see();
    String failure = labelling().takeFailure();
    if (!failure.isEmpty()) {
      desk.say(failure);
    }
    write();
  }

  private void write() {
    if (labelling().savedLines() != countedLines) {
      countedLines = labelling().savedLines();
      standing = Standing.of(labelling().saved(), clips == null ? 1 : clips.seconds());
      if (!standing.remark().isEmpty()
          && standing.answered() - remarkedAt >= ANSWERS_BETWEEN_REMARKS) {
        remarkedAt = standing.answered();
        desk.say(standing.remark());
      }
    }
    side.write(
        standing,
        labelling().unsaved(),
        session.acting(standing.answered()),
        session.learning(side));
    stage.below(button ? pressed : session.waitingWords(side));
    if (session.finished() && !saidEnd) {
      saidEnd = true;
      desk.say(session.endWords());
    }
  }

  /** Somebody who never answered is offered to drive the body first. */
  private void offerPlaying() {
    if (offered) {
      return;
    }
    offered = true;
    Scenario scenario = start.config().scenario(provider);
    if (labelling().savedLines() > 0 || provider.pilot(scenario.settings()).isEmpty()) {
      return;
    }
    desk.ask(
        "First time here?",
        "Two minutes of driving the body yourself make it much easier to judge what it does. Esc"
            + " brings you back here; the first clips are being made meanwhile.",
        List.of(
            new ChoiceList.Choice("Play first", "", () -> desk.go(new Destination.Play(scenario))),
            new ChoiceList.Choice("Judge clips now", "", () -> {})));
  }

  @Override
  public String help() {
    return LabelStage.help(provider.instructions());
  }

  @Override
  public void leave() {
    desk.ask(
        "Stop here?",
        "Every answer is on the disk. “flipside label "
            + start.run().id()
            + "” goes on from here, learner included.",
        List.of(
            new ChoiceList.Choice("Go on", "", () -> {}),
            new ChoiceList.Choice("See first what it learned", "", unveiling::ask),
            new ChoiceList.Choice("Stop and keep everything", "", desk::back)));
  }

  @Override
  public void close() {
    session.close();
  }
}
