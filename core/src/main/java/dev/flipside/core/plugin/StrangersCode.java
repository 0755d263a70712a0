package dev.flipside.core.plugin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Which threads are inside a stranger's code just now. Code that does not come back within {@link
 * #SECONDS} cannot be stopped in Java, and code that calls {@link System#exit} takes the program
 * with it: in both cases the program ends, with one sentence that names the jar.
 */
public final class StrangersCode {
  /** After how many seconds inside one call the program ends; a property for authors and tests. */
  private static final int SECONDS = Math.max(1, Integer.getInteger("flipside.plugin.seconds", 60));

  private static final int REFUSED = 2;

  /** A thread's place: written by that thread, read by the watch. */
  private static final class Place {
    private volatile String call;
    private volatile long calls;
    private long counted;
    private long seen;
    private int seconds;

    void at(String now) {
      counted++;
      calls = counted;
      call = now;
    }
  }

  private static final Map<Thread, Place> PLACES = new ConcurrentHashMap<>();
  private static final ThreadLocal<Place> PLACE = ThreadLocal.withInitial(StrangersCode::place);
  private static volatile Consumer<String> last =
      sentence -> System.err.println("flipside: " + sentence);

  static {
    Thread watch = new Thread(StrangersCode::watch, "flipside-plugins");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime().addShutdownHook(new Thread(StrangersCode::ending, "flipside-exit"));
  }

  private StrangersCode() {}

  /** What to do with the sentence that ends the program, such as printing it; it is halted then. */
  public static void beforeTheEnd(Consumer<String> words) {
    last = words;
  }

  /**
   * Says that this thread goes into a stranger's code.
   *
   * @param call for people, as in "maze.jar ... in step of its environment"
   * @return what to give to {@link #left}
   */
  static String entered(String call) {
    Place place = PLACE.get();
    String before = place.call;
    place.at(call);
    return before;
  }

  /** Says that this thread has come back; {@code before} is what {@link #entered} gave. */
  static void left(String before) {
    PLACE.get().at(before);
  }

  private static Place place() {
    Place place = new Place();
    PLACES.put(Thread.currentThread(), place);
    return place;
  }

  /** Counts in ticks of its own, so that a program that was stopped for a while is not ended. */
  private static void watch() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        PLACES.keySet().removeIf(thread -> !thread.isAlive());
        PLACES.values().forEach(StrangersCode::tick);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tick(Place place) {
    long calls = place.calls;
    String call = place.call;
    place.seconds = call != null && calls == place.seen ? place.seconds + 1 : 0;
    place.seen = calls;
    if (place.seconds >= SECONDS) {
      end(call + ": it has not come back for " + SECONDS + " seconds, and the program ends");
    }
  }

  /** Runs when the program ends: was it a stranger who ended it? */
  private static void ending() {
    for (Map.Entry<Thread, Place> each : PLACES.entrySet()) {
      String call = each.getValue().call;
      if (call != null && exits(each.getKey())) {
        end(call + ": it ended the program with System.exit");
      }
    }
  }

  private static boolean exits(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals("java.lang.Runtime")
          && frame.getMethodName().equals("exit")) {
        return true;
      }
    }
    return false;
  }

  private static void end(String sentence) {
    try {
      last.accept(sentence);
    } finally {
      Runtime.getRuntime().halt(REFUSED);
    }
  }
}
