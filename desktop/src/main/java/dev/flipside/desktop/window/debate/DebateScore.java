package dev.flipside.desktop.window.debate;

import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.checked.HitRate;
import dev.flipside.desktop.debate.DebateGame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a person does in debates, in this sitting and in all of them, as words. */
public final class DebateScore {
  private final DebateGame game;
  private final CheckedAnswers store;
  private List<HitRate> sittings = List.of();

  DebateScore(DebateGame game) {
    this.game = game;
    this.store = game.protocol().store();
  }

  /** Counts all sittings again; gives back what there is to say about the file, mostly nothing. */
  List<String> read() {
    List<String> said = new ArrayList<>(store.takeMessages());
    try {
      sittings = store.rates();
    } catch (IOException e) {
      said.add(e.getMessage());
    }
    return said;
  }

  /**
   * The words.
   *
   * @param camera name of the fixed one
   * @param last stands at the end of the first line
   */
  String words(String camera, String last) {
    StringBuilder words = new StringBuilder(line("Debates", game.debated()));
    words.append("      ").append(line("Only the " + camera + " camera", game.undebated()));
    words.append(last);
    List<String> all = new ArrayList<>();
    for (HitRate a : sittings) {
      if (!a.simulated() && a.rater().equals(store.person()) && a.occasion() != Occasion.QUIZ) {
        all.add((a.occasion() == Occasion.DEBATED ? "debates " : "no debate ") + a.words());
      }
    }
    if (!all.isEmpty()) {
      words.append("\nYou in all sittings: ").append(String.join("      ", all));
    }
    return words.toString();
  }

  private static String line(String what, DebateGame.Score score) {
    return score.rounds() == 0
        ? what + ": none yet."
        : String.format(
            Locale.ROOT,
            "%s: you %d of %d, the simulated judge %d of %d.",
            what,
            score.right(),
            score.rounds(),
            score.simulatedRight(),
            score.rounds());
  }
}
