package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.testkit.ContractCheck;
import dev.flipside.core.testkit.EnvironmentContract;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The environment contract test, for authors. */
@Command(
    name = "check",
    description = {
      "Tests whether an environment, or every one in a jar, keeps the contract. What is in a jar is"
          + " run in a process of its own, for --seconds at the most.",
      "",
      "A jar names its providers in"
          + " META-INF/services/dev.flipside.core.environment.EnvironmentProvider, and its manifest"
          + " says what they are, so that nothing of it has to run before its world is asked for:",
      "",
      "  Flipside-Api: " + EnvironmentProvider.API,
      "",
      "  Name: dev.example.hover.HoverProvider",
      "  Flipside-World: hover",
      "  Flipside-Title: Hover",
      "  Flipside-Summary: A lamp with a fan learns to hover at the line."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(paramLabel = "ENV|JAR", description = "Environment, or a jar that offers some.")
  private String subject;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long the checks of a jar may take (default: ${DEFAULT-VALUE}).",
      defaultValue = "300")
  private int seconds;

  @Option(names = "--here", hidden = true, description = "In this process: what the other is told.")
  private boolean here;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    List<EnvironmentRegistry.Entry> subjects = subjects();
    if (!here && subjects.stream().anyMatch(EnvironmentRegistry.Entry::plugin)) {
      List<String> words = new ArrayList<>(List.of("check", subject, "--here"));
      words.addAll(List.of(places.asArguments()));
      return new ChildProcess(subject, words, seconds).run(out);
    }
    List<ContractCheck> broken = new ArrayList<>();
    for (EnvironmentRegistry.Entry entry : subjects) {
      broken.addAll(report(entry, out));
    }
    if (!broken.isEmpty()) {
      throw new Refusal(
          subject
              + " does not keep the environment contract: "
              + broken.get(0).name()
              + ", but "
              + broken.get(0).sentence()
              + (broken.size() == 1 ? "" : "; " + broken.size() + " checks failed"));
    }
    if (here) {
      out.println(ChildProcess.DONE);
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private List<EnvironmentRegistry.Entry> subjects() {
    if (!subject.endsWith(".jar")) {
      return List.of(places.environments().entry(subject));
    }
    Path jar = Path.of(subject);
    if (!Files.isRegularFile(jar)) {
      throw new Refusal("there is no file " + subject);
    }
    EnvironmentRegistry registry = EnvironmentRegistry.jar(jar);
    for (EnvironmentRegistry.Problem problem : registry.problems()) {
      throw new Refusal(problem.sentence());
    }
    return registry.entries();
  }

  /** Prints one line per check and gives back those that failed. */
  private static List<ContractCheck> report(EnvironmentRegistry.Entry entry, PrintWriter out) {
    EnvironmentProvider provider = entry.provider();
    out.println(provider.id() + " from " + entry.origin());
    List<ContractCheck> checks = EnvironmentContract.check(provider);
    checks.forEach(check -> out.println("  " + check));
    out.flush();
    return checks.stream().filter(check -> !check.passed()).toList();
  }
}
