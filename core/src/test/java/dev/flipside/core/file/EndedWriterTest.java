package dev.flipside.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.Ending;
import dev.flipside.core.testkit.JavaProcess;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signal in the middle of a file waits until the file is whole. */
class EndedWriterTest {
  private static final int BYTES = 4 << 20;

  @TempDir Path folder;

  /** Writes a file again and again. */
  static final class Writing {
    private Writing() {}

    public static void main(String[] args) {
      for (int i = 0; ; i++) {
        AtomicFile.write(Path.of(args[0]), new byte[BYTES]);
        if (i == 0) {
          System.out.println("writing");
          System.out.flush();
        }
      }
    }
  }

  /** Comes too late to be finished: the program is ending already. */
  static final class Late {
    private Late() {}

    public static void main(String[] args) throws InterruptedException {
      CountDownLatch ending = new CountDownLatch(1);
      Ending.first(
          () -> {
            ending.countDown();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
          });
      new Thread(() -> System.exit(0)).start();
      ending.await();
      Ending.first(() -> {});
      AtomicFile.hidden(Path.of(args[0])).beside().toFile().mkdir();
    }
  }

  @Test
  void whoComesWhenTheProgramIsEndingBeginsNothing() throws Exception {
    Process late = JavaProcess.of(Late.class, folder.resolve("late")).start();
    assertThat(late.waitFor(60, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void nothingIsLeftBesideAFile(String signal) throws Exception {
    Path file = folder.resolve("whole");
    Process writer = JavaProcess.of(Writing.class, file).start();
    try (BufferedReader words = writer.inputReader()) {
      assertThat(words.readLine()).isEqualTo("writing");
      while (!Files.exists(folder.resolve("whole.new"))) {
        Thread.onSpinWait();
      }
      JavaProcess.signal(writer, signal);
      assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      writer.destroyForcibly();
    }
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
    assertThat(file).hasSize(BYTES);
  }
}
