package dev.flipside.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MazeLayoutTest {

  private static MazeLayout layout(int size, long seed, boolean braided, boolean key) {
    return MazeGenerator.generate(MazeTaskTest.chosen(size, seed, braided, key));
  }

  private static int openSides(MazeLayout layout) {
    int open = 0;
    for (int cell = 0; cell < layout.passages().cells(); cell++) {
      open += layout.passages().openings(cell);
    }
    return open / 2;
  }

  @Test
  void perfectMazesConnectEveryCellInExactlyOneWay() {
    for (int size = 5; size <= 15; size += 2) {
      for (int seed = 0; seed < 20; seed++) {
        MazeLayout layout = layout(size, seed, false, false);
        int[] steps = layout.passages().stepsTo(layout.goal());
        assertThat(Arrays.stream(steps).min().getAsInt()).isZero();
        assertThat(openSides(layout)).isEqualTo(size * size - 1);
      }
    }
  }

  @Test
  void braidedMazesHaveNoDeadEndsAndLoops() {
    for (int seed = 0; seed < 20; seed++) {
      MazeLayout layout = layout(9, seed, true, false);
      for (int cell = 0; cell < 81; cell++) {
        if (cell != layout.start() && cell != layout.goal()) {
          assertThat(layout.passages().openings(cell)).isGreaterThan(1);
        }
      }
      assertThat(openSides(layout)).isGreaterThan(80);
    }
  }

  @Test
  void theSameSeedDrawsTheSameMazeAndAnotherSeedAnother() {
    int[] once = layout(9, 5, true, true).passages().stepsTo(0);
    assertThat(layout(9, 5, true, true).passages().stepsTo(0)).isEqualTo(once);
    assertThat(layout(9, 6, true, true).passages().stepsTo(0)).isNotEqualTo(once);
  }

  @Test
  void theDoorSeparatesTheStartAndTheKeyFromTheGoal() {
    for (int size = 5; size <= 15; size += 2) {
      for (int seed = 0; seed < 40; seed++) {
        MazeLayout layout = layout(size, seed, seed % 2 == 0, true);
        Passages passages = layout.passages();
        PathField open = new PathField(passages, layout.goal());
        for (int cell = layout.start(); cell != layout.goal(); ) {
          assertThat(cell).as("the key is a detour").isNotEqualTo(layout.key());
          cell = passages.neighbour(cell, open.direction(cell));
        }
        passages.set(layout.doorCell(), layout.doorDirection(), false);
        int[] steps = passages.stepsTo(layout.start());
        assertThat(steps[layout.goal()]).isEqualTo(-1);
        assertThat(steps[layout.key()]).isPositive();
      }
    }
  }

  @Test
  void theWayIsMeasuredAlongTheCorridors() {
    Passages passages = new Passages(3);
    passages.set(0, 1, true); // (0,0) north to (0,1)
    passages.set(3, 0, true); // (0,1) east to (1,1)
    passages.set(4, 3, true); // (1,1) south to (1,0)
    PathField field = new PathField(passages, 1);
    assertThat(field.metres(0.5f, 0.5f)).isEqualTo(3);
    assertThat(field.metres(0.5f, 0.8f))
        .isCloseTo(2.7f, org.assertj.core.data.Offset.offset(1e-5f));
    assertThat(field.metres(1.5f, 0.5f)).isZero();
    assertThat(field.metres(2.5f, 0.5f)).isInfinite();
  }
}
