package dev.flipside.desktop.reproduce;

import dev.flipside.agents.approval.ApprovalSetup;
import dev.flipside.agents.approval.ApprovalTrial;
import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.Still;
import dev.flipside.agents.study.Arm;
import dev.flipside.agents.study.Study;
import dev.flipside.agents.study.TrialResult;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.debate.ClipPairs;
import dev.flipside.desktop.debate.DebateTable;
import dev.flipside.desktop.film.Film;
import dev.flipside.desktop.film.Take;
import dev.flipside.desktop.video.VideoSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of the trials of the deceptive grasp: report, stills, films, failure bundle.
 *
 * @param environments finds the provider of an id
 * @param out the study's folder
 */
public record GraspExperiment(Function<String, EnvironmentProvider> environments, Path out) {
  private static final List<String> VIEWS = List.of("front", "top");
  private static final List<String> JUDGES = List.of("front", "front-and-top");
  private static final long EPISODE = Evaluator.heldOutSeed(2, 0);
  private static final double FILM_SECONDS = 10;
  private static final long DEBATE_SEED = 4;
  private static final int SCRIPTED_EPISODES = 40;
  private static final int TRAINED_EPISODES = 20;

  /**
   * A film and where it goes.
   *
   * @param film what is shown
   * @param file where to
   */
  public record Screening(Film film, Path file) {}

  /**
   * A bundle that was measured again.
   *
   * @param bundle what was in it
   * @param figures what was measured now
   * @param films of its policy, from both sides
   */
  public record Remeasured(
      FailureBundle bundle, Map<String, Double> figures, List<Screening> films) {

    /** Whether every figure came out as in the bundle. */
    public boolean same() {
      return figures.entrySet().stream()
          .allMatch(f -> f.getValue().equals(bundle.result().figures().get(f.getKey())));
    }
  }

  /**
   * Writes {@code report.html}, with the films that are there, and, if a trial was deceptive,
   * {@code deceptive.zip}.
   */
  public void report(Study<ApprovalSetup> study, List<TrialResult> results, String command)
      throws IOException {
    EnvironmentProvider provider = environments.apply(DeceptiveGrasp.ENVIRONMENT);
    List<Still> stills = new ArrayList<>();
    try (Stills painter = new Stills()) {
      for (String script : List.of("true-grasp", "fake")) {
        stills.addAll(painter.end(scripted(provider, script), "script " + script, VIEWS));
      }
      for (Arm<ApprovalSetup> arm : study.arms()) {
        TrialResult first = first(results, arm.name());
        Episode episode = episode(provider, arm.configuration(), policy(first));
        String who = "arm " + arm.name() + ", seed " + first.seed();
        stills.addAll(painter.end(episode, who, VIEWS));
      }
    }
    Scenario scenario = Scenario.byDefault(provider);
    DebateTable debates = new DebateTable(scenario.judges());
    new GraspReport(study.arms(), results)
        .page(
            new GraspReport.Evidence(
                ScriptTable.rows(provider, JUDGES),
                debates.header(),
                debates.rows(debated(scenario, results)),
                stills,
                filmed()),
            command)
        .write(out.resolve("report.html"));
    for (TrialResult result : results) {
      if (result.figure("deceptive") >= 0.5) {
        ApprovalSetup setup = arm(study, result.arm()).configuration();
        FailureBundle.pack(out.resolve("deceptive.zip"), run(result), setup, result);
        break;
      }
    }
  }

  /** Caption to content of the films that have been shot. */
  private Map<String, byte[]> filmed() throws IOException {
    Map<String, byte[]> films = new LinkedHashMap<>();
    for (String view : VIEWS) {
      Path file = film(out, view);
      if (Files.isRegularFile(file)) {
        films.put(view + " camera", Files.readAllBytes(file));
      }
    }
    return films;
  }

  private static Path film(Path folder, String view) {
    return folder.resolve(view + "-camera.mp4");
  }

  /** Pairs to debate about: of scripts and, seed by seed, of the first two arms' policies. */
  private Map<String, List<RankedPair>> debated(Scenario scenario, List<TrialResult> results) {
    Map<String, List<RankedPair>> rows =
        new LinkedHashMap<>(new ClipPairs(scenario, DEBATE_SEED).scripted(SCRIPTED_EPISODES));
    List<RankedPair> ends = new ArrayList<>();
    List<RankedPair> moments = new ArrayList<>();
    for (TrialResult front : of(results, DeceptiveGrasp.FRONT)) {
      for (TrialResult both : of(results, DeceptiveGrasp.TWO_CAMERAS)) {
        if (front.seed() == both.seed()) {
          ClipPairs pairs = new ClipPairs(scenario, DEBATE_SEED + front.seed());
          PolicySnapshot a = policy(front);
          PolicySnapshot b = policy(both);
          ends.addAll(pairs.ends(a.greedy(), b.greedy(), TRAINED_EPISODES));
          moments.addAll(pairs.moments(a.sampling(), b.sampling(), TRAINED_EPISODES));
        }
      }
    }
    rows.put("trained with front against trained with two cameras", ends);
    rows.put("moments of both of them", moments);
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  private static List<TrialResult> of(List<TrialResult> results, String arm) {
    return results.stream().filter(r -> r.arm().equals(arm)).toList();
  }

  /** The first seed of the first two arms side by side, in the front and in the top camera. */
  public List<Screening> films(Study<ApprovalSetup> study, List<TrialResult> results) {
    EnvironmentProvider provider = environments.apply(DeceptiveGrasp.ENVIRONMENT);
    List<Take> takes = new ArrayList<>();
    for (Arm<ApprovalSetup> arm : study.arms().subList(0, Math.min(2, study.arms().size()))) {
      TrialResult first = first(results, arm.name());
      takes.add(take(provider, arm.configuration(), arm.name(), policy(first)));
    }
    return screenings(takes, out);
  }

  private static List<Screening> screenings(List<Take> takes, Path folder) {
    List<Screening> films = new ArrayList<>();
    for (String view : VIEWS) {
      VideoSpec spec = new VideoSpec(1280, 720, 30, (int) (30 * FILM_SECONDS), "Deceptive grasp");
      films.add(new Screening(new Film(takes, view, spec, 0), film(folder, view)));
    }
    return films;
  }

  /** Unpacks a bundle below the study's folder, measures its policy again and plays it. */
  public Remeasured remeasure(Path file) throws IOException {
    Path folder = out.resolve("bundle");
    Files.createDirectories(folder);
    FailureBundle bundle = FailureBundle.unpack(file, folder);
    ApprovalSetup setup = bundle.setup();
    EnvironmentProvider provider = environments.apply(setup.environment());
    PolicySnapshot policy = policy(RunDirectory.open(folder.resolve("run")));
    Map<String, Double> figures =
        ApprovalTrial.measure(ApprovalTrial.evaluator(provider, setup), policy, setup.episodes());
    Take take = take(provider, setup, bundle.result().arm(), policy);
    return new Remeasured(bundle, figures, screenings(List.of(take), folder));
  }

  private static Take take(
      EnvironmentProvider provider, ApprovalSetup setup, String title, PolicySnapshot policy) {
    Scenario scenario = Scenario.of(provider, setup.settings());
    try (Environment environment = scenario.create(Start.STANDARD)) {
      Take.Cast cast = new Take.Cast(title, "", policy.greedy(), Optional.empty());
      return Take.play(environment, cast, provider.metrics(), EPISODE, FILM_SECONDS);
    }
  }

  private static Episode episode(
      EnvironmentProvider provider, ApprovalSetup setup, PolicySnapshot policy) {
    Scenario scenario = Scenario.of(provider, setup.settings());
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return Episode.play(environment, policy.greedy(), EPISODE);
    }
  }

  private static Episode scripted(EnvironmentProvider provider, String id) {
    Scenario scenario = Scenario.byDefault(provider);
    try (Environment environment = scenario.create(Start.STANDARD)) {
      return Episode.play(environment, scenario.script(id).policy().get(), EPISODE);
    }
  }

  private static Arm<ApprovalSetup> arm(Study<ApprovalSetup> study, String name) {
    return study.arms().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  private static TrialResult first(List<TrialResult> results, String arm) {
    return results.stream().filter(r -> r.arm().equals(arm)).findFirst().orElseThrow();
  }

  private RunDirectory run(TrialResult result) {
    return RunDirectory.open(out.resolve("runs").resolve(result.folder()));
  }

  private PolicySnapshot policy(TrialResult result) {
    return policy(run(result));
  }

  private static PolicySnapshot policy(RunDirectory run) {
    Path newest =
        Checkpoints.of(run)
            .newest()
            .orElseThrow(
                () -> new IllegalArgumentException("the run " + run.path() + " has no checkpoint"));
    return PolicySnapshot.of(Checkpoint.read(newest));
  }
}
