package dev.flipside.core.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of lines to which one process appends. An append returns once its lines are on the disk; a
 * refused one leaves the file as it was. Safe for use by several threads; whoever opens it has made
 * sure that no other process does.
 */
final class AppendedFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private AppendedFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes the file if it is not there. */
  static void make(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file)) {
      write(file, new byte[0], StandardOpenOption.CREATE);
    }
  }

  /**
   * Opens a file as it was just read: cuts off a torn last line, and moves lines that could not be
   * read to a file of their own, {@code NAME.unreadable}, which is only ever added to.
   *
   * @throws IOException with one sentence if the file cannot be written
   */
  static AppendedFile open(Path file, JsonLines<?> content) throws IOException {
    if (content.unreadable().length > 0) {
      write(
          unreadable(file),
          content.unreadable(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      write(
          beside,
          content.readable(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (content.unreadable().length == 0) {
        channel.truncate(content.intactBytes());
      }
      channel.position(channel.size());
      if (!content.endsInNewline()) {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
      channel.force(true);
      return new AppendedFile(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Where unreadable lines of {@code file} are kept. */
  static Path unreadable(Path file) {
    return file.resolveSibling(file.getFileName() + ".unreadable");
  }

  private static void write(Path file, byte[] bytes, StandardOpenOption... how) throws IOException {
    StandardOpenOption[] all = java.util.Arrays.copyOf(how, how.length + 1);
    all[how.length] = StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(file, all)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /**
   * Appends lines and waits until they are on the disk.
   *
   * @param lines each with its newline
   * @param what they are, for the sentence
   * @throws IOException with one sentence if they could not be written; the file is then as before
   */
  synchronized void append(List<byte[]> lines, String what) throws IOException {
    if (!channel.isOpen()) {
      throw new IOException(what + " could not be written to " + file + ": it is closed");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    lines.forEach(all::writeBytes);
    long before = channel.size();
    try {
      ByteBuffer bytes = ByteBuffer.wrap(all.toByteArray());
      channel.position(before);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      if (channel.isOpen()) {
        channel.truncate(before);
      }
      throw new IOException(what + " could not be written to " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
