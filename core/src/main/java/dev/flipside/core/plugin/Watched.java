package dev.flipside.core.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something that a stranger's provider gave (a world, a reward, a judge, a policy), of which every
 * call is watched. What it throws goes through unchanged: whoever calls it knows what to say.
 *
 * @param thing the stranger's
 * @param words what is to be said before and after the name of the method, if it goes wrong
 * @param calls the sentence of each method so far
 */
record Watched(Object thing, String[] words, Map<String, String> calls)
    implements InvocationHandler {

  /**
   * Watches {@code thing}.
   *
   * @param type by which it is known
   * @param origin name of the jar
   */
  static <T> T as(Class<T> type, T thing, String origin) {
    if (thing == null) {
      return null;
    }
    String[] words = {origin + " fails in ", " of its " + type.getSimpleName()};
    InvocationHandler watched = new Watched(thing, words, new ConcurrentHashMap<>());
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, watched));
  }

  @Override
  public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
    String call = calls.computeIfAbsent(method.getName(), name -> words[0] + name + words[1]);
    String before = StrangersCode.entered(call);
    try {
      return method.invoke(thing, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      StrangersCode.left(before);
    }
  }
}
