package dev.flipside.agents.debate;

/**
 * What an advocate puts before the judge: a moment of one clip through one camera.
 *
 * @param camera name of the scene's camera
 * @param from first frame of the clip that is shown, from 0
 * @param to last frame, exclusive; {@code from + 1} for a still
 * @param score what the judge makes of it
 */
public record Exhibit(String camera, int from, int to, double score) {
  public Exhibit {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("frames " + from + " to " + to + " show nothing");
    }
  }

  /** Whether it is a single picture. */
  public boolean still() {
    return to == from + 1;
  }
}
