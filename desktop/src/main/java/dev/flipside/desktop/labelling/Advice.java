package dev.flipside.desktop.labelling;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import java.util.List;

/**
 * What a person can still do about a run that is failing, told by the last answers alone: when most
 * of them decide nothing, the reward has nothing to learn from, and more of the same answers will
 * not help.
 */
public final class Advice {
  /** So many of the last answers are looked at, and none is given before there are as many. */
  static final int LAST = 20;

  /** From so many of them that decide nothing in the same way, something is to be done. */
  static final int MANY = 12;

  private Advice() {}

  /**
   * One line of advice, or nothing.
   *
   * @param lines of one person, in order, corrections included
   */
  public static String of(List<Preference> lines) {
    List<Preference> judged =
        PreferenceStore.latest(lines).stream()
            .filter(l -> l.kind() != Kind.BUTTON && l.choice() != Choice.WITHDRAWN)
            .toList();
    if (judged.size() < LAST) {
      return "";
    }
    List<Preference> last = judged.subList(judged.size() - LAST, judged.size());
    long same = last.stream().filter(l -> l.choice() == Choice.TIE).count();
    long unclear = last.stream().filter(l -> l.choice() == Choice.CANT_TELL).count();
    if (same >= MANY) {
      return same
          + " of the last "
          + LAST
          + " answers were “the same”: the body does nothing worth judging yet. Play it once to show"
          + " what you mean, or ask for more varied starts (--feedback correlatedEpisodes=40).";
    }
    if (unclear >= MANY) {
      return unclear
          + " of the last "
          + LAST
          + " answers were “can't tell”, and teach nothing: another camera (‹C›), slower clips (‹[›) or"
          + " the question once more (‹F1›) may help.";
    }
    if (same + unclear >= MANY) {
      return same
          + unclear
          + " of the last "
          + LAST
          + " answers decided nothing: play the body once to show what you mean, or ask for more"
          + " varied starts (--feedback correlatedEpisodes=40).";
    }
    return "";
  }
}
