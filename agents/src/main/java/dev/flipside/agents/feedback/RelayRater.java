package dev.flipside.agents.feedback;

import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two raters who take turns, for example one who sees a second camera and takes over half-way, or
 * audits one question in ten. Each answer keeps the id of who gave it. Who is asked depends on the
 * seed, the question and how many were answered before, so a resumed run asks the same.
 */
public final class RelayRater implements Rater {
  private final Rater first;
  private final Rater second;
  private final Turns turns;
  private final int labels;
  private final long seed;
  private QueryLog queries;

  /**
   * @param turns which questions go to the second
   * @param labels questions of the whole run
   * @param seed the run seed
   */
  public RelayRater(Rater first, Rater second, Turns turns, int labels, long seed) {
    this.first = first;
    this.second = second;
    this.turns = turns;
    this.labels = labels;
    this.seed = Seeds.derive(seed, "turns", 0);
  }

  @Override
  public String id() {
    return usual().id();
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
    List<Query> forFirst = new ArrayList<>();
    List<Query> forSecond = new ArrayList<>();
    int index = answered();
    for (Query query : open) {
      double lot = Seeds.generator(seed, query.id(), 0).nextDouble();
      (turns.second(index++, labels, query.reason(), lot) ? forSecond : forFirst).add(query);
    }
    if (!forFirst.isEmpty()) {
      first.asked(forFirst);
    }
    if (!forSecond.isEmpty()) {
      second.asked(forSecond);
    }
  }

  @Override
  public OptionalDouble opinion(Segment clip) {
    return usual().opinion(clip);
  }

  /** Who is asked now, if it is not by chance. */
  private Rater usual() {
    return turns.share() > 0.5 && turns.second(answered(), labels, "", 0) ? second : first;
  }

  private int answered() {
    return queries == null ? 0 : queries.answers().current().size();
  }
}
