package dev.flipside.core.environment;

import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How far off an eye reads the poses of a clip. Every error is drawn from a normal distribution
 * with mean 0 and the deviation that is named here, and all of them depend on what the clip shows
 * and on nothing else: who sees the same clip again is off by the same.
 *
 * @param placePerClip of where everything is, the same for all parts and frames of a clip, metres
 * @param placePerFrame of where each part is in each frame, metres
 * @param anglePerClip of each part's angle, the same in all frames of a clip, radians
 * @param anglePerFrame of each part's angle in each frame, radians
 */
public record Blur(
    float placePerClip, float placePerFrame, float anglePerClip, float anglePerFrame) {

  public Blur {
    if (!(placePerClip >= 0 && placePerFrame >= 0 && anglePerClip >= 0 && anglePerFrame >= 0)) {
      throw new IllegalArgumentException("a deviation is at least 0");
    }
  }

  /** The frames as they are read, [T]; scalars and times are left as they are. */
  public List<SceneFrame> read(List<SceneFrame> frames) {
    RandomGenerator random = Seeds.generator(content(frames), "blur", 0);
    float u = off(placePerClip, random);
    float v = off(placePerClip, random);
    float[] angles = new float[frames.get(0).poses().length / 3];
    for (int part = 0; part < angles.length; part++) {
      angles[part] = off(anglePerClip, random);
    }
    List<SceneFrame> read = new ArrayList<>(frames.size());
    for (SceneFrame frame : frames) {
      float[] poses = frame.poses().clone();
      for (int part = 0; part < angles.length; part++) {
        poses[3 * part] += u + off(placePerFrame, random);
        poses[3 * part + 1] += v + off(placePerFrame, random);
        poses[3 * part + 2] += angles[part] + off(anglePerFrame, random);
      }
      read.add(new SceneFrame(frame.seconds(), poses, frame.scalars()));
    }
    return read;
  }

  private static float off(float deviation, RandomGenerator random) {
    return deviation * (float) random.nextGaussian();
  }

  /** A number that stands for the poses (Fowler, Noll and Vo's hash, 64 bits, over their bits). */
  private static long content(List<SceneFrame> frames) {
    long hash = 0xcbf29ce484222325L;
    for (SceneFrame frame : frames) {
      for (float value : frame.poses()) {
        hash = (hash ^ Float.floatToIntBits(value)) * 0x100000001b3L;
      }
    }
    return hash;
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%.0f cm a clip and %.0f cm a frame, %.0f and %.0f degrees",
        100 * placePerClip,
        100 * placePerFrame,
        Math.toDegrees(anglePerClip),
        Math.toDegrees(anglePerFrame));
  }
}
