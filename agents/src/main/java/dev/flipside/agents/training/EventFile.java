package dev.flipside.agents.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A TensorBoard event file: the figures of {@code metrics.csv} for who would rather look at them
 * there. Records are protocol buffers between checksums; only the four message kinds that scalars
 * need are written, so no library is needed for it.
 *
 * <p>A resumed run opens a new file whose first event tells TensorBoard to forget what older files
 * say of later steps.
 */
final class EventFile implements AutoCloseable {
  private static final int MASK = 0xa282ead8;
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;
  private static final int SESSION_START = 1;

  private final Path file;
  private final OutputStream out;

  /**
   * @param folder of the run
   * @param steps control steps at which this file begins
   */
  EventFile(Path folder, long steps) {
    long millis = System.currentTimeMillis();
    this.file = folder.resolve("events.out.tfevents." + millis + ".flipside");
    try {
      out = Files.newOutputStream(file);
    } catch (IOException e) {
      throw refused(e);
    }
    write(event(-1, new Message().text(3, "brain.Event:2")));
    if (steps > 0) {
      Message session = new Message().varint(1, SESSION_START);
      write(event(steps + 1, new Message().message(7, session)));
    }
  }

  /** Adds one event with every finite figure of {@code progress}. */
  void append(TrainingProgress progress) {
    Message summary = new Message();
    progress
        .figures()
        .forEach(
            (tag, figure) -> {
              if (Double.isFinite(figure)) {
                Message value = new Message().text(1, tag).fixed32(2, figure.floatValue());
                summary.message(1, value);
              }
            });
    write(event(progress.steps(), new Message().message(5, summary)));
  }

  private static byte[] event(long steps, Message content) {
    Message event = new Message().fixed64(1, (double) System.currentTimeMillis() * 1e-3);
    if (steps >= 0) {
      event.varint(2, steps);
    }
    return event.append(content).toByteArray();
  }

  /** Length, checksum of the length, the event, checksum of the event. */
  private void write(byte[] event) {
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    length.putLong(0, event.length);
    ByteBuffer framed =
        ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES + event.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(length.array())
            .putInt(checksum(length.array()))
            .put(event)
            .putInt(checksum(event));
    try {
      out.write(framed.array());
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** The checksum of the format: CRC-32C, rotated and shifted. */
  static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
  }

  private UncheckedIOException refused(IOException e) {
    return new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** A protocol buffer message in the making. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message varint(int field, long value) {
      number(key(field, VARINT));
      number(value);
      return this;
    }

    Message fixed64(int field, double value) {
      number(key(field, FIXED64));
      ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.writeBytes(buffer.putDouble(value).array());
      return this;
    }

    Message fixed32(int field, float value) {
      number(key(field, FIXED32));
      ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.writeBytes(buffer.putFloat(value).array());
      return this;
    }

    Message text(int field, String text) {
      return block(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message message) {
      return block(field, message.toByteArray());
    }

    Message append(Message fields) {
      bytes.writeBytes(fields.toByteArray());
      return this;
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }

    private Message block(int field, byte[] block) {
      number(key(field, BYTES));
      number(block.length);
      bytes.writeBytes(block);
      return this;
    }

    private static int key(int field, int wireType) {
      return (field << 3) | wireType;
    }

    /** Seven bits a byte, the lowest first. */
    private void number(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }
  }
}
