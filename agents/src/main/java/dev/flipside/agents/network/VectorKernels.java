package dev.flipside.agents.network;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which of its vector instructions PyTorch uses for what is done entry by entry: those of 256 bits,
 * also where there are wider ones. See the notes of the package for what that saves.
 */
final class VectorKernels {
  private static final Path CPU_FLAGS = Path.of("/proc/cpuinfo");

  private VectorKernels() {}

  /**
   * Says so in the variable that PyTorch reads when it is loaded, unless it has been set by the
   * user. On other systems than Linux the choice stays with PyTorch.
   */
  static void preferNarrow() {
    if (Platform.isLinux() && Platform.isIntel() && Platform.is64Bit() && hasWide()) {
      CLibrary.find().ifPresent(c -> c.setenv("ATEN_CPU_CAPABILITY", "avx2", 0));
    }
  }

  private static boolean hasWide() {
    try (Stream<String> lines = Files.lines(CPU_FLAGS)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .map(line -> Arrays.asList(line.split("\\s+")).contains("avx512f"))
          .orElse(false);
    } catch (IOException e) {
      return false;
    }
  }
}
