package dev.flipside.desktop.spark;

import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.TrialExecutor;
import dev.flipside.agents.experiment.TrialRunner;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.environment.Environment;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Runs trials on Apache Spark; without a place, on as many cores as there are workers. */
public final class Spark implements TrialExecutor {
  private static final String OPTIONS = "spark.executor.extraJavaOptions";
  private static final String MISSED_HEARTBEATS = "spark.executor.heartbeat.maxFailures";
  private static final String LOOPBACK = "127.0.0.1";

  private final MasterAddress master;

  /** For the service loader. */
  public Spark() {
    this(null);
  }

  private Spark(MasterAddress master) {
    this.master = master;
  }

  @Override
  public String id() {
    return "spark";
  }

  @Override
  public TrialExecutor at(String where) {
    return new Spark(new MasterAddress(where));
  }

  @Override
  public void run(
      List<TrialSpec> trials, TrialRunner here, Workplace place, StudyListener listener) {
    if (trials.isEmpty()) {
      return;
    }
    MasterAddress chosen =
        master == null ? new MasterAddress("local[" + place.workers() + "]") : master;
    chosen.requireSomebody();
    quiet();
    try (BeforeSparkEnds first = new BeforeSparkEnds();
        JavaSparkContext context = new JavaSparkContext(conf(chosen))) {
      first.waitFor(new TrialJobs(context, place, trials, listener)::run);
    }
  }

  /** Libraries are quiet unless somebody wants to hear them; set before they make their loggers. */
  private static void quiet() {
    for (String library : List.of("org.apache.spark", "org.apache.hadoop", "org.sparkproject")) {
      byDefault("org.slf4j.simpleLogger.log." + library, "error");
    }
    // Tells of each late heartbeat.
    byDefault("org.slf4j.simpleLogger.log.org.apache.spark.rpc.netty.Inbox", "off");
    // Says that a cluster has no worker yet.
    byDefault("org.slf4j.simpleLogger.log.org.apache.spark.scheduler.TaskSchedulerImpl", "warn");
  }

  private static void byDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static SparkConf conf(MasterAddress master) {
    SparkConf conf =
        new SparkConf()
            .setMaster(master.text())
            .setIfMissing("spark.app.name", "flipside")
            .setIfMissing("spark.ui.enabled", "false")
            // How far a trial is comes with the heartbeat.
            .setIfMissing("spark.executor.heartbeatInterval", "2s");
    if (master.elsewhere()) {
      String asked = conf.get(OPTIONS, "");
      // Ten minutes without an answer, as by default.
      return conf.setIfMissing(MISSED_HEARTBEATS, "300")
          .setJars(jars())
          .set(OPTIONS, (sameLibraries() + " " + asked).strip());
    }
    // Nobody from elsewhere has a part in it, and a busy machine is no reason to end the program.
    return conf.setIfMissing(MISSED_HEARTBEATS, Integer.toString(Integer.MAX_VALUE))
        .setIfMissing("spark.driver.bindAddress", LOOPBACK)
        .setIfMissing("spark.driver.host", LOOPBACK);
  }

  /** What decides how fast and how exactly the libraries compute here, for executors to do so. */
  private static String sameLibraries() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("ai.djl.") || name.equals("OPT_OUT_TRACKING"))
        .sorted()
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .collect(Collectors.joining(" "));
  }

  /** The jar of this class, and those of the program. */
  private static String[] jars() {
    return Stream.of(Spark.class, TrialExecutor.class, Environment.class)
        .map(Spark::jar)
        .distinct()
        // Folders of classes, as in a build's tests, cannot be sent.
        .filter(jar -> Files.isRegularFile(Path.of(jar)))
        .toArray(String[]::new);
  }

  private static String jar(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no file holds " + of, e);
    }
  }
}
