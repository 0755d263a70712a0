package dev.flipside.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.EnvironmentRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that the README walks authors through is built as they would build it. */
class WorkedExampleTest {
  private static final Path SOURCES = Path.of("src", "example");

  /** The jar stays in target, for {@code flipside check} and for trying it by hand. */
  private static final Path JAR = Path.of("target", "hover.jar");

  @Test
  void theWorkedExampleKeepsTheContractFromAJarOfItsOwn(@TempDir Path classes) throws IOException {
    compile(classes);
    pack(classes);

    EnvironmentRegistry registry = EnvironmentRegistry.jar(JAR);

    assertThat(registry.problems()).isEmpty();
    assertThat(registry.entries()).hasSize(1);
    assertThat(EnvironmentContract.check(registry.provider("hover")))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.passed()).as(check.toString()).isTrue());
  }

  private static void compile(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", Path.of("target", "classes").toString()));
    for (Path source : files(SOURCES.resolve("java"))) {
      arguments.add(source.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
  }

  private static void pack(Path classes) throws IOException {
    try (OutputStream file = Files.newOutputStream(JAR);
        ZipOutputStream jar = new ZipOutputStream(file)) {
      add(jar, classes);
      add(jar, SOURCES.resolve("resources"));
    }
  }

  private static void add(ZipOutputStream jar, Path folder) throws IOException {
    for (Path file : files(folder)) {
      jar.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, jar);
      jar.closeEntry();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
