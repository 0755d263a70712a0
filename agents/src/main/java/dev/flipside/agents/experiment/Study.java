package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every arm with every seed.
 *
 * @param name short name
 * @param about what its report says
 * @param arms at least one, with different names
 * @param seeds at least one, all different
 */
public record Study(String name, StudyAbout about, List<Arm> arms, List<Long> seeds) {
  public Study {
    arms = List.copyOf(arms);
    seeds = List.copyOf(seeds);
    if (arms.isEmpty() || seeds.isEmpty()) {
      throw new Refusal("a study needs at least one arm and one seed");
    }
    Set<String> names = new HashSet<>();
    for (Arm arm : arms) {
      if (!names.add(arm.name())) {
        throw new Refusal("two arms are called " + arm.name());
      }
    }
    if (new HashSet<>(seeds).size() < seeds.size()) {
      throw new Refusal("a seed appears twice");
    }
  }

  /**
   * What came of running a study.
   *
   * @param results of the trials that have finished, seed by seed, arms in order
   * @param failures one sentence for each trial that failed
   * @param missing trials that neither finished nor failed
   */
  public record Outcome(List<TrialResult> results, List<String> failures, List<TrialSpec> missing) {
    public Outcome {
      results = List.copyOf(results);
      failures = List.copyOf(failures);
      missing = List.copyOf(missing);
    }
  }

  /** All trials, seed by seed, so that a study which is stopped half-way has all arms at one n. */
  public List<TrialSpec> trials() {
    List<TrialSpec> trials = new ArrayList<>();
    for (long seed : seeds) {
      for (Arm arm : arms) {
        trials.add(new TrialSpec(arm.name(), seed, arm.setup()));
      }
    }
    return trials;
  }

  /**
   * A part of the study.
   *
   * @param names of arms; empty for all
   * @param chosen seeds; empty for all
   * @param steps control steps of each trial; empty for the arms' own
   * @throws Refusal with one sentence if there is no such arm
   */
  public Study only(List<String> names, List<Long> chosen, Optional<Long> steps) {
    List<String> known = arms.stream().map(Arm::name).toList();
    for (String arm : names) {
      if (!known.contains(arm)) {
        throw new Refusal("there is no arm " + arm + "; there are " + String.join(", ", known));
      }
    }
    List<Arm> some =
        arms.stream()
            .filter(a -> names.isEmpty() || names.contains(a.name()))
            .map(
                a ->
                    steps
                        .map(s -> new Arm(a.name(), a.description(), a.setup().withSteps(s)))
                        .orElse(a))
            .toList();
    return new Study(name, about, some, chosen.isEmpty() ? seeds : chosen);
  }

  /** The quick version: the arms that {@link StudyAbout#quick} names, with the first seed. */
  public Study quick() {
    Set<String> wanted = new HashSet<>(about.quick());
    List<String> names = arms.stream().map(Arm::name).filter(wanted::contains).toList();
    return only(names, seeds.subList(0, 1), Optional.empty());
  }

  /**
   * Says what is wrong before anything is run.
   *
   * @param environments finds the provider of an id
   * @throws Refusal with one sentence that names the arm if a world has not what the arm names
   */
  public void check(Function<String, EnvironmentProvider> environments) {
    for (Arm arm : arms) {
      try {
        arm.setup().check(environments.apply(arm.setup().world()), seeds.get(0));
      } catch (Refusal e) {
        throw new Refusal("arm " + arm.name() + ": " + e.getMessage(), e);
      }
    }
  }

  /** The arm called {@code arm}, which must be one of this study. */
  public Arm arm(String arm) {
    return arms.stream().filter(a -> a.name().equals(arm)).findFirst().orElseThrow();
  }

  /**
   * Runs every trial that is not in the table yet, and puts it there.
   *
   * @param trials those to run, of {@link #trials}
   * @param executor runs them
   * @param here runs one in this process
   * @param place where
   * @param table finished trials
   * @param listener hears of each
   */
  public Outcome run(
      List<TrialSpec> trials,
      TrialExecutor executor,
      TrialRunner here,
      Workplace place,
      TrialTable table,
      StudyListener listener) {
    List<TrialSpec> open = new ArrayList<>();
    for (TrialSpec trial : trials) {
      table
          .find(trial)
          .ifPresentOrElse(r -> listener.finished(trial, r, true), () -> open.add(trial));
    }
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    Set<TrialSpec> failed = Collections.synchronizedSet(new HashSet<>());
    StudyListener keeper =
        new StudyListener() {
          @Override
          public void started(TrialSpec trial) {
            listener.started(trial);
          }

          @Override
          public void progressed(TrialSpec trial, double share) {
            listener.progressed(trial, share);
          }

          @Override
          public void finished(TrialSpec trial, TrialResult result, boolean remembered) {
            table.add(result);
            listener.finished(trial, result, remembered);
          }

          @Override
          public void failed(TrialSpec trial, String reason) {
            failures.add(trial + " failed: " + reason);
            failed.add(trial);
            listener.failed(trial, reason);
          }

          @Override
          public boolean stopped() {
            return listener.stopped();
          }
        };
    executor.run(open, here, place, keeper);
    Outcome known = outcome(table);
    List<TrialSpec> missing = known.missing().stream().filter(t -> !failed.contains(t)).toList();
    return new Outcome(known.results(), failures, missing);
  }

  /** What the table knows of this study. */
  public Outcome outcome(TrialTable table) {
    List<TrialResult> results = new ArrayList<>();
    List<TrialSpec> missing = new ArrayList<>();
    for (TrialSpec trial : trials()) {
      table.find(trial).ifPresentOrElse(results::add, () -> missing.add(trial));
    }
    return new Outcome(results, List.of(), missing);
  }
}
