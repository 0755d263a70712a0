package dev.flipside.core.plugin;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Every environment that can be used: those on the class path and those in jars dropped into a
 * plugins folder, each jar in a class loader of its own. A jar is described by its manifest; its
 * code runs only when its world is asked for. One that cannot be used becomes a {@link Problem} and
 * leaves the others working.
 *
 * <p>Class loaders stay open as long as the program runs, since classes are loaded when first used.
 */
public final class EnvironmentRegistry {
  /**
   * An environment that can be used.
   *
   * @param provider makes it; of a plugin, its code is not run until more than its name, title and
   *     summary is asked for
   * @param origin name of the jar or folder it came from, for example {@code maze.jar}
   * @param plugin whether it came from a jar that somebody dropped in
   */
  public record Entry(EnvironmentProvider provider, String origin, boolean plugin) {}

  /**
   * A jar, or a provider in it, that cannot be used.
   *
   * @param origin name of the jar
   * @param sentence the jar's name and what is wrong with it, for people
   */
  public record Problem(String origin, String sentence) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private EnvironmentRegistry() {}

  /**
   * Loads what is on the class path and then each {@code *.jar} in {@code plugins}, by name.
   *
   * @param plugins a folder; one that does not exist is an empty one
   */
  public static EnvironmentRegistry load(Path plugins) {
    EnvironmentRegistry registry = classPath();
    if (Files.isDirectory(plugins)) {
      List<Path> jars = new ArrayList<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(plugins, "*.jar")) {
        found.forEach(jars::add);
      } catch (IOException | java.nio.file.DirectoryIteratorException e) {
        registry.problem(plugins.toString(), "cannot be read: " + GuardedProvider.reason(e));
      }
      jars.stream().sorted().forEach(registry::addJar);
    } else if (Files.exists(plugins)) {
      registry.problem(plugins.toString(), "is not a folder");
    }
    return registry;
  }

  /** Loads what is on the class path, without plugins. */
  public static EnvironmentRegistry classPath() {
    EnvironmentRegistry registry = new EnvironmentRegistry();
    ClassLoader loader = EnvironmentRegistry.class.getClassLoader();
    ServiceLoader.load(EnvironmentProvider.class, loader).stream()
        .forEach(
            offer -> {
              String origin = codeSource(offer.type());
              registry.add(new GuardedProvider(offer.get(), origin), origin, false);
            });
    return registry;
  }

  /** Loads one plugin jar and nothing else, as for checking it. */
  public static EnvironmentRegistry jar(Path jar) {
    EnvironmentRegistry registry = new EnvironmentRegistry();
    registry.addJar(jar);
    return registry;
  }

  /** Everything that can be used, in the order in which it was found. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** What could not be used, and why. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The environment called {@code id}.
   *
   * @throws Refusal with one sentence that names the known ones
   */
  public Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new Refusal(
          "there is no environment called "
              + id
              + (entries.isEmpty() ? "; none was found" : "; there are ")
              + String.join(", ", entries.keySet()));
    }
    return entry;
  }

  /**
   * The provider of the environment called {@code id}.
   *
   * @throws Refusal with one sentence that names the known ones
   */
  public EnvironmentProvider provider(String id) {
    return entry(id).provider();
  }

  private void addJar(Path jar) {
    String origin = String.valueOf(jar.getFileName());
    try {
      JarDescription described = JarDescription.read(jar);
      URL[] urls = {jar.toUri().toURL()};
      URLClassLoader loader =
          new URLClassLoader(origin, urls, EnvironmentRegistry.class.getClassLoader());
      for (JarDescription.World world : described.worlds()) {
        add(new GuardedProvider(world, () -> load(loader, origin, world), origin), origin, true);
      }
    } catch (Refusal e) {
      problem(origin, e.getMessage());
    } catch (IOException e) {
      problem(origin, "cannot be read: " + GuardedProvider.reason(e));
    }
  }

  /** Runs the initialisers and the constructor of a stranger's provider. */
  private static EnvironmentProvider load(
      ClassLoader loader, String origin, JarDescription.World world) {
    EnvironmentProvider provider;
    try {
      Class<?> type = Class.forName(world.provider(), true, loader);
      if (type.getClassLoader() != loader) {
        throw new Refusal(origin + " offers " + world.provider() + ", which is not in it");
      }
      if (!EnvironmentProvider.class.isAssignableFrom(type)) {
        throw new Refusal(
            origin
                + " offers "
                + world.provider()
                + ", which is no EnvironmentProvider; was it built against another copy of"
                + " Flipside's core?");
      }
      provider = (EnvironmentProvider) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new Refusal(
          origin + " has a provider that cannot be loaded: " + GuardedProvider.reason(e), e);
    }
    if (!world.id().equals(provider.id())) {
      throw new Refusal(
          origin
              + " describes an environment called "
              + world.id()
              + ", but its provider calls itself "
              + provider.id());
    }
    return provider;
  }

  private void add(EnvironmentProvider provider, String origin, boolean plugin) {
    String id = provider.id();
    if (entries.containsKey(id)) {
      String first = entries.get(id).origin();
      problem(
          origin,
          "offers an environment called "
              + id
              + ", but "
              + first
              + " already offers one of that name");
    } else {
      entries.put(id, new Entry(provider, origin, plugin));
    }
  }

  private void problem(String origin, String what) {
    problems.add(new Problem(origin, origin + " " + what));
  }

  private static String codeSource(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "the class path";
    }
    String path = source.getLocation().getPath();
    String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
