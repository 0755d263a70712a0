package dev.flipside.desktop.cli;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.runs.ShippedRuns;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where runs and plugins are. */
final class Places {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description = "Folder of all runs (default: ${DEFAULT-VALUE}).",
      defaultValue = "runs")
  private Path runs;

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "Folder of environment jars (default: ${DEFAULT-VALUE}).",
      defaultValue = "plugins")
  private Path plugins;

  /** Folder of all runs. */
  Path runs() {
    return runs;
  }

  /** Folder of plugins. */
  Path plugins() {
    return plugins;
  }

  /** Folder of plugins if another than the usual one was chosen, or else null. */
  Path pluginsIfChosen() {
    return plugins.equals(Path.of("plugins")) ? null : plugins;
  }

  /** The user's runs, and those that came with the program. */
  RunLibrary library() {
    return ShippedRuns.with(runs);
  }

  /** Every environment; says on the error stream which plugins cannot be used. */
  EnvironmentRegistry environments() {
    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);
    PrintWriter err = command.commandLine().getErr();
    registry.problems().forEach(problem -> err.println("flipside: plugin " + problem.sentence()));
    err.flush();
    return registry;
  }

  /** The same places for another command. */
  String[] asArguments() {
    return new String[] {"--runs", runs.toString(), "--plugins", plugins.toString()};
  }
}
