package dev.flipside.core.file;

import dev.flipside.core.Ending;
import dev.flipside.core.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is always whole: written beside its place, forced to the disk, and renamed. Whatever
 * ends the program leaves the old file or the new one.
 */
public final class AtomicFile implements AutoCloseable {
  private final Path file;
  private final Path beside;

  /** Whether the end of the program waits for it; closed by the thread that made it. */
  private boolean awaited;

  /**
   * Prepares to write {@code file} by way of {@link #beside}, which is free for any writer. A
   * program that is told to end does so after the file is closed, by this thread.
   */
  public AtomicFile(Path file) {
    this(file, file.resolveSibling(file.getFileName() + ".new"));
    Ending.begin();
    awaited = true;
  }

  private AtomicFile(Path file, Path beside) {
    this.file = file;
    this.beside = beside;
    makeFolder(file.toAbsolutePath().getParent());
  }

  /**
   * Prepares to write {@code file} under a hidden name of this process, so that two programs may
   * make the same film at the same time. Whoever writes it sees to it that it goes when the program
   * ends.
   */
  public static AtomicFile hidden(Path file) {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid();
    return new AtomicFile(file, file.resolveSibling(name));
  }

  /**
   * Replaces {@code file} by {@code bytes}.
   *
   * @throws Refusal with one sentence if there cannot be such a folder
   * @throws UncheckedIOException with one sentence if the disk is full or read-only; the file is
   *     then as before
   */
  public static void write(Path file, byte[] bytes) {
    write(file, bytes, true);
  }

  /**
   * Replaces {@code file} by {@code bytes}.
   *
   * @param forced whether to wait until they are on the disk; if not, a crash of the whole machine
   *     may lose them, one of this program does not
   */
  public static void write(Path file, byte[] bytes, boolean forced) {
    try (AtomicFile whole = new AtomicFile(file)) {
      Files.write(whole.beside, bytes);
      if (forced) {
        whole.force();
      }
      whole.rename();
    } catch (IOException e) {
      throw failure("cannot write " + file, e);
    }
  }

  /** Replaces {@code file} by {@code text} in UTF-8, as {@link #write(Path, byte[])} does. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where to write until {@link #commit}. */
  public Path beside() {
    return beside;
  }

  /** Forces what was written to the disk and puts it in its place. */
  public void commit() throws IOException {
    force();
    rename();
  }

  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void rename() throws IOException {
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(beside);
    } finally {
      if (awaited) {
        awaited = false;
        Ending.done();
      }
    }
  }

  /**
   * Makes a folder and those around it.
   *
   * @throws Refusal with one sentence if something else is in its place, or nobody may write there
   * @throws UncheckedIOException with one sentence if the disk refuses
   */
  public static void makeFolder(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there)) {
      throw new Refusal("cannot write into " + folder + ": " + there + " is not a folder");
    }
    if (!Files.isWritable(there)) {
      throw new Refusal("cannot write into " + folder + ": access denied");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failure("cannot make the folder " + folder, e);
    }
  }

  /** An exception whose message is one sentence: what could not be done, and why. */
  public static UncheckedIOException failure(String what, IOException e) {
    return new UncheckedIOException(what + ": " + reason(e), e);
  }

  /** Why the disk refused, without the name of the file, which the sentence has already. */
  public static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "there is no " + message;
    }
    return message.isEmpty() ? e.getClass().getSimpleName() : message;
  }
}
