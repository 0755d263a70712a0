package dev.flipside.environments.backflip;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.core.scene.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A clip as whoever looks at it reads it: angles, heights above the ground, and flights. What
 * touches the ground is told by how low it is.
 */
final class SeenHopper {
  /** A part this close to the ground looks as if it touched it, metres. */
  private static final float TOUCHING = 0.025f;

  private static final float FULL_TURN = (float) (2 * Math.PI);

  private final SceneModel scene;
  private final List<SceneFrame> frames;
  private final int torso;
  private final int foot;
  private final int shin;
  private final List<Flight> flights;

  /**
   * A flight, or what there is of it in the clip.
   *
   * @param end the frame of its touch-down, or the last of the clip
   * @param turns that the torso turned over in it, backward positive
   * @param sprung whether it took off from head, back or knee
   * @param lands whether it ends with a touch-down
   */
  record Flight(int end, float turns, boolean sprung, boolean lands) {}

  SeenHopper(SceneModel scene, List<SceneFrame> frames) {
    this.scene = scene;
    this.frames = frames;
    this.torso = scene.partIndex(BackflipScene.TORSO);
    this.foot = scene.partIndex(BackflipScene.FOOT);
    this.shin = scene.partIndex(BackflipScene.SHIN);
    this.flights = List.copyOf(findFlights());
  }

  int length() {
    return frames.size();
  }

  float seconds(int t) {
    return frames.get(t).seconds();
  }

  /** Angle of the torso, radians, backward positive. */
  float angle(int t) {
    return frames.get(t).angle(torso);
  }

  /** Of the torso's centre above the ground, metres. */
  float height(int t) {
    return frames.get(t).v(torso);
  }

  /** How fast the torso came from where it was {@code steps} frames before, m/s; 0 at first. */
  float speed(int t, int steps) {
    int from = Math.max(0, t - steps);
    if (from == t) {
      return 0;
    }
    double u = frames.get(t).u(torso) - frames.get(from).u(torso);
    double v = height(t) - height(from);
    return (float) Math.hypot(u, v) / (seconds(t) - seconds(from));
  }

  /** The flights, in order of time; the last may still be under way, or be none at all. */
  List<Flight> flights() {
    return flights;
  }

  private List<Flight> findFlights() {
    List<Flight> found = new ArrayList<>();
    float turns = 0;
    boolean sprung = false;
    for (int t = 0; t < length(); t++) {
      boolean inAir = inAir(t);
      boolean wasInAir = t > 0 && inAir(t - 1);
      if (t > 0 && inAir && !wasInAir) {
        sprung = bodyDown(t - 1);
      }
      if (t > 0 && (inAir || wasInAir)) {
        turns += (angle(t) - angle(t - 1)) / FULL_TURN;
      }
      boolean lands = wasInAir && !inAir;
      if (lands || t == length() - 1) {
        found.add(new Flight(t, turns, sprung, lands));
        turns = 0;
      }
    }
    return found;
  }

  /** Whether anything but the foot looks as if it touched the ground. */
  boolean bodyDown(int t) {
    return lowest(t, true) < TOUCHING;
  }

  boolean inAir(int t) {
    return lowest(t, false) >= TOUCHING;
  }

  private float lowest(int t, boolean bodyOnly) {
    SceneFrame frame = frames.get(t);
    float lowest = Float.POSITIVE_INFINITY;
    for (int i = 0; i < scene.parts().size(); i++) {
      if (bodyOnly && i == foot) {
        continue;
      }
      boolean kneeOnly = bodyOnly && i == shin && bottom(frame, foot) < TOUCHING;
      lowest = Math.min(lowest, kneeOnly ? knee(frame) : bottom(frame, i));
    }
    return lowest;
  }

  /**
   * How low the upper end of the shin is: the lower one is always near the ground while the foot
   * stands on it.
   */
  private float knee(SceneFrame frame) {
    Shape shape = scene.parts().get(shin).shape();
    return shape instanceof Shape.Capsule capsule
        ? frame.v(shin)
            + capsule.halfLength() * (float) Math.cos(frame.angle(shin))
            - capsule.radius()
        : frame.v(shin);
  }

  private float bottom(SceneFrame frame, int part) {
    return bottom(scene.parts().get(part).shape(), frame.v(part), frame.angle(part));
  }

  private static float bottom(Shape shape, float v, float angle) {
    if (shape instanceof Shape.Capsule capsule) {
      return v - capsule.radius() - capsule.halfLength() * Math.abs((float) Math.cos(angle));
    }
    return shape instanceof Shape.Sphere sphere ? v - sphere.radius() : v;
  }
}
