package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Cursor.SystemCursor;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.utils.ClickListener;

/** What can be clicked, and shows it by the pointer. */
public final class Clickable {
  private Clickable() {}

  /** Makes a click on {@code actor} do something; returns it. */
  public static <A extends Actor> A of(A actor, Runnable run) {
    actor.setTouchable(Touchable.enabled);
    actor.addListener(
        new ClickListener() {
          @Override
          public void clicked(InputEvent event, float x, float y) {
            run.run();
          }

          @Override
          public void enter(InputEvent event, float x, float y, int pointer, Actor from) {
            super.enter(event, x, y, pointer, from);
            Gdx.graphics.setSystemCursor(SystemCursor.Hand);
          }

          @Override
          public void exit(InputEvent event, float x, float y, int pointer, Actor to) {
            super.exit(event, x, y, pointer, to);
            Gdx.graphics.setSystemCursor(SystemCursor.Arrow);
          }
        });
    return actor;
  }

  /**
   * A click on {@code actor} is a press of the key that stands for {@code keycode}, whoever hears
   * it.
   */
  public static <A extends Actor> A asKey(Ui ui, A actor, int keycode) {
    return of(
        actor, () -> Gdx.input.getInputProcessor().keyDown(ui.signs().map().standsFor(keycode)));
  }
}
