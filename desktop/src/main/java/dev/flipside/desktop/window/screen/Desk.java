package dev.flipside.desktop.window.screen;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.film.FilmDesk;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.sound.Sound;
import dev.flipside.desktop.window.input.InputBindings;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What a screen may ask of the window. */
public interface Desk {

  /**
   * Shows what is at {@code destination}; {@link #back} returns to this screen. If it cannot be
   * shown, this screen stays and the reason is said.
   */
  void go(Destination destination);

  /** Closes the current screen and returns to the one before; after the last the window closes. */
  void back();

  /** Closes the window, as soon as the films that are being written are whole. */
  void quit();

  /** Builds the current screen anew, with the same state. */
  void rebuild();

  /** Plays a sound, if sounds are on. */
  void play(Sound sound);

  /** Shows a line of text for a few seconds. */
  void say(String words);

  /**
   * Opens a file or folder where the system shows such things, and says where it is: whether a
   * browser really came up cannot be known.
   *
   * @param what such as "The report"
   */
  void open(String what, Path file);

  /** Asks a question above the screen; the first answer is selected. */
  void ask(String question, String detail, List<Offer> answers);

  /**
   * Asks for a line of text above the screen.
   *
   * @param text to begin with
   * @param typed hears it when Enter is pressed
   */
  void type(String question, String detail, String text, Consumer<String> typed);

  /** What the person likes. */
  Preferences preferences();

  /** Keeps what the person likes from now on, and shows it. */
  void prefer(Preferences changed);

  /** Whether a question or the help lies above the screen. */
  boolean covered();

  /** What the player holds. */
  InputBindings input();

  /** What can be played. */
  EnvironmentRegistry environments();

  /** The folder of the user's runs. */
  default Path runs() {
    return library().own();
  }

  /** The user's runs, and those that came with the program. */
  RunLibrary library();

  /** Writes films; leaving a screen leaves it its films. */
  FilmDesk films();
}
