package dev.flipside.desktop.bench;

import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.render.ScenePainter;
import java.nio.ByteBuffer;

/** Pictures per second without a window, as for a recording, in full quality. */
public final class PaintSpeed {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;
  private static final int WARM_UP = 5;

  private PaintSpeed() {}

  /** Measures on this thread. */
  public static Measurement measure(BenchedWorld subject) {
    ByteBuffer rgba = ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT);
    try (Environment environment = subject.scenario().create(Start.STANDARD);
        ScenePainter painter = ScenePainter.open(Look.of(Palette.LIGHT))) {
      float[][] actions =
          BenchedWorld.actions(environment.spec().action(), environment.spec().horizon());
      environment.reset(0);
      int pictures = 0;
      long begin = System.nanoTime();
      for (int i = 0; pictures == 0 || System.nanoTime() - begin < subject.seconds() * 1e9; i++) {
        if (environment.step(actions[i % actions.length]).type().isLast()) {
          environment.reset(i);
        }
        var scene = environment.scene();
        painter.paint(
            Picture.of(WIDTH, HEIGHT, scene, environment.frame(), scene.cameras().get(0)), rgba);
        if (i == WARM_UP) {
          begin = System.nanoTime();
        } else if (i > WARM_UP) {
          pictures++;
        }
      }
      return new Measurement(
          "painting",
          pictures / ((System.nanoTime() - begin) * 1e-9),
          "pictures/s",
          WIDTH + "x" + HEIGHT + ", full quality; " + painter.description());
    }
  }
}
