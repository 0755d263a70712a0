package dev.flipside.core.file;

import com.google.gson.Gson;
import dev.flipside.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads whole files that anybody may have written: never more than a bound, never a surprise. */
public final class WholeFile {
  /** More than this is no text of this program; bytes. */
  public static final long TEXT_BYTES = 64L << 20;

  private WholeFile() {}

  /**
   * The bytes of a file.
   *
   * @param most how many there may be
   * @throws Refusal with one sentence if there is no such file, or a larger one
   */
  public static byte[] bytes(Path file, long most) {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in, file.toString(), most);
    } catch (NoSuchFileException e) {
      throw new Refusal("cannot read " + file + ": there is no such file", e);
    } catch (IOException e) {
      throw new Refusal("cannot read " + file + ": " + AtomicFile.reason(e), e);
    }
  }

  /**
   * What is left of a stream.
   *
   * @param name of the stream, for the sentence
   * @param most how many bytes there may be
   * @throws Refusal with one sentence if there are more
   */
  public static byte[] bytes(InputStream in, String name, long most) throws IOException {
    int bound = (int) Math.min(most, Integer.MAX_VALUE - 16);
    byte[] bytes = in.readNBytes(bound);
    if (bytes.length == bound && in.read() >= 0) {
      throw new Refusal(
          String.format(
              Locale.ROOT,
              "%s is larger than %,d bytes, more than this program ever writes there",
              name,
              most));
    }
    return bytes;
  }

  /**
   * A file of text in UTF-8; what is no UTF-8 becomes a replacement character.
   *
   * @throws Refusal with one sentence if there is no such file, or one of more than {@link
   *     #TEXT_BYTES}
   */
  public static String text(Path file) {
    return new String(bytes(file, TEXT_BYTES), StandardCharsets.UTF_8);
  }

  /**
   * An object from JSON, its own checks included.
   *
   * @param refusal the sentence for text that is no such object
   * @throws Refusal as {@link #decoded}
   */
  public static <T> T json(Gson gson, String text, Class<T> type, String refusal) {
    return decoded(
        refusal,
        () -> {
          T object = gson.fromJson(text, type);
          if (object == null) {
            throw new Refusal(refusal + ": it is empty");
          }
          return object;
        });
  }

  /**
   * What {@code decode} makes of content that anybody may have written. Gson wraps what the
   * constructor of a record refuses in a plain {@link RuntimeException}, arrays run out, and text
   * that is nested deeply enough overflows the stack: all that is one thing, damaged content.
   *
   * @param refusal the sentence for content that cannot be decoded
   * @throws Refusal with that sentence, and the reason where there is one for people
   */
  public static <T> T decoded(String refusal, Supplier<T> decode) {
    try {
      return decode.get();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new Refusal(refusal + why(e), e);
    }
  }

  /** The sentence of a check that failed, or nothing where only a library or the JDK speaks. */
  private static String why(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      if (cause instanceof Refusal || cause.getClass() == IllegalArgumentException.class) {
        String message = cause.getMessage();
        return message == null || cause instanceof NumberFormatException
            ? ""
            : ": " + message.lines().findFirst().orElse("");
      }
      cause = cause.getCause();
    }
    return "";
  }
}
