package dev.flipside.desktop.film;

import dev.flipside.desktop.figures.Tally;
import dev.flipside.desktop.render.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is written over a take: who acts, on which reward, how well it is paid, and what truly
 * happened. Sizes follow the panel's.
 */
final class Overlay {
  private static final int SMALL_PANEL = 400;
  private static final int MOST_COUNTERS = 4;
  private static final int MOST_LINES = 3;

  /** Letters are never smaller, in pixels of a picture 720 high: a projector shows no less. */
  private static final float LEAST_LETTERS = 16;

  private final Take take;
  private final int left;
  private final int width;
  private final int height;
  private final float unit;
  private final float largestReward;
  private final int lines;
  private final FilmStyle style;

  /**
   * @param left left edge of the take's panel, pixels
   * @param width of the panel
   * @param height of the panel
   * @param lines how many lines the subtitle has, here or in another panel of the film, so that all
   *     scenes begin at the same height; see {@link #lines}
   * @param style colours
   */
  Overlay(Take take, int left, int width, int height, int lines, FilmStyle style) {
    this.lines = lines;
    this.style = style;
    this.take = take;
    this.left = left;
    this.width = width;
    this.height = height;
    this.unit = unit(width, height);
    float largest = 1e-6f;
    for (int i = 0; i < take.moments().size(); i++) {
      largest = Math.max(largest, Math.abs(take.rewardAt(i * (double) take.stepSeconds())));
    }
    this.largestReward = largest;
  }

  /** Small pictures get letters that are larger than to scale, or nobody could read them. */
  private static float unit(int width, int height) {
    return (float) Math.pow(Math.min(height / 720f, width / 900f), 0.65);
  }

  /** In how many lines the subtitle of {@code take} is written in a panel of this size. */
  static int lines(Take take, int width, int height) {
    return wrapped(take.subtitle(), width, height).size();
  }

  private static int creditSize(int width, int height) {
    return legible(19 * unit(width, height), height);
  }

  private static int legible(float size, int height) {
    float least = height >= SMALL_PANEL ? LEAST_LETTERS * height / 720f : 1;
    return Math.max(1, Math.round(Math.max(size, least)));
  }

  /** A line ends before the word that does not fit; only after the last one something is cut. */
  private static List<String> wrapped(String text, int width, int height) {
    return height < SMALL_PANEL
        ? List.of()
        : Letters.wrapped(
            text,
            width - Math.round(40 * unit(width, height)),
            creditSize(width, height),
            MOST_LINES);
  }

  /** Height of the strip at the upper edge, where no scene is drawn, pixels. */
  int headerHeight() {
    return lines == 0 ? px(56) : px(58) + lines * lineHeight() + px(6);
  }

  private int lineHeight() {
    return Math.round(1.22f * creditSize(width, height));
  }

  /** Height of the strip at the lower edge, where no scene is drawn, pixels. */
  int footerHeight() {
    return px(64);
  }

  /** The marks at {@code seconds}. */
  List<Picture.Mark> marks(double seconds) {
    List<Picture.Mark> marks = new ArrayList<>();
    header(marks, seconds);
    footer(marks, seconds);
    return marks;
  }

  private void header(List<Picture.Mark> marks, double seconds) {
    marks.add(new Picture.Bar(left, 0, width, headerHeight(), style.paper(), 1));
    int titleSize = legible(px(30), height);
    int time = px(110);
    String title = Letters.cut(take.title(), width - time - px(40), titleSize);
    String clock = String.format(Locale.ROOT, "%.1f s", seconds);
    marks.add(caption(title, px(20), px(38), titleSize, Picture.Weight.BOLD, style.ink()));
    marks.add(
        new Picture.Caption(
            clock,
            left + width - px(20),
            px(37),
            legible(px(24), height),
            Picture.Weight.REGULAR,
            Picture.Anchor.RIGHT,
            style.ink()));
    int size = creditSize(width, height);
    int y = px(56) + Math.round(0.8f * size);
    for (String line : wrapped(take.subtitle(), width, height)) {
      marks.add(small(line, px(20), y, size));
      y += lineHeight();
    }
  }

  private void footer(List<Picture.Mark> marks, double seconds) {
    int top = height - footerHeight();
    marks.add(new Picture.Bar(left, top, width, footerHeight(), style.paper(), 1));
    int x = px(20);
    if (take.rewarded()) {
      int barWidth = Math.round(width * 0.26f);
      reward(marks, x, top, barWidth, take.rewardAt(seconds));
      x += barWidth + px(40);
    }
    Moment now = take.at(seconds);
    List<Tally> tallies = Tally.of(take.metrics(), now.counts(), now.episode() + 1L);
    int figure = legible(px(24), height);
    int name = legible(px(16), height);
    int shown = 0;
    for (Tally tally : tallies) {
      int wide = Letters.width(tally.name(), name);
      // A count is shown with its whole name or not at all; the first one always is.
      if (shown > 0 && (shown == MOST_COUNTERS || x + wide > width - px(8))) {
        break;
      }
      marks.add(caption(tally.figure(), x, top + px(30), figure, Picture.Weight.BOLD, style.ink()));
      marks.add(small(Letters.cut(tally.name(), width - x, name), x, top + px(53), name));
      x += Math.max(wide, Letters.width(tally.figure(), figure)) + px(26);
      shown++;
    }
  }

  /** A bar that grows from zero: to the right when paid, to the left when fined. */
  private void reward(List<Picture.Mark> marks, int x, int top, int barWidth, float reward) {
    int barTop = top + px(12);
    int barHeight = px(20);
    boolean fines = take.moments().stream().anyMatch(m -> m.reward() < 0);
    int zero = fines ? barWidth / 2 : 0;
    int room = fines ? barWidth / 2 : barWidth;
    int length = Math.round(Math.min(1, Math.abs(reward) / largestReward) * room);
    marks.add(new Picture.Bar(left + x, barTop, barWidth, barHeight, style.ink(), 0.12f));
    int start = reward < 0 ? zero - length : zero;
    marks.add(
        new Picture.Bar(
            left + x + start,
            barTop,
            length,
            barHeight,
            reward < 0 ? style.fined() : style.paid(),
            1));
    marks.add(
        new Picture.Bar(
            left + x + zero, barTop - px(3), px(2), barHeight + px(6), style.ink(), 0.9f));
    int size = legible(px(16), height);
    String figure = String.format(Locale.ROOT, "%+.2f", reward).replace("-0.00", "+0.00");
    String label = "reward per step " + figure;
    boolean fits = Letters.width(label, size) <= barWidth + px(30);
    marks.add(small(fits ? label : "paid " + figure, x, top + px(53), size));
  }

  private int px(float at720) {
    return Math.max(1, Math.round(at720 * unit));
  }

  private Picture.Caption small(String text, int x, int y, int size) {
    return caption(text, x, y, size, Picture.Weight.REGULAR, style.grey());
  }

  private Picture.Caption caption(
      String text, int x, int y, int size, Picture.Weight weight, int rgb) {
    return new Picture.Caption(text, left + x, y, size, weight, Picture.Anchor.LEFT, rgb);
  }
}
