package dev.flipside.desktop.window.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.badlogic.gdx.graphics.Color;
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

  @Test
  void textAndCurvesCanBeReadInEveryTheme() {
    for (boolean light : new boolean[] {false, true}) {
      for (boolean distinct : new boolean[] {false, true}) {
        Theme theme = Theme.of(light, distinct);
        List<Color> read =
            List.of(theme.text(), theme.quiet(), theme.accent(), theme.good(), theme.bad());
        for (Color colour : read) {
          assertThat(contrast(colour, theme.background())).isGreaterThan(4.5);
        }
        for (Color colour : theme.series()) {
          assertThat(contrast(colour, theme.background())).isGreaterThan(4.5);
        }
        assertThat(contrast(theme.onHighlight(), theme.highlight())).isGreaterThan(4.5);
      }
    }
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
