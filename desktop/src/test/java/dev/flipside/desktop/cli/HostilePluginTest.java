package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.PluginJar;
import dev.flipside.core.testkit.JavaProcess;
import dev.flipside.desktop.Flipside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars that end the program or never come back, each with commands in real processes. */
class HostilePluginTest {
  private static final String EXIT = "System.exit(0);";
  private static final String FOREVER = "for (long i = 0; i >= 0; i += 0) {}";

  @TempDir Path folder;

  /** How a command ended: 0, 1, 2 as documented. */
  private record Ended(int status, String out, String sentence) {}

  private Ended run(String... words) throws IOException, InterruptedException {
    List<Object> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--plugins", folder, "--runs", folder.resolve("runs")));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        JavaProcess.with(List.of("-Dflipside.plugin.seconds=2"), Flipside.class, command.toArray())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> said =
        Files.readString(err).lines().filter(line -> line.startsWith("flipside: ")).toList();
    assertThat(said).hasSizeLessThan(2);
    return new Ended(process.exitValue(), Files.readString(out), String.join("", said));
  }

  private Path jar(String initialiser, String step) throws IOException {
    Path scratch = Files.createTempDirectory(folder, "scratch");
    String source =
        BrokenPluginTest.SOURCE
            .replace("int t = 10;", "int t = 10; static { " + initialiser + " }")
            .replace("float[] x =", step + " float[] x =");
    return new PluginJar(scratch).source("Nan", "nan", source).write(folder.resolve("nan.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "exit, '', nan.jar fails in loading of its provider: it ended the program with System.exit",
    "forever, '', nan.jar fails in loading of its provider: it has not come back for 2 seconds",
    "'', exit, nan.jar fails in step of its Environment: it ended the program with System.exit",
    "'', forever, nan.jar fails in step of its Environment: it has not come back for 2 seconds",
  })
  void eachEndsInOneSentence(String initialiser, String step, String sentence) throws Exception {
    Path jar = jar(code(initialiser), code(step));

    Ended list = run("list");
    assertThat(list.status()).isZero();
    assertThat(list.out())
        .contains("nan  (nan.jar)", "backflip", "code that runs with your rights");
    assertThat(list.sentence()).isEmpty();

    Ended check = run("check", jar.toString());
    assertThat(check.status()).isEqualTo(2);
    assertThat(check.sentence()).startsWith("flipside: " + sentence);

    Ended train = run("train", "nan", "--steps", "4096");
    assertThat(train.status()).isEqualTo(2);
    assertThat(train.sentence()).startsWith("flipside: " + sentence);
  }

  private static String code(String how) {
    return how == null ? "" : how.equals("exit") ? EXIT : how.equals("forever") ? FOREVER : "";
  }

  @Test
  void aCheckHasATimeLimitAndAHaltIsNoticed() throws Exception {
    Path slow = jar("", "try { Thread.sleep(1900); } catch (InterruptedException e) {}");
    Ended late = run("check", slow.toString(), "--seconds", "5");
    assertThat(late.status()).isEqualTo(2);
    assertThat(late.sentence()).contains("nan.jar was not done after 5 seconds");

    Path halts = jar("Runtime.getRuntime().halt(0);", "");
    Ended halted = run("check", halts.toString());
    assertThat(halted.status()).isEqualTo(2);
    assertThat(halted.sentence()).contains("nan.jar ended the process in which it was checked");
  }
}
