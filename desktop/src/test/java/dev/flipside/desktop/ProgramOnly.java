package dev.flipside.desktop;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What the program is made of: no tests, from a folder or from a jar of another module's tests. */
public final class ProgramOnly implements ImportOption {
  private static final ImportOption NO_TEST_FOLDERS = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return NO_TEST_FOLDERS.includes(location) && !location.contains("-tests.jar");
  }
}
