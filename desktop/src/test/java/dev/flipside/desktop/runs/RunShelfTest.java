package dev.flipside.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShelfTest {
  @TempDir Path runs;

  private RunLibrary library() {
    return ShippedRuns.with(runs);
  }

  private RunDirectory own(String name) throws IOException {
    RunDirectory run =
        RunDirectory.create(runs, name, library().find("grasp/two-cameras").manifest());
    Files.writeString(run.labels(), "{}\n");
    return run;
  }

  @Test
  void aRunIsRenamedWithEverythingInIt() throws IOException {
    RunShelf shelf = new RunShelf(library());
    RunDirectory renamed = shelf.rename(own("one"), "two");
    assertThat(renamed.id()).isEqualTo("grasp/two");
    assertThat(renamed.labels()).exists();
    assertThat(RunDirectory.list(runs)).containsExactly(renamed);
    own("one");
    assertThatThrownBy(() -> shelf.rename(renamed, "one")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> shelf.rename(renamed, "../two"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a run name has letters");
  }

  @Test
  void aDeletedRunIsGone() throws IOException {
    RunDirectory run = own("one");
    new RunShelf(library()).delete(run);
    assertThat(run.path()).doesNotExist();
    assertThat(RunDirectory.list(runs)).isEmpty();
  }

  @Test
  void whatIsLearningOrCameWithTheProgramStays() throws IOException {
    RunShelf shelf = new RunShelf(library());
    RunDirectory run = own("one");
    Files.writeString(run.metrics(), "iteration\n");
    assertThatThrownBy(() -> shelf.delete(run)).hasMessageContaining("is learning right now");
    assertThatThrownBy(() -> shelf.rename(run, "two")).isInstanceOf(Refusal.class);
    RunDirectory shipped = library().find("grasp/two-cameras");
    assertThatThrownBy(() -> shelf.delete(shipped)).hasMessageContaining("stays as it is");
    assertThat(run.path()).exists();
  }
}
