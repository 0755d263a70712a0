package dev.flipside.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
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
    jars.provider("Empty", "empty", "").services(null).write(plugins.resolve("c-empty.jar"));
    jars.provider("Mute", "mute", "").manifest(null).write(plugins.resolve("d-mute.jar"));
    jars.provider("Other", "other", "")
        .manifest("Flipside-Api: 2")
        .write(plugins.resolve("e-other.jar"));
    jars.provider("Shout", "SHOUT!", "").write(plugins.resolve("f-shout.jar"));
    jars.provider("Blank", "blank", "").services("# none").write(plugins.resolve("g-blank.jar"));
    jars.provider("Part", "part", "")
        .services("plugin.Part\nplugin.Unsaid")
        .write(plugins.resolve("h-part.jar"));
    jars.provider("Odd", "odd", "").manifest("no manifest").write(plugins.resolve("i-odd.jar"));
    jars.provider("Twin", "whole", "").write(plugins.resolve("x-twin.jar"));

    EnvironmentRegistry registry = EnvironmentRegistry.load(plugins);

    assertThat(registry.entry("whole").origin()).isEqualTo("whole.jar");
    assertThat(registry.problems())
        .extracting(EnvironmentRegistry.Problem::sentence)
        .satisfiesExactly(
            s -> assertThat(s).startsWith("a-text.jar is not a jar file"),
            s -> assertThat(s).startsWith("b-half.jar is not a jar file, or a damaged one"),
            s -> assertThat(s).startsWith("c-empty.jar offers no environment"),
            s -> assertThat(s).startsWith("d-mute.jar does not say what it offers"),
            s -> assertThat(s).startsWith("e-other.jar was built for number 2"),
            s -> assertThat(s).startsWith("f-shout.jar ").contains("SHOUT!"),
            s -> assertThat(s).startsWith("g-blank.jar offers no environment"),
            s -> assertThat(s).startsWith("h-part.jar has no section").contains("plugin.Unsaid"),
            s -> assertThat(s).startsWith("i-odd.jar has a manifest that cannot be read"),
            s -> assertThat(s).startsWith("x-twin.jar ").contains("whole.jar already offers"));
    assertThat(registry.problems()).allSatisfy(p -> assertThat(p.sentence()).doesNotContain("\n"));
  }

  @Test
  void noCodeRunsBeforeAWorldIsAskedFor() throws IOException {
    String property = "flipside.test.initialised";
    System.clearProperty(property);
    jars.initialiser("Init", "init", "System.setProperty(\"" + property + "\", \"yes\");")
        .write(plugins.resolve("init.jar"));

    EnvironmentProvider provider = EnvironmentRegistry.load(plugins).provider("init");
    assertThat(List.of(provider.id(), provider.title(), provider.summary()))
        .containsExactly("init", "Init", "A test.");
    assertThat(System.getProperty(property)).isNull();

    assertThat(provider.metrics()).isEmpty();
    assertThat(System.getProperty(property)).isEqualTo("yes");
    System.clearProperty(property);
  }

  @Test
  void whatCannotBeLoadedIsOneSentenceWhenItsWorldIsAskedFor() throws IOException {
    Path jar = plugins.resolve("bad.jar");
    refused(jars.initialiser("Init", "bad", "if (true) throw new RuntimeException(\"cold\");"))
        .isEqualTo("bad.jar has a provider that cannot be loaded: RuntimeException, cold");
    refused(jars.provider("Made", "bad", "if (true) throw new IllegalStateException(\"no luck\");"))
        .contains("bad.jar has a provider that cannot be loaded", "no luck");
    refused(
            jars.provider("Gone", "bad", "")
                .services("plugin.Nowhere")
                .manifest(PluginJar.manifest("plugin.Nowhere", "bad", "Bad")))
        .contains("bad.jar has a provider that cannot be loaded", "plugin.Nowhere");
    refused(
            jars.provider("Mine", "bad", "")
                .services("java.lang.String")
                .manifest(PluginJar.manifest("java.lang.String", "bad", "Bad")))
        .isEqualTo("bad.jar offers java.lang.String, which is not in it");
    refused(jars.source("Plain", "bad", "package plugin; public class Plain {}"))
        .contains("bad.jar offers plugin.Plain, which is no EnvironmentProvider");
    refused(
            jars.provider("Named", "other", "")
                .manifest(PluginJar.manifest("plugin.Named", "bad", "Bad")))
        .isEqualTo(
            "bad.jar describes an environment called bad, but its provider calls itself other");
    assertThat(jar).exists();
  }

  private AbstractStringAssert<?> refused(PluginJar jar) throws IOException {
    jar.write(plugins.resolve("bad.jar"));
    EnvironmentProvider provider = EnvironmentRegistry.load(plugins).provider("bad");
    return assertThat(catchThrowableOfType(Refusal.class, provider::metrics).getMessage());
  }
}
