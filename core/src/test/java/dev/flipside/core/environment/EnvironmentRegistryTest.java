package dev.flipside.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentRegistryTest {
  @TempDir Path plugins;
  private PluginJar jars;

  @BeforeEach
  void compiler(@TempDir Path scratch) {
    jars = new PluginJar(scratch);
  }

  @Test
  void aJarInThePluginsFolderIsFoundByItsId() throws IOException {
    jars.provider("One", "one", "").write(plugins.resolve("a.jar"));

    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThat(registry.entry("one").origin()).isEqualTo("a.jar");
    assertThat(registry.provider("one").id()).isEqualTo("one");
    assertThat(registry.problems()).isEmpty();
  }

  @Test
  void eachJarHasAClassLoaderOfItsOwn() throws IOException {
    jars.provider("Same", "one", "").write(plugins.resolve("a.jar"));
    jars.provider("Same", "two", "").write(plugins.resolve("b.jar"));

    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThat(strangersClass(registry, "one")).isNotEqualTo(strangersClass(registry, "two"));
  }

  private static Class<?> strangersClass(EnvironmentRegistry registry, String id) {
    return ((GuardedProvider) registry.provider(id)).provider().getClass();
  }

  @Test
  void anUnknownIdAnswersWithTheKnownOnes() throws IOException {
    jars.provider("One", "one", "").write(plugins.resolve("a.jar"));
    jars.provider("Two", "two", "").write(plugins.resolve("b.jar"));
    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThatThrownBy(() -> registry.entry("three"))
        .isInstanceOf(Refusal.class)
        .hasMessage("there is no environment called three; there are one, two");
  }

  @Test
  void aMissingFolderIsAnEmptyOne() {
    assertThat(EnvironmentRegistry.load(plugins.resolve("none")).problems()).isEmpty();
  }

  @Test
  void brokenJarsAreReportedByNameAndLeaveTheOthersWorking() throws IOException {
    Files.writeString(plugins.resolve("a-text.jar"), "this is no jar");
    Path whole = plugins.resolve("whole.jar");
    jars.provider("Whole", "whole", "").write(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(plugins.resolve("b-half.jar"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    jars.withoutServices("Empty", "empty").write(plugins.resolve("c-empty.jar"));
    jars.naming("plugin.Nowhere").write(plugins.resolve("d-nowhere.jar"));
    jars.provider("Throws", "throws", "if (true) throw new IllegalStateException(\"no luck\");")
        .write(plugins.resolve("e-throws.jar"));
    jars.provider("Shout", "SHOUT!", "").write(plugins.resolve("f-shout.jar"));
    jars.naming("").write(plugins.resolve("g-blank.jar"));
    jars.provider("Twin", "whole", "").write(plugins.resolve("x-twin.jar"));

    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThat(registry.entry("whole").origin()).isEqualTo("whole.jar");
    assertThat(registry.problems())
        .extracting(EnvironmentRegistry.Problem::sentence)
        .satisfiesExactly(
            s -> assertThat(s).startsWith("a-text.jar is not a jar file"),
            s -> assertThat(s).startsWith("b-half.jar is not a jar file, or a damaged one"),
            s -> assertThat(s).startsWith("c-empty.jar offers no environment"),
            s -> assertThat(s).startsWith("d-nowhere.jar ").contains("plugin.Nowhere"),
            s -> assertThat(s).startsWith("e-throws.jar ").contains("no luck"),
            s -> assertThat(s).startsWith("f-shout.jar ").contains("SHOUT!"),
            s -> assertThat(s).startsWith("g-blank.jar offers no environment"),
            s -> assertThat(s).startsWith("x-twin.jar ").contains("whole.jar already offers"));
    assertThat(registry.problems()).allSatisfy(p -> assertThat(p.sentence()).doesNotContain("\n"));
  }

  @Test
  void aStaticInitialiserThatThrowsIsReported() throws IOException {
    jars.provider("Init", "init", "")
        .withStatic("if (true) throw new RuntimeException(\"cold\");")
        .write(plugins.resolve("init.jar"));

    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThat(registry.problems()).singleElement().asString().contains("init.jar", "cold");
  }
}
