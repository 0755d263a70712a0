package dev.flipside.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What others wrote that is in the jar. */
@Command(
    name = "licences",
    description = "Print what is inside the program besides Flipside, and under which licences.",
    mixinStandardHelpOptions = true)
final class LicencesCommand implements Callable<Integer> {
  private static final String NOTICE = "/dev/flipside/desktop/THIRD-PARTY.txt";

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    try (InputStream in = LicencesCommand.class.getResourceAsStream(NOTICE)) {
      command.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    command.commandLine().getOut().flush();
    return 0;
  }
}
