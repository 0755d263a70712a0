package dev.flipside.desktop.runs;

import dev.flipside.core.run.RunLibrary;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the runs are that come with the program: in the folder {@code shipped} beside this package,
 * in the jar or on the disk.
 */
public final class ShippedRuns {
  private static final Optional<Path> FOLDER = locate();

  private ShippedRuns() {}

  /** The runs in {@code own}, and those that come with the program. */
  public static RunLibrary with(Path own) {
    return new RunLibrary(own, FOLDER);
  }

  /** Anything may be wrong with a strange class path: then nothing has shipped. */
  private static Optional<Path> locate() {
    URL here = ShippedRuns.class.getResource("ShippedRuns.class");
    if (here == null) {
      return Optional.empty();
    }
    try {
      return resources(here.toURI());
    } catch (URISyntaxException | IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * The folder beside this package. The jar's file system stays open as long as the program runs;
   * closing it is what would write to it.
   */
  private static Optional<Path> resources(URI here) throws IOException {
    if (here.getScheme().equals("jar")) {
      open(here);
    }
    return Optional.of(Path.of(here).resolveSibling("../shipped").normalize());
  }

  private static void open(URI jar) throws IOException {
    try {
      FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      // Somebody else reads resources in the same way.
      return;
    }
  }
}
