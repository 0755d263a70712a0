package dev.flipside.core.scene;

import java.util.List;

/**
 * A simple solid in part coordinates: u and v in the physics plane, w along its normal, metres,
 * origin where the pose of the part is.
 */
public sealed interface Shape {

  /**
   * A box centred on the origin.
   *
   * @param halfU half extent along u, positive
   * @param halfV half extent along v, positive
   * @param halfW half extent along w, positive
   */
  record Box(float halfU, float halfV, float halfW) implements Shape {
    public Box {
      positive("box", Math.min(halfU, Math.min(halfV, halfW)));
    }
  }

  /**
   * A ball centred on the origin.
   *
   * @param radius positive
   */
  record Sphere(float radius) implements Shape {
    public Sphere {
      positive("sphere", radius);
    }
  }

  /**
   * A capsule along v, centred on the origin.
   *
   * @param radius positive
   * @param halfLength from the centre to the centre of either cap, positive
   */
  record Capsule(float radius, float halfLength) implements Shape {
    public Capsule {
      positive("capsule", Math.min(radius, halfLength));
    }
  }

  /**
   * A disc or rod: a circle in the plane, extruded along w.
   *
   * @param radius positive
   * @param halfW half height along w, positive
   */
  record Cylinder(float radius, float halfW) implements Shape {
    public Cylinder {
      positive("cylinder", Math.min(radius, halfW));
    }
  }

  /**
   * A convex polygon in the plane, extruded along w.
   *
   * @param outline u, v of each corner, counter-clockwise, at least three corners
   * @param halfW half height along w, positive
   */
  record Prism(List<Float> outline, float halfW) implements Shape {
    public Prism {
      outline = List.copyOf(outline);
      if (outline.size() < 6 || outline.size() % 2 != 0) {
        throw new IllegalArgumentException("a prism needs at least three corners of two numbers");
      }
      positive("prism", halfW);
    }
  }

  /** Distance from the shape's origin to its farthest point, metres. */
  default float reach() {
    if (this instanceof Box b) {
      return (float) Math.hypot(b.halfU(), Math.hypot(b.halfV(), b.halfW()));
    } else if (this instanceof Sphere s) {
      return s.radius();
    } else if (this instanceof Capsule c) {
      return c.radius() + c.halfLength();
    } else if (this instanceof Cylinder c) {
      return (float) Math.hypot(c.radius(), c.halfW());
    } else if (this instanceof Prism p) {
      double reach = 0;
      for (int i = 0; i < p.outline().size(); i += 2) {
        reach = Math.max(reach, Math.hypot(p.outline().get(i), p.outline().get(i + 1)));
      }
      return (float) Math.hypot(reach, p.halfW());
    }
    throw new AssertionError(this);
  }

  private static void positive(String what, float smallest) {
    if (!(smallest > 0)) {
      throw new IllegalArgumentException("a " + what + " needs positive sizes, not " + smallest);
    }
  }
}
