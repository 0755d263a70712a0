package dev.flipside.agents.feedback;

import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Cuts episodes into the clips that may be asked about. */
final class ClipCutter {
  private final FeedbackConfig config;
  private final int version;

  /**
   * @param version version of the environment
   */
  ClipCutter(FeedbackConfig config, int version) {
    this.config = config;
    this.version = version;
  }

  /** About as many clips as fit into the episode side by side, at random places. */
  List<Segment> cut(Episode episode, RandomGenerator random) {
    List<Segment> clips = new ArrayList<>();
    int count = Math.max(1, episode.length() / config.clips().clipSteps());
    for (int i = 0; i < count; i++) {
      boolean isShort = random.nextDouble() < config.clips().shortShare();
      int length =
          Math.min(
              episode.length(), isShort ? config.clips().shortSteps() : config.clips().clipSteps());
      int last = episode.length() - length;
      int start = random.nextDouble() < config.clips().endShare() ? last : random.nextInt(last + 1);
      clips.add(Segment.cut(episode, version, start, length, config.lead()));
    }
    return clips;
  }
}
