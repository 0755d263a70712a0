package dev.flipside.core.environment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A vector space with a name, a unit and a closed range for each component: the shape of an
 * observation, an action or a vector of signals.
 *
 * @param components one entry per vector component, in order; names are unique
 */
public record BoxSpec(List<Component> components) {

  /**
   * One component of the space.
   *
   * @param name unique within the space, lower case with hyphens
   * @param unit SI unit such as {@code "m/s"}, or {@code "1"} for a plain number
   * @param low smallest value; may be {@link Float#NEGATIVE_INFINITY}
   * @param high largest value, greater than {@code low}; may be infinite
   */
  public record Component(String name, String unit, float low, float high) {
    public Component {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a component needs a name");
      }
      if (!(low < high)) {
        throw new IllegalArgumentException(
            "component " + name + " has the empty range " + low + " to " + high);
      }
    }

    /** The value in the range that is nearest to {@code value}. */
    public float clamp(double value) {
      return (float) Math.max(low, Math.min(high, value));
    }
  }

  public BoxSpec {
    components = List.copyOf(components);
    Set<String> names = new HashSet<>();
    for (Component component : components) {
      if (!names.add(component.name())) {
        throw new IllegalArgumentException("two components are called " + component.name());
      }
    }
  }

  /** Starts a space to which components are added one by one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Number of components. */
  public int size() {
    return components.size();
  }

  /** Names in component order. */
  public List<String> names() {
    return components.stream().map(Component::name).toList();
  }

  /**
   * Position of the component called {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int indexOf(String name) {
    int index = names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no component is called " + name + "; there are " + String.join(", ", names()));
    }
    return index;
  }

  /** A vector drawn evenly from the space, [size]; every range is finite. */
  public float[] sample(RandomGenerator random) {
    float[] vector = new float[size()];
    for (int i = 0; i < vector.length; i++) {
      Component c = components.get(i);
      vector[i] = c.low() + (c.high() - c.low()) * random.nextFloat();
    }
    return vector;
  }

  /**
   * Describes the first way in which {@code vector} [size] is not in the space, or returns an empty
   * string if it is.
   */
  public String violation(float[] vector) {
    if (vector.length != size()) {
      return "has " + vector.length + " components instead of " + size();
    }
    for (int i = 0; i < vector.length; i++) {
      Component c = components.get(i);
      if (Float.isNaN(vector[i]) || vector[i] < c.low() || vector[i] > c.high()) {
        return c.name() + " is " + vector[i] + ", outside " + c.low() + " to " + c.high();
      }
    }
    return "";
  }

  /** Collects components in order. */
  public static final class Builder {
    private final List<Component> components = new ArrayList<>();

    private Builder() {}

    /** Adds a component with a range. */
    public Builder add(String name, String unit, float low, float high) {
      components.add(new Component(name, unit, low, high));
      return this;
    }

    /** Adds a component that may take any finite or infinite value. */
    public Builder add(String name, String unit) {
      return add(name, unit, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
    }

    public BoxSpec build() {
      return new BoxSpec(components);
    }
  }
}
