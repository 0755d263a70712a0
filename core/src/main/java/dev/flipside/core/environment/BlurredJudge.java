package dev.flipside.core.environment;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * A judge who compares as another one does and reads the poses off the screen with the errors of an
 * eye, instead of to the last bit.
 *
 * @param judge how it compares
 * @param blur how far off it reads
 */
public record BlurredJudge(ClipJudge judge, Blur blur) implements ClipJudge {

  @Override
  public String id() {
    return "blurred";
  }

  @Override
  public String description() {
    return "Reads the poses with errors (deviations: "
        + blur
        + "), and compares them as "
        + judge.id()
        + " does: "
        + judge.description();
  }

  @Override
  public List<String> cameras() {
    return judge.cameras();
  }

  @Override
  public double score(SceneModel scene, List<SceneFrame> frames) {
    return judge.score(scene, blur.read(frames));
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
