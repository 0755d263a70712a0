package dev.flipside.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.Refusal;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Structured mutations, always the same ones, for tests of readers: whatever comes is read or
 * refused in one sentence. {@code -Dflipside.fuzz=N} tries N of each.
 */
public final class Mutations {
  /** Mutations of each thing. */
  public static final int TRIES = Integer.getInteger("flipside.fuzz", 400);

  private static final List<String> STRANGE =
      List.of(
          "null",
          "-1",
          "2147483647",
          "1e999",
          "\"\"",
          "[]",
          "{}",
          "true",
          "NaN",
          "9e18",
          "[".repeat(20_000),
          "{\"a\":".repeat(20_000));

  private Mutations() {}

  /** Reads something that was mutated. */
  public interface Reading {
    void read() throws IOException;
  }

  /** Mutates and reads something. */
  public interface Mutated {
    void read(RandomGenerator random) throws IOException;
  }

  /** Reads a mutated text. */
  public interface TextReader {
    void read(String text, RandomGenerator random) throws IOException;
  }

  /** Fails unless {@code reading} succeeds or refuses in a sentence. */
  public static void survives(Reading reading) {
    try {
      reading.read();
    } catch (Refusal | IOException | UncheckedIOException e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (Throwable e) {
      throw new AssertionError("it was neither read nor refused", e);
    }
  }

  /** Tries {@link #TRIES} mutations. */
  public static void each(Mutated mutated) {
    each(TRIES, mutated);
  }

  /** Tries {@code tries} mutations. */
  public static void each(int tries, Mutated mutated) {
    RandomGenerator random = Seeds.generator(20_261);
    for (int i = 0; i < tries; i++) {
      try {
        survives(() -> mutated.read(random));
      } catch (AssertionError e) {
        throw new AssertionError("mutation " + i, e);
      }
    }
  }

  /** Tries mutations of {@code whole}. */
  public static void of(String whole, TextReader reader) {
    each(
        random -> {
          String text = mutated(whole, random);
          try {
            reader.read(text, random);
          } catch (RuntimeException | Error e) {
            if (e instanceof Refusal || e instanceof UncheckedIOException) {
              throw e;
            }
            throw new AssertionError(text.substring(0, Math.min(300, text.length())), e);
          }
        });
  }

  /**
   * A few changes: a value replaced by a strange one, a name lost, a piece cut, doubled, flipped.
   */
  private static String mutated(String whole, RandomGenerator random) {
    String text = whole;
    for (int changes = 1 + random.nextInt(3); changes > 0 && text.length() > 2; changes--) {
      int at = random.nextInt(text.length());
      int end = at + random.nextInt(Math.min(40, text.length() - at) + 1);
      int colon = text.indexOf(':', at);
      text =
          switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(at);
            case 2 -> text.substring(0, at);
            case 3 -> text.substring(0, at) + (char) random.nextInt(300) + text.substring(end);
            default -> {
              if (colon < 0) {
                yield text;
              }
              int stop = colon + 1;
              while (stop < text.length() && ",}]".indexOf(text.charAt(stop)) < 0) {
                stop++;
              }
              yield text.substring(0, colon + 1)
                  + STRANGE.get(random.nextInt(STRANGE.size()))
                  + text.substring(stop);
            }
          };
    }
    return text;
  }
}
