package dev.flipside.desktop.runs;

import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The answers of a run as a table for other programs, comma-separated (RFC 4180). */
public final class AnswerSheet {
  private static final String HEAD =
      "query,kind,clips,choice,rater,simulated,shown,seconds,cameras,assists,instructions,reason";

  private AnswerSheet() {}

  /**
   * Writes the answers that count, an answer that was changed once, into {@code folder}.
   *
   * @return the file
   * @throws Refusal with one sentence if there is no answer
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public static Path write(RunDirectory run, Path folder) {
    List<Preference> answers;
    try {
      answers =
          Files.isRegularFile(run.labels())
              ? PreferenceStore.latest(PreferenceStore.readLines(run.labels()))
              : List.of();
    } catch (IOException e) {
      throw AtomicFile.failure("cannot read " + run.labels(), e);
    }
    if (answers.isEmpty()) {
      throw new Refusal("the run " + run.id() + " has no answers");
    }
    StringBuilder table = new StringBuilder(HEAD).append("\r\n");
    answers.forEach(answer -> table.append(row(answer)).append("\r\n"));
    AtomicFile.makeFolder(folder);
    Path file = folder.resolve(run.id().replace('/', '-') + "-answers.csv");
    AtomicFile.write(file, table.toString());
    return file;
  }

  private static String row(Preference p) {
    return String.join(
        ",",
        cell(p.query()),
        cell(p.kind().name().toLowerCase(Locale.ROOT)),
        cell(String.join(" ", p.clips())),
        cell(p.choice().name().toLowerCase(Locale.ROOT)),
        cell(p.rater()),
        Boolean.toString(p.simulated()),
        Instant.ofEpochMilli(p.shownAt()).toString(),
        String.format(Locale.ROOT, "%.3f", (p.answeredAt() - p.shownAt()) / 1000.0),
        cell(String.join(" ", p.cameras())),
        cell(String.join(" ", p.assists())),
        Integer.toString(p.instructions()),
        cell(p.reason()));
  }

  /** Quoted where it must be; what a spreadsheet would take for a formula begins with a quote. */
  private static String cell(String text) {
    String plain = text == null ? "" : text;
    if (!plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0) {
      plain = "'" + plain;
    }
    return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }
}
