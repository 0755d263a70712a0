package dev.flipside.desktop.video;

import dev.flipside.core.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every picture of a short film in rows on one sheet, from left to right and downward. */
final class ContactSheet implements FrameSink {
  private static final int GAP = 4;
  private static final Color PAPER = new Color(0x20262E);
  private static final long LARGEST_SHEET_PIXELS = 100_000_000;

  private final Path file;
  private final VideoSpec spec;
  private final int columns;
  private final BufferedImage sheet;
  private int pictures;

  ContactSheet(Path file, VideoSpec spec) {
    this.file = file;
    this.spec = spec;
    this.columns = (int) Math.ceil(Math.sqrt(spec.frames()));
    int rows = (spec.frames() + columns - 1) / columns;
    long width = GAP + (long) columns * (spec.width() + GAP);
    long height = GAP + (long) rows * (spec.height() + GAP);
    if (width * height > LARGEST_SHEET_PIXELS) {
      throw new Refusal(
          "a contact sheet of "
              + spec.frames()
              + " pictures of "
              + spec.width()
              + "x"
              + spec.height()
              + " would have more than 100 million pixels: choose fewer or smaller ones");
    }
    this.sheet = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = sheet.createGraphics();
    paint.setColor(PAPER);
    paint.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    paint.dispose();
  }

  @Override
  public void add(ByteBuffer rgba) {
    int left = GAP + pictures % columns * (spec.width() + GAP);
    int top = GAP + pictures / columns * (spec.height() + GAP);
    Graphics2D paint = sheet.createGraphics();
    paint.drawImage(Pixels.image(rgba, spec.width(), spec.height()), left, top, null);
    paint.dispose();
    pictures++;
  }

  @Override
  public void finish() throws IOException {
    Files.write(file, Png.bytes(sheet));
  }

  @Override
  public void close() {
    sheet.flush();
  }
}
