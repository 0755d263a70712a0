package dev.flipside.desktop.cli;

import dev.flipside.core.run.Seeds;
import dev.flipside.core.testkit.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends real processes of the program at random moments, by kill -9 or a signal: training from
 * answers, recording, a study, and, where there is a display, a window in which somebody labels.
 * What they had acknowledged is there, a signal leaves nothing hidden, and what goes on afterwards
 * ends as if nothing had happened. {@code -Dflipside.programKills=N} chooses how many moments,
 * {@code -Dflipside.killSeed=S} which.
 */
class KilledProgramTest {
  private static final int KILLS = Integer.getInteger("flipside.programKills", 6);
  private static final List<String> SIGNALS = List.of("KILL", "TERM", "KILL", "INT", "KILL", "HUP");

  @TempDir Path folder;

  private final RandomGenerator random =
      Seeds.generator(Integer.getInteger("flipside.killSeed", 1));
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void whateverEndsTheProgramNothingAcknowledgedIsLost() throws Exception {
    List<Victim> victims =
        new ArrayList<>(
            List.of(
                new KilledTraining(folder, seen),
                new KilledRecording(folder, seen),
                new KilledStudy(folder, seen)));
    if ("1".equals(System.getenv("FLIPSIDE_REQUIRE_DISPLAY")) || System.getenv("DISPLAY") != null) {
      victims.add(new KilledWindow(folder, seen));
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Victim victim = victims.get(kill % victims.size());
      String signal = SIGNALS.get(random.nextInt(SIGNALS.size()));
      String name = "kill-" + kill;
      String moment = end(victim, name, signal);
      try {
        victim.check(name, !signal.equals("KILL"));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(name + ", " + moment, e);
      }
      if ((kill + 1) % 10 == 0 || kill + 1 == KILLS) {
        System.out.println(kill + 1 + " moments: " + seen);
      }
    }
  }

  /** Starts a process and ends it somewhere between its start and its end. */
  private String end(Victim victim, String name, String signal) throws Exception {
    boolean early = random.nextInt(8) == 0;
    int wanted = early ? 0 : 1 + random.nextInt(victim.most());
    int delay = early ? random.nextInt(1500) : random.nextInt(25);
    Process process = victim.start(name, wanted);
    int reached = 0;
    try {
      TimeUnit.MILLISECONDS.sleep(delay);
      TimeUnit.NANOSECONDS.sleep(random.nextInt(1_000_000));
      reached = victim.progress(name);
      JavaProcess.signal(process, signal);
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        // What each of its threads does then stands behind what it said.
        JavaProcess.signal(process, "QUIT");
        TimeUnit.SECONDS.sleep(2);
        throw new AssertionError(
            String.join(" ", victim.words(name))
                + " does not end by "
                + signal
                + ":\n"
                + Files.readString(victim.said(name)));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    boolean over = process.exitValue() == 0;
    victim.saw(victim.getClass().getSimpleName() + (over ? " was over" : " " + signal));
    return String.join(" ", victim.words(name)) + " by " + signal + " at " + reached;
  }
}
