package dev.flipside.desktop.window.screen;

import com.badlogic.gdx.scenes.scene2d.Actor;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;

/**
 * One screen of the window. It holds its state apart from its widgets, since {@link #build} is
 * called again whenever the window's size or theme changes. Every method is called on the window's
 * thread.
 */
public interface Screen extends AutoCloseable {
  /** Pictures a second where something moves that a person looks at. */
  int SMOOTH = 60;

  /** Short lower-case name, for figures and logs. */
  String name();

  /** Its keys; asked again at each {@link #build}. */
  List<Command> commands();

  /** Makes its widgets for the size and theme of {@code ui}. */
  Actor build(Ui ui);

  /** Lets time pass, before each picture. */
  void advance(float seconds);

  /**
   * Pictures a second at most, from 30 to {@value #SMOOTH}: fewer leave the processor to a learner
   * where drawing is done in software.
   */
  default int picturesPerSecond() {
    return SMOOTH;
  }

  /**
   * Whether what it asks of the person has been done: a flip landed, a question answered. A screen
   * that asks for nothing is settled from the beginning.
   */
  default boolean settled() {
    return true;
  }

  /** What the help says besides the keys: a few sentences. */
  String help();

  /** Escape was pressed. The screen may ask first; otherwise it calls {@link Desk#back}. */
  void leave();

  /** Frees what it made; it is not shown again. */
  @Override
  void close();
}
