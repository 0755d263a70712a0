package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.present;
import static dev.flipside.core.testkit.Violation.require;
import static dev.flipside.core.testkit.Violation.text;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of what a provider says and offers. */
final class ProviderChecks {
  private static final long SEED = 50;

  private ProviderChecks() {}

  static String describesItself(CheckedWorld subject) {
    EnvironmentProvider provider = subject.provider();
    text(provider.title(), "title()");
    text(provider.summary(), "summary()");
    present(provider.hints(), "hints()");
    return "\"" + provider.title() + "\" asks: " + question(provider, subject.settings());
  }

  private static String question(EnvironmentProvider provider, Settings settings) {
    Instructions instructions = present(provider.instructions(settings), "instructions()");
    text(instructions.question(), "the question of the instructions with " + settings);
    text(instructions.text(), "the text of the instructions with " + settings);
    return instructions.question();
  }

  static String settingsWork(CheckedWorld subject) {
    List<Setting> declared = subject.provider().settings();
    int tried = 0;
    for (Setting setting : declared) {
      text(setting.description(), "the description of setting " + setting.name());
      for (String value : values(setting)) {
        tryOut(subject, Settings.of(declared, Map.of(setting.name(), value)));
        tried++;
      }
    }
    return declared.isEmpty() ? "there are none" : tried + " values were tried";
  }

  private static Set<String> values(Setting setting) {
    Set<String> values = new LinkedHashSet<>(setting.allowed());
    if (values.isEmpty()) {
      values.add(setting.byDefault());
      values.add(Double.toString(setting.low()));
      values.add(Double.toString(setting.high()));
    }
    return values;
  }

  private static void tryOut(CheckedWorld subject, Settings settings) {
    question(subject.provider(), settings);
    try (Environment environment = subject.provider().create(Start.STANDARD, settings)) {
      EnvironmentSpec spec = present(environment, "create() with " + settings).spec();
      TimeStep step = environment.reset(SEED);
      require(
          spec.observation().violation(step.observation()).isEmpty(),
          "with " + settings + ", the first observation is outside its spec");
      environment.step(Trace.randomActions(spec, SEED, 1).get(0));
    }
  }
}
