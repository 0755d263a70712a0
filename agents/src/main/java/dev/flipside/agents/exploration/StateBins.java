package dev.flipside.agents.exploration;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.BoxSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two observations are the same state when the chosen components fall into the same bins.
 *
 * @param components indices of the components that count
 * @param widths width of a bin of each, in the component's unit, positive
 */
public record StateBins(List<Integer> components, List<Float> widths) implements StateHash {

  public StateBins {
    components = List.copyOf(components);
    widths = List.copyOf(widths);
    if (components.isEmpty() || components.size() != widths.size()) {
      throw new Refusal("bins need at least one component and a width for each");
    }
    for (float width : widths) {
      if (!(width > 0)) {
        throw new Refusal("a bin's width is positive, not " + width);
      }
    }
  }

  /**
   * Reads {@code NAME=WIDTH[,NAME=WIDTH]...}, for example {@code x=1,y=1,key-held=1}.
   *
   * @throws Refusal with one sentence if a name or a width is not allowed
   */
  public static StateBins parse(String text, BoxSpec observation) {
    Map<String, Float> widths = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      try {
        widths.put(
            part.substring(0, Math.max(0, equals)), Float.parseFloat(part.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw new Refusal("bins are written NAME=WIDTH,NAME=WIDTH, not \"" + text + "\"", e);
      }
    }
    List<Integer> components = new ArrayList<>();
    for (String name : widths.keySet()) {
      if (!observation.names().contains(name)) {
        throw new Refusal(
            "no component is called "
                + name
                + "; there are "
                + String.join(", ", observation.names()));
      }
      components.add(observation.indexOf(name));
    }
    return new StateBins(components, List.copyOf(widths.values()));
  }

  @Override
  public long of(float[] observations, int from) {
    long hash = 0;
    for (int i = 0; i < components.size(); i++) {
      double bin = Math.floor(observations[from + components.get(i)] / widths.get(i));
      hash = hash * 0x9E3779B97F4A7C15L + (long) bin + 1;
    }
    return hash;
  }
}
