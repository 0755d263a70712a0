package dev.flipside.core.plugin;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a plugin jar says of itself, read without running any of its code. Its manifest has
 *
 * <pre>
 * Flipside-Api: 1
 *
 * Name: dev.example.hover.HoverProvider
 * Flipside-World: hover
 * Flipside-Title: Hover
 * Flipside-Summary: A lamp with a fan learns to hover at the line.
 * </pre>
 *
 * with one section for each provider that its services file names.
 *
 * @param worlds in the order of the services file; at least one
 */
record JarDescription(List<World> worlds) {
  static final String SERVICES = "META-INF/services/" + EnvironmentProvider.class.getName();
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String API = "Flipside-Api";
  private static final long MOST_BYTES = 1L << 20;

  /**
   * A world that the jar offers.
   *
   * @param provider name of the provider's class
   * @param id as on the command line
   * @param title for people
   * @param summary one sentence
   */
  record World(String provider, String id, String title, String summary) {}

  /**
   * Reads what {@code jar} says of itself.
   *
   * @throws Refusal with what is wrong, to be read after the name of the jar
   */
  static JarDescription read(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      String services = text(zip, SERVICES);
      if (services == null) {
        throw new Refusal("offers no environment: it has no " + SERVICES);
      }
      List<String> providers = providers(services);
      if (providers.isEmpty()) {
        throw new Refusal("offers no environment: " + SERVICES + " names no class");
      }
      String manifest = text(zip, MANIFEST);
      Manifest read = manifest(manifest == null ? "" : manifest);
      requireApi(read);
      return new JarDescription(providers.stream().map(name -> world(read, name)).toList());
    } catch (ZipException e) {
      throw new Refusal("is not a jar file, or a damaged one (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new Refusal("cannot be read: " + AtomicFile.reason(e), e);
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(WholeFile.bytes(in, name, MOST_BYTES), StandardCharsets.UTF_8);
    } catch (Refusal e) {
      throw new Refusal("cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> providers(String services) {
    List<String> names = new ArrayList<>();
    for (String line : services.lines().toList()) {
      String name = line.substring(0, (line + "#").indexOf('#')).strip();
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Manifest manifest(String text) {
    // A last line without an end is lost by the JDK.
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      return new Manifest(new ByteArrayInputStream(bytes));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("has a manifest that cannot be read: " + e.getMessage(), e);
    }
  }

  private static void requireApi(Manifest manifest) {
    String api = manifest.getMainAttributes().getValue(API);
    if (api == null) {
      throw new Refusal(
          "does not say what it offers: its manifest has no "
              + API
              + " (flipside check --help shows what belongs there)");
    }
    if (!api.strip().equals(Integer.toString(EnvironmentProvider.API))) {
      throw new Refusal(
          "was built for number "
              + api.strip()
              + " of the plugin interface, and this program has number "
              + EnvironmentProvider.API);
    }
  }

  private static World world(Manifest manifest, String provider) {
    Attributes section = manifest.getAttributes(provider);
    if (section == null) {
      throw new Refusal("has no section \"Name: " + provider + "\" in its manifest");
    }
    String id = value(section, provider, "Flipside-World");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new Refusal(
          "calls its environment \""
              + id
              + "\", but an id has lower-case letters, digits, hyphens");
    }
    return new World(
        provider,
        id,
        value(section, provider, "Flipside-Title"),
        value(section, provider, "Flipside-Summary"));
  }

  private static String value(Attributes section, String provider, String name) {
    String value = section.getValue(name);
    if (value == null || value.isBlank()) {
      throw new Refusal("says no " + name + " of " + provider + " in its manifest");
    }
    return value.strip();
  }
}
