package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program as a user does, with displays that are not there. */
class MissingDisplayTest {
  @TempDir Path folder;

  /** Everything that was printed, by the program or by a library below it. */
  private String play(Map<String, String> environment) throws IOException, InterruptedException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "skipped: only Linux finds its display by environment variables");
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        JavaProcess.saying(said, Flipside.class, "play", "backflip", "--runs", folder);
    for (String name : new String[] {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"}) {
      builder.environment().remove(name);
    }
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    return Files.readString(said);
  }

  @Test
  void anXDisplayThatIsNotThereIsSaidInOneSentence() throws IOException, InterruptedException {
    assertThat(play(Map.of("DISPLAY", ":9876")))
        .startsWith("flipside: the display :9876 cannot be reached")
        .hasLineCount(1);
  }

  @Test
  void noDisplayAtAllIsSaidInOneSentence() throws IOException, InterruptedException {
    assertThat(play(Map.of())).startsWith("flipside: there is no display").hasLineCount(1);
  }

  @Test
  void aWaylandDisplayWithoutItsFolderIsSaidInOneSentence()
      throws IOException, InterruptedException {
    assertThat(play(Map.of("WAYLAND_DISPLAY", "wayland-9")))
        .startsWith("flipside: the display wayland-9 cannot be reached: XDG_RUNTIME_DIR")
        .hasLineCount(1);
  }
}
