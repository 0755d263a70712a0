package dev.flipside.agents.feedback;

import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two raters one after the other: the second takes over after a number of answers, for example one
 * who sees a second camera. Each answer keeps the id of who gave it.
 */
public final class RelayRater implements Rater {
  private final Rater first;
  private final Rater second;
  private final int after;
  private QueryLog queries;

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
    return (left() > 0 ? first : second).id();
  }

  @Override
  public boolean simulated() {
    return first.simulated() && second.simulated();
  }

  @Override
  public void begin(QueryLog log) {
    queries = log;
    first.begin(log);
    second.begin(log);
  }

  @Override
  public void asked(List<Query> open) throws IOException {
    int share = Math.min(open.size(), left());
    if (share > 0) {
      first.asked(open.subList(0, share));
    }
    if (share < open.size()) {
      second.asked(open.subList(share, open.size()));
    }
  }

  @Override
  public OptionalDouble opinion(Segment clip) {
    return (left() > 0 ? first : second).opinion(clip);
  }

  /** Answers that the first rater still gives. */
  private int left() {
    return queries == null ? after : Math.max(0, after - queries.answers().current().size());
  }
}
