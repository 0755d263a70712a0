package dev.flipside.desktop.debate;

import dev.flipside.agents.debate.Exhibit;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Segment;
import java.util.List;

/**
 * A pair as it is put before a judge.
 *
 * @param debated whether advocates chose what is shown; otherwise both clips are shown whole
 *     through the fixed camera
 * @param clips left, right
 * @param exhibits what is shown of the left clip and of the right one, opening first
 * @param better the truth: LEFT or RIGHT
 * @param simulated what the simulated judge answers, seeing the same
 */
public record DebateRound(
    boolean debated,
    List<Segment> clips,
    List<List<Exhibit>> exhibits,
    Choice better,
    Choice simulated) {
  public DebateRound {
    clips = List.copyOf(clips);
    exhibits = List.copyOf(exhibits);
  }
}
