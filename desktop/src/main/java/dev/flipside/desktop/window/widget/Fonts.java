package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.graphics.Texture.TextureFilter;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator;
import com.badlogic.gdx.graphics.g2d.freetype.FreeTypeFontGenerator.FreeTypeFontParameter;
import com.badlogic.gdx.utils.Disposable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Letters drawn for exactly the pixels they are shown on. */
final class Fonts implements Disposable {
  /** Letters drawn at once; any other is drawn when it is first needed. */
  private static final String COMMON =
      " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"()[]/%+-=*<>&#_"
          + "–—‘’“”…→←↑↓×·−°√²≥≤±";

  private final Map<String, FreeTypeFontGenerator> generators = new HashMap<>();
  private final Map<Text, BitmapFont> fonts = new EnumMap<>(Text.class);
  private final float scale;

  Fonts(float scale) {
    this.scale = scale;
  }

  BitmapFont font(Text text) {
    return fonts.computeIfAbsent(text, this::draw);
  }

  private BitmapFont draw(Text text) {
    FreeTypeFontGenerator generator =
        generators.computeIfAbsent(
            text.file(),
            f -> new FreeTypeFontGenerator(Gdx.files.classpath("dev/flipside/desktop/fonts/" + f)));
    FreeTypeFontParameter parameter = new FreeTypeFontParameter();
    parameter.size = Math.round(text.size() * scale);
    parameter.characters = text == Text.DISPLAY ? " Flipsde" : COMMON;
    parameter.incremental = true;
    parameter.hinting = FreeTypeFontGenerator.Hinting.Slight;
    parameter.minFilter = TextureFilter.Nearest;
    parameter.magFilter = TextureFilter.Nearest;
    BitmapFont font = generator.generateFont(parameter);
    font.setUseIntegerPositions(true);
    font.getData().markupEnabled = false;
    return font;
  }

  @Override
  public void dispose() {
    fonts.values().forEach(BitmapFont::dispose);
    generators.values().forEach(FreeTypeFontGenerator::dispose);
  }
}
