package dev.flipside.desktop.window.study;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.agents.experiment.Study;
import dev.flipside.core.Refusal;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.StudyShelf;
import dev.flipside.desktop.experiments.StudyShelf.Book;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.util.List;

/** Every study that there is: what it asks and how much work it is. */
public final class StudyListScreen implements Screen {
  private static final int PAIRS_A_MINUTE = 4;

  private final Desk desk;
  private List<Book> books = List.of();
  private ChoiceList list;
  private ScrollPane pane;
  private Table asks;
  private Ui ui;
  private int chosen;
  private int shown = -1;

  public StudyListScreen(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "studies";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP, Keys.W).pad(PadButton.UP),
        Command.of("", "", () -> move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN),
        Command.of("Enter", "open", () -> list.choose(), Keys.ENTER, Keys.SPACE).pad(PadButton.A),
        Command.of("F", "a file elsewhere", this::elsewhere, Keys.F).pad(PadButton.Y));
  }

  private void move(int by) {
    list.move(by);
    list.reveal(pane);
  }

  private void elsewhere() {
    desk.type(
        "Which study file?",
        "A JSON file as MANUAL.md describes it. Files in the folder "
            + Experiments.studies(desk.runs())
            + " are listed by themselves.",
        "",
        text -> {
          try {
            open(StudyShelf.find(text));
          } catch (Refusal | IOException e) {
            desk.say(e.getMessage());
          }
        });
  }

  private void open(Book book) {
    if (book.experiment().isPresent()) {
      desk.go(new Destination.OfStudy(book.source(), book.experiment().get()));
    } else if (book.raters().isPresent()) {
      judge(book.raters().get());
    } else {
      desk.say(book.trouble());
    }
  }

  /** Asks the person in front of the window, or goes on where they were. */
  private void judge(RaterStudy study) {
    try {
      desk.go(
          new Destination.RateStudy(
              RaterSitting.in(
                  Experiments.folder(desk.runs(), study.name()),
                  study,
                  desk.environments().provider(study.world()),
                  desk.preferences().person())));
    } catch (Refusal | IOException e) {
      desk.say(e.getMessage());
    }
  }

  @Override
  public Actor build(Ui newUi) {
    ui = newUi;
    chosen = list == null ? chosen : list.selected();
    books = new StudyShelf(desk.runs()).books();
    list = new ChoiceList(ui, books.stream().map(this::choice).toList(), chosen);
    pane = new ScrollPane(list);
    pane.setScrollingDisabled(true, false);
    asks = new Table();
    asks.defaults().left().growX().minWidth(0);
    asks.top();
    shown = -1;
    Table page = new Table();
    page.pad(ui.px(26), ui.px(40), ui.px(16), ui.px(40));
    page.add(ui.label("Studies", Text.TITLE)).left().colspan(2).padBottom(ui.px(12)).row();
    page.add(pane).width(ui.px(430)).growY().top();
    ScrollPane right = new ScrollPane(asks);
    right.setScrollingDisabled(true, false);
    page.add(right).grow().top().minWidth(0).padLeft(ui.px(36)).row();
    page.add(new KeyLegend(ui, Hud.legend(commands())))
        .growX()
        .minWidth(0)
        .colspan(2)
        .padTop(ui.px(12));
    return page;
  }

  private Offer choice(Book book) {
    return book.experiment()
        .map(Experiment::study)
        .map(study -> new Offer(study.name(), study.about().title(), () -> open(book)))
        .or(() -> book.raters().map(asks -> new Offer(asks.name(), asks.title(), () -> open(book))))
        .orElse(new Offer(book.source(), "Not a study: choose it to hear why", () -> open(book)));
  }

  private void describe(Book book) {
    asks.clear();
    if (book.raters().isPresent()) {
      describe(book.source(), book.raters().get());
      return;
    }
    if (book.experiment().isEmpty()) {
      paragraph(book.trouble(), Text.BODY);
      return;
    }
    Study study = book.experiment().get().study();
    asks.add(ui.paragraph(study.about().title(), Text.HEADING, ui.theme().text()))
        .padBottom(ui.px(8))
        .row();
    study.about().text().forEach(text -> paragraph(text, Text.BODY));
    paragraph("Quick: " + size(study.quick()) + ".  In full: " + size(study), Text.STRONG);
    paragraph("flipside study " + book.source(), Text.SMALL);
    asks.add(ui.label("What is compared", Text.HEADING)).padTop(ui.px(6)).row();
    study
        .arms()
        .forEach(
            arm ->
                asks.add(
                        ui.paragraph(
                            arm.name()
                                + (arm.description().isEmpty() ? "" : ": " + arm.description()),
                            Text.SMALL,
                            ui.theme().quiet()))
                    .padTop(ui.px(4))
                    .row());
  }

  private void describe(String source, RaterStudy study) {
    asks.add(ui.paragraph(study.title(), Text.HEADING, ui.theme().text()))
        .padBottom(ui.px(8))
        .row();
    paragraph(
        "You are the one who is measured: which of two clips of "
            + study.world()
            + " is better? The physics knows. What helps you and how long you can look is drawn by"
            + " lot for each pair; you say how sure you are, and at the end you hear how often you"
            + " were right.",
        Text.BODY);
    paragraph(
        study.pairs()
            + " pairs, about "
            + Math.max(1, study.pairs() / PAIRS_A_MINUTE)
            + " minutes; leave whenever you like, it goes on from there.",
        Text.STRONG);
    paragraph("flipside label --study " + source, Text.SMALL);
    paragraph("Help: " + String.join(", ", study.help()).replace('-', ' '), Text.SMALL);
  }

  private void paragraph(String words, Text text) {
    asks.add(
            ui.paragraph(words, text, text == Text.STRONG ? ui.theme().text() : ui.theme().quiet()))
        .padBottom(ui.px(8))
        .row();
  }

  /** Such as "19 arms x 10 seeds = 190 runs". */
  static String size(Study study) {
    return count(study.arms().size(), "arm")
        + " × "
        + count(study.seeds().size(), "seed")
        + " = "
        + count(study.trials().size(), "run");
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  @Override
  public void advance(float seconds) {
    if (list != null && list.selected() != shown) {
      shown = list.selected();
      describe(books.get(shown));
    }
  }

  @Override
  public String help() {
    return "A study trains the same thing in several ways, its arms, each with several seeds, and"
        + " measures what came of it. Those that come with the program are files like your own: put"
        + " yours into the folder "
        + Experiments.studies(desk.runs())
        + ", where the results go as well. MANUAL.md, in the sources, shows how one is written."
        + " What asks how good people judge, and you with them, is a study as well.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {}
}
