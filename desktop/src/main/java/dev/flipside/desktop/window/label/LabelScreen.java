package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Query;
import dev.flipside.desktop.labelling.Advice;
import dev.flipside.desktop.labelling.Labelling;
import dev.flipside.desktop.labelling.LabellingScore;
import dev.flipside.desktop.labelling.SideBySide;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.sound.Sound;
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
public final class LabelScreen implements Screen, LabelStage.Listener {
  private static final float[] SPEEDS = {0.25f, 0.5f, 0.75f, 1, 1.5f, 2};
  private static final int REAL_TIME = 3;

  /** Pictures a second while no clips are there to be looked at. */
  private static final int WAITING = 30;

  private static final int ANSWERS_BETWEEN_REMARKS = 15;
  private static final String ALL_SAME = "5";
  private static final int[] ALL_SAME_KEYS = {Keys.NUM_5, Keys.NUMPAD_5, Keys.EQUALS};

  private final Desk desk;
  private final EnvironmentProvider provider;
  private final LabelStart start;
  private final LabelSession session;
  private final LabelSide side;
  private final LearnedSoFar learned;
  private final boolean shadows;
  private final PracticeRound practice;
  private LabelStage stage;
  private SideBySide clips;
  private String pressed = "";
  private LabellingScore standing = LabellingScore.NONE;
  private String advice = "";
  private int countedLines = -1;
  private int remarkedAt = -ANSWERS_BETWEEN_REMARKS;
  private int speed;
  private int camera;
  private boolean button;
  private boolean offered;
  private boolean practised;
  private boolean saidEnd;

  /** Cameras through which the clips are seen. */
  private List<String> through = List.of();

  public LabelScreen(Desk desk, LabelStart start) {
    this.desk = desk;
    this.start = start;
    this.provider = start.provider();
    this.shadows = start.config().scenario(provider).shadowsForRaters();
    this.session = new LabelSession(start);
    this.learned = new LearnedSoFar(desk, start, session);
    this.practice = session.practice();
    this.button = session.buttonAlone();
    boolean fromNothing = start.config().startFrom().isEmpty();
    this.side =
        new LabelSide(
            session.wanted(), start.config().totalSteps(), session.buttonAlone(), fromNothing);
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
    // Named for the menu of a gamepad, which has no button left for it.
    String alike = kind() == Kind.BEST_OF_FOUR ? "all four are the same" : "";
    all.add(Command.of(ALL_SAME, alike, () -> ofFour(Choice.TIE), ALL_SAME_KEYS));
    all.add(key("", "", () -> ofFour(Choice.CANT_TELL), PadButton.X, Keys.NUM_0, Keys.NUMPAD_0));
    all.add(key("Backspace", "take back", this::undo, PadButton.L1, Keys.BACKSPACE));
    if (!session.buttonAlone()) {
      all.add(Command.of("E", "earlier answers", this::earlier, Keys.E));
      all.add(key("Space", "pause", this::pause, PadButton.START, Keys.SPACE));
      all.add(Command.of(",  .", "step", () -> step(-1), Keys.COMMA));
      all.add(Command.of("", "", () -> step(1), Keys.PERIOD));
      all.add(Command.of("[  ]", "speed", () -> faster(-1), Keys.LEFT_BRACKET));
      all.add(Command.of("", "", () -> faster(1), Keys.RIGHT_BRACKET));
    }
    if (session.cameras().size() > 1) {
      all.add(key("C", "camera", this::nextCamera, PadButton.Y, Keys.C));
    }
    all.add(learned.command());
    if (!session.buttonAlone()) {
      all.add(key("B", button ? "clips again" : "reward button", this::turn, PadButton.R1, Keys.B));
    }
    return all;
  }

  private static Command key(String keys, String does, Runnable run, PadButton pad, int... codes) {
    return Command.of(keys, does, run, codes).pad(pad);
  }

  private Kind kind() {
    if (practice.running()) {
      return practice.pair().map(Query::kind).orElse(null);
    }
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

  @Override
  public void picked(int clip) {
    if (kind() == Kind.PAIR) {
      answer(clip == 0 ? Choice.LEFT : Choice.RIGHT);
    } else {
      pick(clip);
    }
  }

  @Override
  public void sought(float share) {
    if (clips != null) {
      clips.seek(share);
    }
  }

  @Override
  public void reviewed(String query) {
    practice.end();
    labelling().review(query);
    showCurrent();
  }

  /** The last answers as a list; whoever looks at one already leaves it as it was. */
  private void earlier() {
    List<ChoiceList.Offer> answers = stage.strip().choices();
    if (labelling().reviewed().isPresent()) {
      labelling().endReview();
      showCurrent();
    } else if (answers.isEmpty()) {
      desk.say("There is no answer to look at yet");
    } else {
      desk.ask("Which answer?", "It stands as it is until you answer anew.", answers);
    }
  }

  private void pick(int index) {
    if (practice.running()) {
      practice.next();
      showCurrent();
    } else if (kind() == Kind.BEST_OF_FOUR && index >= 0) {
      answer(List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH).get(index));
    }
  }

  /** An answer to four clips that names none of them. */
  private void ofFour(Choice undecided) {
    if (kind() == Kind.BEST_OF_FOUR) {
      answer(undecided);
    }
  }

  private void answer(Choice choice) {
    if (practice.running()) {
      practice.answer(choice);
      showCurrent();
      return;
    }
    if (!labelling().canAnswer()) {
      // The second press of a key that was meant once, or a hand that is faster than the eye.
      desk.say("That was quicker than one can look: answer once more");
      return;
    }
    session.answer(choice, side);
    desk.play(Sound.ANSWER);
    showCurrent();
  }

  private void press(Choice choice) {
    boolean done = session.press(choice, camera);
    String word = choice == Choice.APPROVE ? "Good" : "Bad";
    pressed = done ? word + ": the last second" : "One moment: it has just begun";
  }

  private void undo() {
    String word = labelling().lastAnswer().map(AnswerStrip::words).orElse("");
    if (practice.running()) {
      practice.end();
      showCurrent();
    } else if (labelling().reviewed().isPresent()) {
      labelling().endReview();
      showCurrent();
    } else if (labelling().undo()) {
      desk.say("Taken back: " + word);
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
    boolean practising = practice.running();
    Query query =
        button ? null : (practising ? practice.pair() : labelling().current()).orElse(null);
    if (clips == null || query == null || !clips.shows(query)) {
      clips = query == null ? null : new SideBySide(query);
    }
    stage.show(kind(), clips);
    if (practising) {
      stage.question(practice.words(stage.pairQuestion()));
    } else if (query != null) {
      labelling()
          .reviewed()
          .ifPresent(
              a ->
                  stage.question(
                      "You said: "
                          + AnswerStrip.words(a.choice())
                          + ".  Answer anew, or ‹E› to leave it as it was."));
    }
    look();
  }

  private void look() {
    if (clips != null) {
      through = stage.panels().look(camera);
    }
  }

  /** Notes what of the query this picture shows. */
  private void see() {
    if (clips == null || practice.running() || desk.covered()) {
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
    stage = new LabelStage(ui, session, start, shadows, this);
    Actor page =
        stage.page(
            column,
            button,
            session.cameras().get(camera),
            () -> clips == null ? 0 : clips.progress(),
            Hud.legend(commands().stream().filter(c -> !c.keys().equals(ALL_SAME)).toList()));
    showCurrent();
    return page;
  }

  @Override
  public void advance(float seconds) {
    offerPlaying();
    learned.advance();
    session.advance(seconds, side);
    boolean another = labelling().poll();
    if (another
        || (clips == null && !button && kind() != null)
        || (practised && !practice.running())) {
      practised = practice.running();
      showCurrent();
    }
    if (clips != null) {
      clips.advance(seconds * SPEEDS[speed]);
      stage.panels().mark();
    }
    stage.write(clips, SPEEDS[speed]);
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
      standing = LabellingScore.of(labelling().saved(), clips == null ? 1 : clips.seconds());
      String decided = Advice.of(labelling().saved());
      advice = decided.isEmpty() ? side.advice() : decided;
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
    stage.advise(practice.running() ? "" : advice);
    String waiting = button && !session.buttonAlone() ? "" : session.waitingWords(side);
    stage.below(pressed.isEmpty() || !button ? waiting : pressed + ".  " + waiting);
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
    if (labelling().savedLines() > 0) {
      return;
    }
    List<ChoiceList.Offer> ways = new ArrayList<>();
    if (!session.buttonAlone()) {
      ways.add(
          new ChoiceList.Offer(
              "Practise on three pairs", "Each is explained; nothing counts yet", this::practise));
    }
    if (provider.pilot(scenario.settings()).isPresent()) {
      ways.add(
          new ChoiceList.Offer(
              "Play first",
              "Whoever has driven the body judges it better; ‹Esc› brings you back",
              () -> desk.go(new Destination.Play(scenario))));
    }
    boolean alone = session.buttonAlone();
    ways.add(new ChoiceList.Offer(alone ? "Press now" : "Judge clips now", "", () -> {}));
    desk.ask(
        "First time here?",
        alone
            ? "An agent acts. ‹↑› or ‹W› praises what it did in the last second, ‹↓› or ‹S› blames"
                + " it."
            : "The first clips are being made meanwhile.",
        ways);
  }

  private void practise() {
    practice.begin();
    practised = true;
    showCurrent();
  }

  @Override
  public int picturesPerSecond() {
    boolean looked = button || practice.running() || labelling().current().isPresent();
    return looked ? SMOOTH : WAITING;
  }

  @Override
  public boolean settled() {
    return session.finished() || standing.answered() >= session.wanted();
  }

  @Override
  public String help() {
    return LabelStage.help(start.config().scenario(provider).instructions(), kind());
  }

  @Override
  public void leave() {
    desk.ask(
        "Stop here?",
        "Every answer is on the disk. “flipside label "
            + start.run().id()
            + "” goes on from here, learner included.",
        List.of(
            new ChoiceList.Offer("Go on", "", () -> {}),
            new ChoiceList.Offer("See first what it learned", "", learned::ask),
            new ChoiceList.Offer("Stop and keep everything", "", desk::back)));
  }

  @Override
  public void close() {
    session.close();
  }
}
