package dev.flipside.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.BlurredJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.SceneFrame;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MapJudgeTest {
  private final MapJudge judge = new MapJudge();

  private static Episode follow(Settings settings) {
    try (Environment environment = new MazeProvider().create(Start.STANDARD, settings)) {
      return Episode.play(environment, MazeTaskTest.follower(settings), 4);
    }
  }

  @Test
  void readsTheSameMazeOffTheSceneAsWasDrawn() {
    for (int layout = 0; layout < 20; layout++) {
      Settings settings = MazeTaskTest.settings(9, layout, layout % 2 == 0, layout % 3 == 0);
      MazeMap map = MazeProvider.map(settings);
      try (Environment environment = new MazeProvider().create(Start.STANDARD, settings)) {
        environment.reset(layout);
        SeenMaze seen = SeenMaze.of(environment.scene(), environment.frame());
        assertThat(seen.passages().stepsTo(0)).isEqualTo(map.layout().passages().stepsTo(0));
        SceneFrame frame = environment.frame();
        assertThat(seen.remaining(frame))
            .isCloseTo(map.remaining(frame.u(0), frame.v(0), false), Offset.offset(1e-4f));
      }
    }
  }

  @Test
  void scoresRiseAllTheWayOverKeyAndDoorToTheGoalAndOnlyThereItApproves() {
    Episode episode = follow(MazeTaskTest.settings(7, 3, false, true));
    double before = Double.NEGATIVE_INFINITY;
    int clips = 0;
    for (int from = 0; from + 15 <= episode.length(); from += 15) {
      List<SceneFrame> clip = episode.frames().subList(from, from + 15);
      double score = judge.score(episode.scene(), clip);
      assertThat(score).isGreaterThan(before - 0.3);
      double offGoal = Math.hypot(6.5 - clip.get(14).u(0), 6.5 - clip.get(14).v(0));
      if (offGoal > 1) {
        assertThat(score).isLessThan(judge.approvalThreshold());
      } else if (offGoal < 0.4 && clip.get(0).u(0) < 6) {
        assertThat(score).isGreaterThan(judge.approvalThreshold());
      }
      before = score;
      clips++;
    }
    assertThat(before).isGreaterThanOrEqualTo(judge.approvalThreshold());
    assertThat(clips).isGreaterThan(10);
  }

  @Test
  void aDeadEndNextToTheGoalIsWorseThanTheRightCorridorFarFromIt() {
    // A corridor that passes the goal's back wall and ends there, and another that leads around.
    Settings settings = MazeTaskTest.settings(7, 0, false, false);
    MazeMap map = MazeProvider.map(settings);
    Passages passages = map.layout().passages();
    int near = -1;
    int far = -1;
    float widest = 0;
    for (int a = 0; a < passages.cells(); a++) {
      for (int b = 0; b < passages.cells(); b++) {
        float ax = passages.centreX(a);
        float ay = passages.centreY(a);
        float bx = passages.centreX(b);
        float by = passages.centreY(b);
        float trap =
            Math.min(
                map.straightLine(bx, by) - map.straightLine(ax, ay),
                map.remaining(ax, ay, false) - map.remaining(bx, by, false));
        if (trap > widest) {
          widest = trap;
          near = a;
          far = b;
        }
      }
    }
    assertThat(widest).as("this maze has a trap").isGreaterThan(1);
    Episode episode = follow(settings);
    assertThat(judge.score(episode.scene(), standingAt(passages, far)))
        .isGreaterThan(judge.score(episode.scene(), standingAt(passages, near)));
  }

  private static List<SceneFrame> standingAt(Passages passages, int cell) {
    float x = passages.centreX(cell);
    float y = passages.centreY(cell);
    SceneFrame frame = new SceneFrame(0, new float[] {x, y, 0, x, y, 0}, new float[0]);
    return List.of(frame, frame);
  }

  @Test
  void anEyeThatIsOffByAHandReadsTheSameWayAlmostAlways() {
    Episode episode = follow(MazeTaskTest.settings(7, 3, false, true));
    BlurredJudge blurred = new BlurredJudge(judge, MazeProvider.EYE);
    int clips = 0;
    int near = 0;
    for (int from = 0; from + 15 <= episode.length(); from += 3) {
      List<SceneFrame> clip = episode.frames().subList(from, from + 15);
      double exact = judge.score(episode.scene(), clip);
      double read = blurred.score(episode.scene(), clip);
      assertThat(read).isNotEqualTo(exact);
      near += Math.abs(read - exact) < 0.2 ? 1 : 0;
      clips++;
    }
    assertThat(near).isGreaterThan(9 * clips / 10);
    assertThat(blurred.approvalThreshold()).isEqualTo(judge.approvalThreshold());
  }
}
