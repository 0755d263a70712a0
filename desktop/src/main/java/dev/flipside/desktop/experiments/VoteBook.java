package dev.flipside.desktop.experiments;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.AppendedLines;
import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.run.WriterLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Votes on a study's arms as JSON lines beside its trials, appended one by one. */
public final class VoteBook {
  private static final String FILE = "votes.jsonl";
  private static final Gson GSON = new Gson();

  private final Path file;
  private final List<Vote> votes = new ArrayList<>();

  /**
   * @param folder of the study
   * @throws Refusal with one sentence if there are votes that cannot be read
   */
  public VoteBook(Path folder) throws IOException {
    file = folder.resolve(FILE);
    List<String> lines = new AppendedLines(file).read();
    for (int i = 0; i < lines.size(); i++) {
      votes.add(parse(lines.get(i), i + 1));
    }
  }

  private Vote parse(String line, int number) {
    try {
      Vote vote = GSON.fromJson(line, Vote.class);
      if (vote.choice() != null && vote.left() != null && vote.right() != null) {
        return vote;
      }
    } catch (JsonParseException | NullPointerException e) {
      throw new Refusal("line " + number + " of " + file + " is no vote", e);
    }
    throw new Refusal("line " + number + " of " + file + " is half a vote");
  }

  /** All votes. */
  public List<Vote> votes() {
    return List.copyOf(votes);
  }

  /**
   * Keeps a vote; it is on the disk when this returns.
   *
   * @throws IOException with one sentence if it could not be written: it does not count then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public void add(Vote vote) throws IOException {
    // Only while the line is written: two people may vote in two windows.
    try (WriterLock lock = WriterLock.on(file.resolveSibling(FILE + ".lock"), file.toString())) {
      new AppendedLines(file).add(GSON.toJson(vote));
    } catch (IOException e) {
      throw new IOException("the vote could not be written to " + file + ": " + e.getMessage(), e);
    }
    votes.add(vote);
  }

  /** Names of the columns of {@link #rows}. */
  public static List<String> header() {
    return List.of("arms", "n", "first", "second", "the same", "can't tell", "first, of decided");
  }

  /** A row for each two arms on which somebody voted, all voters together. */
  public List<List<String>> rows() {
    List<String> arms =
        votes.stream().flatMap(v -> Stream.of(v.left(), v.right())).distinct().sorted().toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        String first = arms.get(i);
        String second = arms.get(j);
        List<Vote> some = votes.stream().filter(v -> v.about(first, second)).toList();
        if (!some.isEmpty()) {
          rows.add(row(first, second, some));
        }
      }
    }
    return rows;
  }

  private static List<String> row(String first, String second, List<Vote> votes) {
    int one = (int) votes.stream().filter(v -> v.prefers(first)).count();
    int other = (int) votes.stream().filter(v -> v.prefers(second)).count();
    int same = (int) votes.stream().filter(v -> v.choice() == Choice.TIE).count();
    String share = "\u2013";
    if (one + other > 0) {
      Interval interval = Interval.wilson(one, one + other);
      share =
          String.format(
              Locale.ROOT, "%.2f %s", (double) one / (one + other), interval.brackets(one + other));
    }
    return List.of(
        first + " against " + second,
        Integer.toString(votes.size()),
        Integer.toString(one),
        Integer.toString(other),
        Integer.toString(same),
        Integer.toString(votes.size() - one - other - same),
        share);
  }
}
