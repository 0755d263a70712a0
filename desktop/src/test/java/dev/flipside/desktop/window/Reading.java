package dev.flipside.desktop.window;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.SpriteBatch;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.math.Rectangle;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lwjgl.opengl.GL33C;

/** A batch that notes each line of letters that it draws; belongs to the window's thread. */
final class Reading extends SpriteBatch {
  private static final int FLOATS_PER_LETTER = 20;
  private static final int COLOUR = 2;

  private final Supplier<Ui> ui;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line of letters as it was drawn.
   *
   * @param box around its letters, pixels, y upward
   * @param colour of its first letter
   * @param clip what could be seen of it when it was drawn, pixels
   */
  record Line(Rectangle box, Color colour, Rectangle clip) {}

  /**
   * @param ui whose fonts are letters; asked while drawing
   */
  Reading(Supplier<Ui> ui) {
    this.ui = ui;
  }

  /** What was drawn since the last call. */
  List<Line> take() {
    List<Line> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  @Override
  public void draw(Texture texture, float[] vertices, int offset, int count) {
    super.draw(texture, vertices, offset, count);
    if (isFont(texture)) {
      note(vertices, offset, count);
    }
  }

  private boolean isFont(Texture texture) {
    for (Text text : Text.values()) {
      for (TextureRegion page : ui.get().font(text).getRegions()) {
        if (page.getTexture().equals(texture)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A letter that does not stand to the right of the last one begins another line. */
  private void note(float[] v, int offset, int count) {
    Rectangle line = null;
    float last = 0;
    float colour = 0;
    for (int at = offset; at < offset + count; at += FLOATS_PER_LETTER) {
      float left = v[at];
      float bottom = Math.min(v[at + 1], v[at + 6]);
      float width = v[at + 10] - left;
      float height = Math.abs(v[at + 6] - v[at + 1]);
      if (width < 1 || height < 1) {
        continue;
      }
      Rectangle letter = new Rectangle(left, bottom, width, height);
      if (line == null || left < last) {
        add(line, colour);
        line = letter;
        colour = v[at + COLOUR];
      } else {
        line.merge(letter);
      }
      last = left;
    }
    add(line, colour);
  }

  private void add(Rectangle line, float packed) {
    if (line == null) {
      return;
    }
    float[] m = getTransformMatrix().val;
    Rectangle box = new Rectangle(line.x + m[12], line.y + m[13], line.width, line.height);
    Color colour = new Color();
    Color.abgr8888ToColor(colour, packed);
    lines.add(new Line(box, colour, clip()));
  }

  private static Rectangle clip() {
    int[] box = new int[4];
    boolean clipped = GL33C.glIsEnabled(GL33C.GL_SCISSOR_TEST);
    GL33C.glGetIntegerv(clipped ? GL33C.GL_SCISSOR_BOX : GL33C.GL_VIEWPORT, box);
    return new Rectangle(box[0], box[1], box[2], box[3]);
  }
}
