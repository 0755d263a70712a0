package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.agents.experiment.StudyLock;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, and one folder of a study or a run. */
class OwnersTest {
  @TempDir Path folder;

  private final List<Process> others = new ArrayList<>();

  /**
   * Takes a right to write the folder in its second argument, says so, and holds it until killed.
   */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      Path study = Path.of(args[1]);
      AutoCloseable lock =
          switch (args[0]) {
            case "whole" -> StudyLock.whole(study);
            case "run" -> new RunDirectory(study).own();
            case "report" -> StudyLock.report(study);
            default -> StudyLock.shard(study, args[0]);
          };
      System.out.println("held");
      Thread.sleep(120_000);
      lock.close();
    }
  }

  private Process holder(String right, Path study) throws IOException {
    Process holder = JavaProcess.of(Holder.class, right, study).start();
    others.add(holder);
    assertThat(holder.inputReader().readLine()).isEqualTo("held");
    return holder;
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process other : others) {
      other.destroyForcibly();
      assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Path file(String name, long steps) throws IOException {
    String json =
        """
        {"name": "%s", "seeds": [5, 6], "arms": [{"name": "path", "world": "maze",
          "settings": {"size": 5}, "seedSetting": "layout", "reward": "path", "steps": %d,
          "episodes": 1}]}\
        """
            .replace("%s", name)
            .replace("%d", Long.toString(steps));
    return Files.writeString(folder.resolve(name + ".json"), json);
  }

  @Test
  void whileOneProcessRunsAStudyASecondIsToldSoAndWhenItIsKilledTheNextGoesOn() throws Exception {
    Path file = file("long", 900_000);
    Path out = folder.resolve("out");
    Process first =
        JavaProcess.of(Flipside.class, "study", file, "--out", out, "--workers", 1).start();
    others.add(first);
    for (int i = 0; i < 600 && !Files.exists(out.resolve("runs")) && first.isAlive(); i++) {
      Thread.sleep(100);
    }
    assertThat(out.resolve("runs")).exists();

    for (String more : List.of("--quick", "--merge", "--shard=1/2")) {
      Cli second = Cli.run("study", file, "--out", out, more);
      if (more.equals("--merge")) {
        assertThat(second.err()).contains("is being written by another Flipside, process");
      } else {
        assertThat(second.sentence())
            .contains("the study in " + out + " is being written by another Flipside, process ")
            .contains(" " + first.pid() + " since ");
      }
      assertThat(second.status()).as(more).isEqualTo(2);
    }
    Cli again = Cli.run("reproduce", file, "--out", out, "--steps", 2048);
    assertThat(again.status()).isEqualTo(2);

    first.destroyForcibly();
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Cli next = Cli.run("study", file, "--out", out, "--steps", 2048, "--workers", 1);
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(out.resolve("report.html")).exists();
  }

  @Test
  void shardsShareAFolderWithEachOtherAndWithTheMergeButNotWithTheWhole() throws Exception {
    Path file = file("shards", 2048);
    Path out = folder.resolve("shards");
    Process shard = holder("1-of-2", out);

    Cli other = Cli.run("study", file, "--out", out, "--shard", "2/2", "--workers", 1);
    assertThat(other.status()).as(other.err()).isZero();
    assertThat(Cli.run("study", file, "--out", out, "--shard", "1/2").sentence())
        .contains("process " + shard.pid());
    assertThat(Cli.run("study", file, "--out", out).sentence()).contains("process " + shard.pid());
    Cli merge = Cli.run("study", file, "--out", out, "--merge");
    assertThat(merge.err()).contains("1 trials are missing");

    holder("report", out);
    assertThat(Cli.run("study", file, "--out", out, "--merge").status()).isEqualTo(2);
  }

  @Test
  void reportsAndLongerTrainingWaitForWhoeverWritesTheRun() throws Exception {
    Path runs = folder.resolve("runs");
    Cli trained =
        Cli.run(
            "--runs",
            runs,
            "train",
            "maze",
            "--reward",
            "path",
            "--steps",
            2048,
            "--name",
            "mine",
            "--setting",
            "size=5");
    assertThat(trained.status()).as(trained.err()).isZero();
    Path run = runs.resolve("maze/mine");
    String manifest = Files.readString(run.resolve("run.json"));
    Files.delete(run.resolve("report.html"));
    Process owner = holder("run", run);

    Cli report = Cli.run("--runs", runs, "report", "mine", "--episodes", 1);
    assertThat(report.status()).isEqualTo(2);
    assertThat(report.sentence()).contains("is being written by another Flipside, process");
    assertThat(report.sentence()).contains(owner.pid() + " since ");
    assertThat(run.resolve("report.html")).doesNotExist();
    Cli further = Cli.run("--runs", runs, "train", "--resume", "mine", "--steps", 4096);
    assertThat(further.status()).isEqualTo(2);
    assertThat(Files.readString(run.resolve("run.json"))).isEqualTo(manifest);

    Path elsewhere = folder.resolve("elsewhere.html");
    Cli beside = Cli.run("--runs", runs, "report", "mine", "--episodes", 1, "--out", elsewhere);
    assertThat(beside.status()).as(beside.err()).isZero();
    end();
    assertThat(Cli.run("--runs", runs, "report", "mine", "--episodes", 1).status()).isZero();
    assertThat(run.resolve("report.html")).exists();
  }
}
