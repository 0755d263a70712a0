package dev.flipside.desktop.window.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.graphics.Color;
import dev.flipside.desktop.render.Palette;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {
  /**
   * Linear RGB as somebody without the long, or without the middle cones sees it (Machado 2009).
   */
  private static final List<double[][]> SIGHTS =
      List.of(
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          });

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double[] linear(Color c) {
    return new double[] {linear(c.r), linear(c.g), linear(c.b)};
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double contrast(Color a, Color b) {
    double x = luminance(linear(a));
    double y = luminance(linear(b));
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static Color over(Color below, Color above, float alpha) {
    return new Color(below).lerp(above.r, above.g, above.b, 1, alpha);
  }

  private static Color rgb(int rgb) {
    return new Color((rgb << 8) | 0xFF);
  }

  /** What letters of any of the theme's colours stand on: the window, questions, panels. */
  private static List<Color> grounds(Theme theme) {
    List<Color> grounds = new ArrayList<>(List.of(theme.background(), theme.raised()));
    Palette palette = theme.palette();
    for (int scene : new int[] {palette.sky(), palette.horizon(), palette.ground()}) {
      grounds.add(over(rgb(scene), theme.panel(), theme.panel().a));
    }
    return grounds;
  }

  @Test
  void everyPairOfLettersAndGroundInUseReachesTheContrastOfOrdinaryText() {
    for (boolean light : new boolean[] {false, true}) {
      for (boolean distinct : new boolean[] {false, true}) {
        Theme theme = Theme.of(light, distinct);
        List<Color> anywhere =
            new ArrayList<>(
                List.of(theme.text(), theme.quiet(), theme.accent(), theme.good(), theme.bad()));
        anywhere.addAll(theme.series());
        for (Color ground : grounds(theme)) {
          for (Color letters : anywhere) {
            require(theme, letters, ground);
          }
          // Rows of a list, key caps and lines that are typed lie on these.
          for (float share : new float[] {0.28f, 0.4f}) {
            require(theme, theme.quiet(), over(ground, theme.line(), share));
          }
          for (float share : new float[] {0.5f, 0.75f, 0.8f}) {
            require(theme, theme.text(), over(ground, theme.line(), share));
          }
        }
        require(theme, theme.onHighlight(), theme.highlight());
        require(theme, theme.background(), theme.text());
        Color selected = over(theme.background(), theme.accent(), 0.22f);
        require(theme, theme.text(), selected);
        require(theme, theme.quiet(), selected);
      }
    }
  }

  private static void require(Theme theme, Color letters, Color ground) {
    assertThat(contrast(letters, ground))
        .as("%s: %s on %s", theme.palette().name(), letters, ground)
        .isGreaterThan(4.5);
  }

  @Test
  void theFirstCurvesOfTheDistinctColoursDifferWhateverConesAreMissing() {
    for (boolean light : new boolean[] {false, true}) {
      List<Color> curves = Theme.of(light, true).series().subList(0, 3);
      for (double[][] sight : SIGHTS) {
        for (int i = 0; i < curves.size(); i++) {
          for (int j = 0; j < i; j++) {
            assertThat(distance(seen(sight, curves.get(i)), seen(sight, curves.get(j))))
                .as("%s: %d and %d", light, i, j)
                .isGreaterThan(0.15);
          }
        }
      }
    }
  }

  private static double[] seen(double[][] sight, Color colour) {
    double[] rgb = linear(colour);
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        out[i] += sight[i][j] * rgb[j];
      }
    }
    return out;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double x = Math.cbrt(Math.max(0, a[i])) - Math.cbrt(Math.max(0, b[i]));
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
