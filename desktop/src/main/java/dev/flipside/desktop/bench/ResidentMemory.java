package dev.flipside.desktop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How much memory the process has held at most so far, as the kernel counts it. */
public final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private ResidentMemory() {}

  /** The peak; empty on systems that do not tell. */
  public static Optional<Measurement> peak() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(PEAK))
          .findFirst()
          .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .map(
              megabytes ->
                  new Measurement(
                      "resident-memory-peak", megabytes, "MB", "steps, updates and training"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
