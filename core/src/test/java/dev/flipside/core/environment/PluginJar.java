package dev.flipside.core.environment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Writes small plugin jars, compiled on the spot, whole and broken in every way. */
final class PluginJar {
  private final Path scratch;
  private String className = "";
  private String id = "";
  private String constructor = "";
  private String initialiser = "";
  private String services;

  PluginJar(Path scratch) {
    this.scratch = scratch;
  }

  /** A jar with one provider whose constructor runs {@code constructor}. */
  PluginJar provider(String simpleName, String id, String constructor) {
    this.className = simpleName;
    this.id = id;
    this.constructor = constructor;
    this.initialiser = "";
    this.services = "plugin." + simpleName;
    return this;
  }

  /** A jar with a class but no services file. */
  PluginJar withoutServices(String simpleName, String id) {
    provider(simpleName, id, "");
    this.services = null;
    return this;
  }

  /** A jar with a services file that says {@code line}, and no class. */
  PluginJar naming(String line) {
    provider("", "", "");
    this.services = line;
    return this;
  }

  /** Adds a static initialiser. */
  PluginJar withStatic(String code) {
    this.initialiser = code;
    return this;
  }

  void write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(scratch, "classes");
    if (!className.isEmpty()) {
      compile(classes);
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> tree = Files.walk(classes)) {
      for (Path path : tree.filter(p -> p.toString().endsWith(".class")).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
      }
      if (services != null) {
        out.putNextEntry(new JarEntry("META-INF/services/" + EnvironmentProvider.class.getName()));
        out.write((services + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private void compile(Path classes) throws IOException {
    String source =
        """
        package plugin;
        import dev.flipside.core.environment.*;
        import java.util.List;
        public final class %s implements EnvironmentProvider {
          static { %s }
          public %s() { %s }
          @Override public String id() { return "%s"; }
          @Override public String title() { return "%s"; }
          @Override public String summary() { return "A test."; }
          @Override public Environment create(Start start, Settings settings) {
            throw new UnsupportedOperationException();
          }
          @Override public List<HandCodedReward> rewards(Settings settings) { return List.of(); }
          @Override public List<OutcomeMetric> metrics() { return List.of(); }
          @Override public Instructions instructions(Settings settings) {
            return new Instructions(1, "?", "", List.of());
          }
        }
        """
            .formatted(className, initialiser, className, constructor, id, className);
    Path file = classes.resolve(className + ".java");
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            file.toString());
    if (status != 0) {
      throw new IllegalStateException("the plugin's source does not compile");
    }
  }
}
