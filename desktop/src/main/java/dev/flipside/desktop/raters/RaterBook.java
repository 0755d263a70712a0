package dev.flipside.desktop.raters;

import com.google.gson.Gson;
import dev.flipside.agents.experiment.AppendedLines;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.WriterLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answers of a study of those who judge, as JSON lines in its folder, appended one by one. */
public final class RaterBook {
  private static final String FILE = "answers.jsonl";
  private static final Gson GSON = new Gson();

  private final Path file;
  private final List<RaterAnswer> answers = new ArrayList<>();

  /**
   * @param folder of the study, which need not exist yet
   * @throws dev.flipside.core.Refusal with one sentence if there are answers that cannot be read
   */
  public RaterBook(Path folder) throws IOException {
    file = folder.resolve(FILE);
    List<String> lines = new AppendedLines(file).read();
    for (int i = 0; i < lines.size(); i++) {
      String where = "line " + (i + 1) + " of " + file + " is no answer";
      answers.add(WholeFile.json(GSON, lines.get(i), RaterAnswer.class, where));
    }
  }

  /** The study's folder. */
  Path folder() {
    return file.getParent();
  }

  /** All answers in order. */
  public List<RaterAnswer> answers() {
    return List.copyOf(answers);
  }

  /** Those of one person. */
  public List<RaterAnswer> of(String person) {
    return answers.stream().filter(a -> a.person().equals(person)).toList();
  }

  /**
   * Keeps an answer; it is on the disk when this returns.
   *
   * @throws IOException with one sentence if it could not be written: it does not count then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public void add(RaterAnswer answer) throws IOException {
    // Only while the line is written: two people may answer in two windows.
    try (WriterLock lock = WriterLock.on(file.resolveSibling(FILE + ".lock"), file.toString())) {
      new AppendedLines(file).add(GSON.toJson(answer));
    } catch (IOException e) {
      throw new IOException(
          "the answer could not be written to " + file + ": " + e.getMessage(), e);
    }
    answers.add(answer);
  }
}
