package dev.flipside.desktop.video;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Keeps an H.264 encoder from leaving specks behind what moves. OpenH264 takes a block of 16 x 16
 * pixels for background that need not be sent when little of it changed since the last picture, and
 * cannot be told not to: where the edge of a body leaves a corner of a block, one or two bright
 * pixels stay there for as long as two seconds. It does send a block when one of its quarters
 * changes as a whole, so that a quarter of each block in which a pixel changed by more than {@link
 * #SEEN} is made brighter or darker by three steps of 255, in every other picture as long as it
 * changes. What changes by less leaves nothing that is seen: where a camera follows a body the
 * whole wall does, and would flicker in squares.
 */
final class ChangedBlocks {
  private static final int BLOCK = 16;
  private static final int QUARTER = 8;
  private static final int STEPS = 3;

  /** Steps of 255 that a pixel changes by at least where an edge passes. */
  private static final int SEEN = 6;

  private final int width;
  private final int height;
  private final byte[] before;
  private final byte[] now;
  private final boolean[] marked;
  private final ByteBuffer out;
  private boolean first = true;

  ChangedBlocks(int width, int height) {
    this.width = width;
    this.height = height;
    this.before = new byte[4 * width * height];
    this.now = new byte[4 * width * height];
    this.marked = new boolean[across() * ((height + BLOCK - 1) / BLOCK)];
    this.out = ByteBuffer.allocateDirect(before.length);
  }

  private int across() {
    return (width + BLOCK - 1) / BLOCK;
  }

  /**
   * The picture to be encoded.
   *
   * @param rgba of this moment; not changed
   * @return valid until the next call
   */
  ByteBuffer marked(ByteBuffer rgba) {
    rgba.get(rgba.position(), now);
    out.clear();
    out.put(0, now);
    for (int block = 0; block < marked.length; block++) {
      int x = block % across() * BLOCK;
      int y = block / across() * BLOCK;
      marked[block] = !first && !marked[block] && changed(x, y);
      if (marked[block]) {
        mark(x, y);
      }
    }
    System.arraycopy(now, 0, before, 0, now.length);
    first = false;
    return out;
  }

  private boolean changed(int x, int y) {
    int length = 4 * Math.min(BLOCK, width - x);
    for (int row = y; row < Math.min(height, y + BLOCK); row++) {
      int from = 4 * (row * width + x);
      for (int at = Arrays.mismatch(now, from, from + length, before, from, from + length);
          at >= 0 && at < length;
          at++) {
        if (Math.abs((now[from + at] & 0xFF) - (before[from + at] & 0xFF)) > SEEN) {
          return true;
        }
      }
    }
    return false;
  }

  private void mark(int x, int y) {
    int middle = 4 * (y * width + x);
    int by = (now[middle + 1] & 0xFF) > 127 ? -STEPS : STEPS;
    for (int row = y; row < Math.min(height, y + QUARTER); row++) {
      for (int column = x; column < Math.min(width, x + QUARTER); column++) {
        int at = 4 * (row * width + column);
        for (int channel = 0; channel < 3; channel++) {
          int value = (now[at + channel] & 0xFF) + by;
          out.put(at + channel, (byte) Math.max(0, Math.min(255, value)));
        }
      }
    }
  }
}
