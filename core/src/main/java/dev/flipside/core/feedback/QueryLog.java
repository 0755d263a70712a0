package dev.flipside.core.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which queries a run has asked, in which order: an append-only file of JSON lines beside the
 * labels. Whether a query is open is not written down: it is as long as nobody's answer to it
 * counts. Queries are asked in rounds; a learner that goes on from an earlier moment comes to the
 * rounds that stand here again and takes them as they are.
 *
 * <p>Answers without a line here, as in runs of earlier versions or copied from another run, are
 * about queries of the time before. The owner of the label file owns this one as well. Safe for use
 * by several threads.
 */
public final class QueryLog implements AutoCloseable {
  private final PreferenceStore answers;
  private final ClipStore clips;
  private final AppendedFile disk;
  private final List<String> messages;
  private final Map<String, AskedQuery> asked = new LinkedHashMap<>();
  private final Set<Set<String>> compared = new HashSet<>();

  /** Queries with their clips, kept so that a window never waits for the disk. */
  private final Map<String, Query> loaded = new HashMap<>();

  private long rounds;

  private QueryLog(
      PreferenceStore answers, ClipStore clips, AppendedFile disk, List<String> messages) {
    this.answers = answers;
    this.clips = clips;
    this.disk = disk;
    this.messages = messages;
  }

  /**
   * Opens a log, or starts one.
   *
   * @param file beside the labels
   * @param answers by which queries are open or not
   * @param clips where clips of queries are
   * @throws IOException with one sentence if it is no query log or cannot be written
   */
  public static QueryLog open(Path file, PreferenceStore answers, ClipStore clips)
      throws IOException {
    AppendedFile.make(file);
    JsonLines<AskedQuery> content =
        JsonLines.read(file, "query", AskedQuery.SCHEMA, AskedQuery::parse);
    QueryLog log =
        new QueryLog(
            answers, clips, AppendedFile.open(file, content), new ArrayList<>(content.messages()));
    try {
      log.takeUp(content.records());
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
    return log;
  }

  private void takeUp(List<AskedQuery> written) {
    Set<String> known = new HashSet<>();
    written.forEach(line -> known.add(line.query()));
    for (Preference label : answers.current()) {
      if (label.kind() != Kind.BUTTON && known.add(label.query())) {
        add(AskedQuery.of(label));
      }
    }
    int lost = 0;
    for (AskedQuery line : written) {
      if (answers.answered(line.query()) || query(line).isPresent()) {
        add(line);
      } else {
        lost++;
      }
    }
    if (lost > 0) {
      messages.add(
          lost
              + (lost == 1 ? " open query has" : " open queries have")
              + " lost clips; others are asked instead");
    }
  }

  private void add(AskedQuery line) {
    asked.put(line.query(), line);
    compared.add(Set.copyOf(line.clips()));
    rounds = Math.max(rounds, line.round() + 1);
  }

  /** The answers to these queries. */
  public PreferenceStore answers() {
    return answers;
  }

  /** The clips of these queries. */
  public ClipStore clips() {
    return clips;
  }

  /** One sentence for each thing that was repaired or found odd on opening. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /**
   * Writes down a round of queries with their clips.
   *
   * @param round its number
   * @param steps control steps of training so far
   * @param forced whether each clip is forced to the disk, as for a person's answers that will name
   *     it; the queries are in any case
   * @throws IOException with one sentence if it could not be written; nothing is asked then
   */
  public void ask(List<Query> queries, long round, long steps, boolean forced) throws IOException {
    for (Query query : queries) {
      for (Segment clip : query.clips()) {
        clips.put(clip, forced);
      }
    }
    List<AskedQuery> lines =
        queries.stream().map(query -> AskedQuery.of(query, round, steps)).toList();
    disk.append(
        lines.stream().map(line -> JsonLines.line(AskedQuery.SCHEMA, line)).toList(),
        "the queries");
    synchronized (this) {
      queries.forEach(query -> loaded.put(query.id(), query));
      lines.forEach(this::add);
    }
  }

  /** The queries of one round in order; empty if there was none. */
  public synchronized List<Query> round(long round) {
    return queries(line -> line.round() == round);
  }

  /** The round in which the query {@code id} was asked; -1 if before this log or never. */
  public synchronized long round(String id) {
    AskedQuery line = asked.get(id);
    return line == null ? AskedQuery.BEFORE : line.round();
  }

  /** Number of rounds that were asked. */
  public synchronized long rounds() {
    return rounds;
  }

  /** Number of queries that were asked before round {@code round}. */
  public synchronized int asked(long round) {
    return (int) asked.values().stream().filter(line -> line.round() < round).count();
  }

  /** Of these, the number without an answer that counts. */
  public synchronized int unanswered(long round) {
    return (int)
        asked.values().stream()
            .filter(line -> line.round() < round && !answers.answered(line.query()))
            .count();
  }

  /** Whether {@code label} is about a query that was asked before round {@code round}, or none. */
  public synchronized boolean asked(Preference label, long round) {
    AskedQuery line = asked.get(label.query());
    return line == null || line.round() < round;
  }

  /** Whether there was a query about exactly these clips. */
  public synchronized boolean compared(Set<String> clipIds) {
    return compared.contains(clipIds);
  }

  /** Every query without an answer that counts, in the order asked. */
  public List<Query> open() {
    return open(answers::answered);
  }

  /**
   * Every query that is not answered, in the order asked.
   *
   * @param answered whether the query with this id counts as answered
   */
  synchronized List<Query> open(Predicate<String> answered) {
    return queries(line -> !answered.test(line.query()));
  }

  /** Every query that was asked, in order, as far as its clips are there. */
  public synchronized List<Query> all() {
    return queries(line -> true);
  }

  /** Pairs that were not asked again with their sides changed yet, by id, in the order asked. */
  public synchronized List<String> unrepeated() {
    List<String> pairs = new ArrayList<>();
    for (AskedQuery line : asked.values()) {
      if (!line.repeats().isEmpty()) {
        pairs.remove(line.repeats());
      } else if (line.kind() == Kind.PAIR) {
        pairs.add(line.query());
      }
    }
    return pairs;
  }

  /** The query called {@code id}; empty if it was not asked or its clips are lost. */
  public synchronized Optional<Query> query(String id) {
    return Optional.ofNullable(asked.get(id)).flatMap(this::query);
  }

  private List<Query> queries(Predicate<AskedQuery> wanted) {
    return asked.values().stream().filter(wanted).flatMap(line -> query(line).stream()).toList();
  }

  private Optional<Query> query(AskedQuery line) {
    Query known = loaded.get(line.query());
    if (known == null) {
      List<Segment> found = line.clips().stream().flatMap(id -> clips.find(id).stream()).toList();
      if (found.size() < line.kind().clips()) {
        return Optional.empty();
      }
      known = new Query(line.query(), line.kind(), found, line.reason(), line.repeats());
      loaded.put(line.query(), known);
    }
    return Optional.of(known);
  }

  @Override
  public void close() {
    try {
      disk.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
