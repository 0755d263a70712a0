package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Cursor.SystemCursor;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.Stage;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.utils.Align;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Choice;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What lies above a screen: a question, the help, a line of text that goes away by itself. */
final class Overlays {
  private static final float TOAST_SECONDS = 3.5f;
  private static final int MOST_TYPED = 60;

  /** Widest line, in units of a window of 1280 x 720. */
  private static final float TOAST_WIDTH = 400;

  private final Stage stage;
  private final Table modalLayer = new Table();
  private final Table toastLayer = new Table();
  private Ui ui;
  private Runnable modalAgain;
  private ChoiceList choices;
  private Runnable closed = () -> {};
  private final Table rateLayer = new Table();
  private String rate = "";
  private StringBuilder typed;
  private Runnable accept = () -> {};
  private String toast = "";
  private float toastLeft;
  private final Curtain curtain = new Curtain();

  Overlays(Stage stage) {
    this.stage = stage;
    modalLayer.setName("question");
    toastLayer.setName("message");
    modalLayer.setFillParent(true);
    toastLayer.setFillParent(true);
    toastLayer.setTouchable(Touchable.disabled);
    rateLayer.setFillParent(true);
    rateLayer.setTouchable(Touchable.disabled);
    rateLayer.align(Align.bottomRight);
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
    stage.addActor(toastLayer);
    stage.addActor(rateLayer);
    writeRate();
    if (modalAgain != null) {
      modalAgain.run();
    }
    showToast();
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

  /** Shows how many pictures a second there are; nothing for an empty text. */
  void rate(String words) {
    if (!words.equals(rate)) {
      rate = words;
      writeRate();
    }
  }

  private void writeRate() {
    rateLayer.clear();
    if (!rate.isEmpty() && ui != null) {
      rateLayer
          .add(ui.label(rate, Text.KEY, ui.theme().quiet()))
          .pad(ui.px(2), 0, ui.px(2), ui.px(6));
    }
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
          panel.add(
              ui.label("Enter takes it, Esc leaves it as it was", Text.SMALL, ui.theme().quiet()));
          return panel;
        },
        whenClosed);
  }

  /** A raised panel with a question and a detail, and {@code below} points of space under them. */
  private Table sheet(String question, String detail, int below) {
    Table panel = ui.panel();
    panel.setBackground(ui.rounded(ui.theme().raised(), 14));
    panel.pad(ui.px(26));
    panel.add(ui.label(question, Text.TITLE)).padBottom(ui.px(6)).row();
    panel
        .add(ui.paragraph(detail, Text.BODY, ui.theme().quiet()))
        .width(ui.px(520))
        .padBottom(ui.px(below))
        .row();
    return panel;
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
      commands.add(Command.of("↑", "", () -> choices.move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
      commands.add(
          Command.of("↓", "", () -> choices.move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
      commands.add(Command.of("Enter", "", this::choose, Keys.ENTER, Keys.SPACE).pad(PadButton.A));
    } else {
      commands.add(
          Command.of("Enter", "", this::closeModal, Keys.ENTER, Keys.SPACE, Keys.H, Keys.F1)
              .pad(PadButton.A, PadButton.SELECT));
    }
    commands.add(Command.of("Esc", "", this::closeModal, Keys.ESCAPE).pad(PadButton.B));
    return commands;
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
  void ask(String question, String detail, List<Choice> answers, Runnable whenClosed) {
    show(
        () -> {
          Table panel = sheet(question, detail, detail.isEmpty() ? 0 : 18);
          choices =
              new ChoiceList(
                  ui,
                  answers.stream()
                      .map(
                          a ->
                              new Choice(
                                  a.name(),
                                  a.detail(),
                                  () -> {
                                    closeModal();
                                    a.run().run();
                                  }))
                      .toList(),
                  choices == null ? 0 : choices.selected());
          panel.add(choices).growX();
          return panel;
        },
        whenClosed);
  }

  /** Shows the keys and the help of {@code screen}. */
  void help(Screen screen, List<Command> everywhere, Runnable whenClosed) {
    choices = null;
    show(() -> helpPanel(screen, everywhere), whenClosed);
  }

  private Table helpPanel(Screen screen, List<Command> everywhere) {
    Table panel = ui.panel();
    panel.setBackground(ui.rounded(ui.theme().raised(), 14));
    panel.pad(ui.px(26));
    panel.add(ui.label("Help", Text.TITLE)).padBottom(ui.px(8)).row();
    panel
        .add(ui.paragraph(screen.help(), Text.BODY, ui.theme().text()))
        .width(ui.px(640))
        .padBottom(ui.px(16))
        .row();
    Table keys = new Table();
    keys.defaults().left().padBottom(ui.px(5));
    List<Command> all = new ArrayList<>(screen.commands());
    all.add(Command.of("Esc", "back", () -> {}).pad(PadButton.B));
    all.addAll(everywhere);
    int column = 0;
    for (Command command : all) {
      if (!command.does().isEmpty()) {
        keys.add(KeyLegend.cap(ui, command.keys()));
        keys.add(ui.label(command.does(), Text.BODY)).padLeft(ui.px(10));
        keys.add(ui.label(padWords(command), Text.SMALL, ui.theme().quiet()))
            .padLeft(ui.px(10))
            .padRight(ui.px(34));
        if (++column % 2 == 0) {
          keys.row();
        }
      }
    }
    panel.add(keys);
    return panel;
  }

  private static String padWords(Command command) {
    return command.padLabel().isEmpty() ? "" : "pad " + command.padLabel();
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
          modalLayer.add(maker.make());
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
    toastLeft = 0;
    toast = "";
  }

  /** Shows, or does not show, what is said to the person at the window alone. */
  void showNotes(boolean on) {
    toastLayer.setVisible(on);
    rateLayer.setVisible(on);
  }

  /** Draws these notes over a picture that is there already. */
  void drawNotes(Batch batch) {
    batch.begin();
    toastLayer.draw(batch, 1);
    rateLayer.draw(batch, 1);
    batch.end();
  }

  /** Shows a line for a few seconds. */
  void say(String words) {
    toast = words;
    toastLeft = TOAST_SECONDS;
    showToast();
  }

  /** Lets time pass. */
  void advance(float seconds) {
    if (toastLeft > 0) {
      toastLeft -= seconds;
      if (toastLeft <= 0) {
        toast = "";
        showToast();
      }
    }
  }

  private void showToast() {
    toastLayer.clear();
    if (!toast.isEmpty() && ui != null) {
      Table panel = ui.panel();
      panel.setBackground(ui.rounded(ui.theme().highlight(), 10));
      panel.pad(ui.px(10), ui.px(18), ui.px(11), ui.px(18));
      Label words = ui.paragraph(toast, Text.STRONG, ui.theme().onHighlight());
      panel
          .add(words)
          .width(
              Math.min(ui.px(TOAST_WIDTH), new GlyphLayout(ui.font(Text.STRONG), toast).width + 1));
      // Every screen has its keys there, and never a clip, a figure, a name or a title.
      toastLayer.align(Align.bottomLeft);
      toastLayer.add(panel).pad(ui.px(8));
    }
  }
}
