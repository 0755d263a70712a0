package dev.flipside.desktop.spark;

import dev.flipside.agents.experiment.Attempt;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.DoubleAccumulator;

/**
 * What a process of Spark does with a trial: text in, text out.
 *
 * @param runs folder of the trials' runs, absolute
 * @param plugins folder of environment jars, absolute
 * @param command the command line, for the runs' manifests
 * @param share how far it is, 0 to 1
 */
record Errand(String runs, String plugins, String command, DoubleAccumulator share)
    implements Function<String, String> {

  // Classes of plugins stay loaded as long as the process runs.
  private static final Map<String, EnvironmentRegistry> ENVIRONMENTS = new ConcurrentHashMap<>();

  /** To be run at {@code place}; tells {@code share} how far it is. */
  static Errand at(Workplace place, DoubleAccumulator share) {
    return new Errand(absolute(place.runs()), absolute(place.plugins()), place.command(), share);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  @Override
  public String call(String trial) {
    TaskContext task = TaskContext.get();
    StudyListener progress =
        new StudyListener() {
          @Override
          public void progressed(TrialSpec spec, double now) {
            share.setValue(now);
          }

          @Override
          public boolean stopped() {
            return task.isInterrupted();
          }
        };
    EnvironmentRegistry environments =
        ENVIRONMENTS.computeIfAbsent(plugins, folder -> EnvironmentRegistry.load(Path.of(folder)));
    Trial here = new Trial(environments::provider, Path.of(runs), command);
    return Attempt.at(TrialSpec.fromJson(trial), here, progress).toJson();
  }
}
