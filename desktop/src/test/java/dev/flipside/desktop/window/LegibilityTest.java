package dev.flipside.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.math.Rectangle;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader of screens finds what it is there for. */
class LegibilityTest {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 60;
  private static final Rectangle WINDOW = new Rectangle(0, 0, WIDTH, HEIGHT);

  /** A grey picture with stripes of letters, brightness 0 to 255. */
  private static Legibility picture(int ground, int letters, Rectangle... lines) {
    ByteBuffer rgba = ByteBuffer.allocate(4 * WIDTH * HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      boolean letter = false;
      for (Rectangle line : lines) {
        letter |= line.contains(x + 0.5f, y + 0.5f) && x % 3 == 0;
      }
      for (int c = 0; c < 3; c++) {
        rgba.put(4 * i + c, (byte) (letter ? letters : ground));
      }
    }
    return new Legibility(rgba, WIDTH, HEIGHT);
  }

  private static Reading.Line line(Rectangle box, int brightness) {
    float c = brightness / 255f;
    return new Reading.Line(box, new Color(c, c, c, 1), WINDOW);
  }

  private static List<String> read(int ground, int letters, Reading.Line... lines) {
    Rectangle[] boxes = new Rectangle[lines.length];
    for (int i = 0; i < lines.length; i++) {
      boxes[i] = lines[i].box();
    }
    return picture(ground, letters, boxes).complaints(List.of(lines), List.of());
  }

  @Test
  void lettersThatStandFreeAreFine() {
    assertThat(read(20, 230, line(new Rectangle(10, 10, 40, 12), 230))).isEmpty();
  }

  @Test
  void paleLettersAreFoundByTheirColourAndByTheirPixels() {
    Rectangle box = new Rectangle(10, 10, 40, 12);
    assertThat(read(240, 170, line(box, 170))).singleElement().asString().contains("contrast");
    assertThat(read(240, 170, line(box, 0))).singleElement().asString().contains("contrast");
  }

  @Test
  void lettersOverLettersAreFound() {
    assertThat(
            read(
                20,
                230,
                line(new Rectangle(10, 10, 40, 12), 230),
                line(new Rectangle(30, 16, 40, 12), 230)))
        .anyMatch(c -> c.contains("overlap"));
  }

  @Test
  void lettersBeyondTheWindowOrTheirPaneAreFound() {
    assertThat(read(20, 230, line(new Rectangle(70, 10, 40, 12), 230)))
        .anyMatch(c -> c.contains("cut off"));
    Reading.Line clipped =
        new Reading.Line(new Rectangle(10, 10, 40, 12), Color.WHITE, new Rectangle(10, 10, 30, 40));
    assertThat(read(20, 255, clipped)).anyMatch(c -> c.contains("cut off"));
  }
}
