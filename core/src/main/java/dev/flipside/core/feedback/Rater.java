package dev.flipside.core.feedback;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Answers queries: a person in the window, a simulated rater, or a file that is replayed. What was
 * asked and is open stands in the {@link QueryLog}; an answer goes into its store, now or later,
 * and only there does the learner hear of it.
 */
public interface Rater {

  /** Name that stands with each label. */
  String id();

  /** Whether this is a program; simulated and human labels are never mixed in one figure. */
  boolean simulated();

  /** Whether there is anybody to ask; if not, no query is asked and nobody waits for answers. */
  default boolean present() {
    return true;
  }

  /** Called once, before the first query. */
  void begin(QueryLog queries);

  /**
   * Tells of queries that were asked and are open; a program answers them all, a person in their
   * own time.
   *
   * @throws IOException if the rater answered at once and the answers could not be written
   */
  void asked(List<Query> open) throws IOException;

  /**
   * What a program thinks of a clip by itself, before its mistakes: higher is better. Empty for
   * whoever has to be asked, such as a person.
   */
  default OptionalDouble opinion(Segment clip) {
    return OptionalDouble.empty();
  }

  /** One sentence about what came of it that should be said when a run ends; or empty. */
  default String remark() {
    return "";
  }
}
