package dev.flipside.desktop.window.study;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.live.ClipPlayer;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A person says which of two arms' clips is better and does not learn whose they were. */
public final class VoteScreen implements Screen {
  private final Desk desk;
  private final BlindVote vote;
  private final List<ClipPlayer> players = new ArrayList<>();
  private int given;
  private boolean begun;

  public VoteScreen(Desk desk, BlindVote vote) {
    this.desk = desk;
    this.vote = vote;
    stage();
  }

  private void stage() {
    players.clear();
    for (BlindVote.Side side : vote.pair().sides()) {
      players.add(new ClipPlayer(side.scene(), side.frames(), side.stepSeconds()));
    }
  }

  @Override
  public String name() {
    return "vote";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("← A", "left is better", () -> say(Choice.LEFT), Keys.LEFT, Keys.A)
            .pad(PadButton.LEFT),
        Command.of("→ D", "right is better", () -> say(Choice.RIGHT), Keys.RIGHT, Keys.D)
            .pad(PadButton.RIGHT),
        Command.of("↑ W", "the same", () -> say(Choice.TIE), Keys.UP, Keys.W).pad(PadButton.UP),
        Command.of("↓ S", "can't tell", () -> say(Choice.CANT_TELL), Keys.DOWN, Keys.S)
            .pad(PadButton.DOWN),
        Command.of("R", "from the start", () -> players.forEach(ClipPlayer::rewind), Keys.R),
        Command.of("Space", "pause", this::pause, Keys.SPACE).pad(PadButton.START));
  }

  private void say(Choice choice) {
    try {
      vote.vote(choice);
    } catch (IOException e) {
      desk.say(e.getMessage());
      return;
    }
    given++;
    stage();
    desk.rebuild();
  }

  private void pause() {
    boolean stop = !players.get(0).paused();
    players.forEach(p -> p.pause(stop));
  }

  @Override
  public Actor build(Ui ui) {
    Table page = new Table();
    page.pad(ui.px(14), ui.px(18), ui.px(12), ui.px(18));
    page.add(ui.paragraph(vote.question(), Text.HEADING, ui.theme().text()))
        .growX()
        .minWidth(0)
        .colspan(2)
        .padBottom(ui.px(8))
        .row();
    for (int side = 0; side < 2; side++) {
      ClipPlayer player = players.get(side);
      page.add(new SceneView(ui, () -> player).camera(vote.camera()).shadows(true))
          .grow()
          .uniform()
          .minWidth(0)
          .pad(0, ui.px(4), 0, ui.px(4));
    }
    page.row();
    page.add(ui.paragraph(standing(), Text.SMALL, ui.theme().quiet()))
        .growX()
        .minWidth(0)
        .colspan(2)
        .padTop(ui.px(8))
        .row();
    page.add(new KeyLegend(ui, Hud.legend(commands())))
        .growX()
        .minWidth(0)
        .colspan(2)
        .padTop(ui.px(8));
    return page;
  }

  private String standing() {
    return "Votes in this sitting: "
        + given
        + ", kept in all: "
        + vote.book().votes().size()
        + ". Whose clips these are is not said; the report counts the votes.";
  }

  @Override
  public void advance(float seconds) {
    if (!begun) {
      begun = true;
      vote.restartClock();
    }
    players.forEach(p -> p.advance(seconds));
  }

  @Override
  public String help() {
    return "Two policies that were trained in different ways play the same episode, and you see the"
        + " same seconds of both. Say which is better. You are not told which is which, now or"
        + " after the answer, so that you judge by nothing but what you see. Every vote is on the"
        + " disk before the next pair is shown.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    players.clear();
  }
}
