package dev.flipside.desktop.debate;

import dev.flipside.agents.debate.Exhibit;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Segment;
import dev.flipside.desktop.checked.CheckedAnswer;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import dev.flipside.desktop.checked.CheckedAnswers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a person answered in debates, with what they had seen, in a store.
 *
 * @param store where answers are put
 * @param gold id of the reward that ranks the pairs
 * @param instructions version of what the person was told
 * @param clock milliseconds since 1970
 */
public record DebateProtocol(
    CheckedAnswers store, String gold, int instructions, LongSupplier clock) {

  /** Milliseconds since 1970. */
  long now() {
    return clock.getAsLong();
  }

  /**
   * Puts an answer on the disk.
   *
   * @param judge id of the simulated judge who saw the same
   * @param looked milliseconds for which the person looked
   * @throws IOException with one sentence if it could not be written
   */
  void keep(DebateRound round, String judge, Choice choice, long looked) throws IOException {
    List<String> exhibits = new ArrayList<>();
    List<String> cameras = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      for (Exhibit shown : round.exhibits().get(side)) {
        if (!cameras.contains(shown.camera())) {
          cameras.add(shown.camera());
        }
        if (round.debated()) {
          exhibits.add(words(side == 0 ? "left" : "right", shown));
        }
      }
    }
    long now = now();
    store.keep(
        new CheckedAnswer(
            round.debated() ? Occasion.DEBATED : Occasion.UNDEBATED,
            round.clips().stream().map(Segment::id).toList(),
            choice,
            round.better(),
            gold,
            Optional.of(round.simulated()),
            judge,
            now - looked,
            now,
            cameras,
            exhibits,
            instructions),
        round.clips());
  }

  /** Such as {@code exhibit:left:top:10-15}: clip, camera, first frame, frame after the last. */
  private static String words(String side, Exhibit shown) {
    return "exhibit:" + side + ":" + shown.camera() + ":" + shown.from() + "-" + shown.to();
  }
}
