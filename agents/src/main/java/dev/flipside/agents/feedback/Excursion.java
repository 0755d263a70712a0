package dev.flipside.agents.feedback;

import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * An episode that follows the policy for a while and then strays with slowly changing random
 * actions: first return, then explore (Ecoffet et al. 2021), for clips of what lies around the
 * places to which the policy goes. A rater can only tell what is better there if it is shown.
 *
 * @param episode cut off where the straying ends
 * @param version of the environment
 * @param turn first control step that strays
 */
record Excursion(Episode episode, int version, int turn) {
  /** How long an excursion strays, in clips. */
  private static final int CLIPS = 4;

  /** Plays one, from a turn that is equally likely at any time of the episode's second half. */
  static Excursion play(
      Environment environment, PolicySnapshot policy, int clipSteps, RandomGenerator random) {
    int horizon = environment.spec().horizon();
    int turn = horizon / 2 + random.nextInt(Math.max(1, horizon - horizon / 2 - clipSteps));
    long seed = random.nextLong() & Long.MAX_VALUE;
    Policy known = policy.sampling();
    Policy stray = new CorrelatedPlay(environment.spec().action());
    known.begin(seed);
    stray.begin(seed);
    List<TimeStep> steps = new ArrayList<>();
    List<float[]> actions = new ArrayList<>();
    List<SceneFrame> frames = new ArrayList<>();
    TimeStep step = environment.reset(seed);
    SceneModel scene = environment.scene();
    steps.add(step);
    frames.add(environment.frame());
    while (!step.type().isLast() && actions.size() < turn + CLIPS * clipSteps) {
      Policy plays = actions.size() < turn ? known : stray;
      float[] action = plays.action(step.observation());
      step = environment.step(action);
      actions.add(action);
      steps.add(step);
      frames.add(environment.frame());
    }
    return new Excursion(
        new Episode(environment.spec().id(), seed, steps, actions, scene, frames),
        environment.spec().version(),
        turn);
  }

  /** The straying part, in clips side by side. */
  List<Segment> clips(FeedbackConfig config) {
    List<Segment> clips = new ArrayList<>();
    int length = config.clips().clipSteps();
    for (int from = turn; from + length <= episode.length(); from += length) {
      clips.add(Segment.cut(episode, version, from, length, config.lead()));
    }
    return clips;
  }
}
