package dev.flipside.desktop.labelling;

import java.util.function.LongSupplier;

/**
 * How long something on the screen was looked at: the time from each picture that showed it to the
 * next one, and none while a question or the help lay over it or another screen was shown. Belongs
 * to one thread.
 */
public final class Attention {
  /** Longer from picture to picture means that it was not on the screen meanwhile. */
  private static final long AWAY_MILLIS = 1000;

  /** Nobody sees a picture and presses a key in less. */
  private static final long LEAST_MILLIS = 250;

  private final LongSupplier clock;
  private long looked;
  private long lastSeen = -1;

  /**
   * @param clock milliseconds since 1970
   */
  public Attention(LongSupplier clock) {
    this.clock = clock;
  }

  /** Something else is shown from now on. */
  public void begin() {
    looked = 0;
    lastSeen = -1;
  }

  /** A picture shows it with nothing over it, or does not. */
  public void seen(boolean uncovered) {
    if (uncovered) {
      seen();
    } else {
      covered();
    }
  }

  /** A picture shows it, with nothing over it. */
  public void seen() {
    long now = clock.getAsLong();
    if (lastSeen >= 0 && now - lastSeen <= AWAY_MILLIS) {
      looked += Math.max(0, now - lastSeen);
    }
    lastSeen = now;
  }

  /** A picture does not show it. */
  public void covered() {
    lastSeen = -1;
  }

  /** Milliseconds for which it was looked at, until now if it still is. */
  public long millis() {
    long since = lastSeen < 0 ? 0 : clock.getAsLong() - lastSeen;
    return looked + (since <= AWAY_MILLIS ? Math.max(0, since) : 0);
  }

  /** Whether a person can have seen it and pressed a key on account of it. */
  public boolean enough() {
    return millis() >= LEAST_MILLIS;
  }
}
