package dev.flipside.agents.feedback;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces components of configuration records by name. */
final class RecordSettings {

  private RecordSettings() {}

  /** Names of the components, in order. */
  static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** The numbers and switches (1 or 0) of {@code record} by name; other components are left out. */
  static Map<String, Double> values(Record record) {
    Map<String, Double> values = new LinkedHashMap<>();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(record);
        if (value instanceof Number number) {
          values.put(component.getName(), number.doubleValue());
        } else if (value instanceof Boolean on) {
          values.put(component.getName(), on ? 1.0 : 0.0);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }

  /**
   * A copy of {@code record} with some components replaced; numbers become whole numbers or
   * switches where the component wants that.
   *
   * @throws IllegalArgumentException with one sentence if a value is not allowed
   */
  static <R extends Record> R replace(R record, Map<String, Object> values) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object chosen = values.get(components[i].getName());
        types[i] = components[i].getType();
        arguments[i] =
            chosen == null
                ? components[i].getAccessor().invoke(record)
                : converted(components[i], chosen);
      }
      @SuppressWarnings("unchecked")
      Constructor<R> constructor = (Constructor<R>) record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object converted(RecordComponent component, Object value) {
    if (!(value instanceof Double number)) {
      return value;
    }
    if (component.getType() == double.class) {
      return number;
    }
    if (component.getType() == boolean.class) {
      if (number != 0 && number != 1) {
        throw new IllegalArgumentException(component.getName() + " is 0 or 1, not " + number);
      }
      return number == 1;
    }
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(component.getName() + " is a whole number, not " + number);
    }
    return number.intValue();
  }
}
