package dev.flipside.agents.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
  @TempDir private Path folder;

  @Test
  void checksumIsThatOfTheFormat() {
    // CRC-32C of "123456789" is e3069283; rotated by 15 bits: 2507c60d; plus a282ead8: c78ab0e5.
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(EventFile.checksum(digits)).isEqualTo(0xc78ab0e5);
  }

  @Test
  void eachIterationIsOneEventWithItsStepAndFiniteFigures() throws IOException {
    try (EventFile events = new EventFile(folder, 0)) {
      events.append(progress(300, 1.5));
      events.append(progress(600, Double.NaN));
    }
    List<ByteBuffer> records = records();

    assertThat(records).hasSize(3);
    assertThat(text(records.get(0))).contains("brain.Event:2");
    assertThat(text(records.get(1))).contains("return").contains("reward/height");
    assertThat(text(records.get(2))).doesNotContain("return").contains("reward/height");
    // wall time takes 9 bytes; then field 2 as a varint: 300 = 0b10_0101100 -> ac 02
    assertThat(records.get(1).get(9)).isEqualTo((byte) 0x10);
    assertThat(records.get(1).get(10)).isEqualTo((byte) 0xac);
    assertThat(records.get(1).get(11)).isEqualTo((byte) 0x02);
    // the tag's value follows it: field 2, 4 bytes
    int at = text(records.get(1)).indexOf("return") + "return".length();
    assertThat(records.get(1).get(at)).isEqualTo((byte) 0x15);
    assertThat(records.get(1).getFloat(at + 1)).isEqualTo(1.5f);
  }

  @Test
  void resumedRunForgetsLaterSteps() throws IOException {
    new EventFile(folder, 600).close();
    List<ByteBuffer> records = records();

    assertThat(records).hasSize(2);
    // step 601 = 0b100_1011001 -> d9 04, then session_log (field 7) with status (field 1) START (1)
    assertThat(bytes(records.get(1), 9, 7))
        .containsExactly(0x10, (byte) 0xd9, 0x04, 0x3a, 0x02, 0x08, 0x01);
  }

  private List<ByteBuffer> records() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      ByteBuffer in =
          ByteBuffer.wrap(Files.readAllBytes(files.findFirst().orElseThrow()))
              .order(ByteOrder.LITTLE_ENDIAN);
      List<ByteBuffer> records = new ArrayList<>();
      while (in.hasRemaining()) {
        byte[] length = bytes(in, in.position(), Long.BYTES);
        int size = (int) in.getLong();
        assertThat(in.getInt()).isEqualTo(EventFile.checksum(length));
        byte[] event = new byte[size];
        in.get(event);
        assertThat(in.getInt()).isEqualTo(EventFile.checksum(event));
        records.add(ByteBuffer.wrap(event).order(ByteOrder.LITTLE_ENDIAN));
      }
      return records;
    }
  }

  private static byte[] bytes(ByteBuffer buffer, int from, int length) {
    byte[] bytes = new byte[length];
    buffer.get(from, bytes);
    return bytes;
  }

  private static String text(ByteBuffer record) {
    return new String(bytes(record, 0, record.limit()), StandardCharsets.ISO_8859_1);
  }

  private static TrainingProgress progress(long steps, double meanReturn) {
    return new TrainingProgress(
        1, steps, 1000, 1, 300, meanReturn, Map.of("height", 0.5), Map.of(), Map.of());
  }
}
