package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.utils.ClickListener;
import com.badlogic.gdx.utils.Align;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list of things to choose from, with keyboard, gamepad or mouse; one is always selected. */
public final class ChoiceList extends Table {
  /** More choices than these stand closer, so that all of them are seen at once. */
  private static final int AIRY = 8;

  private final Ui ui;
  private final List<Offer> choices;
  private final List<Table> rows = new ArrayList<>();
  private final Map<Integer, Actor> pictures = new HashMap<>();
  private final float padding;
  private int selected;

  /**
   * Something to choose.
   *
   * @param name in one line
   * @param detail below it in small letters; may be empty
   * @param run what to do when it is chosen
   * @param mark a box beside it, if it can be marked
   * @param picture something to see at its right end, made anew for each list; it gets the colour
   *     of small letters
   */
  public record Offer(
      String name,
      String detail,
      Runnable run,
      Optional<Mark> mark,
      Optional<Function<Ui, Actor>> picture) {

    /** One that cannot be marked. */
    public Offer(String name, String detail, Runnable run) {
      this(name, detail, run, Optional.empty(), Optional.empty());
    }
  }

  /**
   * A box to be clicked.
   *
   * @param on whether it is marked
   * @param toggle marks it, or no longer
   */
  public record Mark(boolean on, Runnable toggle) {}

  /**
   * @param choices at least one
   * @param selected which one is selected at first
   */
  public ChoiceList(Ui ui, List<Offer> choices, int selected) {
    this.ui = ui;
    this.padding = choices.size() > AIRY ? 3 : 5;
    this.choices = List.copyOf(choices);
    this.selected = Math.max(0, Math.min(selected, choices.size() - 1));
    top();
    defaults().left().growX().padBottom(ui.px(choices.size() > AIRY ? 2 : 3));
    for (int i = 0; i < choices.size(); i++) {
      add(marked(choices.get(i), row(i)));
      row();
    }
    mark();
  }

  /** Moves the selection by {@code by}, around the ends. */
  public void move(int by) {
    selected = Math.floorMod(selected + by, choices.size());
    mark();
  }

  /** Scrolls {@code pane}, which shows this list, to what is selected. */
  public void reveal(ScrollPane pane) {
    Table row = rows.get(selected);
    Actor placed = row.getParent().equals(this) ? row : row.getParent();
    pane.scrollTo(placed.getX(), placed.getY(), placed.getWidth(), placed.getHeight());
  }

  /** Runs what is selected. */
  public void choose() {
    choices.get(selected).run().run();
  }

  /** Which one is selected, from 0. */
  public int selected() {
    return selected;
  }

  /** The row with its box at the left, if it has one. */
  private Table marked(Offer choice, Table row) {
    if (choice.mark().isEmpty()) {
      return row;
    }
    Mark mark = choice.mark().get();
    Table box = new Table();
    box.setBackground(
        ui.rounded(mark.on() ? ui.theme().accent() : Theme.alpha(ui.theme().line(), 0.8f), 4));
    Table outer = new Table();
    Table around = new Table();
    around.add(box).size(ui.px(16), ui.px(16)).pad(ui.px(10));
    outer.add(Clickable.of(around, mark.toggle()));
    outer.add(row).growX();
    return outer;
  }

  private Table row(int index) {
    Offer choice = choices.get(index);
    Table row = new Table();
    row.setTouchable(Touchable.enabled);
    row.defaults().left().growX();
    row.pad(ui.px(padding), ui.px(14), ui.px(padding + 1), ui.px(14));
    Label name = ui.label(choice.name(), Text.HEADING);
    name.setEllipsis(true);
    row.add(name).minWidth(0);
    if (!choice.detail().isEmpty()) {
      row.row();
      row.add(ui.paragraph(choice.detail(), Text.SMALL, ui.theme().quiet())).padTop(ui.px(2));
    }
    row.addListener(
        new ClickListener() {
          @Override
          public void clicked(InputEvent event, float x, float y) {
            selected = index;
            mark();
            choose();
          }

          @Override
          public boolean mouseMoved(InputEvent event, float x, float y) {
            // A pointer that only happens to lie there must not win over the keyboard.
            boolean moved = Gdx.input.getDeltaX() != 0 || Gdx.input.getDeltaY() != 0;
            if (moved && selected != index) {
              selected = index;
              mark();
            }
            return false;
          }
        });
    choice
        .picture()
        .ifPresent(
            p -> {
              Actor picture = p.apply(ui);
              pictures.put(index, picture);
              beside(row, picture);
            });
    rows.add(row);
    return row;
  }

  /** Puts {@code picture} at the right end of a row, beside its one or two lines. */
  private void beside(Table row, Actor picture) {
    Table end = new Table();
    end.setFillParent(true);
    end.align(Align.right);
    end.add(picture).padRight(ui.px(14));
    row.addActor(end);
  }

  private void mark() {
    for (int i = 0; i < rows.size(); i++) {
      boolean chosen = i == selected;
      Table row = rows.get(i);
      row.setBackground(
          chosen
              ? ui.rounded(ui.theme().highlight(), 8)
              : ui.rounded(Theme.alpha(ui.theme().line(), 0.28f), 8));
      tint(row, 0, chosen ? ui.theme().onHighlight() : ui.theme().text());
      Color small = chosen ? ui.theme().onHighlight() : ui.theme().quiet();
      tint(row, 1, small);
      if (pictures.containsKey(i)) {
        pictures.get(i).setColor(small);
      }
    }
  }

  private static void tint(Table row, int child, Color colour) {
    if (child < row.getChildren().size && row.getChild(child) instanceof Label label) {
      Label.LabelStyle style = new Label.LabelStyle(label.getStyle());
      style.fontColor = colour;
      label.setStyle(style);
    }
  }
}
