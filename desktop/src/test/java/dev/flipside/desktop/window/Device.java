package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Group;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.widget.ChoiceList;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** What somebody has in their hands: one of them is enough to get everywhere. */
enum Device {
  KEYBOARD,
  MOUSE,
  PAD;

  private static final int MOST_WHEEL_STEPS = 40;

  /** Chooses {@code name} from the list that lies on top. */
  void choose(Walk walk, String name) throws Exception {
    if (this == MOUSE) {
      turnWheelTo(walk, name);
      click(walk, name);
      return;
    }
    int[] steps = walk.after(() -> wayTo(walk, name));
    for (int i = 0; i < Math.abs(steps[0]); i++) {
      press(walk, steps[0] > 0 ? Keys.DOWN : Keys.UP, steps[0] > 0 ? PadButton.DOWN : PadButton.UP);
    }
    press(walk, Keys.ENTER, PadButton.A);
  }

  /** Turns the wheel until {@code words} can be seen. */
  private static void turnWheelTo(Walk walk, String words) throws Exception {
    for (int i = 0; i < MOST_WHEEL_STEPS && walk.after(() -> hidden(walk, words)); i++) {
      walk.run(() -> Gdx.input.getInputProcessor().scrolled(0, 1));
      walk.pictures(4);
    }
  }

  private static boolean hidden(Walk walk, String words) {
    List<Actor> all = find(walk.stage().getRoot(), says(words));
    if (all.isEmpty()) {
      return false;
    }
    Actor actor = all.get(all.size() - 1);
    for (Actor a = actor; a != null; a = a.getParent()) {
      if (a instanceof ScrollPane pane) {
        Vector2 low = actor.localToActorCoordinates(pane, new Vector2());
        return low.y < 0 || low.y + actor.getHeight() > pane.getHeight();
      }
    }
    return false;
  }

  /** How many steps down the list it is, [1]. */
  private static int[] wayTo(Walk walk, String name) {
    List<Actor> lists = find(walk.stage().getRoot(), ChoiceList.class::isInstance);
    ChoiceList list = (ChoiceList) lists.get(lists.size() - 1);
    for (int i = 0; i < list.getChildren().size; i++) {
      if (list.getChild(i) instanceof Group row && !find(row, says(name)).isEmpty()) {
        return new int[] {i - list.selected()};
      }
    }
    throw new NoSuchElementException("no choice is called " + name + " on " + walk.current());
  }

  /** A key of the keyboard or a button of the pad. */
  void press(Walk walk, int key, PadButton button) throws Exception {
    walk.run(
        () -> {
          if (this == PAD) {
            walk.input().pressed(button);
          } else {
            walk.input().keyDown(key);
          }
        });
    walk.pictures(1);
  }

  /** Does what a legend says: by its key, by a click on it, or from the menu of the pad. */
  void legend(Walk walk, String does, int key) throws Exception {
    switch (this) {
      case KEYBOARD -> press(walk, key, PadButton.SELECT);
      case MOUSE -> click(walk, does);
      case PAD -> {
        press(walk, key, PadButton.SELECT);
        choose(walk, does);
      }
    }
    walk.pictures(1);
  }

  /** Goes back to the screen before. */
  void leave(Walk walk) throws Exception {
    if (this == MOUSE) {
      click(walk, "back");
    } else {
      press(walk, Keys.ESCAPE, PadButton.B);
    }
    walk.pictures(1);
  }

  /** Clicks on the last thing that says {@code words}. */
  void click(Walk walk, String words) throws Exception {
    walk.run(
        () -> {
          List<Actor> all = find(walk.stage().getRoot(), says(words));
          if (all.isEmpty()) {
            throw new NoSuchElementException("nothing says " + words + " on " + walk.current());
          }
          Actor actor = all.get(all.size() - 1);
          Vector2 middle = new Vector2(actor.getWidth() / 2, actor.getHeight() / 2);
          Vector2 at = walk.stage().stageToScreenCoordinates(actor.localToStageCoordinates(middle));
          Gdx.input.getInputProcessor().touchDown(Math.round(at.x), Math.round(at.y), 0, 0);
          Gdx.input.getInputProcessor().touchUp(Math.round(at.x), Math.round(at.y), 0, 0);
        });
    walk.pictures(1);
  }

  static Predicate<Actor> says(String words) {
    return a -> a instanceof Label label && label.getText().toString().equals(words);
  }

  static List<Actor> find(Group group, Predicate<Actor> wanted) {
    List<Actor> found = new ArrayList<>();
    for (Actor child : group.getChildren()) {
      if (wanted.test(child)) {
        found.add(child);
      }
      if (child instanceof Group inner) {
        found.addAll(find(inner, wanted));
      }
    }
    return found;
  }
}
