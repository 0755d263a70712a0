package dev.flipside.core.feedback;

import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.run.WriterLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of a run: an append-only file of JSON lines. {@link #append} returns once the line is
 * on the disk, and only then does anybody who reads the store hear of it. Nothing in the file is
 * ever changed: a correction is a later line of the same rater about the same query, and the last
 * one counts. One process has it open at a time, by a {@link WriterLock} beside it; reading it
 * ({@link #readLines}) needs no lock.
 *
 * <p>Safe for use by several threads. Readers wait for each other but never for the disk.
 */
public final class PreferenceStore implements AutoCloseable {
  private final Path file;
  private final WriterLock lock;
  private final AppendedFile disk;
  private final List<String> messages;

  /** Held while the file is written. */
  private final Object writing = new Object();

  /** Held while the members below are read or changed. */
  private final Object reading = new Object();

  private final List<Preference> lines = new ArrayList<>();
  private final Map<String, Preference> current = new LinkedHashMap<>();

  /** How many raters' answers to a query count, by query. */
  private final Map<String, Integer> answers = new HashMap<>();

  private PreferenceStore(
      Path file, WriterLock lock, AppendedFile disk, JsonLines<Preference> content) {
    this.file = file;
    this.lock = lock;
    this.disk = disk;
    this.messages = new ArrayList<>(content.messages());
    if (content.unreadable().length > 0) {
      messages.add(
          "what could not be read was moved to "
              + AppendedFile.unreadable(file)
              + "; the other labels are all there");
    }
    content.records().forEach(label -> publish(label, messages));
  }

  /**
   * Opens a label file, or starts one. A last line that was torn by a crash is cut off, and lines
   * that cannot be read are moved to a file of their own, which {@link #messages} tells.
   *
   * @throws IOException with one sentence if the file is no label file, cannot be written, or is
   *     being written by another program
   */
  public static PreferenceStore open(Path file) throws IOException {
    WriterLock lock =
        WriterLock.on(file.resolveSibling(file.getFileName() + ".lock"), file.toString());
    try {
      AppendedFile.make(file);
      JsonLines<Preference> content = LabelFile.read(file);
      return new PreferenceStore(file, lock, AppendedFile.open(file, content), content);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Reads a label file that may be open elsewhere and leaves it as it is.
   *
   * @return every readable line in file order, corrections included
   * @throws IOException with one sentence if it cannot be read as labels
   */
  public static List<Preference> readLines(Path file) throws IOException {
    return LabelFile.read(file).records();
  }

  /** Makes a label file that is whole at once, from labels that were given elsewhere. */
  public static void write(Path file, List<Preference> labels) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    labels.forEach(label -> all.writeBytes(LabelFile.line(label)));
    AtomicFile.write(file, all.toByteArray());
  }

  /**
   * Reads a label file as {@link #readLines} does.
   *
   * @return one sentence for each thing in it that is odd but could be read, as {@link #messages}
   */
  public static List<String> remarks(Path file) throws IOException {
    JsonLines<Preference> content = LabelFile.read(file);
    List<String> remarks = new ArrayList<>(content.messages());
    Map<String, Preference> before = new LinkedHashMap<>();
    int line = 0;
    for (Preference label : content.records()) {
      line++;
      remark(file, line, before.put(key(label.query(), label.rater()), label), label)
          .ifPresent(remarks::add);
    }
    return remarks;
  }

  /** What is odd about a label that stands in {@code line}, after an earlier one or none. */
  private static Optional<String> remark(Path file, int line, Preference before, Preference label) {
    return before == null || sameClips(before, label)
        ? Optional.empty()
        : Optional.of(
            file
                + ", line "
                + line
                + " answers query "
                + label.query()
                + " with other clips than an earlier line; the later one counts");
  }

  /** The labels that count among {@code lines}: the last of each rater about each query. */
  public static List<Preference> latest(List<Preference> lines) {
    Map<String, Preference> latest = new LinkedHashMap<>();
    lines.forEach(label -> latest.put(key(label.query(), label.rater()), label));
    return List.copyOf(latest.values());
  }

  /** One sentence for each thing that was repaired or found odd on opening. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /**
   * Writes an answer and waits until it is on the disk.
   *
   * @throws IOException with one sentence if it could not be written; the file is then as before
   */
  public void append(Preference label) throws IOException {
    append(List.of(label));
  }

  /** Writes several answers, and waits once until all of them are on the disk. */
  public void append(List<Preference> labels) throws IOException {
    String what = labels.size() == 1 ? "the answer" : "the answers";
    synchronized (writing) {
      disk.append(labels.stream().map(LabelFile::line).toList(), what);
      synchronized (reading) {
        labels.forEach(label -> publish(label, null));
      }
    }
  }

  private void publish(Preference label, List<String> odd) {
    Preference before = current.put(key(label.query(), label.rater()), label);
    lines.add(label);
    int more = counts(label) - (before == null ? 0 : counts(before));
    answers.merge(label.query(), more, Integer::sum);
    if (odd != null) {
      remark(file, lines.size(), before, label).ifPresent(odd::add);
    }
  }

  private static int counts(Preference label) {
    return label.choice() == Choice.WITHDRAWN ? 0 : 1;
  }

  private static boolean sameClips(Preference a, Preference b) {
    return a.clips().stream().sorted().toList().equals(b.clips().stream().sorted().toList());
  }

  /** The labels that count, in the order in which their queries were first answered. */
  public List<Preference> current() {
    synchronized (reading) {
      return List.copyOf(current.values());
    }
  }

  /** What {@code rater} last said about {@code query}; empty if nothing, or taken back. */
  public Optional<Preference> answer(String query, String rater) {
    synchronized (reading) {
      return Optional.ofNullable(current.get(key(query, rater)))
          .filter(label -> label.choice() != Choice.WITHDRAWN);
    }
  }

  /** Whether anybody's answer to {@code query} counts. */
  public boolean answered(String query) {
    synchronized (reading) {
      return answers.getOrDefault(query, 0) > 0;
    }
  }

  /** Number of lines, corrections included: grows whenever something was appended. */
  public int lines() {
    synchronized (reading) {
      return lines.size();
    }
  }

  /** Every line in order, corrections included. */
  public List<Preference> all() {
    synchronized (reading) {
      return List.copyOf(lines);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      disk.close();
      lock.close();
    }
  }

  private static String key(String query, String rater) {
    return query + '\n' + rater;
  }
}
