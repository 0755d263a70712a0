package dev.flipside.desktop.cli;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What there is. */
@Command(
    name = "list",
    description = "Environments and the jars they came from, their rewards and scripts, and runs.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {
  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Override
  public void run() {
    PrintWriter out = command.commandLine().getOut();
    EnvironmentRegistry registry = places.environments();
    out.println("Environments");
    registry.entries().forEach(entry -> print(entry, out));
    if (registry.entries().isEmpty()) {
      out.println("  none was found");
    }
    List<RunDirectory> runs = RunDirectory.list(places.runs());
    out.println();
    out.println("Runs in " + places.runs() + (runs.isEmpty() ? ": none yet" : ""));
    runs.forEach(run -> out.printf("  %-32s %s%n", run.id(), summary(run)));
    out.flush();
  }

  private static void print(EnvironmentRegistry.Entry entry, PrintWriter out) {
    EnvironmentProvider provider = entry.provider();
    Settings settings = Settings.of(provider.settings(), Map.of());
    out.println("  " + provider.id() + "  (" + entry.origin() + ")");
    out.println("    " + provider.summary());
    for (HandCodedReward reward : provider.rewards(settings)) {
      out.printf("    reward   %-20s %s%n", reward.id(), reward.formula());
    }
    for (ScriptedPolicy script : provider.scripts(settings)) {
      out.printf("    script   %-20s %s%n", script.id(), script.description());
    }
    for (Setting setting : provider.settings()) {
      out.printf(
          "    setting  %-20s %s (default: %s)%n",
          setting.name(), setting.description(), setting.byDefault());
    }
  }

  private static String summary(RunDirectory run) {
    try {
      RunManifest manifest = run.manifest();
      return "reward " + manifest.reward() + ", seed " + manifest.seed();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
