package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.run.Seeds;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TossTest {

  @Test
  void leftToItselfTheBodyComesDownWithinThirtyDegreesOfUpright() {
    RandomGenerator random = Seeds.generator(3);
    for (int i = 0; i < 1000; i++) {
      Toss toss = Toss.random(random);
      double seconds = 0;
      double height = toss.lift();
      double speed = toss.rise();
      double angle = toss.angle();
      while (height > 0) {
        seconds += 1e-3;
        speed -= 9.81e-3;
        height += speed * 1e-3;
        angle += toss.omega() * 1e-3;
      }
      assertThat(Math.cos(angle)).isGreaterThan(0.85);
      assertThat(seconds).isBetween(0.1, 1.0);
    }
  }
}
