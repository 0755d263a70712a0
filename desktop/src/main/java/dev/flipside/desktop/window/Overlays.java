package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Cursor.SystemCursor;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What lies above a screen: a question, the help, a line of text that goes away by itself. */
final class Overlays {
  private static final int MOST_TYPED = 60;

  /** Width of a question, in units of a window of 1280 x 720. */
  private static final float SHEET = 520;

  private final Stage stage;
  private final Table modalLayer = new Table();
  private Ui ui;
  private Runnable modalAgain;
  private ChoiceList choices;
  private ScrollPane pane;
  private Runnable closed = () -> {};
  private final Notes notes = new Notes();
  private StringBuilder typed;
  private Runnable accept = () -> {};
  private final Curtain curtain = new Curtain();

  Overlays(Stage stage) {
    this.stage = stage;
    modalLayer.setName("question");
    modalLayer.setFillParent(true);
  }

  /** Puts {@code screen} on the stage, and what was above it above it. */
  void build(Ui newUi, Screen screen) {
    ui = newUi;
    stage.clear();
    Gdx.graphics.setSystemCursor(SystemCursor.Arrow);
    Actor actor = screen.build(ui);
    Table root = new Table();
    root.setName("screen");
    root.setFillParent(true);
    root.add(actor).grow();
    stage.addActor(root);
    stage.setScrollFocus(firstPane(root));
    curtain.hang(ui);
    stage.addActor(curtain);
    stage.addActor(modalLayer);
    notes.build(ui, stage);
    if (modalAgain != null) {
      modalAgain.run();
    }
  }

  /** What a wheel scrolls before anything was clicked; null for nothing. */
  private static Actor firstPane(Group group) {
    for (Actor child : group.getChildren()) {
      if (child instanceof ScrollPane) {
        return child;
      }
      Actor inner = child instanceof Group g ? firstPane(g) : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }

  /** Lets the screen that comes next appear within a moment. */
  void fadeIn() {
    curtain.close();
  }

  /** Whether a line of text is being typed. */
  boolean typing() {
    return typed != null;
  }

  /** Hears a character while a line is being typed. */
  void typed(char character) {
    if (typed == null) {
      return;
    }
    if (character == '\b') {
      typed.setLength(Math.max(0, typed.length() - 1));
    } else if (!Character.isISOControl(character) && typed.length() < MOST_TYPED) {
      typed.append(character);
    }
    modalAgain.run();
  }

  /** Asks for a line of text; Enter hands it over. */
  void type(
      String question, String detail, String text, Consumer<String> hears, Runnable whenClosed) {
    typed = new StringBuilder(text);
    accept = () -> hears.accept(typed.toString().strip());
    choices = null;
    show(
        () -> {
          Table panel = sheet(question, detail, 14);
          Table line = new Table();
          line.setBackground(ui.rounded(Theme.alpha(ui.theme().line(), 0.5f), 6));
          line.pad(ui.px(8), ui.px(12), ui.px(9), ui.px(12));
          line.add(ui.label(typed + "_", Text.HEADING)).left().growX();
          panel.add(line).growX().padBottom(ui.px(12)).row();
          Table keys = new Table();
          keys.add(key("Enter", "take it", Keys.ENTER)).padRight(ui.px(18));
          keys.add(key("Esc", "leave it as it was", Keys.ESCAPE));
          panel.add(keys);
          return panel;
        },
        whenClosed);
  }

  private Table key(String cap, String does, int code) {
    return Clickable.asKey(ui, KeyLegend.entry(ui, cap, does, false), code);
  }

  /** A raised panel with a question and a detail, and {@code below} points of space under them. */
  private Table sheet(String question, String detail, int below) {
    Table panel = ui.panel();
    panel.setBackground(ui.rounded(ui.theme().raised(), 14));
    panel.pad(ui.px(26));
    panel
        .add(ui.paragraph(question, Text.TITLE, ui.theme().text()))
        .width(ui.px(SHEET))
        .padBottom(ui.px(6))
        .row();
    panel
        .add(ui.paragraph(detail, Text.BODY, ui.theme().quiet()))
        .width(ui.px(SHEET))
        .padBottom(ui.px(below))
        .row();
    return panel;
  }

  /** What is said to the person at the window alone. */
  Notes notes() {
    return notes;
  }

  boolean modal() {
    return modalAgain != null;
  }

  /** The keys of the question or help that is shown. */
  List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    if (typed != null) {
      commands.add(
          Command.of("Enter", "", this::accept, Keys.ENTER, Keys.NUMPAD_ENTER).pad(PadButton.A));
    } else if (choices != null) {
      commands.add(Command.of("↑", "", () -> move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
      commands.add(Command.of("↓", "", () -> move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
      commands.add(Command.of("Enter", "", this::choose, Keys.ENTER, Keys.SPACE).pad(PadButton.A));
    } else {
      commands.add(
          Command.of("Enter", "", this::closeModal, Keys.ENTER, Keys.SPACE, Keys.H, Keys.F1)
              .pad(PadButton.A, PadButton.SELECT));
    }
    commands.add(Command.of("Esc", "", this::closeModal, Keys.ESCAPE).pad(PadButton.B));
    return commands;
  }

  private void move(int by) {
    choices.move(by);
    choices.reveal(pane);
  }

  private void accept() {
    Runnable taken = accept;
    taken.run();
    closeModal();
  }

  private void choose() {
    ChoiceList list = choices;
    closeModal();
    list.choose();
  }

  /** Asks; the answer closes the question. */
  void ask(String question, String detail, List<Offer> answers, Runnable whenClosed) {
    show(
        () -> {
          Table panel = sheet(question, detail, detail.isEmpty() ? 0 : 18);
          choices =
              new ChoiceList(
                  ui,
                  answers.stream()
                      .map(
                          a ->
                              new Offer(
                                  a.name(),
                                  a.detail(),
                                  () -> {
                                    closeModal();
                                    a.run().run();
                                  }))
                      .toList(),
                  choices == null ? 0 : choices.selected());
          pane = new ScrollPane(choices);
          pane.setScrollingDisabled(true, false);
          panel.add(pane).growX().minHeight(0);
          stage.setScrollFocus(pane);
          return panel;
        },
        whenClosed);
  }

  /** Shows the keys and the help of {@code screen}. */
  void help(Screen screen, List<Command> everywhere, Runnable whenClosed) {
    choices = null;
    show(() -> HelpPanel.of(ui, screen, everywhere), whenClosed);
  }

  private interface PanelMaker {
    Table make();
  }

  private void show(PanelMaker maker, Runnable whenClosed) {
    closed = whenClosed;
    modalAgain =
        () -> {
          modalLayer.clear();
          modalLayer.setTouchable(Touchable.enabled);
          Drawable veil = ui.rounded(Theme.alpha(ui.theme().background(), 0.72f), 1);
          modalLayer.setBackground(veil);
          modalLayer.add(maker.make()).minHeight(0);
        };
    modalAgain.run();
  }

  /** Takes the question or help away, if there is one. */
  void closeModal() {
    if (modalAgain != null) {
      modalAgain = null;
      choices = null;
      typed = null;
      modalLayer.clear();
      modalLayer.setBackground((Drawable) null);
      modalLayer.setTouchable(Touchable.disabled);
      closed.run();
    }
  }

  /** Takes everything away, as before another screen. */
  void closeAll() {
    closeModal();
    notes.clear();
  }
}
