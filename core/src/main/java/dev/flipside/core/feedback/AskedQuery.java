package dev.flipside.core.feedback;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * That a query was asked: one line of the query log.
 *
 * @param query its id
 * @param kind how many clips
 * @param clips their ids, in the order in which they are drawn
 * @param reason why it was chosen
 * @param repeats id of the query that it asks again, or empty
 * @param round number of the round of queries in which it was asked, from 0; -1 for one that is
 *     known by its answer alone
 * @param steps control steps of training when it was asked
 */
record AskedQuery(
    String query,
    Kind kind,
    List<String> clips,
    String reason,
    String repeats,
    long round,
    long steps) {
  static final int SCHEMA = 1;

  /** Round of queries that were asked before a log was kept, or in another run. */
  static final long BEFORE = -1;

  AskedQuery {
    clips = List.copyOf(clips);
    if (clips.size() != kind.clips()) {
      throw new IllegalArgumentException(
          "a query of kind " + kind + " has " + kind.clips() + " clips, not " + clips.size());
    }
  }

  static AskedQuery of(Query query, long round, long steps) {
    return new AskedQuery(
        query.id(), query.kind(), query.clipIds(), query.reason(), query.repeats(), round, steps);
  }

  /** The query of an answer that the log does not know. */
  static AskedQuery of(Preference label) {
    return new AskedQuery(
        label.query(), label.kind(), label.clips(), label.reason(), label.repeats(), BEFORE, 0);
  }

  static AskedQuery parse(JsonObject json) {
    return new AskedQuery(
        JsonLines.text(json, "query"),
        JsonLines.kind(json),
        JsonLines.texts(json, "clips"),
        JsonLines.text(json, "reason"),
        JsonLines.text(json, "repeats"),
        JsonLines.number(json, "round"),
        JsonLines.number(json, "steps"));
  }
}
