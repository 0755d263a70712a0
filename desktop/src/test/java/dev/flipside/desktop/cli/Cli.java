package dev.flipside.desktop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a command did when run inside the test.
 *
 * @param status exit status
 * @param out what it printed
 * @param err what it said on the error stream
 */
record Cli(int status, String out, String err) {

  static Cli run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
    int status = FlipsideCommand.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Cli(status, out.toString(), err.toString());
  }

  /** The last line of the error stream, which is where a refusal stands. */
  String sentence() {
    List<String> lines = err.lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}
