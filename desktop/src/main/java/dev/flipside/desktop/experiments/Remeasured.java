package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.StudyAbout;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialSetup;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Take;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A failure bundle that was measured again.
 *
 * @param bundle what was in it
 * @param figures what was measured now
 * @param films of its policy, one for each camera
 */
public record Remeasured(
    FailureBundle bundle, Map<String, Double> figures, List<Findings.Screening> films) {

  /**
   * Unpacks a bundle, measures its policy and plays it.
   *
   * @param folder where it is unpacked and filmed
   * @param about the cameras through which it is filmed
   */
  public static Remeasured of(
      Path file, Path folder, StudyAbout about, Function<String, EnvironmentProvider> environments)
      throws IOException {
    Files.createDirectories(folder);
    FailureBundle bundle = FailureBundle.unpack(file, folder);
    TrialSetup setup = bundle.setup();
    long seed = bundle.result().seed();
    Scenario scenario = setup.scenario(environments.apply(setup.world()), seed);
    PolicySnapshot policy = Findings.policy(RunDirectory.open(folder.resolve("run")));
    Map<String, Double> figures = Trial.measure(scenario, setup, policy);
    String title = bundle.result().arm();
    Take take = Findings.take(scenario, title, policy);
    return new Remeasured(bundle, figures, Findings.films(title, List.of(take), about, folder));
  }

  /** Whether every figure came out as in the bundle. */
  public boolean same() {
    return figures.entrySet().stream()
        .allMatch(f -> f.getValue().equals(bundle.result().figures().get(f.getKey())));
  }
}
