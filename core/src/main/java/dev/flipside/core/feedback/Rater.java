package dev.flipside.core.feedback;

import java.io.IOException;

/**
 * Answers queries: a person in the window, a simulated rater, or a file that is replayed. Asking
 * returns at once; the answer goes into the store, now or later, and only there does the learner
 * hear of it.
 */
public interface Rater {

  /** Name that stands with each label. */
  String id();

  /** Whether this is a program; simulated and human labels are never mixed in one figure. */
  boolean simulated();

  /**
   * Called once, before the first query.
   *
   * @param answers where answers go
   * @param clips where clips are kept
   */
  void begin(PreferenceStore answers, ClipStore clips);

  /**
   * Puts a query to the rater; its clips are in the clip store already.
   *
   * @throws IOException if the rater answered at once and the answer could not be written
   */
  void ask(Query query) throws IOException;

  /** Number of queries that were put and not answered yet. */
  int unanswered();
}
