package dev.flipside.desktop.window.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.utils.Disposable;
import dev.flipside.desktop.render.Look;
import dev.flipside.desktop.render.SceneRenderer;
import dev.flipside.desktop.window.input.Signs;
import java.util.function.Supplier;

/**
 * What widgets are made with, for one theme at one size of the window. Units of the layout are
 * pixels: {@link #px} turns sizes that were thought of for a window of 1280 x 720 into them. When
 * theme or size change, a screen builds itself anew with another one.
 */
public final class Ui implements Disposable {
  /** Units that every screen needs, across and down. */
  private static final float FEWEST_ACROSS = 1000;

  private static final float FEWEST_DOWN = 625;

  private final Theme theme;
  private final float scale;
  private final Fonts fonts;
  private final Brush brush = new Brush();
  private final SceneRenderer renderer;
  private final Supplier<Look> look;
  private final Signs signs;

  /**
   * @param theme colours
   * @param scale pixels per unit of a 1280 x 720 window
   * @param renderer draws the scenes; not owned
   * @param look how scenes are drawn right now
   * @param signs how keys are written
   */
  public Ui(Theme theme, float scale, SceneRenderer renderer, Supplier<Look> look, Signs signs) {
    this.theme = theme;
    this.scale = scale;
    this.fonts = new Fonts(scale);
    this.renderer = renderer;
    this.look = look;
    this.signs = signs;
  }

  /**
   * Pixels per unit for a window: text grows with the window, and stays legible in a small one.
   *
   * @param width of the window, pixels
   * @param height of the window, pixels
   * @param text how large a person wants it, 1 as usual; larger only as far as every screen has
   *     room for it
   */
  public static float scaleFor(int width, int height, float text) {
    float fitting = Math.min(width / 1280f, height / 720f);
    float usual = Math.max(0.8f, Math.round(fitting * 16) / 16f);
    float room = Math.min(width / FEWEST_ACROSS, height / FEWEST_DOWN);
    return text <= 1 ? text * usual : Math.max(usual, Math.min(text * usual, room));
  }

  /** {@code units} in whole pixels. */
  public int px(float units) {
    return Math.round(units * scale);
  }

  /** How keys and buttons are written. */
  public Signs signs() {
    return signs;
  }

  /** The colours. */
  public Theme theme() {
    return theme;
  }

  /** For drawing lines and areas. */
  public Brush brush() {
    return brush;
  }

  /** The font of {@code text}. */
  public BitmapFont font(Text text) {
    return fonts.font(text);
  }

  /** Draws scenes. */
  SceneRenderer renderer() {
    return renderer;
  }

  /** How scenes are drawn right now. */
  Look look() {
    return look.get();
  }

  /** A line of text; keys that it names, such as ‹K›, are written as they are to be pressed. */
  public Label label(String words, Text text, Color colour) {
    return new Label(signs.sentence(words), new Label.LabelStyle(font(text), colour)) {
      @Override
      public void setText(CharSequence other) {
        super.setText(other == null ? null : signs.sentence(other.toString()));
      }
    };
  }

  /** A line of ordinary colour. */
  public Label label(String words, Text text) {
    return label(words, text, theme.text());
  }

  /** Text that breaks into lines; its cell decides the width. */
  public Label paragraph(String words, Text text, Color colour) {
    Label label = label(words, text, colour);
    label.setWrap(true);
    return label;
  }

  /** A rounded area of one colour. */
  public Drawable rounded(Color colour, float radius) {
    return brush.rounded(colour, px(radius));
  }

  /** A panel to lie over a scene, with room at its edges. */
  public Table panel() {
    Table table = new Table();
    table.setBackground(rounded(theme.panel(), 12));
    table.pad(px(16));
    table.defaults().left();
    return table;
  }

  @Override
  public void dispose() {
    fonts.dispose();
    brush.dispose();
  }
}
