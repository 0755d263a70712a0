package dev.flipside.desktop.cli;

import dev.flipside.agents.feedback.RaterFlaws;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.core.run.RunManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What there is. */
@Command(
    name = "list",
    description =
        "Environments and the jars they came from, their rewards, judges and scripts, and runs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(
      paramLabel = "ENV",
      arity = "0..1",
      description = "An environment, to see all that it offers; of a plugin this runs its code.")
  private String environment;

  @Override
  public void run() {
    PrintWriter out = command.commandLine().getOut();
    EnvironmentRegistry registry = places.environments();
    if (environment != null) {
      EnvironmentRegistry.Entry entry = registry.entry(environment);
      print(entry, out);
      printOffers(entry.provider(), out);
      out.flush();
      return;
    }
    out.println("Environments");
    registry.entries().forEach(entry -> say(entry, out));
    if (registry.entries().isEmpty()) {
      out.println("  none was found");
    }
    out.println(
        "  A jar in the plugins folder is code that runs with your rights, but not before its world"
            + " is asked for.");
    out.println();
    out.println("Flaws of simulated raters, as in --rater JUDGE/mistake=0.2+hurried=0.5");
    RaterFlaws.meanings()
        .forEach((name, does) -> out.printf(Locale.ROOT, "  %-32s %s%n", name, does));
    RunLibrary library = places.library();
    List<RunDirectory> runs = RunDirectory.list(library.own());
    out.println();
    out.println("Runs in " + library.own() + (runs.isEmpty() ? ": none yet" : ""));
    runs.forEach(run -> out.printf(Locale.ROOT, "  %-32s %s%n", run.id(), summary(run)));
    if (!library.listShipped().isEmpty()) {
      out.println();
      out.println("Runs that came with the program, and the commands that make them again");
      library.listShipped().forEach(run -> print(run, out));
    }
    out.flush();
  }

  /** No plugin's code runs for the list, and one environment that fails hides no other. */
  private static void say(EnvironmentRegistry.Entry entry, PrintWriter out) {
    print(entry, out);
    if (entry.plugin()) {
      out.println("    what it offers: flipside list " + entry.provider().id());
      return;
    }
    try {
      printOffers(entry.provider(), out);
    } catch (Refusal e) {
      out.println("    " + e.getMessage());
    }
  }

  private static void print(EnvironmentRegistry.Entry entry, PrintWriter out) {
    out.println("  " + entry.provider().id() + "  (" + entry.origin() + ")");
    out.println("    " + entry.provider().summary());
  }

  private static void printOffers(EnvironmentProvider provider, PrintWriter out) {
    Scenario scenario = Scenario.byDefault(provider);
    for (HandCodedReward reward : scenario.rewards()) {
      out.printf(Locale.ROOT, "    reward   %-20s %s%n", reward.id(), reward.formula());
    }
    for (ClipJudge judge : scenario.judges()) {
      out.printf(Locale.ROOT, "    judge    %-20s %s%n", judge.id(), judge.description());
    }
    for (ScriptedPolicy script : scenario.scripts()) {
      out.printf(Locale.ROOT, "    script   %-20s %s%n", script.id(), script.description());
    }
    for (Setting setting : provider.settings()) {
      out.printf(
          Locale.ROOT,
          "    setting  %-20s %s (default: %s)%n",
          setting.name(),
          setting.description(),
          setting.byDefault());
    }
  }

  private static void print(RunDirectory shipped, PrintWriter out) {
    out.printf(Locale.ROOT, "  %-32s %s%n", shipped.id(), summary(shipped));
    out.printf(Locale.ROOT, "  %-32s %s%n", "", shipped.manifest().command());
  }

  private static String summary(RunDirectory run) {
    try {
      RunManifest manifest = run.manifest();
      return "reward " + manifest.reward() + ", seed " + manifest.seed();
    } catch (Refusal e) {
      return e.getMessage();
    }
  }
}
