package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A card of text between scenes: what a film is about, or what came out in figures.
 *
 * @param title in large letters
 * @param lines below it, each wrapped where it does not fit
 * @param small a line at the lower edge, or empty
 * @param style colours
 * @param spec shape of the film; its frames are how long the card stands
 */
public record Card(String title, List<String> lines, String small, FilmStyle style, VideoSpec spec)
    implements Footage {
  private static final int TITLE = 54;
  private static final int LINE = 28;
  private static final int SMALL = 18;
  private static final float SIDE = 0.09f;

  public Card {
    lines = List.copyOf(lines);
  }

  @Override
  public FilmStyle look() {
    return style;
  }

  @Override
  public Picture picture(int index) {
    int width = spec.width();
    int height = spec.height();
    float unit = height / 720f;
    int side = Math.round(SIDE * width);
    int room = width - 2 * side;
    List<Picture.Mark> marks = new ArrayList<>();
    marks.add(new Picture.Bar(0, 0, width, height, style.paper(), 1));
    List<String> heading = Letters.wrapped(title, room, Math.round(TITLE * unit));
    List<List<String>> paragraphs =
        lines.stream().map(l -> Letters.wrapped(l, room, Math.round(LINE * unit))).toList();
    int below = paragraphs.stream().mapToInt(p -> p.size() + 0).sum();
    float tall =
        heading.size() * 1.15f * TITLE * unit
            + below * 1.35f * LINE * unit
            + (lines.isEmpty() ? 0 : (0.9f * LINE + 0.5f * LINE * (lines.size() - 1)) * unit);
    float y = Math.max(0.1f * height, (height - tall) / 2);
    marks.add(
        new Picture.Bar(
            side,
            Math.round(y - 18 * unit),
            Math.round(64 * unit),
            Math.round(6 * unit),
            style.paid(),
            1));
    for (String line : heading) {
      y += 1.15f * TITLE * unit;
      marks.add(caption(line, side, y, TITLE * unit, Picture.Weight.BOLD, style.ink()));
    }
    y += 0.9f * LINE * unit;
    for (List<String> paragraph : paragraphs) {
      for (String line : paragraph) {
        y += 1.35f * LINE * unit;
        marks.add(caption(line, side, y, LINE * unit, Picture.Weight.REGULAR, style.ink()));
      }
      y += 0.5f * LINE * unit;
    }
    List<String> notes = Letters.wrapped(small, room, Math.round(SMALL * unit));
    for (int i = 0; i < notes.size(); i++) {
      float at = height - (1.3f * SMALL * (notes.size() - i) + 14) * unit;
      marks.add(
          caption(notes.get(i), side, at, SMALL * unit, Picture.Weight.REGULAR, style.grey()));
    }
    return new Picture(width, height, List.of(), marks);
  }

  private static Picture.Caption caption(
      String text, int x, float y, float size, Picture.Weight weight, int rgb) {
    return new Picture.Caption(
        text, x, Math.round(y), Math.max(1, Math.round(size)), weight, Picture.Anchor.LEFT, rgb);
  }
}
