package dev.flipside.desktop.window.study;

import dev.flipside.core.environment.Policy;
import dev.flipside.desktop.live.Worker;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A way to act that takes a while to find, sought beside the window, which shows it then. */
final class Choosing implements AutoCloseable {
  private final AtomicReference<Policy> found = new AtomicReference<>();
  private final Worker worker;
  private boolean taken;

  /**
   * @param seek finds it; ends soon when its thread is interrupted
   */
  Choosing(Supplier<Policy> seek) {
    worker = new Worker("flipside-choosing", () -> found.set(seek.get()));
  }

  /** Whether nothing was taken so far. */
  boolean waits() {
    return !taken;
  }

  /** What was found, once. */
  Optional<Policy> take() {
    Optional<Policy> now = Optional.ofNullable(found.getAndSet(null));
    taken |= now.isPresent();
    return now;
  }

  /** Why nothing is found, in one sentence; empty as long as it may be. */
  String failure() {
    return worker.failure();
  }

  @Override
  public void close() {
    worker.interrupt();
  }
}
