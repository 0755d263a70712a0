package dev.flipside.core.feedback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of a run: an append-only file of JSON lines. {@link #append} returns once the line is
 * on the disk, and only then does anybody who reads the store hear of it. Nothing in the file is
 * ever changed: a correction is a later line of the same rater about the same query, and the last
 * one counts.
 *
 * <p>Safe for use by several threads. Readers wait for each other but never for the disk.
 */
public final class PreferenceStore implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final List<String> messages;

  /** Held while the file is written. */
  private final Object writing = new Object();

  /** Held while the members below are read or changed. */
  private final Object reading = new Object();

  private final Map<String, Preference> current = new LinkedHashMap<>();
  private int lines;

  private PreferenceStore(Path file, FileChannel channel, LabelFile content) {
    this.file = file;
    this.channel = channel;
    this.messages = new ArrayList<>(content.messages());
    content.lines().forEach(label -> publish(label, messages));
  }

  /**
   * Opens a label file, or starts one. A last line that was torn by a crash is cut off, which
   * {@link #messages} tells.
   *
   * @throws IOException with one sentence if the file cannot be read as labels, cannot be written,
   *     or is open in another program
   */
  public static PreferenceStore open(Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      LabelFile content = LabelFile.read(file);
      channel.truncate(content.intactBytes());
      channel.position(content.intactBytes());
      if (!content.endsInNewline()) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
      channel.force(true);
      return new PreferenceStore(file, channel, content);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Reads a label file that may be open elsewhere and leaves it as it is.
   *
   * @return every line in file order, corrections included
   * @throws IOException with one sentence if it cannot be read as labels
   */
  public static List<Preference> readLines(Path file) throws IOException {
    return LabelFile.read(file).lines();
  }

  /**
   * Reads a label file as {@link #readLines} does.
   *
   * @return one sentence for each thing in it that is odd but could be read, as {@link #messages}
   */
  public static List<String> remarks(Path file) throws IOException {
    LabelFile content = LabelFile.read(file);
    List<String> remarks = new ArrayList<>(content.messages());
    Map<String, Preference> before = new LinkedHashMap<>();
    int line = 0;
    for (Preference label : content.lines()) {
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

  private static void lock(Path file, FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new IOException(file + " is already open in this program", e);
    }
    if (lock == null) {
      throw new IOException(file + " is open in another Flipside");
    }
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
    byte[] line = LabelFile.line(label);
    synchronized (writing) {
      if (!channel.isOpen()) {
        throw new IOException("the answer could not be written to " + file + ": it is closed");
      }
      long before = channel.size();
      try {
        ByteBuffer bytes = ByteBuffer.wrap(line);
        channel.position(before);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      } catch (IOException e) {
        if (channel.isOpen()) {
          channel.truncate(before);
        }
        throw new IOException(
            "the answer could not be written to " + file + ": " + e.getMessage(), e);
      }
    }
    synchronized (reading) {
      publish(label, null);
      reading.notifyAll();
    }
  }

  private void publish(Preference label, List<String> odd) {
    Preference before = current.put(key(label.query(), label.rater()), label);
    lines++;
    if (odd != null) {
      remark(file, lines, before, label).ifPresent(odd::add);
    }
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

  /** Number of lines, corrections included: grows whenever something was appended. */
  public int lines() {
    synchronized (reading) {
      return lines;
    }
  }

  /**
   * Waits until there are more than {@code known} lines.
   *
   * @param milliseconds how long at most, at least 1
   * @return the number of lines now
   */
  public int awaitMoreThan(int known, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    synchronized (reading) {
      while (lines <= known) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        reading.wait(left);
      }
      return lines;
    }
  }

  /** Where the labels are. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      channel.close();
    }
  }

  private static String key(String query, String rater) {
    return query + '\n' + rater;
  }
}
