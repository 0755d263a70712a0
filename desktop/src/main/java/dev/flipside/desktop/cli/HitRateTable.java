package dev.flipside.desktop.cli;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.checked.HitRate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How people have judged where the truth is known, as lines; simulated judges stand apart. */
final class HitRateTable {
  private HitRateTable() {}

  /**
   * The lines.
   *
   * @throws IOException with one sentence if the file of answers cannot be read
   */
  static List<String> lines(CheckedAnswers store, EnvironmentProvider provider) throws IOException {
    List<HitRate> all = store.rates();
    if (all.isEmpty()) {
      return List.of("Nobody has judged " + provider.id() + " in a window yet.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("How often people named what is truly better, over all sittings (95 % interval):");
    all.stream().filter(a -> !a.simulated()).forEach(a -> lines.add(line(a, provider)));
    if (all.stream().anyMatch(HitRate::simulated)) {
      lines.add("Simulated judges, who saw the same:");
      all.stream().filter(HitRate::simulated).forEach(a -> lines.add(line(a, provider)));
    }
    lines.add("Every answer is in " + store.file());
    return lines;
  }

  private static String line(HitRate rate, EnvironmentProvider provider) {
    String what =
        switch (rate.occasion()) {
          case DEBATED -> "debated";
          case UNDEBATED -> "not debated";
          case QUIZ -> provider.quiz().orElse("quiz");
        };
    String who = rate.rater().replaceFirst("^simulated:", "");
    return String.format(Locale.ROOT, "  %-12s %-30s %s", who, what, rate.words());
  }
}
