package dev.flipside.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedBlocksTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 192;
  private static final int GROUND = 0xE6;
  private static final int PICTURES = 40;

  @TempDir Path folder;

  /** Where a smooth-edged bar is in the picture with this number, pixels. */
  private static float left(int picture) {
    return 20 + 3.3f * picture;
  }

  private static void paint(int picture, ByteBuffer rgba) {
    float left = left(picture);
    for (int y = 0; y < HEIGHT; y++) {
      // Slanted, so that its edge leaves corners of blocks behind.
      float from = left + 0.35f * y;
      for (int x = 0; x < WIDTH; x++) {
        boolean rows = y > 40 && y < 150;
        float cover = rows ? Math.max(0, Math.min(1, Math.min(x - from, from + 22 - x))) : 0;
        int grey = Math.round(GROUND - cover * 120);
        int at = 4 * (y * WIDTH + x);
        rgba.put(at, (byte) grey).put(at + 1, (byte) grey).put(at + 2, (byte) grey);
        rgba.put(at + 3, (byte) 255);
      }
    }
  }

  @Test
  void nothingStaysBehindWhatMoves() throws IOException {
    Path file = folder.resolve("film.mp4");
    VideoSpec spec = new VideoSpec(WIDTH, HEIGHT, 30, PICTURES, "bar");
    try (VideoFile film = VideoFile.create(file, spec)) {
      ByteBuffer rgba = ByteBuffer.allocateDirect(spec.bytes());
      for (int i = 0; i < PICTURES; i++) {
        paint(i, rgba);
        film.add(rgba);
      }
      film.finish();
    }

    List<BufferedImage> pictures = FilmReader.read(file).pictures();
    assertThat(pictures).hasSize(PICTURES);
    int most = 0;
    for (int i = 10; i < PICTURES; i++) {
      for (int y = 0; y < HEIGHT; y++) {
        // Far enough behind the bar that no edge is near.
        for (int x = 0; x < left(i) + 0.35f * y - 40; x++) {
          int green = pictures.get(i).getRGB(x, y) >> 8 & 0xFF;
          most = Math.max(most, Math.abs(green - GROUND));
        }
      }
    }
    assertThat(most).as("largest speck, of 255").isLessThan(12);
  }

  @Test
  void aWallThatACameraPassesDoesNotFlickerInSquares() {
    ChangedBlocks blocks = new ChangedBlocks(WIDTH, HEIGHT);
    for (int picture = 0; picture < 4; picture++) {
      ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        byte grey = (byte) (GROUND + (i / WIDTH + 3 * picture) / 20);
        rgba.put(4 * i, grey).put(4 * i + 1, grey).put(4 * i + 2, grey).put(4 * i + 3, (byte) -1);
      }
      assertThat(blocks.marked(rgba).compareTo(rgba)).as("picture " + picture).isZero();
    }
  }

  @Test
  void aPictureThatStandsStillIsLeftAsItIs() {
    ChangedBlocks blocks = new ChangedBlocks(WIDTH, HEIGHT);
    ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
    paint(0, rgba);
    for (int i = 0; i < 3; i++) {
      assertThat(blocks.marked(rgba)).isEqualTo(rgba);
    }
    paint(1, rgba);
    assertThat(blocks.marked(rgba)).isNotEqualTo(rgba);
    assertThat(blocks.marked(rgba)).isEqualTo(rgba);
  }
}
