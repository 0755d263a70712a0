package dev.flipside.desktop.runs;

import dev.flipside.agents.feedback.RaterFlaws;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.SimulatedRater;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A run that somebody sets up before it begins: what it will be, how long it will take, and the
 * command that would do the same.
 *
 * @param scenario the world
 * @param judge {@link #ME}, {@link #SIMULATED}, or the id of a reward written by hand
 * @param rater name of the simulated rater, if one judges
 * @param labels questions in the whole run, if somebody judges
 * @param bestOfFour share of the questions that show four clips, 0 to 1
 * @param button whether nothing is asked and whoever judges presses the reward button alone
 * @param assists what helps a person to judge, see {@link LabelStart}
 * @param start see {@link StartPoint}; empty for random nets
 * @param seed decides everything random
 * @param steps control steps
 */
public record RunPlan(
    Scenario scenario,
    String judge,
    String rater,
    int labels,
    double bestOfFour,
    boolean button,
    List<String> assists,
    String start,
    long seed,
    long steps) {
  /** The person at the window judges. */
  public static final String ME = "me";

  /** A simulated rater judges. */
  public static final String SIMULATED = "a simulated rater";

  private static final long STEPS = 2_500_000;
  private static final double SECONDS_PER_ANSWER = 4;

  public RunPlan {
    assists = List.copyOf(assists);
  }

  /** What suits a world, judged by {@code judge}. */
  public static RunPlan of(Scenario scenario, String judge) {
    EnvironmentProvider provider = scenario.provider();
    String demonstrator = provider.hints().demonstrator();
    boolean answers = judge.equals(ME) || judge.equals(SIMULATED);
    double four =
        new LabelRuns(java.nio.file.Path.of("."), ME)
            .configured(scenario, 1, Map.of())
            .feedback()
            .ask()
            .bestOfFourShare();
    return new RunPlan(
        scenario,
        judge,
        "person",
        400,
        four,
        false,
        List.of(),
        answers && !demonstrator.isEmpty() ? StartPoint.SCRIPT + demonstrator : "",
        1,
        STEPS);
  }

  /** What was chosen of a run that is there, to begin another like it. */
  public static RunPlan like(TrainingConfig config, EnvironmentProvider provider) {
    boolean learned = config.reward().equals(RunRewards.FEEDBACK);
    boolean person = config.rater().startsWith(RunRewards.PERSON);
    return new RunPlan(
        config.scenario(provider),
        !learned ? config.reward() : person ? ME : SIMULATED,
        learned && !person && !config.rater().isEmpty() ? config.rater() : "person",
        config.feedback().ask().labels(),
        config.feedback().ask().bestOfFourShare(),
        config.feedback().ask().buttonAlone(),
        List.of(),
        config.startFrom(),
        config.seed(),
        config.totalSteps());
  }

  /** Whether somebody is asked. */
  public boolean asks() {
    return judge.equals(ME) || judge.equals(SIMULATED);
  }

  /** The same, judged by another. */
  public RunPlan withJudge(String other) {
    return new RunPlan(
        scenario, other, rater, labels, bestOfFour, button, assists, start, seed, steps);
  }

  /** The same with another simulated rater. */
  public RunPlan withRater(String other) {
    return new RunPlan(
        scenario, judge, other, labels, bestOfFour, button, assists, start, seed, steps);
  }

  /** The same with so many questions, of which this share shows four clips. */
  public RunPlan withQuestions(int count, double four) {
    return new RunPlan(scenario, judge, rater, count, four, button, assists, start, seed, steps);
  }

  /** The same with the reward button alone, or with clips to compare. */
  public RunPlan withButton(boolean alone) {
    return new RunPlan(
        scenario, judge, rater, labels, bestOfFour, alone, assists, start, seed, steps);
  }

  /** The same with other help. */
  public RunPlan withAssists(List<String> other) {
    return new RunPlan(
        scenario, judge, rater, labels, bestOfFour, button, other, start, seed, steps);
  }

  /** The same from another start. */
  public RunPlan withStart(String other) {
    return new RunPlan(
        scenario, judge, rater, labels, bestOfFour, button, assists, other, seed, steps);
  }

  /** The same with another seed and length. */
  public RunPlan withSeed(long other, long length) {
    return new RunPlan(
        scenario, judge, rater, labels, bestOfFour, button, assists, start, other, length);
  }

  /**
   * The same world with a setting changed.
   *
   * @throws dev.flipside.core.Refusal with one sentence if that is not allowed
   */
  public RunPlan withSetting(String name, String value) {
    Map<String, String> chosen = new LinkedHashMap<>(scenario.settings().values());
    chosen.put(name, value);
    Scenario other = Scenario.of(scenario.provider(), chosen);
    return new RunPlan(
        other,
        judge,
        possible(rater, other),
        labels,
        bestOfFour,
        button,
        assists,
        start,
        seed,
        steps);
  }

  /** The rater, or its flaws alone where a world with these settings has not its judge. */
  private static String possible(String rater, Scenario world) {
    try {
      SimulatedRater.named(rater, world, 0);
      return rater;
    } catch (Refusal e) {
      return rater.substring(rater.lastIndexOf('/') + 1);
    }
  }

  private Map<String, Double> questions() {
    Map<String, Double> chosen = new LinkedHashMap<>();
    chosen.put("labels", (double) labels);
    if (button) {
      chosen.put("buttonAlone", 1.0);
    } else {
      chosen.put("bestOfFourShare", bestOfFour);
    }
    return chosen;
  }

  /**
   * How the run will go.
   *
   * @param people makes the runs that a person judges
   * @throws dev.flipside.core.Refusal with one sentence if something of it cannot be
   */
  public TrainingConfig config(LabelRuns people) {
    EnvironmentProvider provider = scenario.provider();
    if (!start.isEmpty()) {
      StartPoint.require(scenario, start);
    }
    if (judge.equals(ME)) {
      return people
          .configured(scenario, seed, questions())
          .withStartFrom(start)
          .withTotalSteps(steps);
    }
    TrainingConfig config =
        TrainingConfig.of(
                provider.id(),
                scenario.settings().values(),
                judge.equals(SIMULATED) ? RunRewards.FEEDBACK : judge,
                seed,
                steps)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()))
            .withTerms(TermsConfig.DEFAULT.withStates(provider.hints().states()))
            .withStartFrom(start);
    if (judge.equals(SIMULATED)) {
      RaterFlaws.parse(rater.substring(rater.lastIndexOf('/') + 1));
      return config.withFeedback(rater, provider, questions());
    }
    scenario.reward(judge);
    return config;
  }

  /**
   * The command that does the same.
   *
   * @param person who judges, if a person does
   */
  public String command(String person) {
    StringBuilder words = new StringBuilder("flipside ");
    words.append(judge.equals(ME) ? "label " : "train ").append(scenario.id());
    if (judge.equals(ME)) {
      words.append(" --rater ").append(quoted(person));
    } else if (judge.equals(SIMULATED)) {
      words.append(" --reward feedback --rater ").append(rater);
    } else {
      words.append(" --reward ").append(judge);
    }
    if (asks()) {
      words.append(" --labels ").append(labels);
      if (button) {
        words.append(judge.equals(ME) ? " --button" : " --feedback buttonAlone=1");
      } else {
        words.append(judge.equals(ME) ? " --best-of-four " : " --feedback bestOfFourShare=");
        words.append(bestOfFour);
      }
    }
    for (Setting setting : scenario.provider().settings()) {
      String value = scenario.settings().text(setting.name());
      if (!value.equals(setting.byDefault())) {
        words.append(" --setting ").append(setting.name()).append('=').append(quoted(value));
      }
    }
    if (judge.equals(ME)) {
      assists.forEach(assist -> words.append(" --assist ").append(assist));
    }
    if (!start.isEmpty() || judge.equals(ME)) {
      words.append(" --start-from ").append(start.isEmpty() ? LabelRuns.NOTHING : quoted(start));
    }
    return words + " --seed " + seed + " --steps " + steps;
  }

  /** A word as a shell takes it. */
  private static String quoted(String word) {
    return word.matches("[\\w./:=,@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** How long learning will take, seconds, by the pace of the newest of {@code runs}, if any. */
  private OptionalDouble seconds(List<RunDirectory> runs) {
    for (RunDirectory run : runs) {
      if (run.path().getParent() != null
          && scenario.id().equals(run.path().getParent().getFileName().toString())) {
        double[] pace = MetricsTable.read(run.metrics()).column("steps_per_second");
        if (pace.length > 0 && pace[pace.length - 1] > 0) {
          double median = java.util.Arrays.stream(pace).sorted().toArray()[pace.length / 2];
          return OptionalDouble.of(steps / median);
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** How long it will take, in words; a person's answers come on top. */
  public String time(RunLibrary library) {
    OptionalDouble here = seconds(RunDirectory.list(library.own()));
    OptionalDouble elsewhere = seconds(library.listShipped());
    String learning = "Nobody knows yet how long this machine takes";
    if (here.isPresent()) {
      learning = "About " + minutes(here.getAsDouble()) + " of learning, by your last run's pace";
    } else if (elsewhere.isPresent()) {
      learning =
          "About "
              + minutes(elsewhere.getAsDouble())
              + " of learning where the program's own runs were made";
    }
    return judge.equals(ME)
        ? learning + ", and about " + minutes(SECONDS_PER_ANSWER * labels) + " of your answers."
        : learning + ".";
  }

  private static String minutes(double seconds) {
    long minutes = Math.max(1, Math.round(seconds / 60));
    return minutes < 90
        ? minutes + (minutes == 1 ? " minute" : " minutes")
        : Math.round(minutes / 60.0) + " hours";
  }
}
