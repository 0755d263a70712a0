package dev.flipside.environments.maze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeaconsTest {
  @ParameterizedTest
  @CsvSource({"5, 8", "7, 8", "9, 15", "11, 24", "13, 35", "15, 48"})
  void thereAreMoreInALargerMazeAndNoneAtTheGoal(int size, int beacons) {
    List<String> names = Beacons.names(size);
    assertThat(names).hasSize(beacons).doesNotHaveDuplicates();
    assertThat(names).doesNotContain("beacon-" + (size - 1) + "-" + (size - 1));
    assertThat(names.get(0)).isEqualTo("beacon-0-0");
  }

  @Test
  void aBeaconIsHeardFromItselfAtNoDistanceAndFromElsewhereAlongTheCorridors() {
    Passages passages = MazeGenerator.generate(MazeTaskTest.chosen(7, 3, false, false)).passages();
    Beacons beacons = new Beacons(passages);
    Set<Float> atBeacons = new HashSet<>();
    float[] heard = new float[10];
    for (int column : new int[] {0, 3, 6}) {
      beacons.observe(column + 0.5f, 0.5f, heard, 2);
      atBeacons.add(heard[2 + column / 3]);
      int cell = passages.cell(column, 0);
      assertThat(heard[2]).isEqualTo(passages.stepsTo(passages.cell(0, 0))[cell]);
    }
    assertThat(atBeacons).containsExactly(0f);
    assertThat(heard[0]).isZero();
  }
}
