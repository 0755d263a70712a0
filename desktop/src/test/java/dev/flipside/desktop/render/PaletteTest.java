package dev.flipside.desktop.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.scene.ColourRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

  @Test
  void bothPalettesNameEveryRoleAlsoForTheSoftwareRasteriser() {
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      assertThat(palette.forRaster().parts()).containsKeys(ColourRole.values());
    }
  }
}
