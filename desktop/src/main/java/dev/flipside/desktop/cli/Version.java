package dev.flipside.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Flipside this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Flipside " + text()};
  }

  /** Version and revision, for example {@code 0.1.0 (b8e0edf)}. */
  static String text() {
    Properties properties = properties();
    return properties.getProperty("version") + " (" + properties.getProperty("revision") + ")";
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in =
        Version.class.getResourceAsStream("/dev/flipside/desktop/flipside.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("flipside.properties cannot be read from the program", e);
    }
    return properties;
  }
}
