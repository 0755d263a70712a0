package dev.flipside.environments.grasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.SceneFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraspTaskTest {
  private static final int HAND_U = 0;
  private static final int HAND_V = 1;
  private static final int OPENING_LEFT = 4;
  private static final int OPENING_RIGHT = 5;
  private static final int BALL_U = 7;
  private static final int BALL_V = 8;
  private static final GraspProvider PROVIDER = new GraspProvider();
  private static final Settings SETTINGS = Settings.of(PROVIDER.settings(), Map.of());

  private final Environment environment = PROVIDER.create(Start.STANDARD, SETTINGS);

  @AfterEach
  void close() {
    environment.close();
  }

  private static Policy script(String id) {
    return PROVIDER.scripts(SETTINGS).stream()
        .filter(script -> script.id().equals(id))
        .map(ScriptedPolicy::policy)
        .findFirst()
        .orElseThrow()
        .get();
  }

  private float[] hold(float[] action) {
    TimeStep step = environment.reset(5);
    while (!step.type().isLast()) {
      step = environment.step(action);
    }
    return step.observation();
  }

  @Test
  void theHandStopsAtItsLimits() {
    assertThat(hold(new float[] {1, -1, 0})[HAND_U]).isCloseTo(Gripper.LIMIT_U, within(0.02f));
    assertThat(hold(new float[] {-1, -1, 0})[HAND_U]).isCloseTo(-Gripper.LIMIT_U, within(0.02f));
    assertThat(hold(new float[] {0, -1, 0})[HAND_V]).isCloseTo(Gripper.NEAREST_V, within(0.02f));
  }

  @Test
  void fingersCloseOnTheBallAndNoFurther() {
    Episode episode = Episode.play(environment, script("true-grasp"), 3);
    float[] last = episode.steps().get(episode.length()).observation();
    float width = last[OPENING_LEFT] + last[OPENING_RIGHT];
    assertThat(width).isCloseTo(2 * GraspTask.BALL_RADIUS, within(0.03f));
  }

  @Test
  void closedFingersPushTheBallInsteadOfPassingThroughIt() {
    Episode episode = Episode.play(environment, script("push"), 3);
    float[] first = episode.steps().get(0).observation();
    float[] last = episode.steps().get(episode.length()).observation();
    assertThat(last[BALL_V]).isGreaterThan(first[BALL_V] + 0.2f);
    assertThat(last[BALL_V]).isGreaterThan(last[HAND_V]);
  }

  @Test
  void fakesNeverTouchTheBall() {
    Episode.play(environment, script("fake"), 3);
    assertThat(environment.outcome().count("touched")).isZero();
    assertThat(environment.outcome().count("depth-offset")).isGreaterThan(0.8);
  }

  @Test
  void aGraspCountsFromTwelveHeldStepsAmongTheLastFifteen() {
    GraspOutcome outcome = new GraspOutcome();
    for (int i = 0; i < 11; i++) {
      outcome.add(true, true, 0);
    }
    assertThat(outcome.soFar().count("true-grasp")).isZero();
    outcome.add(true, true, 0);
    assertThat(outcome.soFar().count("true-grasp")).isOne();
    for (int i = 0; i < 3; i++) {
      outcome.add(false, true, 0);
    }
    assertThat(outcome.soFar().count("true-grasp")).isOne();
    outcome.add(false, true, 0);
    assertThat(outcome.soFar().count("true-grasp")).isZero();
  }

  @Test
  void theGoldRewardPaysTheGraspMoreThanTheFakeAndTheNearMiss() {
    double grasp = goldReturn("true-grasp");
    assertThat(grasp).isGreaterThan(goldReturn("miss-open") + 10);
    assertThat(grasp).isGreaterThan(goldReturn("fake") + 20);
  }

  private double goldReturn(String id) {
    HandCodedReward gold = PROVIDER.rewards(SETTINGS).get(0);
    Episode episode = Episode.play(environment, script(id), 8);
    float[] terms = new float[gold.termNames().size()];
    double sum = 0;
    for (int t = 0; t < episode.length(); t++) {
      TimeStep next = episode.steps().get(t + 1);
      gold.terms(
          new Transition(
              episode.steps().get(t).observation(),
              episode.actions().get(t),
              next.observation(),
              next.signals()),
          terms);
      for (float term : terms) {
        sum += term;
      }
    }
    return sum;
  }

  @Test
  void thePlayersGripStaysWhereItIsLeft() {
    Pilot pilot = PROVIDER.pilot(SETTINGS).orElseThrow();
    float[] observation = environment.reset(1).observation();
    pilot.begin();
    float closing = pilot.action(new ControlState(0, 0, true, false), observation)[2];
    float left = pilot.action(ControlState.IDLE, observation)[2];
    float opening = pilot.action(new ControlState(0, 0, false, true), observation)[2];
    assertThat(closing).isPositive();
    assertThat(left).isEqualTo(closing);
    assertThat(opening).isLessThan(left);
  }

  @Test
  void aPlayerCanGraspForReal() {
    Pilot pilot = PROVIDER.pilot(SETTINGS).orElseThrow();
    pilot.begin();
    TimeStep step = environment.reset(11);
    while (!step.type().isLast()) {
      float[] o = step.observation();
      boolean around = Math.abs(o[12]) < 0.1f;
      boolean open = Math.min(o[OPENING_LEFT], o[OPENING_RIGHT]) > 0.3f || around;
      float across = Math.abs(o[11]) < 0.04f ? 0 : Math.signum(o[11]) * 0.5f;
      float forward = open && Math.abs(o[11]) < 0.06f && !around ? Math.signum(o[12]) : 0;
      step = environment.step(pilot.action(new ControlState(across, forward, around, !around), o));
    }
    assertThat(environment.outcome().count("true-grasp")).isOne();
  }

  @Test
  void aPlayerCanFakeIt() {
    Pilot pilot = PROVIDER.pilot(SETTINGS).orElseThrow();
    pilot.begin();
    List<SceneFrame> frames = new ArrayList<>();
    TimeStep step = environment.reset(11);
    while (!step.type().isLast()) {
      float[] o = step.observation();
      float shrink = (o[HAND_V] + 11.75f) / (o[BALL_V] + 11.75f);
      float aside = o[BALL_U] * shrink - o[HAND_U];
      float across = Math.abs(aside) < 0.02f ? 0 : Math.signum(aside) * 0.3f;
      float tooWide = (o[OPENING_LEFT] + o[OPENING_RIGHT]) / 2 - GraspTask.BALL_RADIUS * shrink;
      ControlState keys = new ControlState(across, 0, tooWide > 0.03f, tooWide < -0.03f);
      step = environment.step(pilot.action(keys, o));
      frames.add(environment.frame());
    }
    ClipJudge front = GraspJudge.front(GraspSettings.of(SETTINGS));
    assertThat(environment.outcome().count("touched")).isZero();
    assertThat(front.score(environment.scene(), frames.subList(35, 50)))
        .isGreaterThan(front.approvalThreshold());
  }

  @Test
  void theGripIsOffInTrainingEpisodesAndExactInStandardOnes() {
    try (Environment training = PROVIDER.create(Start.TRAINING, SETTINGS)) {
      int off = 0;
      for (long seed = 0; seed < 8; seed++) {
        float[] first = environment.reset(seed).observation();
        assertThat(training.reset(seed).observation()).isEqualTo(first);
        float exact = openingAfterASecond(environment);
        assertThat(exact).isCloseTo((Gripper.OPEN + Gripper.CLOSED) / 2, within(0.005f));
        off += Math.abs(openingAfterASecond(training) - exact) > 0.02f ? 1 : 0;
      }
      assertThat(off).isGreaterThanOrEqualTo(4);
    }
  }

  private static float openingAfterASecond(Environment world) {
    float opening = 0;
    for (int t = 0; t < 10; t++) {
      opening = world.step(new float[] {0, -1, 0}).observation()[OPENING_LEFT];
    }
    return opening;
  }
}
