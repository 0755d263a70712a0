package dev.flipside.desktop.live;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.List;

/**
 * Plays stored frames in a loop, at any speed, without simulating anything. Two players that are
 * advanced by the same clock stay in step.
 */
public final class ClipPlayer implements Shown {
  private final SceneModel scene;
  private final List<SceneFrame> frames;
  private final float stepSeconds;
  private float seconds;
  private float speed = 1;
  private boolean paused;

  /**
   * @param scene what there is to see
   * @param frames at least one, in order of time
   * @param stepSeconds simulated seconds from frame to frame, positive
   */
  public ClipPlayer(SceneModel scene, List<SceneFrame> frames, float stepSeconds) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a clip needs at least one frame");
    }
    this.scene = scene;
    this.frames = List.copyOf(frames);
    this.stepSeconds = stepSeconds;
  }

  /** Lets {@code wallSeconds} pass; after the last frame it begins anew. */
  public void advance(float wallSeconds) {
    if (!paused) {
      seconds += wallSeconds * speed;
      float length = frames.size() * stepSeconds;
      seconds -= (float) Math.floor(seconds / length) * length;
    }
  }

  /** Goes {@code count} frames on, or back if negative, and stands on a frame. */
  public void step(int count) {
    int index = Math.floorMod(index() + count, frames.size());
    // In the middle of the frame's time: rounding cannot move it to a neighbour.
    seconds = (index + 0.5f) * stepSeconds;
  }

  /** Goes to the beginning. */
  public void rewind() {
    seconds = 0;
  }

  /** Sets how fast time passes; 1 is real time. */
  public void speed(float times) {
    speed = times;
  }

  /** Stops or goes on. */
  public void pause(boolean stop) {
    paused = stop;
  }

  /** Whether it stands still. */
  public boolean paused() {
    return paused;
  }

  /** Number of the frame that is shown, from 0. */
  public int index() {
    return Math.min(frames.size() - 1, (int) (seconds / stepSeconds));
  }

  /** Number of frames. */
  public int length() {
    return frames.size();
  }

  @Override
  public SceneModel scene() {
    return scene;
  }

  /** The moment between two stored frames while it plays; a stored frame while it stands. */
  @Override
  public SceneFrame frame() {
    int index = index();
    SceneFrame here = frames.get(index);
    if (paused || index + 1 == frames.size()) {
      return here;
    }
    return here.towards(frames.get(index + 1), seconds / stepSeconds - index);
  }
}
