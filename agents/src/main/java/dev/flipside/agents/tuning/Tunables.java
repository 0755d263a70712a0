package dev.flipside.agents.tuning;

import dev.flipside.core.Refusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Configuration records as flat lists of named numbers: for options on the command line, hints of
 * environments and run files. A number component is named after itself; a switch is 0 or 1; a
 * component that is a record stands for its own components, whose names must differ from the
 * others'. Other components cannot be named.
 */
public final class Tunables {

  private Tunables() {}

  /** Names of everything that can be tuned, in order. */
  public static List<String> names(Class<? extends Record> type) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isRecord()) {
        names.addAll(names(component.getType().asSubclass(Record.class)));
      } else if (component.getType().isPrimitive()) {
        names.add(component.getName());
      }
    }
    return names;
  }

  /** Everything that can be tuned, by name, in order. */
  public static Map<String, Double> values(Record record) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = get(component, record);
      if (value instanceof Record inner) {
        values.putAll(values(inner));
      } else if (value instanceof Number number) {
        values.put(component.getName(), number.doubleValue());
      } else if (value instanceof Boolean on) {
        values.put(component.getName(), on ? 1.0 : 0.0);
      }
    }
    return values;
  }

  /** Its own components that are texts, by name, in order. */
  static Map<String, String> texts(Record record) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (get(component, record) instanceof String text) {
        texts.put(component.getName(), text);
      }
    }
    return texts;
  }

  /**
   * A copy of {@code record} with some values replaced.
   *
   * @param kind what it configures, for the sentence, such as {@code "PPO"}
   * @param chosen names to values
   * @throws Refusal with one sentence if a name is unknown or a value not allowed
   */
  public static <R extends Record> R with(R record, String kind, Map<String, Double> chosen) {
    List<String> names = names(record.getClass());
    for (String name : chosen.keySet()) {
      if (!names.contains(name)) {
        throw new Refusal(
            "there is no " + kind + " setting " + name + "; there are " + String.join(", ", names));
      }
    }
    return tuned(record, chosen);
  }

  private static <R extends Record> R tuned(R record, Map<String, Double> chosen) {
    Map<String, Object> replaced = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Double value = chosen.get(component.getName());
      if (component.getType().isRecord()) {
        replaced.put(component.getName(), tuned((Record) get(component, record), chosen));
      } else if (value != null && component.getType().isPrimitive()) {
        replaced.put(component.getName(), converted(component, value));
      }
    }
    return replace(record, replaced);
  }

  /**
   * A copy of {@code record} with some components replaced.
   *
   * @param values component names to values of the component's own type
   */
  public static <R extends Record> R replace(R record, Map<String, Object> values) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      arguments[i] = values.containsKey(name) ? values.get(name) : get(components[i], record);
    }
    try {
      @SuppressWarnings("unchecked")
      Constructor<R> constructor =
          (Constructor<R>)
              record
                  .getClass()
                  .getDeclaredConstructor(
                      Arrays.stream(components)
                          .map(RecordComponent::getType)
                          .toArray(Class<?>[]::new));
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Refusal refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object converted(RecordComponent component, double value) {
    if (component.getType() == double.class) {
      return value;
    }
    if (component.getType() == boolean.class) {
      if (value != 0 && value != 1) {
        throw new Refusal(component.getName() + " is 0 or 1, not " + value);
      }
      return value == 1;
    }
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new Refusal(component.getName() + " is a whole number, not " + value);
    }
    return (int) value;
  }
}
