package dev.flipside.desktop.bench;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * An environment that is trained on the task as stated, without the initial states that help
 * learning: what other programs' learners are timed on. The simulated steps before such an initial
 * state cost time and are not counted as control steps.
 */
public final class StandardStarts {
  private StandardStarts() {}

  /** The same provider, whose training starts are the standard ones. */
  public static EnvironmentProvider of(EnvironmentProvider provider) {
    return (EnvironmentProvider)
        Proxy.newProxyInstance(
            StandardStarts.class.getClassLoader(),
            new Class<?>[] {EnvironmentProvider.class},
            (self, method, arguments) ->
                method.getName().equals("create")
                    ? provider.create(Start.STANDARD, (Settings) arguments[1])
                    : call(provider, method, arguments));
  }

  private static Object call(EnvironmentProvider provider, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(provider, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
