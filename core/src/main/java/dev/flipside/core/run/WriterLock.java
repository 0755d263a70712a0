package dev.flipside.core.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The right to write something, which one process has at a time. It is a lock on a file that
 * nothing else ever opens: on POSIX systems a lock is lost as soon as its process closes any
 * channel on the same file. The system takes it back when the process ends, however it ends; the
 * file stays.
 */
public final class WriterLock implements AutoCloseable {
  /** Where the lock is: beyond what the file holds, so that others can read who has it. */
  private static final long BEYOND = Long.MAX_VALUE - 1;

  private static final int TRIES = 10;
  private static final long PAUSE_MILLIS = 50;
  private static final int WORDS_BYTES = 200;

  /** Who has what in this process, by lock file: it must not open such a file a second time. */
  private static final Map<Path, String> HELD = new HashMap<>();

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock; waits half a second for who only writes a line.
   *
   * @param file the lock file, made if it is not there
   * @param what is locked, for the sentence
   * @throws IOException with one sentence that says who holds it and since when, or why the lock
   *     file cannot be written
   */
  public static WriterLock on(Path file, String what) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    Files.createDirectories(path.getParent());
    for (int i = 1; ; i++) {
      String holder;
      synchronized (HELD) {
        holder = HELD.get(path);
        if (holder == null) {
          FileChannel channel =
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          try {
            if (channel.tryLock(BEYOND, 1, false) != null) {
              HELD.put(path, "this program");
              return signed(new WriterLock(path, channel));
            }
            holder = words(channel);
          } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
          }
          channel.close();
        }
      }
      if (i == TRIES) {
        throw new IOException(what + " is being written by " + holder);
      }
      pause();
    }
  }

  private static WriterLock signed(WriterLock lock) throws IOException {
    String words =
        "process "
            + ProcessHandle.current().pid()
            + " since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try {
      lock.channel.truncate(0);
      lock.channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
      return lock;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static String words(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS_BYTES);
    channel.read(bytes, 0);
    String words = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return words.isBlank() ? "another Flipside" : "another Flipside, " + words;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a lock", e);
    }
  }

  /** Gives the right back. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (channel.isOpen()) {
        HELD.remove(file);
        channel.close();
      }
    }
  }
}
