package dev.flipside.desktop.studio;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.TrainedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a run was like on its way: its beginning, and the checkpoints that it kept, each called by
 * how many answers or steps came before it.
 *
 * @param run the run
 * @param stages files of policies, the oldest first
 * @param names such as "after 200 answers", one for each, all different
 * @param credits how much it had practised by then, one for each
 */
public record TimeLapse(
    RunDirectory run, List<Path> stages, List<String> names, List<String> credits) {

  /** How much more another choice must tell: of nearly equal ones the earlier stages. */
  private static final double CLEARLY = 1.01;

  /** Runs keep fewer stages than these. */
  private static final int MOST_TRIED = 16;

  /** Practice that counts as around a stage, share of all steps. */
  private static final double AROUND = 0.04;

  /** Everything that {@code run} kept. */
  public static TimeLapse of(RunDirectory run) {
    List<Path> files = new ArrayList<>();
    List<Long> steps = new ArrayList<>();
    if (Files.isRegularFile(StartPoint.file(run))) {
      files.add(StartPoint.file(run));
      steps.add(0L);
    }
    for (Path file : Checkpoints.of(run).all()) {
      files.add(file);
      steps.add(Checkpoints.steps(file));
    }
    MetricsTable log = MetricsTable.read(run.metrics());
    List<String> names = new ArrayList<>();
    for (long s : steps) {
      String name = name(log, s);
      boolean taken = steps.stream().filter(other -> name(log, other).equals(name)).count() > 1;
      names.add(taken ? name + ", " + brief(s) + " steps" : name);
    }
    List<String> credits = steps.stream().map(s -> credit(log, s)).toList();
    return new TimeLapse(run, List.copyOf(files), List.copyOf(names), credits);
  }

  /** By answers where a run learned from answers, by steps elsewhere. */
  private static String name(MetricsTable log, long steps) {
    double[] at = log.column("steps");
    double[] answers = log.column("learning/answers");
    if (answers.length == 0) {
      return "after " + brief(steps) + " steps";
    }
    double given = 0;
    for (int i = 0; i < Math.min(at.length, answers.length) && at[i] <= steps; i++) {
      given = Double.isNaN(answers[i]) ? given : answers[i];
    }
    return "after " + answers(given);
  }

  /** What a number of answers does not say: many are given before practice begins. */
  private static String credit(MetricsTable log, long steps) {
    if (steps > 0) {
      return brief(steps) + " steps of practice";
    }
    return Arrays.stream(log.column("learning/answers"))
        .filter(given -> given > 0)
        .mapToObj(given -> "no practice yet, as until " + answers(given) + " were given")
        .findFirst()
        .orElse("no practice yet");
  }

  private static String answers(double number) {
    return String.format(Locale.ROOT, "%.0f %s", number, number == 1 ? "answer" : "answers");
  }

  private static String brief(long steps) {
    if (steps >= 1_000_000) {
      return String.format(Locale.ROOT, "%.1f million", steps / 1e6).replace(".0 ", " ");
    }
    return steps >= 1000
        ? String.format(Locale.ROOT, "%d,000", Math.round(steps / 1000.0))
        : Long.toString(steps);
  }

  /**
   * Some of the stages to stand side by side: the first, the last, and between them those that tell
   * most of how it changed, all paid by what the run was paid in the end.
   *
   * @param most how many, 2 to 4
   * @throws Refusal with one sentence if the run has not enough to show, or cannot be used
   */
  public List<TrainedRun> side(EnvironmentProvider provider, int most) {
    if (stages.size() < 2) {
      throw new Refusal(
          "the run "
              + run.id()
              + " kept nothing of its way; runs that are made from now on keep eight checkpoints");
    }
    TrainedRun end = TrainedRun.of(provider, run);
    List<TrainedRun> all = new ArrayList<>();
    for (int index : telling(levels(), Math.min(most, stages.size()))) {
      PolicySnapshot policy = PolicySnapshot.of(Checkpoint.read(stages.get(index)));
      all.add(end.withPolicy(policy).withName(names.get(index)).withCredit(credits.get(index)));
    }
    return all;
  }

  /** What truly happened around each stage, by the log of the practice there; NaN if unknown. */
  private double[] levels() {
    MetricsTable log = MetricsTable.read(run.metrics());
    double[] at = log.column("steps");
    double[] outcome =
        log.named("outcome/").stream().findFirst().map(log::column).orElse(new double[0]);
    double around = at.length == 0 ? 0 : at[at.length - 1] * AROUND;
    return stages.stream()
        .mapToDouble(
            stage -> {
              long steps = stage.equals(StartPoint.file(run)) ? 0 : Checkpoints.steps(stage);
              return IntStream.range(0, Math.min(at.length, outcome.length))
                  .filter(i -> Math.abs(at[i] - steps) <= around && Double.isFinite(outcome[i]))
                  .mapToDouble(i -> outcome[i])
                  .average()
                  .orElse(Double.NaN);
            })
        .toArray();
  }

  /**
   * Which stages to show: of all choices with both ends the one with the largest sum of the square
   * roots of the changes, which likes many middling changes better than a large one and none; of
   * those that tell nearly the same the most even one, or else the earliest.
   *
   * @param levels what happened at each stage, [stages]
   * @param count how many, 2 to the number of stages
   * @return indices, in order, [count]
   */
  static int[] telling(double[] levels, int count) {
    int[] even =
        IntStream.range(0, count)
            .map(i -> (int) Math.round(i * (levels.length - 1.0) / (count - 1)))
            .toArray();
    int[] best = even;
    if (levels.length > MOST_TRIED) {
      return even;
    }
    for (int bits = 0; bits < 1 << levels.length; bits++) {
      int chosen = bits;
      int[] some = IntStream.range(0, levels.length).filter(i -> (chosen >> i & 1) == 1).toArray();
      if (some.length == count
          && some[0] == 0
          && some[count - 1] == levels.length - 1
          && change(levels, some) > change(levels, best) * CLEARLY + 1e-9) {
        best = some;
      }
    }
    return best;
  }

  private static double change(double[] levels, int[] chosen) {
    double sum = 0;
    for (int i = 1; i < chosen.length; i++) {
      double by = Math.abs(levels[chosen[i]] - levels[chosen[i - 1]]);
      sum += Double.isNaN(by) ? 0 : Math.sqrt(by);
    }
    return sum;
  }
}
