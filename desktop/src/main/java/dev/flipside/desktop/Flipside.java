package dev.flipside.desktop;

import dev.flipside.core.plugin.StrangersCode;
import dev.flipside.desktop.cli.FlipsideCommand;
import dev.flipside.desktop.video.OpenFilms;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** The program. */
public final class Flipside {
  private Flipside() {}

  /**
   * Runs the command that {@code args} name; with none, the window.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    prepare();
    PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    StrangersCode.beforeTheEnd(
        sentence -> {
          err.println("flipside: " + sentence);
          err.flush();
          OpenFilms.giveUp();
        });
    int status = FlipsideCommand.run(args, out, err);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Settings that libraries read once, when they are first used; what the user says wins. */
  private static void prepare() {
    // PyTorch is three times slower for small nets with threads of its own.
    byDefault("ai.djl.pytorch.num_threads", "1");
    byDefault("ai.djl.pytorch.num_interop_threads", "1");
    // Nothing is downloaded and nothing is reported to anybody.
    byDefault("ai.djl.offline", "true");
    byDefault("OPT_OUT_TRACKING", "true");
    // Pictures are made without any help from a display.
    byDefault("java.awt.headless", "true");
  }

  private static void byDefault(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
