package dev.flipside.desktop.spark;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where Spark runs trials: {@code local}, {@code local[N]}, {@code local[*]}, or one or several
 * masters of a standalone cluster, {@code spark://HOST:PORT}.
 *
 * @param text as Spark reads it
 */
record MasterAddress(String text) {
  private static final String CLUSTER = "spark://";
  private static final Pattern LOCAL = Pattern.compile("local(\\[(\\*|[1-9][0-9]{0,3})])?");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]):([1-9][0-9]{0,4})");
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int MOST_PORTS = 65_535;

  MasterAddress {
    boolean right =
        text.startsWith(CLUSTER)
            ? hosts(text).allMatch(MasterAddress::isAddress)
            : LOCAL.matcher(text).matches();
    if (!right) {
      throw new Refusal(
          "Spark runs trials at local[N] or spark://HOST:PORT, as in spark:local[2] or"
              + " spark:spark://127.0.0.1:7077, not at "
              + (text.isEmpty() ? "an empty place" : text));
    }
  }

  private static Stream<String> hosts(String text) {
    return Stream.of(text.substring(CLUSTER.length()).split(",", -1));
  }

  private static boolean isAddress(String host) {
    return HOST_AND_PORT.matcher(host).matches() && port(host) <= MOST_PORTS;
  }

  private static int port(String host) {
    return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
  }

  /** Whether trials run in other processes. */
  boolean elsewhere() {
    return text.startsWith(CLUSTER);
  }

  /**
   * Says so at once if nobody listens there, for which Spark itself takes a minute.
   *
   * @throws Refusal with one sentence if no master answers
   */
  void requireSomebody() {
    if (!elsewhere()) {
      return;
    }
    List<String> silent = hosts(text).filter(host -> !answers(host)).toList();
    if (silent.size() == hosts(text).count()) {
      throw new Refusal("no Spark master answers at " + text);
    }
  }

  private static boolean answers(String host) {
    String name = host.substring(0, host.lastIndexOf(':'));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(name, port(host)), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
