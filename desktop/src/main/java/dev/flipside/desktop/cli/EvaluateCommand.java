package dev.flipside.desktop.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.report.Diagnosis;
import dev.flipside.agents.report.Symptoms;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a run truly does. */
@Command(
    name = "evaluate",
    description = "Outcome metrics of a run on held-out seeds, with 95 %% intervals.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Runnable {
  /** JSON knows no NaN and no infinity. */
  private static final JsonSerializer<Double> NULL_FOR_NONE =
      (value, type, context) ->
          Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;

  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .serializeNulls()
          .registerTypeAdapter(double.class, NULL_FOR_NONE)
          .registerTypeAdapter(Double.class, NULL_FOR_NONE)
          .create();

  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(paramLabel = "RUN", description = "Folder, ENVIRONMENT/NAME, or name of a run.")
  private String run;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description = "How many episodes (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int episodes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "Decides the episodes, none of which was trained on (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  private long seed;

  @Option(names = "--sampled", description = "Draw actions as in training, not the mean action.")
  private boolean sampled;

  @Option(
      names = "--judge",
      paramLabel = "NAME",
      description =
          "Also say of how many of these episodes this simulated judge approves, looking at the end"
              + " of each as long as a clip is; see flipside list.")
  private String judge;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public void run() {
    Range.of(1, 1_000_000).check("--episodes", episodes);
    TrainedRun trained = TrainedRun.find(places.environments(), places.library(), run);
    Optional<JudgedEvaluator> judging =
        Optional.ofNullable(judge).map(name -> judging(trained.scenario(), name));
    Policy policy = sampled ? trained.policy().sampling() : trained.policy().greedy();
    Evaluator evaluator = new Evaluator(trained.scenario());
    Evaluation evaluation;
    try (Progress progress =
        new Progress(command.commandLine().getErr(), "Episode", "", episodes)) {
      evaluation =
          evaluator.evaluate(
              policy,
              sampled ? "sampled" : "greedy",
              episodes,
              seed,
              played -> progress.at(played, ""));
    }
    Optional<Evaluation.Figure> approval =
        judging.map(one -> approval(one.evaluate(policy, evaluation.actions(), episodes, seed)));
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("run", trained.run().id());
      all.put(
          "checkpoint",
          Checkpoints.of(trained.run()).file(trained.policy().steps()).getFileName().toString());
      all.put("steps", trained.policy().steps());
      all.put("evaluation", evaluation);
      approval.ifPresent(figure -> all.put("approval", figure));
      out.println(GSON.toJson(all));
    } else {
      print(trained, evaluation, approval, out);
    }
    out.flush();
  }

  private static JudgedEvaluator judging(Scenario scenario, String name) {
    int clipSteps = FeedbackConfig.suiting(scenario.provider(), Map.of()).clips().clipSteps();
    return new JudgedEvaluator(scenario, scenario.judge(name), clipSteps);
  }

  private static Evaluation.Figure approval(JudgedEvaluation judged) {
    Interval interval = Interval.wilson(judged.approved() * judged.episodes(), judged.episodes());
    return new Evaluation.Figure(
        "approved-by-" + judged.judge(),
        OutcomeMetric.SHARE,
        judged.approved(),
        interval.low(),
        interval.high());
  }

  private static void print(
      TrainedRun trained,
      Evaluation evaluation,
      Optional<Evaluation.Figure> approval,
      PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s after %,d steps, %d episodes on held-out seeds, %s actions%n",
        trained.run().id(),
        trained.policy().steps(),
        evaluation.episodes(),
        evaluation.actions());
    List<Evaluation.Figure> figures = new ArrayList<>(evaluation.figures());
    approval.ifPresent(figures::add);
    for (Evaluation.Figure figure : figures) {
      out.printf(
          Locale.ROOT,
          "  %-28s %10s %-10s  %s%n",
          figure.name(),
          Double.isNaN(figure.value())
              ? "none"
              : String.format(Locale.ROOT, "%.3f", figure.value()),
          figure.unit(),
          figure
              .interval()
              .brackets(evaluation.episodes(), end -> String.format(Locale.ROOT, "%.3f", end)));
    }
    Diagnosis diagnosis = Symptoms.of(trained.run()).diagnosis();
    if (diagnosis.known()) {
      out.println("  If that is not what was asked for: " + diagnosis.reason());
    }
  }
}
