package dev.flipside.agents.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.PointMass;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final EnvironmentSpec SPEC = spec();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("a.checkpoint");
    Checkpoint.builder(SPEC, 3, 600)
        .put("floats", new float[] {1.5f, Float.MIN_VALUE, -0.0f})
        .put("doubles", new double[] {Math.PI, Double.MAX_VALUE})
        .put("longs", new long[] {Long.MIN_VALUE, 7})
        .put("none", new float[0])
        .build()
        .write(file);
  }

  @Test
  void whatWasWrittenIsRead() {
    Checkpoint read = Checkpoint.read(file);

    assertThat(read.environment()).isEqualTo("point-mass");
    assertThat(read.iteration()).isEqualTo(3);
    assertThat(read.steps()).isEqualTo(600);
    assertThat(read.floats("floats")).containsExactly(1.5f, Float.MIN_VALUE, -0.0f);
    assertThat(read.doubles("doubles")).containsExactly(Math.PI, Double.MAX_VALUE);
    assertThat(read.longs("longs")).containsExactly(Long.MIN_VALUE, 7);
    assertThat(read.floats("none")).isEmpty();
    assertThat(read.has("more")).isFalse();
  }

  @Test
  void everyFlippedByteIsRecognised() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x10;
      Files.write(file, flipped);
      assertThatThrownBy(() -> Checkpoint.read(file))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(i < 8 ? "is not a checkpoint" : "is damaged");
    }
  }

  @Test
  void everyCutIsRecognised() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> Checkpoint.read(file)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("b.checkpoint");
    assertThatThrownBy(() -> Checkpoint.read(missing))
        .isInstanceOf(Refusal.class)
        .hasMessage("there is no checkpoint " + missing);
  }

  @Test
  void diskThatRefusesIsReportedInOneSentence() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "x");
    Checkpoint checkpoint = Checkpoint.read(file);
    assertThatThrownBy(() -> checkpoint.write(notAFolder.resolve("c.checkpoint")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(notAFolder + " is not a folder");
  }

  @Test
  void anotherEnvironmentIsRefused() {
    Checkpoint checkpoint = Checkpoint.read(file);
    EnvironmentSpec other =
        new EnvironmentSpec(
            "other",
            1,
            SPEC.observation(),
            SPEC.action(),
            SPEC.signals(),
            10,
            0.1f,
            Settings.none());
    EnvironmentSpec otherSettings =
        new EnvironmentSpec(
            SPEC.id(),
            SPEC.version(),
            SPEC.observation(),
            SPEC.action(),
            SPEC.signals(),
            10,
            0.1f,
            new Settings(Map.of("size", "7")));

    checkpoint.require(SPEC);
    assertThatThrownBy(() -> checkpoint.require(other))
        .hasMessage("the checkpoint is of environment point-mass, not other");
    assertThatThrownBy(() -> checkpoint.require(otherSettings))
        .hasMessage("the checkpoint was made with no settings, not size=7");
  }

  private static EnvironmentSpec spec() {
    try (Environment environment = new PointMass().create(Start.STANDARD, Settings.none())) {
      return environment.spec();
    }
  }

  /**
   * With a digest that is right, so that only the bounds stand between the claim and the memory.
   */
  @Test
  void sizesThatAFileClaimsAreNotBelieved() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int claim : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] lie = whole.clone();
      java.nio.ByteBuffer.wrap(lie).putInt(8, claim);
      int body = lie.length - 32;
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(java.util.Arrays.copyOf(lie, body));
      System.arraycopy(digest, 0, lie, body, 32);
      Path claimed = Files.write(folder.resolve("claimed"), lie);

      assertThatThrownBy(() -> Checkpoint.read(claimed))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("claims a header of " + claim + " bytes");
    }
  }
}
