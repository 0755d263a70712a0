package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentRegistry;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The environment contract test, for authors. */
@Command(
    name = "check",
    description = "Tests whether an environment, or every one in a jar, keeps the contract.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private Places places;

  @Parameters(paramLabel = "ENV|JAR", description = "Environment, or a jar that offers some.")
  private String subject;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    List<ContractCheck> broken = new ArrayList<>();
    for (EnvironmentRegistry.Entry entry : subjects()) {
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
