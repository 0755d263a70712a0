package dev.flipside.desktop.bench;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.file.ScratchFolder;
import java.io.IOException;
import java.util.List;

/**
 * How long it takes from a rater's answer until it is safely on the disk and the learner has it.
 */
public final class LabelSpeed {
  private static final int LABELS = 200;

  private LabelSpeed() {}

  /** Answers in a file that is removed afterwards. */
  public static Measurement measure() throws IOException {
    try (ScratchFolder folder = ScratchFolder.create();
        PreferenceStore store = PreferenceStore.open(folder.path().resolve("labels.jsonl"))) {
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
