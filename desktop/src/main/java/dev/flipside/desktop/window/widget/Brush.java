package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.Texture.TextureFilter;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.NinePatch;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.scenes.scene2d.utils.NinePatchDrawable;
import com.badlogic.gdx.utils.Disposable;
import java.util.HashMap;
import java.util.Map;

/** Draws rectangles, rounded panels and smooth lines with a batch. */
public final class Brush implements Disposable {
  private static final int LINE_PIXELS = 8;

  private final Texture white = pixel();
  private final Texture soft = softLine();
  private final TextureRegion softLine = new TextureRegion(soft);
  private final Map<Integer, Texture> discs = new HashMap<>();

  /** A filled rectangle. */
  public void fill(Batch batch, Color colour, float x, float y, float width, float height) {
    batch.setColor(colour.r, colour.g, colour.b, colour.a);
    batch.draw(white, x, y, width, height);
    batch.setColor(Color.WHITE);
  }

  /** A line with smooth edges. */
  public void line(Batch batch, Color colour, float x1, float y1, float x2, float y2, float width) {
    float dx = x2 - x1;
    float dy = y2 - y1;
    float length = (float) Math.sqrt(dx * dx + dy * dy);
    if (length > 0) {
      // The texture's outer quarters fade out, so that it is drawn twice as wide.
      float broad = width + 2;
      batch.setColor(colour);
      batch.draw(
          softLine,
          x1,
          y1 - broad / 2,
          0,
          broad / 2,
          length,
          broad,
          1,
          1,
          (float) Math.toDegrees(Math.atan2(dy, dx)));
      batch.setColor(Color.WHITE);
    }
  }

  /** A rounded rectangle of one colour. */
  public Drawable rounded(Color colour, int radius) {
    int r = Math.max(1, radius);
    Texture disc = discs.computeIfAbsent(r, Brush::disc);
    NinePatch patch = new NinePatch(new TextureRegion(disc), r, r, r, r);
    patch.setColor(colour);
    return new NinePatchDrawable(patch);
  }

  private static Texture pixel() {
    Pixmap pixmap = new Pixmap(1, 1, Pixmap.Format.RGBA8888);
    pixmap.setColor(Color.WHITE);
    pixmap.fill();
    return texture(pixmap, TextureFilter.Nearest);
  }

  private static Texture softLine() {
    Pixmap pixmap = new Pixmap(1, LINE_PIXELS, Pixmap.Format.RGBA8888);
    for (int y = 0; y < LINE_PIXELS; y++) {
      boolean edge = y == 0 || y == LINE_PIXELS - 1;
      pixmap.drawPixel(0, y, edge ? 0xFFFFFF00 : 0xFFFFFFFF);
    }
    return texture(pixmap, TextureFilter.Linear);
  }

  private static Texture disc(int radius) {
    int size = 2 * radius + 2;
    Pixmap pixmap = new Pixmap(size, size, Pixmap.Format.RGBA8888);
    float middle = size / 2f;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        float cornerX = Math.max(Math.abs(x + 0.5f - middle) - 1, 0);
        float cornerY = Math.max(Math.abs(y + 0.5f - middle) - 1, 0);
        double distance = Math.hypot(cornerX, cornerY);
        double covered = Math.max(0, Math.min(1, radius - distance + 0.5));
        pixmap.drawPixel(x, y, 0xFFFFFF00 | (int) Math.round(255 * covered));
      }
    }
    return texture(pixmap, TextureFilter.Nearest);
  }

  private static Texture texture(Pixmap pixmap, TextureFilter filter) {
    pixmap.setBlending(Pixmap.Blending.None);
    Texture texture = new Texture(pixmap);
    texture.setFilter(filter, filter);
    pixmap.dispose();
    return texture;
  }

  @Override
  public void dispose() {
    white.dispose();
    soft.dispose();
    discs.values().forEach(Texture::dispose);
  }
}
