package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.window.DisplayMissing;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program without a command, and what all commands have in common. */
@Command(
    name = "flipside",
    description = {
      "Teach simulated bodies, by a reward written by hand or by comparing pairs of clips.",
      "Without a command: the window, or, where there is no display, a film of the runs that came"
          + " with the program, side by side."
    },
    footer = "%nExit status: 0; 2 for bad input; 1 for a failure.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      PlayCommand.class,
      TrainCommand.class,
      WatchCommand.class,
      CloneCommand.class,
      RecordCommand.class,
      EvaluateCommand.class,
      ListCommand.class,
      LabelCommand.class,
      CompareCommand.class,
      DebateCommand.class,
      ReportCommand.class,
      CheckCommand.class,
      StudyCommand.class,
      BenchCommand.class,
      DemoCommand.class,
      SettingsCommand.class,
      LicencesCommand.class,
    })
public final class FlipsideCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private WindowLook look;

  /** For picocli. */
  FlipsideCommand() {}

  /**
   * Runs the program.
   *
   * @param args as given by the user
   * @param out results
   * @param err sentences about what went wrong, and progress
   * @return 0, or 2 for bad input, or 1 for a failure
   */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    List<String> words = List.of(args);
    CommandLine line = new CommandLine(new FlipsideCommand());
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, ignored) -> misused(e));
    line.setExecutionExceptionHandler((e, c, parsed) -> failed(e, words, c.getErr()));
    line.setExecutionStrategy(FlipsideCommand::executed);
    try {
      return line.execute(args);
    } catch (Error e) {
      return failed(e, words, err);
    }
  }

  @Override
  public Integer call() {
    EnvironmentRegistry registry = places.environments();
    try {
      look.open(registry, places.runs(), new Destination.Title());
      return CommandLine.ExitCode.OK;
    } catch (DisplayMissing e) {
      PrintWriter err = command.commandLine().getErr();
      err.println(e.getMessage() + "; here is what works without one:");
      err.flush();
      return command.commandLine().getSubcommands().get("demo").execute(places.asArguments());
    }
  }

  /** Options that stand before a command are the command's, if it has such ones. */
  private static int executed(ParseResult parsed) {
    Map<String, OptionSpec> before = new LinkedHashMap<>();
    ParseResult at = parsed;
    while (at.hasSubcommand()) {
      at.matchedOptions().forEach(option -> before.put(option.longestName(), option));
      at = at.subcommand();
    }
    for (Map.Entry<String, OptionSpec> given : before.entrySet()) {
      OptionSpec own = at.commandSpec().findOption(given.getKey());
      CommandLine line = at.commandSpec().commandLine();
      if (own == null) {
        throw new ParameterException(
            line, at.commandSpec().qualifiedName() + " has no option " + given.getKey());
      }
      if (!at.hasMatchedOption(given.getKey())) {
        own.setValue(given.getValue().<Object>getValue());
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int misused(ParameterException e) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("flipside: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** A refusal is the user's mistake, said in a sentence; whatever else comes leaves a log. */
  static int failed(Throwable e, List<String> args, PrintWriter err) {
    if (e instanceof Refusal) {
      err.println("flipside: " + firstLine(e));
      err.flush();
      return CommandLine.ExitCode.USAGE;
    }
    boolean machine = e instanceof IOException || e instanceof UncheckedIOException;
    String said =
        machine && e.getMessage() != null
            ? firstLine(e)
            : "something went wrong inside the program ("
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : ": " + firstLine(e))
                + ")";
    String log =
        FailureLog.write(e, args)
            .map(file -> "the details are in " + file)
            .orElse("the details could not be written anywhere");
    err.println("flipside: " + said + "; " + log);
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String firstLine(Throwable e) {
    return e.getMessage().lines().findFirst().orElse("");
  }
}
