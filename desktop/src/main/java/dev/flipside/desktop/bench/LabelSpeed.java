package dev.flipside.desktop.bench;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long it takes from a rater's answer until it is safely on the disk and the learner has it.
 */
public final class LabelSpeed {
  private static final int LABELS = 200;

  private LabelSpeed() {}

  /** Answers in a file that is removed afterwards. */
  public static Measurement measure() throws IOException {
    Path folder = Files.createTempDirectory("flipside-bench");
    Path file = folder.resolve("labels.jsonl");
    try (PreferenceStore store = PreferenceStore.open(file)) {
      long begin = System.nanoTime();
      for (int i = 0; i < LABELS; i++) {
        store.append(label(i));
        if (store.answer("query-" + i, "bench").isEmpty()) {
          throw new IllegalStateException("an answer was lost");
        }
      }
      double milliseconds = (System.nanoTime() - begin) * 1e-6 / LABELS;
      return new Measurement(
          "label-round-trip", milliseconds, "ms", "answer to learner, synced to disk on the way");
    } finally {
      AnswerSpeed.remove(folder);
    }
  }

  private static Preference label(int index) {
    return new Preference(
        "query-" + index,
        Kind.PAIR,
        List.of("clip-a", "clip-b"),
        Choice.LEFT,
        "bench",
        true,
        0,
        0,
        List.of(),
        List.of(),
        1,
        "random",
        "");
  }
}
