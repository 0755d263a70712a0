package dev.flipside.desktop.window.tour;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.Refusal;
import dev.flipside.desktop.tour.Chapter;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.tour.TourPlace;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Leads through a story: each chapter is one of the window's screens, with a band above it that
 * says what to do and to look for. Enter goes on, as soon as the screen below has no other use for
 * it; Escape offers to skip, to go back, or to leave, and the tour goes on another day from there.
 */
public final class TourScreen implements Screen {
  private final Desk desk;
  private final Function<Destination, Screen> screens;
  private final List<Chapter> chapters;
  private final TourStops stops;
  private final boolean endedBefore;
  private int chapter;
  private Screen inner;
  private boolean settled;

  /**
   * @param screens makes the screen of a destination
   */
  public TourScreen(Desk desk, Function<Destination, Screen> screens) {
    this.desk = desk;
    this.screens = screens;
    this.chapters = Story.told(desk.environments(), desk.library()).chapters();
    if (chapters.isEmpty()) {
      throw new Refusal("nothing came with the program that a tour could show");
    }
    TourPlace place = TourPlace.of(desk.preferences());
    this.stops = new TourStops(desk, place.run());
    this.endedBefore = place.ended();
    stops.prepare(chapters);
    open(place.chapter() < chapters.size() ? place.chapter() : 0);
  }

  private Chapter now() {
    return chapters.get(chapter);
  }

  private boolean last() {
    return chapter == chapters.size() - 1;
  }

  /** Opens a chapter; only when its screen is there the old one is closed. */
  private void open(int index) {
    Screen opened = screens.apply(stops.of(chapters.get(index)));
    if (inner != null) {
      inner.close();
    }
    inner = opened;
    chapter = index;
    settled = inner.settled();
    keep(chapter, endedBefore || last());
  }

  private void keep(int at, boolean ended) {
    TourPlace place = new TourPlace(at, stops.run(), ended);
    desk.prefer(place.keptIn(desk.preferences()));
  }

  private void go(int index) {
    try {
      open(index);
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
    desk.rebuild();
  }

  private void next() {
    if (last()) {
      keep(0, true);
      desk.back();
    } else {
      go(chapter + 1);
    }
  }

  @Override
  public String name() {
    return "tour";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    List<Command> below = inner.commands();
    // A key that the screen itself waits for stays the screen's until it has been answered.
    if (mayGoOn(below)) {
      all.add(goOn());
    }
    all.addAll(below);
    return all;
  }

  private boolean mayGoOn(List<Command> below) {
    return settled || below.stream().noneMatch(c -> c.keycodes().contains(Keys.ENTER));
  }

  private Command goOn() {
    return Command.of("Enter", last() ? "end" : "go on", this::next, Keys.ENTER, Keys.NUMPAD_ENTER)
        .pad(now().kind() == Chapter.Kind.PLAY ? PadButton.START : PadButton.A);
  }

  @Override
  public Actor build(Ui ui) {
    Table page = new Table();
    page.add(band(ui)).growX().row();
    page.add(inner.build(ui)).grow().minHeight(0);
    return page;
  }

  private Table band(Ui ui) {
    Table band = new Table();
    band.setBackground(ui.rounded(ui.theme().raised(), 0));
    band.pad(ui.px(9), ui.px(20), ui.px(10), ui.px(18));
    band.defaults().left();
    Table title = new Table();
    title.align(Align.left);
    for (int i = 0; i < chapters.size(); i++) {
      Table dot = new Table();
      boolean seen = i <= chapter;
      dot.setBackground(ui.rounded(seen ? ui.theme().accent() : ui.theme().line(), 5));
      title.add(dot).size(ui.px(i == chapter ? 26 : 10), ui.px(10)).padRight(ui.px(5));
    }
    title.add(ui.label(now().title(), Text.HEADING)).padLeft(ui.px(8));
    band.add(title).growX().minWidth(0);
    band.add(keys(ui)).right().row();
    boolean done = settled && !now().after().isEmpty();
    String said = now().kind() == Chapter.Kind.END ? "" : done ? now().after() : now().before();
    if (!said.isEmpty()) {
      band.add(ui.paragraph(said, Text.BODY, done ? ui.theme().accent() : ui.theme().text()))
          .growX()
          .colspan(2)
          .padTop(ui.px(3));
    }
    return band;
  }

  private Table keys(Ui ui) {
    Table keys = new Table();
    boolean pad = ui.signs().pad();
    if (mayGoOn(inner.commands())) {
      keys.add(
          key(
              ui,
              pad ? goOn().padLabel() : "Enter",
              last() ? "end of the tour" : "go on",
              Keys.ENTER));
    }
    keys.add(key(ui, pad ? PadButton.B.label() : "Esc", "skip, back, leave", Keys.ESCAPE))
        .padLeft(ui.px(8));
    return keys;
  }

  private static Actor key(Ui ui, String cap, String does, int code) {
    Table entry = KeyLegend.entry(ui, cap, does, code == Keys.ENTER);
    entry.setBackground(ui.rounded(Theme.alpha(ui.theme().line(), 0.3f), 7));
    entry.pad(ui.px(4), ui.px(8), ui.px(5), ui.px(10));
    return Clickable.asKey(ui, entry, code);
  }

  @Override
  public void advance(float seconds) {
    inner.advance(seconds);
    if (inner.settled() != settled) {
      settled = inner.settled();
      desk.rebuild();
    }
  }

  @Override
  public String help() {
    return now().before() + "\n\n" + inner.help();
  }

  @Override
  public void leave() {
    List<Offer> ways = new ArrayList<>();
    ways.add(new Offer("Stay", "", () -> {}));
    if (!last()) {
      String following = chapters.get(chapter + 1).title();
      ways.add(new Offer("Skip this", "Next: " + following, () -> go(chapter + 1)));
    }
    if (chapter > 0) {
      String before = chapters.get(chapter - 1).title();
      ways.add(new Offer("Once more the one before", before, () -> go(chapter - 1)));
    }
    ways.add(new Offer("Leave the tour", "It goes on from here another time", desk::back));
    desk.ask(
        "The tour, " + (chapter + 1) + " of " + chapters.size(), "Every answer is kept.", ways);
  }

  @Override
  public void close() {
    inner.close();
  }
}
