package dev.flipside.agents.debate;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A judge who sees only what two advocates choose to show (after Irving, Christiano and Amodei
 * 2018, "AI safety via debate"). The advocate of a clip opens with the camera and the moment that
 * speak most for it; the advocate of the other clip rebuts with the camera and the moment that
 * speak most against it. Each so maximises the chance that its own clip is preferred: the judge's
 * function is known to both, and a preference grows with the difference of the clips' scores. The
 * judge is the environment's own, through one camera at a time.
 */
public final class Debate implements ClipJudge {
  /** Between the beginnings of moments that advocates consider, seconds. */
  private static final double STRIDE = 0.2;

  private static final List<DebateRules> RULES =
      List.of(DebateRules.DEBATE, DebateRules.STILLS, DebateRules.OPENINGS);

  private final ClipJudge judge;
  private final DebateRules rules;
  private final List<ClipJudge> views;

  /**
   * @param judge whose function it is
   * @param rules what may be shown
   * @throws Refusal if the judge cannot look through a camera of somebody else's choice
   */
  public Debate(ClipJudge judge, DebateRules rules) {
    this.judge = judge;
    this.rules = rules;
    this.views = judge.eachCamera();
    if (views.isEmpty()) {
      throw new Refusal(
          "judge " + judge.id() + " always looks through the same cameras: nothing to debate");
    }
  }

  /**
   * The judge called {@code id}: one of {@code judges}, or {@code RULES:JUDGE} for a debate before
   * one of them, RULES being debate, stills-debate or openings.
   *
   * @return empty if there is none
   */
  public static Optional<ClipJudge> judge(String id, List<ClipJudge> judges) {
    int colon = id.indexOf(':');
    Optional<ClipJudge> plain =
        judges.stream().filter(j -> j.id().equals(id.substring(colon + 1))).findFirst();
    if (colon < 0) {
      return plain;
    }
    return RULES.stream()
        .filter(r -> r.name().equals(id.substring(0, colon)))
        .findFirst()
        .flatMap(r -> plain.map(j -> new Debate(j, r)));
  }

  /**
   * What the judge gets to see of a clip.
   *
   * @param frames [T] in order of time, at least one
   */
  public Evidence evidence(SceneModel scene, List<SceneFrame> frames) {
    List<Exhibit> possible = possible(scene, frames);
    Comparator<Exhibit> better = Comparator.comparingDouble(Exhibit::score);
    Exhibit opening = possible.stream().max(better).orElseThrow();
    return new Evidence(
        opening, rules.rebuttals() ? possible.stream().min(better) : Optional.empty());
  }

  private List<Exhibit> possible(SceneModel scene, List<SceneFrame> frames) {
    int length = Math.min(rules.frames(frames), frames.size());
    int stride = DebateRules.frames(STRIDE, frames);
    List<Exhibit> possible = new ArrayList<>();
    for (ClipJudge view : views) {
      for (int from = (frames.size() - length) % stride;
          from + length <= frames.size();
          from += stride) {
        double score = view.score(scene, frames.subList(from, from + length));
        possible.add(new Exhibit(view.id(), from, from + length, score));
      }
    }
    return possible;
  }

  @Override
  public String id() {
    return rules.name() + ":" + judge.id();
  }

  @Override
  public String description() {
    return "Sees only what two advocates choose to show"
        + (rules.rebuttals()
            ? ", each of its own clip and of the other's. "
            : " of their own clips. ")
        + judge.description();
  }

  @Override
  public List<String> cameras() {
    return views.stream().map(ClipJudge::id).toList();
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    return evidence(scene, frames).score();
  }

  @Override
  public double sameWithin() {
    return judge.sameWithin();
  }

  @Override
  public double approvalThreshold() {
    return judge.approvalThreshold();
  }
}
