package dev.flipside.desktop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long task is: a moving bar on a terminal, a plain line now and then elsewhere. */
final class Progress implements AutoCloseable {
  private static final long SECONDS_BETWEEN_LINES = 10;

  private final PrintWriter err;
  private final String task;
  private final String unit;
  private final long total;
  private final ProgressBar bar;
  private long lastLine = System.nanoTime();

  /**
   * @param err where plain lines go
   * @param task what is being done, in a word or two
   * @param unit what is counted, with a space in front
   * @param total how many there will be
   */
  Progress(PrintWriter err, String task, String unit, long total) {
    this.err = err;
    this.task = task;
    this.unit = unit;
    this.total = total;
    this.bar =
        onTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit, 1)
                .setInitialMax(total)
                .setUpdateIntervalMillis(250)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;
  }

  /**
   * Says how far it is.
   *
   * @param done of the total
   * @param more further figures for the line
   */
  void at(long done, String more) {
    if (bar != null) {
      bar.stepTo(Math.min(done, total));
      bar.setExtraMessage(" " + more);
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine >= SECONDS_BETWEEN_LINES * 1_000_000_000L) {
      lastLine = now;
      err.printf(
          Locale.ROOT,
          "%s %,d of %,d%s (%d %%) %s%n",
          task,
          done,
          total,
          unit,
          100 * done / total,
          more);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Whether a person looks at the error stream. */
  @SuppressWarnings("SystemConsoleNull") // Null before Java 22; asked otherwise from then on.
  private static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is a console even without a terminal, and this tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
