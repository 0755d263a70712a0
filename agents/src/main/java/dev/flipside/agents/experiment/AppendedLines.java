package dev.flipside.agents.experiment;

import dev.flipside.core.file.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A text file that only grows, line by line. A last line without its end was cut off by a crash: it
 * does not count, and goes when the next one is added.
 *
 * @param file which need not exist yet; written by one process
 */
public record AppendedLines(Path file) {
  private static final long MOST_BYTES = 1L << 28;

  /** The whole lines; none if there is no file. */
  public List<String> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    byte[] bytes = WholeFile.bytes(file, MOST_BYTES);
    return new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8).lines().toList();
  }

  /** Adds a line; it is on the disk when this returns. */
  public void add(String line) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = end(channel);
      channel.truncate(end);
      channel.position(end);
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Where the last whole line ends. */
  private static long end(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private static int whole(byte[] bytes) {
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    return whole;
  }
}
