package dev.flipside.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void theOldFileIsWholeUntilTheNewOneIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");

    try (AtomicFile unfinished = new AtomicFile(file)) {
      Files.writeString(unfinished.beside(), "ne");
    }
    assertThat(file).hasContent("old");
    AtomicFile.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining(f -> f.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.createSymbolicLink(folder.resolve("a.new"), Path.of("/dev/full"));

    assertThatThrownBy(() -> AtomicFile.write(file, "new"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThat(file).hasContent("old");
  }

  @Test
  void aFileInThePlaceOfAFolderIsRefused() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("a"), "");

    assertThatThrownBy(() -> AtomicFile.write(inTheWay.resolve("b/c"), "x"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(inTheWay + " is not a folder");
  }

  @Test
  void aFileLargerThanItsBoundIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "12345");

    assertThat(WholeFile.bytes(file, 5)).hasSize(5);
    assertThatThrownBy(() -> WholeFile.bytes(file, 4))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is larger than 4 bytes");
  }
}
