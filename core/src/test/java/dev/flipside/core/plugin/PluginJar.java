package dev.flipside.core.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Writes plugin jars for tests, compiled on the spot, whole and broken in every way. */
public final class PluginJar {
  private final Path scratch;
  private String className = "";
  private String source = "";
  private String services;
  private String manifest;

  /**
   * @param scratch a folder for sources and classes
   */
  public PluginJar(Path scratch) {
    this.scratch = scratch;
  }

  /** A jar with one provider of this source, described by its manifest. */
  public PluginJar source(String simpleName, String id, String source) {
    this.className = simpleName;
    this.source = source;
    this.services = "plugin." + simpleName;
    this.manifest = manifest(services, id, simpleName);
    return this;
  }

  /** A jar with one provider, which can do nothing, whose constructor runs {@code constructor}. */
  PluginJar provider(String simpleName, String id, String constructor) {
    return source(simpleName, id, idle(simpleName, id, "", constructor));
  }

  /** As {@link #provider}, with a static initialiser in its place. */
  PluginJar initialiser(String simpleName, String id, String code) {
    return source(simpleName, id, idle(simpleName, id, code, ""));
  }

  /** With another services file; null for none. */
  PluginJar services(String line) {
    this.services = line;
    return this;
  }

  /** With another manifest; null for none. */
  PluginJar manifest(String text) {
    this.manifest = text;
    return this;
  }

  static String manifest(String provider, String id, String title) {
    return """
        Flipside-Api: 1

        Name: %s
        Flipside-World: %s
        Flipside-Title: %s
        Flipside-Summary: A test.
        """
        .formatted(provider, id, title);
  }

  /** Writes the jar. */
  public Path write(Path jar) throws IOException {
    Path classes = Files.createTempDirectory(scratch, "classes");
    Path file = Files.createTempDirectory(scratch, "source").resolve(className + ".java");
    Files.writeString(file, source);
    compile(classes, List.of(file));
    try (JarOutputStream out = open(jar)) {
      addTree(out, classes);
      if (services != null) {
        add(out, JarDescription.SERVICES, services);
      }
      if (manifest != null) {
        add(out, "META-INF/MANIFEST.MF", manifest);
      }
    }
    return jar;
  }

  /** Builds the worked example, as its page says. */
  public static Path ofExample(Path example, Path classes, Path jar) throws IOException {
    compile(classes, files(example.resolve("java")), "-Xlint:all,-path", "-Werror");
    try (JarOutputStream out = open(jar)) {
      addTree(out, classes);
      addTree(out, example.resolve("resources"));
      add(out, "META-INF/MANIFEST.MF", Files.readString(example.resolve("manifest.txt")));
    }
    return jar;
  }

  private static JarOutputStream open(Path jar) throws IOException {
    OutputStream file = Files.newOutputStream(jar);
    return new JarOutputStream(file);
  }

  private static void addTree(JarOutputStream out, Path folder) throws IOException {
    for (Path path : files(folder)) {
      out.putNextEntry(new JarEntry(folder.relativize(path).toString().replace('\\', '/')));
      Files.copy(path, out);
    }
  }

  private static void add(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void compile(Path classes, List<Path> sources, String... options) {
    List<String> words = new ArrayList<>(Arrays.asList(options));
    words.addAll(List.of("-proc:none", "-d", classes.toString()));
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    sources.forEach(source -> words.add(source.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the plugin's source does not compile");
    }
  }

  private static String idle(String className, String id, String initialiser, String constructor) {
    return """
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
  }
}
