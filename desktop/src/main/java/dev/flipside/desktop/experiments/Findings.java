package dev.flipside.desktop.experiments;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Conduct;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyAbout;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.video.VideoSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a study, with the policies that were learned.
 *
 * @param study its table
 * @param outcome its trials
 * @param environments finds the provider of an id
 * @param folder the study's folder
 */
public record Findings(
    Study study,
    Study.Outcome outcome,
    Function<String, EnvironmentProvider> environments,
    Path folder) {
  /** The held-out episode that is shown; nobody picked it. */
  public static final long EPISODE = Conduct.EPISODE;

  /** How long films and stills look, seconds. */
  static final double SECONDS = 10;

  private static final String RUNS = "runs";

  /**
   * A film and where it goes.
   *
   * @param film what is shown
   * @param file where to
   */
  public record Screening(Film film, Path file) {}

  /** Where the runs of a study in {@code folder} are. */
  public static Path runs(Path folder) {
    return folder.resolve(RUNS);
  }

  /** How much of a trial that was interrupted is done, 0 to 1; empty if it has no checkpoint. */
  Optional<Double> begun(TrialSpec trial) {
    RunDirectory run =
        new RunDirectory(runs(folder).resolve(trial.setup().world()).resolve(trial.runName()));
    return Checkpoints.of(run)
        .newest()
        .map(file -> (double) Checkpoints.steps(file) / trial.setup().steps());
  }

  /** Finished trials of an arm. */
  public List<TrialResult> of(String arm) {
    return outcome.results().stream().filter(r -> r.arm().equals(arm)).toList();
  }

  /** The first finished trial of an arm that learned something. */
  public Optional<TrialResult> first(String arm) {
    return of(arm).stream().filter(r -> !r.folder().isEmpty()).findFirst();
  }

  /** The world of an arm. */
  public EnvironmentProvider provider(Arm arm) {
    return environments.apply(arm.setup().world());
  }

  /** The world of a trial. */
  public Scenario scenario(Arm arm, long seed) {
    return arm.setup().scenario(provider(arm), seed);
  }

  /** The run of a trial. */
  public RunDirectory run(TrialResult result) {
    return RunDirectory.open(runs(folder).resolve(result.folder()));
  }

  /** The run of a trial, whole or not, if it has a checkpoint. */
  public Optional<RunDirectory> learned(TrialSpec trial) {
    Path path = runs(folder).resolve(trial.setup().world()).resolve(trial.runName());
    return Optional.of(new RunDirectory(path))
        .filter(run -> Checkpoints.of(run).newest().isPresent());
  }

  /**
   * How a trial acts in {@link #EPISODE}, as it was measured; may take as long as the trial itself
   * if that searches.
   *
   * @throws Refusal with one sentence if it has learned nothing that it needs for that
   */
  public Policy conduct(TrialSpec trial) {
    Arm arm = study.arm(trial.arm());
    Path path = runs(folder).resolve(trial.setup().world()).resolve(trial.runName());
    return Conduct.in(trial, scenario(arm, trial.seed()), new RunDirectory(path));
  }

  /** What was measured of a trial; empty if it has not finished. */
  public Map<String, Double> figures(TrialSpec trial) {
    return of(trial.arm()).stream()
        .filter(r -> r.seed() == trial.seed())
        .findFirst()
        .map(TrialResult::figures)
        .orElse(Map.of());
  }

  /** What a trial learned. */
  public PolicySnapshot policy(TrialResult result) {
    return policy(run(result));
  }

  /** The newest policy of a run. */
  public static PolicySnapshot policy(RunDirectory run) {
    Path newest =
        Checkpoints.of(run)
            .newest()
            .orElseThrow(() -> new Refusal("the run " + run.path() + " has no checkpoint"));
    return PolicySnapshot.of(Checkpoint.read(newest));
  }

  /** The episode of a trial, by its mean action. */
  Take take(TrialResult result) {
    Arm arm = study.arm(result.arm());
    return take(scenario(arm, result.seed()), arm.name(), policy(result));
  }

  static Take take(Scenario scenario, String title, PolicySnapshot policy) {
    try (Environment environment = scenario.create(Start.STANDARD)) {
      Take.Cast cast = new Take.Cast(title, "", policy.greedy(), Optional.empty());
      return Take.play(environment, cast, scenario.provider().metrics(), EPISODE, SECONDS);
    }
  }

  /** The study's films: first trials of some arms side by side, one film for each camera. */
  public List<Screening> films() {
    List<Screening> films = new ArrayList<>();
    study
        .about()
        .films()
        .forEach(
            (name, arms) -> {
              List<Take> takes = new ArrayList<>();
              arms.forEach(arm -> first(arm).ifPresent(result -> takes.add(take(result))));
              films.addAll(films(name, takes, study.about(), folder));
            });
    return films;
  }

  static List<Screening> films(String name, List<Take> takes, StudyAbout about, Path folder) {
    List<Screening> films = new ArrayList<>();
    for (String camera : about.cameras().isEmpty() ? List.of("") : about.cameras()) {
      Path file = folder.resolve(name + (camera.isEmpty() ? "" : "-" + camera) + ".mp4");
      VideoSpec spec = new VideoSpec(1280, 720, 30, (int) (30 * SECONDS), about.title());
      if (!takes.isEmpty()) {
        films.add(new Screening(new Film(takes, camera, spec), file));
      }
    }
    return films;
  }
}
