package dev.flipside.core.episode;

import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Scene frames as they stand in a JSON file, of an episode or of a clip: one row a frame.
 *
 * @param seconds [frames][1]
 * @param poses [frames][parts x 3]
 * @param scalars [frames][scalars]
 */
public record FrameRows(FloatRows seconds, FloatRows poses, FloatRows scalars) {

  /** Packs frames. */
  public static FrameRows of(List<SceneFrame> frames) {
    return new FrameRows(
        FloatRows.of(frames.stream().map(f -> new float[] {f.seconds()}).toList()),
        FloatRows.of(frames.stream().map(SceneFrame::poses).toList()),
        FloatRows.of(frames.stream().map(SceneFrame::scalars).toList()));
  }

  /**
   * Unpacks the frames.
   *
   * @throws IllegalArgumentException if the tables do not fit each other
   */
  public List<SceneFrame> unpack() {
    List<float[]> times = seconds.unpack();
    List<float[]> places = poses.unpack();
    List<float[]> values = scalars.unpack();
    if ((seconds.columns() != 1 && !times.isEmpty())
        || places.size() != times.size()
        || values.size() != times.size()) {
      throw new IllegalArgumentException(
          "there are "
              + times.size()
              + " times, "
              + places.size()
              + " poses and "
              + values.size()
              + " rows of scalars");
    }
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      frames.add(new SceneFrame(times.get(i)[0], places.get(i), values.get(i)));
    }
    return frames;
  }
}
