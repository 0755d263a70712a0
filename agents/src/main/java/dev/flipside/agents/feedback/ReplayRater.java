package dev.flipside.agents.feedback;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Rater;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Answers as a label file did. A run with the same seed and configuration comes to the same queries
 * and so to the same end; a query that is not in the file gets "can't tell".
 */
public final class ReplayRater implements Rater {
  private final String id;
  private final Map<Set<String>, Preference> known = new HashMap<>();
  private PreferenceStore answers;
  private int unknown;

  /**
   * @param file a label file, read once
   * @throws IOException with one sentence if it cannot be read as labels
   */
  public ReplayRater(Path file) throws IOException {
    this.id = "replay:" + file.getFileName();
    for (Preference label : PreferenceStore.latest(PreferenceStore.readLines(file))) {
      known.put(Set.copyOf(label.clips()), label);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public void begin(PreferenceStore answers, ClipStore clips) {
    this.answers = answers;
  }

  @Override
  public void ask(Query query) throws IOException {
    Preference label = known.get(Set.copyOf(query.clipIds()));
    Choice choice = Choice.CANT_TELL;
    if (label != null && label.kind() == query.kind()) {
      boolean swapped =
          query.kind() == Kind.PAIR && !label.clips().get(0).equals(query.clipIds().get(0));
      choice = swapped ? label.choice().mirrored() : label.choice();
    } else {
      unknown++;
    }
    answers.append(
        new Preference(
            query.id(),
            query.kind(),
            query.clipIds(),
            choice,
            id,
            true,
            0,
            0,
            label == null ? java.util.List.of() : label.cameras(),
            label == null ? java.util.List.of() : label.assists(),
            label == null ? 0 : label.instructions(),
            query.reason(),
            query.repeats()));
  }

  @Override
  public int unanswered() {
    return 0;
  }

  /** Queries that the file does not answer. */
  public int unknown() {
    return unknown;
  }
}
