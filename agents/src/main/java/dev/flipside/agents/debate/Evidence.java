package dev.flipside.agents.debate;

import java.util.List;
import java.util.Optional;

/**
 * All that the judge sees of one clip.
 *
 * @param opening shown by the clip's own advocate
 * @param rebuttal shown by the other one, if the rules allow it
 */
public record Evidence(Exhibit opening, Optional<Exhibit> rebuttal) {

  /** What the judge makes of the clip, 0 to 1: the geometric mean over what was shown of it. */
  public double score() {
    return rebuttal.map(r -> Math.sqrt(opening.score() * r.score())).orElse(opening.score());
  }

  /** Opening first. */
  public List<Exhibit> exhibits() {
    return rebuttal.map(r -> List.of(opening, r)).orElseGet(() -> List.of(opening));
  }
}
