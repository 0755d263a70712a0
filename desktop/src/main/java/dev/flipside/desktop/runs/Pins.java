package dev.flipside.desktop.runs;

import dev.flipside.desktop.preferences.Preferences;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs that a person wants to see side by side on the title.
 *
 * @param ids of runs, ENVIRONMENT/NAME, in the order in which they were pinned
 */
public record Pins(List<String> ids) {
  private static final String NAME = "pinned";

  /** No run is pinned. */
  public static final Pins NONE = new Pins(List.of());

  public Pins {
    ids = List.copyOf(ids);
  }

  /** Those that a person has pinned. */
  public static Pins of(Preferences preferences) {
    return new Pins(
        Arrays.stream(preferences.text(NAME).split("\\s+", -1)).filter(s -> !s.isEmpty()).toList());
  }

  /** The same with {@code id}, or without it if it was there. */
  public Pins turned(String id) {
    Set<String> changed = new LinkedHashSet<>(ids);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Pins(List.copyOf(changed));
  }

  /** {@code preferences} with these. */
  public Preferences keptIn(Preferences preferences) {
    return preferences.with(NAME, String.join(" ", ids));
  }
}
