package dev.flipside.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLibraryTest {
  @TempDir Path folder;

  private RunDirectory make(Path runs, String name) {
    RunManifest manifest =
        new RunManifest(
            RunManifest.SCHEMA,
            "hopper",
            1,
            Map.of(),
            "height",
            7,
            "",
            "flipside train hopper --seed 7",
            Map.of(),
            new JsonObject());
    return RunDirectory.create(runs, name, manifest);
  }

  private RunLibrary library() {
    return new RunLibrary(folder.resolve("own"), Optional.of(folder.resolve("shipped")));
  }

  @Test
  void ownRunsComeBeforeShippedOnes() {
    make(library().own(), "mine");
    RunDirectory theirs = make(folder.resolve("shipped"), "theirs");

    assertThat(library().list())
        .extracting(RunDirectory::id)
        .containsExactly("hopper/mine", "hopper/theirs");
    assertThat(library().isShipped(theirs)).isTrue();
    assertThat(library().isShipped(library().find("mine"))).isFalse();
    assertThat(library().find("hopper/theirs").path()).isEqualTo(theirs.path());
  }

  @Test
  void anOwnRunHidesAShippedOneOfTheSameName() {
    RunDirectory mine = make(library().own(), "same");
    make(folder.resolve("shipped"), "same");

    assertThat(library().find("same").path()).isEqualTo(mine.path());
    assertThat(library().findOwn("hopper/same").path()).isEqualTo(mine.path());
  }

  @Test
  void aShippedRunIsNotGoneOnWithAndItsCommandIsSaid() {
    make(folder.resolve("shipped"), "theirs");

    assertThatThrownBy(() -> library().findOwn("theirs"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("came with the program")
        .hasMessageEndingWith("flipside train hopper --seed 7");
  }

  @Test
  void ofManyKnownOnesAFewAreNamed() {
    for (int i = 0; i < 200; i++) {
      make(library().own(), "run-" + i);
    }

    assertThatThrownBy(() -> library().find("nobody"))
        .hasMessageContaining("hopper/run-")
        .hasMessageContaining(" and 190 more")
        .message()
        .hasSizeLessThan(400);
  }

  @Test
  void anUnknownNameIsAnsweredWithKnownOnes() {
    make(library().own(), "mine");
    make(folder.resolve("shipped"), "theirs");

    assertThatThrownBy(() -> library().find("nobody"))
        .hasMessageContaining("hopper/mine")
        .hasMessageContaining("hopper/theirs");
  }

  @Test
  void shippedRunsAreReadInsideAnArchive() throws IOException {
    Path archive = folder.resolve("program.jar");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path run = zip.getPath("/runs/hopper/packed");
      Files.createDirectories(run);
      RunDirectory made = make(folder.resolve("made"), "packed");
      Files.copy(made.path().resolve("run.json"), run.resolve("run.json"));
    }
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      RunLibrary library = new RunLibrary(folder.resolve("own"), Optional.of(zip.getPath("/runs")));

      assertThat(library.find("packed").manifest().seed()).isEqualTo(7);
      assertThat(library.isShipped(library.find("hopper/packed"))).isTrue();
      assertThat(library.listShipped()).hasSize(1);
    }
  }
}
