package dev.flipside.desktop.film;

import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.Map;

/**
 * One control step of a {@link Take}.
 *
 * @param episode which episode, counted from 0
 * @param scene what there is to see
 * @param frame where everything is
 * @param reward what the step that led here was paid; 0 after a reset or without a reward
 * @param counts what truly happened so far, summed over episodes 0 to {@code episode}
 */
public record Moment(
    int episode, SceneModel scene, SceneFrame frame, float reward, Map<String, Double> counts) {}
