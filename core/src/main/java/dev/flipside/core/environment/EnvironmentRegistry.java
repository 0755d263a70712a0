package dev.flipside.core.environment;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Every environment that can be used: those on the class path and those in jars dropped into a
 * plugins folder, each jar in a class loader of its own. A jar that cannot be used becomes a {@link
 * Problem} and leaves the others working.
 *
 * <p>Class loaders stay open as long as the program runs, since classes are loaded when first used.
 */
public final class EnvironmentRegistry {
  private static final String SERVICE = "META-INF/services/" + EnvironmentProvider.class.getName();

  /**
   * An environment that can be used.
   *
   * @param provider makes it
   * @param origin name of the jar or folder it came from, for example {@code maze.jar}
   */
  public record Entry(EnvironmentProvider provider, String origin) {}

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
        registry.problem(plugins.toString(), "cannot be read: " + reason(e));
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
    registry.addAll(loader, "the class path", false);
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
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.getEntry(SERVICE) == null) {
        problem(origin, "offers no environment: it has no " + SERVICE);
        return;
      }
    } catch (ZipException e) {
      problem(origin, "is not a jar file, or a damaged one (" + e.getMessage() + ")");
      return;
    } catch (IOException e) {
      problem(origin, "cannot be read: " + reason(e));
      return;
    }
    try {
      URL[] urls = {jar.toUri().toURL()};
      ClassLoader parent = EnvironmentRegistry.class.getClassLoader();
      addAll(new URLClassLoader(origin, urls, parent), origin, true);
    } catch (IOException e) {
      problem(origin, "cannot be read: " + reason(e));
    }
  }

  /** Adds the providers that {@code loader} finds; {@code own}: but not those of its parent. */
  private void addAll(ClassLoader loader, String origin, boolean own) {
    Iterator<ServiceLoader.Provider<EnvironmentProvider>> found =
        ServiceLoader.load(EnvironmentProvider.class, loader).stream().iterator();
    int before = entries.size() + problems.size();
    while (true) {
      try {
        if (!found.hasNext()) {
          break;
        }
        ServiceLoader.Provider<EnvironmentProvider> offer = found.next();
        if (!own || offer.type().getClassLoader() == loader) {
          add(offer, own ? origin : codeSource(offer.type()));
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        if (own && String.valueOf(e.getMessage()).contains("not a subtype")) {
          problem(origin, "was built against another copy of Flipside's core: " + reason(e));
        } else {
          problem(origin, "has a provider that cannot be loaded: " + reason(e));
        }
      }
    }
    if (own && entries.size() + problems.size() == before) {
      problem(origin, "offers no environment: " + SERVICE + " names no class of this jar");
    }
  }

  private void add(ServiceLoader.Provider<EnvironmentProvider> offer, String origin) {
    EnvironmentProvider provider;
    String id;
    try {
      provider = offer.get();
      id = provider.id();
    } catch (RuntimeException | Error e) {
      problem(origin, "has a provider that fails while it is loaded: " + reason(e));
      return;
    }
    String name = offer.type().getName();
    if (id == null || !id.matches("[a-z][a-z0-9-]*")) {
      problem(
          origin,
          "calls its environment \""
              + id
              + "\", but an id has lower-case letters, digits, hyphens");
    } else if (entries.containsKey(id)) {
      problem(
          origin,
          "offers an environment called "
              + id
              + " ("
              + name
              + "), but "
              + entries.get(id).origin()
              + " already offers one of that name");
    } else {
      entries.put(id, new Entry(new GuardedProvider(provider, origin), origin));
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

  /** The innermost cause in one line: its message and, where that says little, its type. */
  static String reason(Throwable thrown) {
    Throwable innermost = thrown;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    String type = innermost.getClass().getSimpleName();
    String message = innermost.getMessage();
    if (message == null || message.isBlank()) {
      return type;
    }
    return type + ", " + message.lines().findFirst().orElse("");
  }
}
