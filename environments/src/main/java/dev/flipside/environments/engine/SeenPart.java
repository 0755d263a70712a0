package dev.flipside.environments.engine;

import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.Body;
import dev.flipside.core.scene.Part;

/** A part that is seen where a body is. Made by {@link Stage#show}. */
public final class SeenPart {
  private final Part part;
  private final Body body;
  private final float u;
  private final float v;
  private final float angle;
  private boolean hidden;

  SeenPart(Part part, Body body, float u, float v, float angle) {
    this.part = part;
    this.body = body;
    this.u = u;
    this.v = v;
    this.angle = angle;
  }

  /** What is seen. */
  public Part part() {
    return part;
  }

  /** From now on the part is not there; call it before the body is destroyed. */
  public void hide() {
    hidden = true;
  }

  /** From now on a hidden part is there again. */
  public void appear() {
    hidden = false;
  }

  /** Writes u, v and angle, or NaN when hidden, to {@code poses} from {@code at} on. */
  void write(float[] poses, int at) {
    if (hidden) {
      poses[at] = Float.NaN;
      poses[at + 1] = Float.NaN;
      poses[at + 2] = Float.NaN;
      return;
    }
    // getPosition returns an object shared by all calls on the body: copy at once.
    Vector2 position = body.getPosition();
    float bodyU = position.x;
    float bodyV = position.y;
    float bodyAngle = body.getAngle();
    float cos = (float) Math.cos(bodyAngle);
    float sin = (float) Math.sin(bodyAngle);
    poses[at] = bodyU + cos * u - sin * v;
    poses[at + 1] = bodyV + sin * u + cos * v;
    poses[at + 2] = bodyAngle + angle;
  }
}
