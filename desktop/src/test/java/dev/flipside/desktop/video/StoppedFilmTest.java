package dev.flipside.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.testkit.JavaProcess;
import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends signals to a real process while it writes a film. */
@DisabledOnOs(OS.WINDOWS)
class StoppedFilmTest {
  private static final int PICTURES = 20_000;

  @TempDir Path folder;

  /** The process: writes a film that it can never complete in time, or films without an end. */
  static final class Camera {
    private Camera() {}

    public static void main(String[] args) throws Exception {
      Path file = Path.of(args[0]);
      int pictures = Integer.parseInt(args[1]);
      VideoSpec spec = new VideoSpec(160, 96, 30, pictures, "stopped");
      ByteBuffer picture = ByteBuffer.allocateDirect(spec.bytes());
      while (true) {
        try (VideoFile film = VideoFile.create(file, spec)) {
          for (int i = 0; i < pictures; i++) {
            film.add(picture);
            if (i == 0) {
              System.out.println("rolling");
              System.out.flush();
            }
          }
          film.finish();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "INT,  long.mp4,  20000, 120",
    "TERM, long.mp4,  20000, 150",
    "HUP,  long.mp4,  20000, 90",
    "TERM, long.webm, 20000, 110",
    "INT,  long.gif,  20000, 130",
    "TERM, long.png,  400,   60",
    "TERM, short.mp4, 3,     250",
    "INT,  short.mp4, 3,     263",
    "TERM, short.png, 3,     277"
  })
  void aSignalLeavesAPlayableFilmOrNone(String signal, String name, int pictures, int millis)
      throws Exception {
    Path file = folder.resolve(name);
    Process camera =
        JavaProcess.of(Camera.class, file, pictures)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader words = camera.inputReader()) {
      assertThat(words.readLine()).isEqualTo("rolling");
      if (pictures == PICTURES) {
        assertThat(files()).as("it writes beside the file").anyMatch(n -> n.startsWith("."));
      }
      TimeUnit.MILLISECONDS.sleep(millis);
      JavaProcess.signal(camera, signal);
      assertThat(camera.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      camera.destroyForcibly();
    }
    if (pictures > 3) {
      assertThat(files()).as("nothing is left").isEmpty();
    } else {
      assertThat(files()).as("nothing hidden is left").isSubsetOf(name);
      if (Files.exists(file)) {
        assertThat(pictures(file)).as("it can be played").isPositive();
      }
    }
  }

  private static int pictures(Path file) throws Exception {
    return file.toString().endsWith(".png")
        ? ImageIO.read(file.toFile()).getWidth()
        : FilmReader.read(file).pictures().size();
  }

  private List<String> files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }
}
