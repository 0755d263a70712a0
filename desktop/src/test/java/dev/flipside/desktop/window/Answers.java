package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.Input.Keys;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.window.input.PadButton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * What somebody answers about pairs of clips in a window, and what of it is on the disk.
 *
 * @param walk through the window
 * @param device in their hands
 * @param run that is asked for
 */
record Answers(Walk walk, Device device, RunDirectory run) {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  /** The answers that hold, the oldest first. */
  List<Preference> given() throws IOException {
    return Files.isRegularFile(run.labels())
        ? PreferenceStore.latest(PreferenceStore.readLines(run.labels()))
        : List.of();
  }

  private long lines() throws IOException {
    return Files.isRegularFile(run.labels()) ? PreferenceStore.readLines(run.labels()).size() : 0;
  }

  /**
   * Answers the pair on the screen as soon as there is one and it can have been seen; until then
   * the window takes no answer.
   */
  void give(Choice choice) throws Exception {
    boolean left = choice == Choice.LEFT;
    give(
        left ? "left is better" : "right is better",
        left ? Keys.LEFT : Keys.RIGHT,
        left ? PadButton.LEFT : PadButton.RIGHT);
  }

  /** The same with whatever is pressed for it; a mouse clicks on the last of these words. */
  void give(String words, int key, PadButton button) throws Exception {
    long before = lines();
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (lines() == before) {
      assertThat(System.nanoTime()).as("an answer by %s is taken", device).isLessThan(deadline);
      if (device == Device.MOUSE) {
        device.click(walk, words);
      } else {
        device.press(walk, key, button);
      }
      walk.pictures(3);
    }
  }
}
