package dev.flipside.desktop.labelling;

import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The clips of a query on one clock: they begin together, loop together, and rest for a moment on
 * their last picture, so that an end can be told from a cut.
 */
public final class SideBySide {
  private static final float REST_SECONDS = 0.35f;
  private static final float ONE_STEP = 1e-4f;

  private final List<Segment> clips;
  private final float length;
  private final float stepSeconds;
  private float seconds;
  private boolean paused;

  /** The clips of {@code query}, at their beginning. */
  public SideBySide(Query query) {
    this.clips = query.clips();
    float longest = 0;
    for (Segment clip : clips) {
      longest = Math.max(longest, clip.seconds());
    }
    this.length = longest;
    Segment any = clips.get(0);
    this.stepSeconds = Math.max(ONE_STEP, any.seconds() / any.length());
  }

  /** Whether these are the clips of {@code query}, in its order. */
  public boolean shows(Query query) {
    return clips.equals(query.clips());
  }

  /** Number of clips. */
  public int size() {
    return clips.size();
  }

  /** What there is to see in clip {@code index}. */
  public SceneModel scene(int index) {
    return clips.get(index).scene();
  }

  /** Where everything is now in clip {@code index}; a shorter clip waits for the longest. */
  public SceneFrame frame(int index) {
    List<SceneFrame> frames = clips.get(index).frames();
    float step = Math.min(seconds, length) / stepSeconds;
    int here = Math.min((int) (step + ONE_STEP), frames.size() - 1);
    SceneFrame frame = frames.get(here);
    if (here + 1 == frames.size() || paused) {
      return frame;
    }
    float share = Math.max(0, Math.min(1, step - here));
    return frame.towards(frames.get(here + 1), share);
  }

  /** Lets {@code simulated} seconds pass. */
  public void advance(float simulated) {
    if (!paused) {
      seconds += simulated;
      float loop = length + REST_SECONDS;
      if (seconds >= loop) {
        seconds %= loop;
      }
    }
  }

  /** Stands still and goes {@code count} control steps on, or back if negative. */
  public void step(int count) {
    paused = true;
    int here = Math.round(Math.min(seconds, length) / stepSeconds);
    seconds = Math.floorMod(here + count, frames()) * stepSeconds;
  }

  /** Stops or goes on. */
  public void pause(boolean stop) {
    paused = stop;
  }

  /** Whether it stands still. */
  public boolean paused() {
    return paused;
  }

  /** How far the longest clip is, 0 to 1. */
  public float progress() {
    return length == 0 ? 1 : Math.min(1, seconds / length);
  }

  /** How far clip {@code index} is by itself, 0 to 1. */
  public float progress(int index) {
    float own = clips.get(index).seconds();
    return own == 0 ? 1 : Math.min(1, seconds / own);
  }

  /** Whether clip {@code index} is over while a longer one goes on. */
  public boolean ended(int index) {
    float own = clips.get(index).seconds();
    return own < length - stepSeconds / 2 && seconds > own - ONE_STEP;
  }

  /** Stands still at {@code share} of the longest clip, 0 to 1, on a stored frame. */
  public void seek(float share) {
    paused = true;
    seconds = Math.round(share * (frames() - 1)) * stepSeconds;
  }

  /** Number of the frame that is shown of the longest clip, from 0. */
  public int index() {
    return Math.min(frames() - 1, (int) (Math.min(seconds, length) / stepSeconds + ONE_STEP));
  }

  /** Number of frames of the longest clip. */
  public int frames() {
    return Math.round(length / stepSeconds) + 1;
  }

  /** Seconds of the longest clip. */
  public float seconds() {
    return length;
  }

  /** Names of the cameras through which a rater may look, in the scene's order. */
  public List<String> cameras() {
    List<String> names = new ArrayList<>();
    scene(0)
        .cameras()
        .forEach(
            c -> {
              if (c.raterMaySee()) {
                names.add(c.name());
              }
            });
    return names;
  }
}
