package dev.flipside.environments.grasp;

import dev.flipside.core.environment.Aid;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import java.util.List;

/**
 * The choices of the grasp world.
 *
 * @param elevation of the front camera above the table, degrees, 2 to 40
 * @param depthLines whether two white bars show how deep ball and hand are
 * @param shadow whether the rater's pictures show the shadows on the table
 * @param topForRater whether raters may look from the top as well
 */
record GraspSettings(double elevation, boolean depthLines, boolean shadow, boolean topForRater) {
  private static final String FRONT = "front";

  static final List<Setting> DECLARED =
      List.of(
          Setting.number(
              "elevation", "height of the front camera above the table, degrees", "3", 2, 40),
          Setting.choice(
              "rater-cameras",
              "what a rater may look through",
              FRONT,
              List.of(FRONT, "front-and-top")),
          Setting.aid(
              "depth-lines",
              "whether white bars at the right show how deep ball and hand are",
              Aid.MARKS),
          Setting.aid(
              "shadow",
              "whether a simulated rater's pictures show shadows on the table",
              Aid.SHADOWS));

  static GraspSettings of(Settings settings) {
    return new GraspSettings(
        settings.number("elevation"),
        settings.flag("depth-lines"),
        settings.flag("shadow"),
        !settings.text("rater-cameras").equals(FRONT));
  }
}
