package dev.flipside.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.testkit.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes and one run folder. */
class RunLockTest {
  @TempDir private Path folder;

  /** Takes the run in its first argument, says so, and holds it until it is killed. */
  public static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      WriterLock lock = new RunDirectory(Path.of(args[0])).own();
      System.out.println("held");
      Thread.sleep(60_000);
      lock.close();
    }
  }

  @Test
  void theSecondProcessIsToldWhoOwnsTheRunAndAKilledOneIsNoObstacle() throws Exception {
    RunDirectory run = new RunDirectory(folder);
    Process first = JavaProcess.of(Holder.class, folder).start();
    try {
      assertThat(first.inputReader().readLine()).isEqualTo("held");

      assertThatThrownBy(run::own)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + first.pid() + " since ");
    } finally {
      first.destroyForcibly();
      assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(Files.exists(folder.resolve("run.lock"))).isTrue();
    try (WriterLock mine = run.own()) {
      assertThat(mine).isNotNull();
    }
  }

  @Test
  void aDamagedRunIsInNoEnvironmentAndHidesNoOther() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("maze/bad"));
    for (String text : new String[] {"{\"schema\":1}", "", "[]", "{\"schema\":1,\"settings\":3}"}) {
      Files.writeString(bad.resolve("run.json"), text);
      RunDirectory run = RunDirectory.list(folder).get(0);

      assertThat(run.isOf("maze")).as(text).isFalse();
      assertThatThrownBy(run::manifest)
          .as(text)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("run.json");
    }
  }
}
