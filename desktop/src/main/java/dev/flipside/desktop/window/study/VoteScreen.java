package dev.flipside.desktop.window.study;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import dev.flipside.core.feedback.Choice;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.live.ClipPlayer;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.screen.TwoSides;
import dev.flipside.desktop.window.widget.SceneView;
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
    List<Command> all = TwoSides.answers("left is better", "right is better", this::say);
    all.add(Command.of("R", "from the start", () -> players.forEach(ClipPlayer::rewind), Keys.R));
    all.add(
        Command.of("Space", "pause", () -> TwoSides.pause(players), Keys.SPACE)
            .pad(PadButton.START));
    return all;
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

  @Override
  public Actor build(Ui ui) {
    return TwoSides.page(ui, vote.question(), side -> view(ui, side), standing(), commands());
  }

  private SceneView view(Ui ui, int side) {
    ClipPlayer player = players.get(side);
    return new SceneView(ui, () -> player).camera(vote.camera()).shadows(true);
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
