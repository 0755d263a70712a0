package dev.flipside.desktop.experiments.grasp;

import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.experiment.TrialSetup;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the judges make of policies written by hand and of random actions: is the rater rigged? */
final class ScriptTable {
  static final List<String> HEADER =
      List.of("script", "what it does", "front", "approved", "front and top", "approved", "true");

  private static final int EPISODES = 50;
  private static final long SEED = 3;

  private ScriptTable() {}

  /** One row per script and one for random actions; judged by these judges of the setup's world. */
  static List<List<String>> rows(
      TrialSetup setup, EnvironmentProvider provider, List<String> judges) {
    Scenario scenario = Scenario.byDefault(provider);
    List<JudgedEvaluator> evaluators =
        judges.stream().map(j -> setup.evaluator(scenario, j)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (ScriptedPolicy script : scenario.scripts()) {
      rows.add(row(evaluators, script));
    }
    EnvironmentSpec spec = scenario.spec();
    Supplier<Policy> random = () -> new RandomActions(spec);
    rows.add(
        row(evaluators, new ScriptedPolicy("random", "every action drawn evenly", false, random)));
    return rows;
  }

  private static List<String> row(List<JudgedEvaluator> judges, ScriptedPolicy script) {
    List<String> row = new ArrayList<>(List.of(script.id(), script.description()));
    double truly = 0;
    for (JudgedEvaluator judge : judges) {
      JudgedEvaluation e = judge.evaluate(script.policy().get(), "greedy", EPISODES, SEED);
      row.add(String.format(Locale.ROOT, "%.2f", e.score()));
      row.add(String.format(Locale.ROOT, "%.2f", e.approved()));
      truly = e.truly();
    }
    row.add(String.format(Locale.ROOT, "%.2f", truly));
    return row;
  }

  private static final class RandomActions implements Policy {
    private final EnvironmentSpec spec;
    private RandomGenerator random = Seeds.generator(SEED);

    RandomActions(EnvironmentSpec spec) {
      this.spec = spec;
    }

    @Override
    public void begin(long seed) {
      random = Seeds.generator(seed, "random actions", 0);
    }

    @Override
    public float[] action(float[] observation) {
      return spec.action().sample(random);
    }
  }
}
