package dev.flipside.desktop.runs;

import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.run.RunDirectory;
import java.util.List;

/**
 * What a person is to label.
 *
 * @param provider of the environment
 * @param config of the run; its reward is learned from feedback
 * @param run where labels, clips and checkpoints are, new or to be continued
 * @param person the name that stands with each label
 * @param assists names of what helps to judge: {@link #SECOND_CAMERA}, {@link #SLOW_MOTION}, {@link
 *     #CONTACT_MARKS}
 */
public record LabelStart(
    EnvironmentProvider provider,
    TrainingConfig config,
    RunDirectory run,
    String person,
    List<String> assists) {

  /** A small picture from the next camera that raters may look through, in the corner. */
  public static final String SECOND_CAMERA = "second-camera";

  /** Clips begin at half speed. */
  public static final String SLOW_MOTION = "slow-motion";

  /** Names what touches, below each clip, if the scene says so. */
  public static final String CONTACT_MARKS = "contact-marks";

  /** Every assist. */
  public static final List<String> ASSISTS = List.of(SECOND_CAMERA, SLOW_MOTION, CONTACT_MARKS);

  public LabelStart {
    assists = List.copyOf(assists);
    for (String assist : assists) {
      if (!ASSISTS.contains(assist)) {
        throw new Refusal(
            "there is no assist " + assist + "; there are " + String.join(", ", ASSISTS));
      }
    }
  }
}
