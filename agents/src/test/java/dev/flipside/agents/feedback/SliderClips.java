package dev.flipside.agents.feedback;

import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;

/** Clips of the slider for tests. */
final class SliderClips {
  private SliderClips() {}

  /** A clip of a bead that moves with constant speed. */
  static Segment moving(float speed, long seed) {
    Episode episode =
        Episode.play(
            new Slider().create(Start.STANDARD, Settings.none()),
            observation -> new float[] {speed},
            seed);
    return Segment.cut(episode, 1, 0, 10, 0);
  }

  /** A pair of which the clip moving right is drawn on a random side. */
  static Query pair(int number) {
    return Query.pair(
        moving(1, number), moving(-1, 1000 + number), "random", Seeds.generator(number));
  }

  /** Whether the clip that moves right is on the left side. */
  static boolean rightmostIsLeft(Query query) {
    return query.clips().get(0).actions().get(0)[0] > 0;
  }
}
