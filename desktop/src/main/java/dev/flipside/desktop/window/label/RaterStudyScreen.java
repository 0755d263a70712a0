package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.labelling.SideBySide;
import dev.flipside.desktop.raters.RaterQuestion;
import dev.flipside.desktop.raters.RaterScores;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.raters.RaterSitting.Stage;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A study of those who judge: a pair with help and viewing time drawn by lot, how sure that was,
 * now and then how tired one is, a break; at the end, and not before, how often the truly better
 * clip was named.
 */
public final class RaterStudyScreen implements Screen {
  private static final List<String> TIRED =
      List.of("fresh", "a little", "so so", "tired", "too tired to go on");
  private static final float SLOW = 0.5f;

  private final Desk desk;
  private final RaterSitting sitting;
  private final boolean shadows;
  private RaterQuestion asked;
  private SideBySide clips;
  private ClipPanels panels;
  private Label clock;
  private ChoiceList choices;
  private Stage built;
  private boolean hidden;
  private List<String> through = List.of();

  public RaterStudyScreen(Desk desk, RaterSitting sitting) {
    this.desk = desk;
    this.sitting = sitting;
    this.shadows = sitting.scenario().shadowsForRaters();
    take();
  }

  private void take() {
    asked = sitting.question().orElse(null);
    clips = asked == null ? null : new SideBySide(asked.pair());
    hidden = false;
  }

  @Override
  public String name() {
    return "rater-study";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    switch (sitting.stage()) {
      case PAIR -> {
        all.add(answer("", "", Choice.LEFT, PadButton.LEFT, Keys.LEFT, Keys.A));
        all.add(answer("", "", Choice.RIGHT, PadButton.RIGHT, Keys.RIGHT, Keys.D));
        all.add(answer("", "", Choice.TIE, PadButton.UP, Keys.UP, Keys.W));
        all.add(answer("", "", Choice.CANT_TELL, PadButton.DOWN, Keys.DOWN, Keys.S));
      }
      case SURE, TIRED -> {
        all.add(
            Command.of("↑ ↓", "choose", () -> choices.move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
        all.add(Command.of("", "", () -> choices.move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
        all.add(
            Command.of("Enter", "that", () -> choices.choose(), Keys.ENTER, Keys.SPACE)
                .pad(PadButton.A));
        for (int i = 0; i < (sitting.stage() == Stage.SURE ? 4 : 5); i++) {
          int how = i + 1;
          all.add(Command.of("", "", () -> say(how), Keys.NUM_1 + i, Keys.NUMPAD_1 + i));
        }
        if (sitting.stage() == Stage.SURE) {
          all.add(
              Command.of("Backspace", "look again", this::reconsider, Keys.BACKSPACE)
                  .pad(PadButton.L1));
        }
      }
      case BREAK ->
          all.add(
              Command.of("Enter", "go on", this::goOn, Keys.ENTER, Keys.SPACE).pad(PadButton.A));
      case END -> {
        all.add(Command.of("O", "open report", this::open, Keys.O).pad(PadButton.X));
        all.add(Command.of("Enter", "leave", desk::back, Keys.ENTER, Keys.SPACE).pad(PadButton.A));
      }
    }
    return all;
  }

  private Command answer(String keys, String does, Choice choice, PadButton pad, int... codes) {
    return Command.of(keys, does, () -> answer(choice), codes).pad(pad);
  }

  private void answer(Choice choice) {
    if (sitting.answer(choice)) {
      desk.rebuild();
    } else {
      desk.say("That was quicker than one can look: answer once more");
    }
  }

  private void reconsider() {
    sitting.reconsider();
    desk.rebuild();
  }

  private void say(int how) {
    try {
      if (sitting.stage() == Stage.SURE) {
        sitting.sure(how);
        take();
      } else {
        sitting.tired(how);
      }
    } catch (IOException e) {
      desk.say(e.getMessage());
    }
    desk.rebuild();
  }

  /** Writes what everybody answered into a page; whether that went well. */
  private Optional<Path> report() {
    try {
      return RaterScores.report(sitting);
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
      return Optional.empty();
    }
  }

  private void open() {
    report()
        .filter(page -> !Gdx.net.openURI(page.toUri().toString()))
        .ifPresent(page -> desk.say("The report is " + page));
  }

  private void goOn() {
    sitting.goOn();
    desk.rebuild();
  }

  @Override
  public Actor build(Ui ui) {
    built = sitting.stage();
    Table page = new Table();
    page.pad(ui.px(16), ui.px(20), ui.px(12), ui.px(20));
    page.defaults().growX().minWidth(0);
    switch (built) {
      case PAIR -> pair(ui, page);
      case SURE -> {
        List<ChoiceList.Offer> ways = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
          int how = i;
          ways.add(new ChoiceList.Offer(i + "   " + RaterScores.sure(i), "", () -> say(how)));
        }
        list(ui, page, "How sure was that?", "", ways, 2);
      }
      case TIRED -> {
        List<ChoiceList.Offer> ways = new ArrayList<>();
        for (int i = 1; i <= TIRED.size(); i++) {
          int how = i;
          ways.add(new ChoiceList.Offer(i + "   " + TIRED.get(i - 1), "", () -> say(how)));
        }
        list(ui, page, "How tired are you?", "It stands with the answers that follow.", ways, 0);
      }
      case BREAK ->
          list(
              ui,
              page,
              "Time for a break",
              "Every answer is on the disk. Look out of the window for two minutes, or come back"
                  + " another day: it goes on from here.",
              List.of(new ChoiceList.Offer("Go on", "", this::goOn)),
              0);
      case END -> end(ui, page);
    }
    page.add(new KeyLegend(ui, Hud.legend(commands()))).padTop(ui.px(10));
    return page;
  }

  private void pair(Ui ui, Table page) {
    Label question =
        ui.paragraph(sitting.scenario().instructions().question(), Text.HEADING, ui.theme().text());
    question.setAlignment(Align.center);
    page.add(question).padBottom(ui.px(2)).row();
    clock = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    clock.setAlignment(Align.center);
    page.add(clock).padBottom(ui.px(6)).row();
    panels =
        new ClipPanels(
            ui,
            shadows,
            asked.help().equals(LabelStart.SECOND_CAMERA),
            asked.help().equals(LabelStart.CONTACT_MARKS),
            clip -> answer(clip == 0 ? Choice.LEFT : Choice.RIGHT));
    panels.show(hidden ? null : clips);
    if (!hidden) {
      through = panels.look(0);
    }
    Stack stack = new Stack();
    stack.add(panels.actor());
    if (hidden) {
      Table gone = new Table();
      gone.add(ui.label("That was it. Which one was better?", Text.TITLE));
      stack.add(gone);
    }
    page.add(stack).grow().row();
    Table keys = new Table();
    if (hidden) {
      keys.add(key(ui, "←  A", "left", Keys.LEFT)).padRight(ui.px(20));
      keys.add(key(ui, "→  D", "right", Keys.RIGHT)).padRight(ui.px(20));
    }
    keys.add(key(ui, "↑  W", "the same", Keys.UP)).padRight(ui.px(20));
    keys.add(key(ui, "↓  S", "can't tell", Keys.DOWN));
    page.add(keys).padTop(ui.px(6)).row();
  }

  private static Table key(Ui ui, String keys, String words, int keycode) {
    Table entry = new Table();
    entry.add(KeyLegend.cap(ui, keys));
    entry.add(ui.label(words, Text.STRONG)).padLeft(ui.px(8));
    entry.setBackground(ui.rounded(Theme.alpha(ui.theme().line(), 0.25f), 8));
    entry.pad(ui.px(4), ui.px(12), ui.px(5), ui.px(12));
    return Clickable.asKey(ui, entry, keycode);
  }

  private void list(
      Ui ui, Table page, String title, String detail, List<ChoiceList.Offer> ways, int first) {
    Table middle = new Table();
    middle.defaults().left().width(ui.px(520));
    middle.add(ui.label(title, Text.TITLE)).padBottom(ui.px(8)).row();
    if (!detail.isEmpty()) {
      middle.add(ui.paragraph(detail, Text.BODY, ui.theme().quiet())).padBottom(ui.px(12)).row();
    }
    choices = new ChoiceList(ui, ways, first);
    middle.add(choices).row();
    middle.add(ui.label(standing(), Text.SMALL, ui.theme().quiet())).padTop(ui.px(14));
    page.add(middle).grow().row();
  }

  private String standing() {
    int done = sitting.study().pairs() - sitting.left();
    return done + " of " + sitting.study().pairs() + " answered";
  }

  private void end(Ui ui, Table page) {
    RaterScores scores = new RaterScores(sitting.book().of(sitting.person()));
    page.add(ui.label("Thank you. So often did you name the truly better clip:", Text.TITLE))
        .padBottom(ui.px(10))
        .row();
    Table table = new Table();
    table.top().left();
    table.defaults().left().padRight(ui.px(26)).padBottom(ui.px(4));
    RaterScores.HEADER.forEach(name -> table.add(ui.label(name, Text.SMALL, ui.theme().quiet())));
    table.row();
    for (List<String> row : scores.rows()) {
      for (int i = 0; i < row.size(); i++) {
        table.add(ui.label(row.get(i), i == 2 ? Text.STRONG : Text.BODY));
      }
      table.row();
    }
    ScrollPane pane = new ScrollPane(table);
    page.add(pane).grow().top().row();
    page.add(
            ui.paragraph(
                "In brackets 95 % intervals (Wilson's). With few answers they are wide: small"
                    + " differences mean nothing.",
                Text.SMALL, ui.theme().quiet()))
        .padTop(ui.px(8))
        .row();
  }

  @Override
  public void advance(float seconds) {
    if (built != sitting.stage()) {
      return;
    }
    boolean pair = built == Stage.PAIR;
    if (pair && clips != null) {
      boolean slow = asked.help().equals(LabelStart.SLOW_MOTION);
      clips.advance(seconds * (slow ? SLOW : 1));
      if (!hidden) {
        panels.mark();
      }
      if (!hidden && sitting.over()) {
        hidden = true;
        desk.rebuild();
      }
      clock.setText(words());
    }
    sitting.seen(pair && !hidden && !desk.covered(), through);
  }

  private String words() {
    String help =
        asked.help().equals(RaterStudy.NO_HELP)
            ? "no help"
            : "with " + asked.help().replace('-', ' ');
    double left = sitting.secondsLeft();
    String time =
        hidden
            ? "not to be seen any more"
            : Double.isInfinite(left)
                ? "as long as you like"
                : String.format(Locale.ROOT, "to be seen for %.1f s", left);
    return "Question "
        + sitting.number()
        + " of "
        + sitting.study().pairs()
        + "   ·   "
        + help
        + "   ·   "
        + time;
  }

  @Override
  public String help() {
    return LabelStage.help(
            sitting.scenario().instructions(), asked == null ? null : asked.pair().kind())
        + "\n\nWhat helps and for how long the clips can be seen is drawn by lot for each question."
        + " After each answer you are asked how sure you were. Which answers were right is told at"
        + " the end and not before, so that you judge by nothing but what you see.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    clips = null;
    report();
  }
}
