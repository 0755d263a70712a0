package dev.flipside.desktop.window.label;

import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.desktop.labelling.Labelling;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The last answers in a row, each to be looked at again and revised; as a list for the keys. */
final class AnswerStrip {
  private static final int MOST = 7;

  private final Ui ui;
  private final Labelling labelling;
  private final Consumer<String> review;
  private final Table row = new Table();
  private List<Preference> shown = List.of();
  private String marked = "";

  /**
   * @param review hears the query whose answer is to be looked at
   */
  AnswerStrip(Ui ui, Labelling labelling, Consumer<String> review) {
    this.ui = ui;
    this.labelling = labelling;
    this.review = review;
    row.align(Align.left);
  }

  /** The widget. */
  Table actor() {
    return row;
  }

  /** Shows the newest answers; costs nothing as long as they stay. */
  void refresh() {
    List<Preference> now = labelling.recent(MOST);
    String looked = labelling.reviewed().map(Preference::query).orElse("");
    if (now.equals(shown) && looked.equals(marked)) {
      return;
    }
    shown = now;
    marked = looked;
    row.clear();
    row.add(ui.label("your last answers", Text.SMALL, ui.theme().quiet())).padRight(ui.px(8));
    for (Preference answer : now) {
      row.add(chip(answer, answer.query().equals(looked))).padRight(ui.px(4));
    }
    row.setVisible(!now.isEmpty());
  }

  private Table chip(Preference answer, boolean looked) {
    Table chip = new Table();
    chip.setBackground(
        ui.rounded(looked ? ui.theme().highlight() : Theme.alpha(ui.theme().line(), 0.5f), 5));
    chip.add(
            ui.label(
                sign(answer.choice()),
                Text.STRONG,
                looked ? ui.theme().onHighlight() : ui.theme().text()))
        .minWidth(ui.px(14))
        .pad(ui.px(1), ui.px(7), ui.px(2), ui.px(7));
    return Clickable.of(chip, () -> review.accept(answer.query()));
  }

  private static String sign(Choice choice) {
    return switch (choice) {
      case LEFT -> "←";
      case RIGHT -> "→";
      case TIE -> "=";
      case CANT_TELL -> "?";
      case FIRST -> "1";
      case SECOND -> "2";
      case THIRD -> "3";
      case FOURTH -> "4";
      default -> choice.name();
    };
  }

  /** An answer in words. */
  static String words(Choice choice) {
    return switch (choice) {
      case LEFT -> "left is better";
      case RIGHT -> "right is better";
      case TIE -> "the same";
      case CANT_TELL -> "can't tell";
      case FIRST -> "the first is closest";
      case SECOND -> "the second is closest";
      case THIRD -> "the third is closest";
      case FOURTH -> "the fourth is closest";
      case APPROVE -> "good";
      case DISAPPROVE -> "bad";
      case WITHDRAWN -> "taken back";
    };
  }

  /** The same answers, the newest first, for whoever has no mouse. */
  List<ChoiceList.Offer> choices() {
    List<ChoiceList.Offer> all = new ArrayList<>();
    List<Preference> recent = labelling.recent(MOST);
    for (int i = recent.size() - 1; i >= 0; i--) {
      Preference answer = recent.get(i);
      String ago = i == recent.size() - 1 ? "the last one" : recent.size() - i + " ago";
      all.add(
          new ChoiceList.Offer(
              ago + ":  " + words(answer.choice()), "", () -> review.accept(answer.query())));
    }
    return all;
  }
}
