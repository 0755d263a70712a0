package dev.flipside.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that the manual walks authors through is built as they would build it. */
class WorkedExampleTest {
  private static final Path SOURCES = Path.of("src", "example");

  /** The jar stays in target, for {@code flipside check} and for trying it by hand. */
  private static final Path JAR = Path.of("target", "hover.jar");

  @Test
  void theWorkedExampleKeepsTheContractFromAJarOfItsOwn(@TempDir Path classes) throws IOException {
    PluginJar.ofExample(SOURCES, classes, JAR);

    EnvironmentRegistry registry = EnvironmentRegistry.jar(JAR);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.entries()).hasSize(1);
    assertThat(EnvironmentContract.check(registry.provider("hover")))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.passed()).as(check.toString()).isTrue());
  }
}
