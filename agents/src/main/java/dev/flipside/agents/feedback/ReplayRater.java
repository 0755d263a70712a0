package dev.flipside.agents.feedback;

import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers as a label file did, in the words of whoever answered then. A run with the same seed and
 * configuration comes to the same queries and so to the same end, bit for bit, if the answers of
 * that file came at once, as a program's do. Another run is answered where it asks about the same
 * clips; a query that is not in the file gets "can't tell".
 */
public final class ReplayRater implements Rater {
  private final Path file;
  private final Map<String, List<Preference>> byQuery = new HashMap<>();
  private final Map<Set<String>, List<Preference>> byClips = new HashMap<>();
  private QueryLog queries;

  /**
   * @param file a label file, read once
   * @throws IOException with one sentence if it cannot be read as labels or holds none
   */
  public ReplayRater(Path file) throws IOException {
    this.file = file;
    for (Preference label : PreferenceStore.latest(PreferenceStore.readLines(file))) {
      // A person's presses answered no query that could come again.
      boolean unasked = label.kind() == Kind.BUTTON && !label.simulated();
      if (!unasked && label.choice() != Choice.WITHDRAWN) {
        byQuery.computeIfAbsent(label.query(), q -> new ArrayList<>()).add(label);
        if (label.repeats().isEmpty()) {
          byClips.computeIfAbsent(Set.copyOf(label.clips()), c -> new ArrayList<>()).add(label);
        }
      }
    }
    if (byQuery.isEmpty()) {
      throw new IOException(file + " holds no answers");
    }
  }

  @Override
  public String id() {
    return "replay:" + file.getFileName();
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public void begin(QueryLog log) {
    queries = log;
  }

  /**
   * Answers what the file knows.
   *
   * @throws Refusal with one sentence if it knows nothing that was asked so far
   */
  @Override
  public void asked(List<Query> open) throws IOException {
    if (matched() == 0) {
      throw new Refusal(
          "none of the "
              + byQuery.size()
              + " answers in "
              + file
              + " is about clips of this run: it was made with another seed, settings or"
              + " environment; --labels-from learns from answers about other clips");
    }
    List<Preference> given = new ArrayList<>();
    for (Query query : open) {
      List<Preference> known = known(query);
      if (known.isEmpty()) {
        given.add(Preference.simulated(query, Choice.CANT_TELL, id(), List.of(), 0));
      }
      known.forEach(label -> given.add(again(query, label)));
    }
    queries.answers().append(given);
  }

  private List<Preference> known(Query query) {
    List<Preference> same = byQuery.get(query.id());
    List<Preference> all =
        same != null ? same : byClips.getOrDefault(Set.copyOf(query.clipIds()), List.of());
    return all.stream().filter(label -> label.kind() == query.kind()).toList();
  }

  /** What was said then, about the clips as they are drawn now. */
  private static Preference again(Query query, Preference label) {
    return new Preference(
        query.id(),
        query.kind(),
        query.clipIds(),
        asDrawn(query, label),
        label.rater(),
        label.simulated(),
        label.shownAt(),
        label.answeredAt(),
        label.cameras(),
        label.assists(),
        label.instructions(),
        query.reason(),
        query.repeats());
  }

  private static Choice asDrawn(Query query, Preference label) {
    if (label.clips().equals(query.clipIds()) || !label.teaches()) {
      return label.choice();
    }
    if (query.kind() == Kind.PAIR) {
      return label.choice().mirrored();
    }
    List<Choice> places = List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH);
    String best = label.clips().get(places.indexOf(label.choice()));
    return places.get(query.clipIds().indexOf(best));
  }

  /** How many of the queries so far the file answers. */
  private long matched() {
    return queries.all().stream().filter(query -> !known(query).isEmpty()).count();
  }

  @Override
  public String remark() {
    long matched = queries == null ? 0 : matched();
    if (matched == 0) {
      return "";
    }
    long others = queries.all().size() - matched;
    return matched
        + " of "
        + byQuery.size()
        + " answers in "
        + file
        + " were about clips of this run"
        + (others == 0 ? "" : "; " + others + " other queries got “can't tell”");
  }
}
