package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HopperPhysicsTest {
  private final BackflipProvider provider = new BackflipProvider();
  private final Settings settings = Settings.of(provider.settings(), Map.of());

  @Test
  void withoutActionItStands() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      for (int seed = 0; seed < 5; seed++) {
        TimeStep step = environment.reset(seed);
        for (int t = 0; t < 60; t++) {
          step = environment.step(new float[3]);
        }
        float[] o = step.observation();
        assertThat(o[BackflipTask.COS]).isGreaterThan(0.97f);
        assertThat(o[BackflipTask.HEIGHT]).isCloseTo(1.15f, within(0.06f));
        assertThat(o[BackflipTask.FOOT]).isEqualTo(1);
        assertThat(o[BackflipTask.BODY]).isZero();
      }
    }
  }

  @Test
  void stretchingTheLegFromACrouchLeavesTheGround() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(1);
      for (int t = 0; t < 12; t++) {
        environment.step(new float[] {0.55f, -0.7f, 0.55f});
      }
      float highest = 0;
      boolean flew = false;
      for (int t = 0; t < 15; t++) {
        TimeStep step = environment.step(new float[] {-0.4f, 1, -0.6f});
        highest = Math.max(highest, step.observation()[BackflipTask.HEIGHT]);
        flew |= step.signals()[BackflipTask.SIGNAL_AIRBORNE] == 1;
      }
      assertThat(flew).isTrue();
      assertThat(highest).isGreaterThan(1.4f);
    }
  }

  @Test
  void limpItFallsOntoItsTorsoAndThatIsSeen() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(1);
      boolean hit = false;
      float touched = 0;
      for (int t = 0; t < 90; t++) {
        TimeStep step = environment.step(new float[] {1, -1, 1});
        hit |= step.signals()[BackflipTask.SIGNAL_TORSO_HIT] == 1;
        touched = Math.max(touched, step.observation()[BackflipTask.TOUCHED]);
      }
      assertThat(hit).isTrue();
      assertThat(touched).isEqualTo(1);
      assertThat(environment.outcome().count(FlipMeter.HITS)).isPositive();
    }
  }

  @Test
  void sixInTenTrainingStartsAreThrownIntoTheAirTurningBackward() {
    try (Environment environment = provider.create(Start.TRAINING, settings)) {
      int airborne = 0;
      for (int seed = 0; seed < 100; seed++) {
        float[] o = environment.reset(seed).observation();
        boolean thrown = o[BackflipTask.OMEGA] > 1;
        airborne += thrown ? 1 : 0;
        assertThat(o[BackflipTask.FOOT]).isEqualTo(thrown ? 0 : 1);
        assertThat(environment.frame().seconds()).isZero();
        assertThat(environment.outcome().count(FlipMeter.TRIES)).isZero();
      }
      assertThat(airborne).isBetween(45, 75);
    }
  }

  @Test
  void aTrainingEpisodeIsTruncatedOneSecondAfterACrashAndOneThatCountsGoesOn() {
    assertThat(stepsAfterCrash(Start.TRAINING)).isEqualTo(29);
    assertThat(stepsAfterCrash(Start.STANDARD)).isGreaterThan(100);
  }

  private int stepsAfterCrash(Start start) {
    try (Environment environment = provider.create(start, settings)) {
      TimeStep step = environment.reset(1);
      int crashed = -1;
      int steps = 0;
      while (!step.type().isLast()) {
        step = environment.step(new float[] {1, -1, 1});
        steps++;
        if (crashed < 0 && step.signals()[BackflipTask.SIGNAL_TORSO_HIT] == 1) {
          crashed = steps;
        }
      }
      assertThat(step.type()).isEqualTo(StepType.TRUNCATED);
      assertThat(crashed).isPositive();
      return steps - crashed;
    }
  }

  @Test
  void nobodyIsThrownWhenItCounts() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      for (int seed = 0; seed < 20; seed++) {
        float[] o = environment.reset(seed).observation();
        assertThat(o[BackflipTask.FOOT]).isEqualTo(1);
        assertThat(o[BackflipTask.OMEGA]).isZero();
      }
    }
  }

  @Test
  void afterACrashTheMotorsDoNotPushUntilTheTorsoHasBeenUpForHalfASecond() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(1);
      float highest = 0;
      boolean hit = false;
      for (int t = 0; t < BackflipTask.HORIZON; t++) {
        float push = hit && t % 20 < 10 ? -1 : 1;
        TimeStep step = environment.step(new float[] {push, -push, push});
        highest = hit ? Math.max(highest, step.observation()[BackflipTask.HEIGHT]) : 0;
        hit |= step.signals()[BackflipTask.SIGNAL_TORSO_HIT] == 1;
      }
      assertThat(hit).isTrue();
      assertThat(highest).isBetween(0.01f, 0.6f);
    }
  }

  @Test
  void theJointsHoldTogether() {
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      environment.reset(2);
      SceneModel scene = environment.scene();
      float[][] beats = {{1, -1, 1}, {-1, 1, -1}};
      for (int t = 0; t < 120; t++) {
        environment.step(beats[t / 6 % 2]);
        assertThat(kneeGap(scene, environment.frame())).isLessThan(0.06);
      }
    }
  }

  private static double kneeGap(SceneModel scene, SceneFrame frame) {
    int thigh = scene.partIndex("thigh");
    int shin = scene.partIndex("shin");
    double half = HopperBody.THIGH_LENGTH / 2;
    double kneeU = frame.u(thigh) + half * Math.sin(frame.angle(thigh));
    double kneeV = frame.v(thigh) - half * Math.cos(frame.angle(thigh));
    half = HopperBody.SHIN_LENGTH / 2;
    double topU = frame.u(shin) - half * Math.sin(frame.angle(shin));
    double topV = frame.v(shin) + half * Math.cos(frame.angle(shin));
    return Math.hypot(kneeU - topU, kneeV - topV);
  }
}
