package dev.flipside.desktop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.desktop.cli.FlipsideCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.LocalSparkCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A standalone cluster whose master and two workers live in this process and whose executors are
 * processes of their own, one of which is killed.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LostExecutorTest {
  private static final String STUDY =
      """
      {"name": "lost", "seeds": [5, 6],
       "all": {"world": "maze", "settings": {"size": 5}, "seedSetting": "layout", "steps": 60000,
         "episodes": 2},
       "arms": [{"name": "path", "reward": "path"}, {"name": "line", "reward": "straight-line"}]}
      """;
  private static final int MEGABYTES = 1024;

  @TempDir Path folder;

  private LocalSparkCluster cluster;
  private String master;

  @BeforeEach
  void aClusterOfTwoWorkers() throws IOException {
    // The executors find what this process has found; Spark insists on a folder of jars, too.
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    System.setProperty("spark.executor.memory", MEGABYTES + "m");
    System.setProperty("spark.executorEnv.SPARK_SCALA_VERSION", "2.13");
    System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    System.setProperty("spark.driver.host", "127.0.0.1");
    cluster = LocalSparkCluster.apply(2, 1, MEGABYTES, new SparkConf());
    master = "spark:" + cluster.start()[0];
  }

  @AfterEach
  void theClusterEnds() {
    cluster.stop();
    System.getProperties().keySet().removeIf(name -> name.toString().startsWith("spark."));
  }

  /** What a study on {@code executor} says on its error stream. */
  private String study(Path file, Path out, String executor) {
    StringWriter err = new StringWriter();
    String[] words = {"study", file.toString(), "--out", out.toString(), "--executor", executor};
    int ended =
        FlipsideCommand.run(
            words, new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true));
    assertThat(ended).as(err.toString()).isZero();
    return err.toString();
  }

  @Test
  void anExecutorThatIsKilledCostsTimeAndChangesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("my.json"), STUDY);
    study(file, folder.resolve("here"), "cores");
    Path there = folder.resolve("there");
    CompletableFuture<Void> whole = CompletableFuture.runAsync(() -> study(file, there, master));
    while (!whole.isDone() && !isBegun(there)) {
      Thread.sleep(20);
    }
    List<ProcessHandle> executors = executors();
    assertThat(executors).as("whoever runs trials").hasSize(2);
    assertThat(finished(there)).as("trials that are done").isLessThan(3);
    assertThat(executors.get(0).destroyForcibly()).isTrue();
    whole.get();
    assertThat(executors.get(0).isAlive()).isFalse();
    assertThat(table("there")).isEqualTo(table("here")).hasSize(4);
  }

  /** Whether a trial has a checkpoint that it can go on from. */
  private static boolean isBegun(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(out)) {
      return files.anyMatch(each -> each.toString().endsWith(".checkpoint"));
    }
  }

  /** The workers live here, so that nothing else is a child of this process. */
  private static List<ProcessHandle> executors() {
    return ProcessHandle.current().children().toList();
  }

  private static long finished(Path out) throws IOException {
    Path table = out.resolve("trials.jsonl");
    if (!Files.exists(table)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(table)) {
      return lines.count();
    }
  }

  /** The lines of a table without the time that trials took. */
  private List<String> table(String name) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(name).resolve("trials.jsonl"))) {
      return lines.map(l -> l.replaceAll("\"(cpu-)?seconds\":[^,}]*,?", "")).sorted().toList();
    }
  }
}
