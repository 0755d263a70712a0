package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.desktop.figures.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What truly happened, as names and numbers that count up. */
public final class CountTable extends Table {
  private final Ui ui;
  private final Supplier<List<Tally>> tallies;
  private final Map<String, Label> values = new HashMap<>();

  /**
   * @param tallies asked for each picture; always the same names
   * @param most how many are shown at most
   */
  public CountTable(Ui ui, Supplier<List<Tally>> tallies, int most) {
    this.ui = ui;
    this.tallies = tallies;
    defaults().left().padTop(ui.px(3));
    for (Tally tally : tallies.get().stream().limit(most).toList()) {
      add(ui.label(tally.name(), Text.BODY, ui.theme().quiet())).growX();
      Label value = ui.label(tally.figure(), Text.STRONG);
      add(value).right().padLeft(ui.px(12));
      row();
      values.put(tally.name(), value);
    }
  }

  @Override
  public void act(float delta) {
    super.act(delta);
    for (Tally tally : tallies.get()) {
      Label label = values.get(tally.name());
      if (label != null) {
        label.setText(tally.figure());
        label.getStyle().fontColor = tally.happened() ? ui.theme().text() : ui.theme().quiet();
      }
    }
  }
}
