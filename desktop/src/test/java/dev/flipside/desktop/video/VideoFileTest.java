package dev.flipside.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoFileTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;
  private static final int RED = 0xC83C28;
  private static final int BLUE = 0x2850C8;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"film.mp4", "film.webm", "film.gif"})
  void aFilmHasItsSizeItsLengthAndItsColours(String name) throws IOException {
    Path file = folder.resolve(name);

    write(file, 30, 15);

    FilmReader.Film film = FilmReader.read(file);
    assertThat(film.width()).isEqualTo(WIDTH);
    assertThat(film.height()).isEqualTo(HEIGHT);
    assertThat(film.pictures()).hasSize(15);
    assertThat(film.seconds()).isCloseTo(0.5, within(0.05));
    assertAlike(film.pictures().get(0), RED, BLUE);
    assertAlike(film.pictures().get(14), BLUE, RED);
  }

  @Test
  void aGifWithoutNativesLoopsAndKeepsTime() throws IOException {
    Path file = folder.resolve("plain.gif");
    VideoSpec spec = new VideoSpec(WIDTH, HEIGHT, 30, 15, "");
    try (PlainGifSink sink = new PlainGifSink(file, spec)) {
      fill(sink, 15);
      sink.finish();
    }

    FilmReader.Film film = FilmReader.read(file);
    assertThat(film.pictures()).hasSize(15);
    assertThat(film.seconds()).isCloseTo(0.5, within(0.05));
    assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("NETSCAPE2.0");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(15);
      assertAlike(reader.read(14), BLUE, RED);
    }
  }

  @Test
  void aContactSheetShowsEveryPictureInRows() throws IOException {
    Path file = folder.resolve("sheet.png");

    write(file, 2, 6);

    BufferedImage sheet = ImageIO.read(file.toFile());
    assertThat(sheet.getWidth()).isEqualTo(4 + 3 * (WIDTH + 4));
    assertThat(sheet.getHeight()).isEqualTo(4 + 2 * (HEIGHT + 4));
    assertThat(sheet.getRGB(10, 10) & 0xFFFFFF).isEqualTo(RED);
    assertThat(sheet.getRGB(sheet.getWidth() - 10, sheet.getHeight() - 10) & 0xFFFFFF)
        .isEqualTo(RED);
  }

  @Test
  void aFilmThatWasNotFinishedLeavesNothingAndTheOldOneStays() throws IOException {
    Path file = folder.resolve("film.mp4");
    Files.writeString(file, "old");

    try (VideoFile film = VideoFile.create(file, spec(30, 9))) {
      film.add(picture(RED, BLUE));
    }

    assertThat(file).hasContent("old");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aNameWithoutAKnownEndIsRefused() {
    assertThatThrownBy(() -> VideoFile.create(folder.resolve("film.avi"), spec(30, 9)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("film.avi")
        .hasMessageContaining(".mp4, .webm, .gif, .png");
  }

  @Test
  void oddSizesAreRefusedForCompressedFilms() {
    assertThatThrownBy(
            () -> VideoFile.create(folder.resolve("f.mp4"), new VideoSpec(97, 64, 30, 1, "")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("even numbers, not 97x64");
  }

  @Test
  void aFolderThatIsAFileIsRefusedWithOneSentence() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> VideoFile.create(inTheWay.resolve("film.gif"), spec(30, 9)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(inTheWay + " is not a folder");
  }

  /** The trailer was written twice and the file closed twice, which ended the whole program. */
  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(strings = {"film.mp4", "film.webm", "film.gif", "film.png"})
  void aFullDiskIsOneSentence(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createSymbolicLink(
        folder.resolve("." + name + "." + ProcessHandle.current().pid()), Path.of("/dev/full"));

    assertThatThrownBy(() -> write(file, 30, 60))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 121, Double.NaN})
  void anImpossibleSpeedIsRefused(double fps) {
    assertThatThrownBy(() -> new VideoSpec(64, 64, fps, 1, ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("pictures per second");
  }

  private static VideoSpec spec(double fps, int frames) {
    return new VideoSpec(WIDTH, HEIGHT, fps, frames, "a test");
  }

  private static void write(Path file, double fps, int frames) throws IOException {
    try (VideoFile film = VideoFile.create(file, spec(fps, frames))) {
      fill(film, frames);
      film.finish();
    }
  }

  /** Red beside blue, and after two thirds the other way round. */
  private static void fill(FrameSink sink, int frames) throws IOException {
    for (int i = 0; i < frames; i++) {
      boolean late = 3 * i >= 2 * frames;
      sink.add(late ? picture(BLUE, RED) : picture(RED, BLUE));
    }
  }

  private static ByteBuffer picture(int left, int right) {
    ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int rgb = i % WIDTH < WIDTH / 2 ? left : right;
      rgba.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).put((byte) 0xFF);
    }
    return rgba.rewind();
  }

  private static void assertAlike(BufferedImage picture, int left, int right) {
    assertClose(picture.getRGB(WIDTH / 4, HEIGHT / 2), left);
    assertClose(picture.getRGB(3 * WIDTH / 4, HEIGHT / 2), right);
  }

  private static void assertClose(int rgb, int expected) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(rgb >> shift & 0xFF)
          .as("channel of %06x, expected %06x", rgb & 0xFFFFFF, expected)
          .isCloseTo(expected >> shift & 0xFF, within(12));
    }
  }
}
