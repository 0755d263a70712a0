package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Names with values to turn: up and down choose one, left and right turn it, Enter presses it; all
 * by mouse as well. What is selected is explained below the rows by whoever shows them.
 */
public final class Dials extends Table {
  private final Ui ui;
  private final List<Dial> dials;
  private final List<Table> rows = new ArrayList<>();
  private final List<Label> values = new ArrayList<>();
  private final float valueWidth;
  private int selected;

  /**
   * One of them.
   *
   * @param name in a word or two
   * @param value as it stands now, in words
   * @param turn hears 1 for the next value and -1 for the one before
   * @param press what Enter does
   * @param detail what it means, a sentence
   */
  public record Dial(
      String name, Supplier<String> value, IntConsumer turn, Runnable press, String detail) {

    /** One for which Enter takes the next value. */
    public static Dial of(String name, Supplier<String> value, IntConsumer turn, String detail) {
      return new Dial(name, value, turn, () -> turn.accept(1), detail);
    }
  }

  /** For values in a few words. */
  public Dials(Ui ui, List<Dial> dials, int selected) {
    this(ui, dials, selected, 200);
  }

  /**
   * @param dials at least one
   * @param selected which one is selected at first
   * @param valueWidth room for a value, in the window's units
   */
  public Dials(Ui ui, List<Dial> dials, int selected, float valueWidth) {
    this.ui = ui;
    this.valueWidth = valueWidth;
    this.dials = List.copyOf(dials);
    this.selected = Math.max(0, Math.min(selected, dials.size() - 1));
    top();
    defaults().growX().padBottom(ui.px(3));
    for (int i = 0; i < dials.size(); i++) {
      add(row(i)).row();
    }
    mark();
  }

  private Table row(int index) {
    Dial dial = dials.get(index);
    Table row = new Table();
    row.pad(ui.px(4), ui.px(12), ui.px(5), ui.px(10));
    Label value = ui.label(dial.value().get(), Text.BODY);
    value.setEllipsis(true);
    value.setAlignment(com.badlogic.gdx.utils.Align.center);
    values.add(value);
    row.add(Clickable.of(ui.label(dial.name(), Text.STRONG), () -> select(index)))
        .growX()
        .minWidth(0);
    row.add(Clickable.of(KeyLegend.cap(ui, "‹"), () -> turn(index, -1)));
    row.add(
            Clickable.of(
                value,
                () -> {
                  select(index);
                  press();
                }))
        .width(ui.px(valueWidth))
        .pad(0, ui.px(6), 0, ui.px(6));
    row.add(Clickable.of(KeyLegend.cap(ui, "›"), () -> turn(index, 1)));
    rows.add(row);
    return row;
  }

  private void turn(int index, int by) {
    select(index);
    turn(by);
  }

  private void select(int index) {
    selected = index;
    mark();
  }

  /** Moves the selection by {@code by}, around the ends. */
  public void move(int by) {
    select(Math.floorMod(selected + by, dials.size()));
  }

  /** Scrolls {@code pane}, which shows these rows, to what is selected. */
  public void reveal(ScrollPane pane) {
    Table row = rows.get(selected);
    pane.scrollTo(row.getX(), row.getY(), row.getWidth(), row.getHeight());
  }

  /** Turns what is selected. */
  public void turn(int by) {
    dials.get(selected).turn().accept(by);
    write();
  }

  /** Presses what is selected. */
  public void press() {
    dials.get(selected).press().run();
    write();
  }

  /** Which one is selected, from 0. */
  public int selected() {
    return selected;
  }

  /** What the selected one means. */
  public String detail() {
    return dials.get(selected).detail();
  }

  /** Writes the values anew. */
  public void write() {
    for (int i = 0; i < values.size(); i++) {
      values.get(i).setText(dials.get(i).value().get());
    }
  }

  private void mark() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i)
          .setBackground(
              i == selected
                  ? ui.rounded(Theme.alpha(ui.theme().accent(), 0.22f), 8)
                  : ui.rounded(Theme.alpha(ui.theme().line(), 0.28f), 8));
    }
  }
}
