package dev.flipside.desktop.window.study;

import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A study's arms under each other, with how far they are; one is selected. */
final class ArmRows extends Table {
  private final Ui ui;
  private final List<Arm> arms;
  private final Function<Arm, String> state;
  private final Function<Arm, Float> share;
  private final List<Table> rows = new ArrayList<>();
  private final List<Label> states = new ArrayList<>();
  private int selected;

  /**
   * @param state how far an arm is and what came of it so far, in a few words
   * @param share of its work that is done, 0 to 1; asked for each picture
   * @param selected which one is selected at first
   * @param chosen what a click on the selected one does
   */
  ArmRows(
      Ui ui,
      List<Arm> arms,
      Function<Arm, String> state,
      Function<Arm, Float> share,
      int selected,
      Runnable chosen) {
    this.ui = ui;
    this.arms = List.copyOf(arms);
    this.state = state;
    this.share = share;
    this.selected = Math.max(0, Math.min(selected, arms.size() - 1));
    top();
    defaults().growX().minWidth(0).padBottom(ui.px(4));
    for (int i = 0; i < arms.size(); i++) {
      add(row(i, chosen)).row();
    }
    mark();
    write();
  }

  private Table row(int index, Runnable chosen) {
    Arm arm = arms.get(index);
    Table row = new Table();
    row.setTouchable(Touchable.enabled);
    row.pad(ui.px(6), ui.px(14), ui.px(8), ui.px(14));
    row.defaults().left().growX().minWidth(0);
    row.add(ui.label(arm.name(), Text.STRONG)).row();
    if (!arm.description().isEmpty()) {
      row.add(ui.paragraph(arm.description(), Text.SMALL, ui.theme().quiet())).row();
    }
    Label words = ui.paragraph("", Text.SMALL, ui.theme().text());
    states.add(words);
    row.add(words).padTop(ui.px(2)).row();
    row.add(new ProgressLine(ui, () -> share.apply(arm))).height(ui.px(5)).padTop(ui.px(4));
    rows.add(row);
    return Clickable.of(
        row,
        () -> {
          boolean again = selected == index;
          selected = index;
          mark();
          if (again) {
            chosen.run();
          }
        });
  }

  /** Moves the selection by {@code by}, around the ends. */
  void move(int by, ScrollPane pane) {
    selected = Math.floorMod(selected + by, arms.size());
    mark();
    Table row = rows.get(selected);
    pane.scrollTo(row.getX(), row.getY(), row.getWidth(), row.getHeight());
  }

  /** Which one is selected, from 0. */
  int selected() {
    return selected;
  }

  /** The selected arm. */
  Arm arm() {
    return arms.get(selected);
  }

  /** Writes anew how far they are. */
  void write() {
    for (int i = 0; i < arms.size(); i++) {
      states.get(i).setText(state.apply(arms.get(i)));
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
