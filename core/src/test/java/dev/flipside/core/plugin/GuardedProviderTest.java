package dev.flipside.core.plugin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedProviderTest {

  static Stream<Method> methods() {
    return Arrays.stream(EnvironmentProvider.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whateverAMethodThrowsIsOneSentenceThatNamesJarAndMethod(Method method) {
    for (Throwable thrown :
        new Throwable[] {
          new IllegalStateException("no"),
          new StackOverflowError("no"),
          new NoClassDefFoundError("no")
        }) {
      assertThatThrownBy(() -> call(method, provider(thrown)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("bad.jar fails in " + method.getName())
          .hasMessageContaining("no");
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void nothingIsNoAnswer(Method method) {
    assertThatThrownBy(() -> call(method, provider(null)))
        .isInstanceOf(Refusal.class)
        .hasMessage("bad.jar gives nothing in " + method.getName() + " of its provider");
  }

  private static EnvironmentProvider provider(Throwable thrown) {
    return (EnvironmentProvider)
        Proxy.newProxyInstance(
            EnvironmentProvider.class.getClassLoader(),
            new Class<?>[] {EnvironmentProvider.class},
            (self, called, arguments) -> {
              if (thrown != null) {
                throw thrown;
              }
              return null;
            });
  }

  private static Object call(Method method, EnvironmentProvider provider) throws Throwable {
    try {
      return method.invoke(
          new GuardedProvider(provider, "bad.jar"), new Object[method.getParameterCount()]);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
