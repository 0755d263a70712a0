package dev.flipside.desktop.window.screen;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.live.ClipPlayer;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** What screens have in common on which a person says which of two sides is better. */
public final class TwoSides {
  private TwoSides() {}

  /**
   * The page: words above, the sides beside each other, words below, keys.
   *
   * @param headline the question, or what came of it
   * @param side makes side 0, the left one, and 1
   * @param standing how it stands, in small print
   * @param commands for the legend
   */
  public static Table page(
      Ui ui, String headline, IntFunction<Actor> side, String standing, List<Command> commands) {
    Table page = new Table();
    page.pad(ui.px(14), ui.px(18), ui.px(12), ui.px(18));
    across(page, ui.paragraph(headline, Text.HEADING, ui.theme().text()), 0, ui.px(8));
    page.row();
    for (int i = 0; i < 2; i++) {
      page.add(side.apply(i)).grow().uniform().minWidth(0).pad(0, ui.px(4), 0, ui.px(4));
    }
    page.row();
    across(page, ui.paragraph(standing, Text.SMALL, ui.theme().quiet()), ui.px(8), 0);
    page.row();
    across(page, new KeyLegend(ui, Hud.legend(commands)), ui.px(8), 0);
    return page;
  }

  private static void across(Table page, Actor actor, float above, float below) {
    page.add(actor).growX().minWidth(0).colspan(2).padTop(above).padBottom(below);
  }

  /** The keys for an answer: arrows, letters and the pad's cross. */
  public static List<Command> answers(String left, String right, Consumer<Choice> said) {
    List<Command> all = new ArrayList<>();
    all.add(answer("← A", left, said, Choice.LEFT, PadButton.LEFT, Keys.LEFT, Keys.A));
    all.add(answer("→ D", right, said, Choice.RIGHT, PadButton.RIGHT, Keys.RIGHT, Keys.D));
    all.add(answer("↑ W", "the same", said, Choice.TIE, PadButton.UP, Keys.UP, Keys.W));
    all.add(answer("↓ S", "can't tell", said, Choice.CANT_TELL, PadButton.DOWN, Keys.DOWN, Keys.S));
    return all;
  }

  private static Command answer(
      String keys, String does, Consumer<Choice> said, Choice choice, PadButton pad, int... codes) {
    return Command.of(keys, does, () -> said.accept(choice), codes).pad(pad);
  }

  /** Stops all clips, or lets all go on. */
  public static void pause(List<ClipPlayer> players) {
    boolean stop = !players.get(0).paused();
    players.forEach(player -> player.pause(stop));
  }
}
