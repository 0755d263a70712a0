package dev.flipside.desktop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whole experiments, report included. */
@Command(
    name = "reproduce",
    description = "Run a whole experiment: trials over seeds, table, curves, stills, films.",
    mixinStandardHelpOptions = true,
    subcommands = {ReproduceGraspCommand.class, ReproduceMazeCommand.class})
final class ReproduceCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(
        command.commandLine(),
        "reproduce needs the name of an experiment: "
            + String.join(", ", command.subcommands().keySet()));
  }
}
