package dev.flipside.desktop.reproduce;

import dev.flipside.agents.approval.ApprovalTrial;
import dev.flipside.agents.evaluation.JudgedEvaluation;
import dev.flipside.agents.evaluation.JudgedEvaluator;
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
  private static final int CLIP_STEPS = 15;
  private static final long SEED = 3;

  private ScriptTable() {}

  /** One row per script and one for random actions; judged by the first two judges by id. */
  static List<List<String>> rows(EnvironmentProvider provider, List<String> judges) {
    Scenario scenario = Scenario.byDefault(provider);
    List<List<String>> rows = new ArrayList<>();
    for (ScriptedPolicy script : scenario.scripts()) {
      rows.add(row(scenario, judges, script));
    }
    EnvironmentSpec spec = scenario.spec();
    Supplier<Policy> random = () -> new RandomActions(spec);
    rows.add(
        row(
            scenario,
            judges,
            new ScriptedPolicy("random", "every action drawn evenly", false, random)));
    return rows;
  }

  private static List<String> row(Scenario scenario, List<String> judges, ScriptedPolicy script) {
    List<String> row = new ArrayList<>(List.of(script.id(), script.description()));
    double truly = 0;
    for (String judge : judges) {
      JudgedEvaluator evaluator =
          new JudgedEvaluator(scenario, ApprovalTrial.judge(scenario, judge), CLIP_STEPS);
      JudgedEvaluation e = evaluator.evaluate(script.policy().get(), "greedy", EPISODES, SEED);
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
      float[] action = new float[spec.action().size()];
      for (int i = 0; i < action.length; i++) {
        var c = spec.action().components().get(i);
        action[i] = c.low() + (c.high() - c.low()) * random.nextFloat();
      }
      return action;
    }
  }
}
