package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What truly happened, as names and numbers that count up. */
public final class CountTable extends Table {
  private final Ui ui;
  private final Supplier<Map<String, Double>> counts;
  private final Map<String, Label> values = new LinkedHashMap<>();

  /**
   * @param counts asked for each picture; always the same names
   * @param most how many are shown at most
   */
  public CountTable(Ui ui, Supplier<Map<String, Double>> counts, int most) {
    this.ui = ui;
    this.counts = counts;
    defaults().left().padTop(ui.px(3));
    int shown = 0;
    for (Map.Entry<String, Double> entry : counts.get().entrySet()) {
      if (shown++ < most) {
        String name = entry.getKey().replace('-', ' ');
        add(ui.label(name, Text.BODY, ui.theme().quiet())).growX();
        Label value = ui.label(Numbers.count(entry.getValue()), Text.STRONG);
        add(value).right().padLeft(ui.px(12));
        row();
        values.put(entry.getKey(), value);
      }
    }
  }

  @Override
  public void act(float delta) {
    super.act(delta);
    counts
        .get()
        .forEach(
            (name, value) -> {
              Label label = values.get(name);
              if (label != null) {
                label.setText(Numbers.count(value));
                label.getStyle().fontColor = value == 0 ? ui.theme().quiet() : ui.theme().text();
              }
            });
  }
}
