package dev.flipside.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Things that were opened together, to be closed together, the last one first. Around a
 * constructor, it closes what was opened so far if the rest fails:
 *
 * <pre>
 * try (Opened opening = new Opened()) {
 *   this.file = opening.add(open(path));
 *   this.world = opening.add(make());
 *   this.opened = opening.handOver();
 * }
 * </pre>
 */
public final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> things = new ArrayDeque<>();

  /** Takes care of {@code thing} from now on, and returns it. */
  public <T extends AutoCloseable> T add(T thing) {
    things.push(thing);
    return thing;
  }

  /** Everything so far, in other hands: closing this one closes nothing of it any more. */
  public Opened handOver() {
    Opened other = new Opened();
    other.things.addAll(things);
    things.clear();
    return other;
  }

  /**
   * Closes everything, also if something cannot be closed; the first failure is thrown afterwards.
   */
  @Override
  public void close() {
    Throwable first = null;
    while (!things.isEmpty()) {
      try {
        things.pop().close();
      } catch (Exception | Error e) {
        if (first == null) {
          first = e;
        } else if (first != e) {
          first.addSuppressed(e);
        }
      }
    }
    rethrow(first);
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof IOException refused) {
      throw new UncheckedIOException(refused.getMessage(), refused);
    }
    if (failure != null) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }
}
