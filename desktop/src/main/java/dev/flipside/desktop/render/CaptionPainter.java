package dev.flipside.desktop.render;

import com.badlogic.gdx.graphics.g2d.freetype.FreeType;
import com.badlogic.gdx.utils.GdxNativesLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes bars and captions into a finished picture, without any graphics context: FreeType draws
 * the letters of the font that the window uses.
 */
final class CaptionPainter implements AutoCloseable {
  private static final String FONTS = "/dev/flipside/desktop/fonts/";

  private FreeType.Library library;
  private final Map<Picture.Weight, FreeType.Face> faces = new EnumMap<>(Picture.Weight.class);
  private final Map<Key, Glyph> glyphs = new HashMap<>();

  private record Key(Picture.Weight weight, int size, int character) {}

  /** A drawn letter: coverage 0 to 255 of each pixel, and where it stands to the pen. */
  private record Glyph(int width, int height, int left, int top, int advance, byte[] coverage) {}

  /** Paints the marks of {@code picture} over {@code rgba}. */
  void paint(Picture picture, ByteBuffer rgba) {
    for (Picture.Mark mark : picture.marks()) {
      if (mark instanceof Picture.Bar bar) {
        fill(picture, bar, rgba);
      } else if (mark instanceof Picture.Caption caption) {
        write(picture, caption, rgba);
      } else if (mark instanceof Picture.Line line) {
        draw(picture, line, rgba);
      }
    }
  }

  private static void fill(Picture picture, Picture.Bar bar, ByteBuffer rgba) {
    int right = Math.min(picture.width(), bar.x() + bar.width());
    int lower = Math.min(picture.height(), bar.y() + bar.height());
    int alpha = Math.round(bar.alpha() * 255);
    for (int y = Math.max(0, bar.y()); y < lower; y++) {
      for (int x = Math.max(0, bar.x()); x < right; x++) {
        blend(rgba, 4 * (y * picture.width() + x), bar.rgb(), alpha);
      }
    }
  }

  /** Each pixel is covered by how far its middle is from the line. */
  private static void draw(Picture picture, Picture.Line line, ByteBuffer rgba) {
    float half = line.width() / 2;
    int left = (int) Math.floor(Math.min(line.x1(), line.x2()) - half - 1);
    int right = (int) Math.ceil(Math.max(line.x1(), line.x2()) + half + 1);
    int upper = (int) Math.floor(Math.min(line.y1(), line.y2()) - half - 1);
    int lower = (int) Math.ceil(Math.max(line.y1(), line.y2()) + half + 1);
    float dx = line.x2() - line.x1();
    float dy = line.y2() - line.y1();
    float squared = Math.max(1e-6f, dx * dx + dy * dy);
    for (int y = Math.max(0, upper); y < Math.min(picture.height(), lower); y++) {
      for (int x = Math.max(0, left); x < Math.min(picture.width(), right); x++) {
        float px = x + 0.5f - line.x1();
        float py = y + 0.5f - line.y1();
        float share = Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
        double far = Math.hypot(px - share * dx, py - share * dy);
        double cover = Math.max(0, Math.min(1, half + 0.5 - far));
        blend(rgba, 4 * (y * picture.width() + x), line.rgb(), (int) Math.round(255 * cover));
      }
    }
  }

  private void write(Picture picture, Picture.Caption caption, ByteBuffer rgba) {
    int pen = caption.x();
    int length = caption.text().codePoints().map(c -> glyph(caption, c).advance()).sum();
    if (caption.anchor() == Picture.Anchor.MIDDLE) {
      pen -= length / 2;
    } else if (caption.anchor() == Picture.Anchor.RIGHT) {
      pen -= length;
    }
    for (int c : caption.text().codePoints().toArray()) {
      Glyph glyph = glyph(caption, c);
      stamp(picture, glyph, pen + glyph.left(), caption.y() - glyph.top(), caption.rgb(), rgba);
      pen += glyph.advance();
    }
  }

  private static void stamp(
      Picture picture, Glyph glyph, int left, int top, int rgb, ByteBuffer rgba) {
    for (int row = 0; row < glyph.height(); row++) {
      int y = top + row;
      if (y < 0 || y >= picture.height()) {
        continue;
      }
      for (int column = 0; column < glyph.width(); column++) {
        int x = left + column;
        if (x >= 0 && x < picture.width()) {
          int coverage = glyph.coverage()[row * glyph.width() + column] & 0xFF;
          blend(rgba, 4 * (y * picture.width() + x), rgb, coverage);
        }
      }
    }
  }

  private static void blend(ByteBuffer rgba, int at, int rgb, int alpha) {
    for (int channel = 0; channel < 3; channel++) {
      int over = rgb >> (16 - 8 * channel) & 0xFF;
      int under = rgba.get(at + channel) & 0xFF;
      rgba.put(at + channel, (byte) (under + (over - under) * alpha / 255));
    }
  }

  private Glyph glyph(Picture.Caption caption, int character) {
    return glyphs.computeIfAbsent(new Key(caption.weight(), caption.size(), character), this::draw);
  }

  private Glyph draw(Key key) {
    FreeType.Face face = faces.computeIfAbsent(key.weight(), this::open);
    face.setPixelSizes(0, key.size());
    if (!face.loadChar(key.character(), FreeType.FT_LOAD_RENDER)) {
      return new Glyph(0, 0, 0, 0, 0, new byte[0]);
    }
    FreeType.GlyphSlot slot = face.getGlyph();
    FreeType.Bitmap bitmap = slot.getBitmap();
    int width = bitmap.getWidth();
    int height = bitmap.getRows();
    byte[] coverage = new byte[width * height];
    if (coverage.length > 0) {
      ByteBuffer source = bitmap.getBuffer();
      for (int row = 0; row < height; row++) {
        source.get(row * Math.abs(bitmap.getPitch()), coverage, row * width, width);
      }
    }
    int advance = FreeType.toInt(slot.getAdvanceX());
    return new Glyph(width, height, slot.getBitmapLeft(), slot.getBitmapTop(), advance, coverage);
  }

  private FreeType.Face open(Picture.Weight weight) {
    if (library == null) {
      GdxNativesLoader.load();
      library = FreeType.initFreeType();
    }
    String file = weight == Picture.Weight.BOLD ? "Inter-SemiBold.otf" : "Inter-Regular.otf";
    try (InputStream in = CaptionPainter.class.getResourceAsStream(FONTS + file)) {
      byte[] bytes = in.readAllBytes();
      return library.newMemoryFace(bytes, bytes.length, 0);
    } catch (IOException e) {
      throw new IllegalStateException("the font " + file + " cannot be read", e);
    }
  }

  @Override
  public void close() {
    faces.values().forEach(FreeType.Face::dispose);
    if (library != null) {
      library.dispose();
    }
  }
}
