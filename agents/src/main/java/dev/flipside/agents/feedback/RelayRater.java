package dev.flipside.agents.feedback;

import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Rater;
import java.io.IOException;

/**
 * Two raters one after the other: the second takes over after a number of answers, for example one
 * who sees a second camera. Each answer keeps the id of who gave it.
 */
public final class RelayRater implements Rater {
  private final Rater first;
  private final Rater second;
  private final int after;
  private PreferenceStore answers;

  /**
   * @param after answers after which the second rater is asked, at least 0
   */
  public RelayRater(Rater first, Rater second, int after) {
    this.first = first;
    this.second = second;
    this.after = after;
  }

  @Override
  public String id() {
    return current().id();
  }

  @Override
  public boolean simulated() {
    return first.simulated() && second.simulated();
  }

  @Override
  public void begin(PreferenceStore store, ClipStore clips) {
    answers = store;
    first.begin(store, clips);
    second.begin(store, clips);
  }

  @Override
  public void ask(Query query) throws IOException {
    current().ask(query);
  }

  @Override
  public int unanswered() {
    return first.unanswered() + second.unanswered();
  }

  private Rater current() {
    return answers == null || answers.current().size() < after ? first : second;
  }
}
