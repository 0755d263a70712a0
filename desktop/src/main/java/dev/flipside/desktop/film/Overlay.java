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
  private static final int INK = 0x18222C;
  private static final int GREY = 0x4A5866;
  private static final int PAPER = 0xFFFFFF;
  private static final int PAID = 0xE69F00;
  private static final int FINED = 0x2F5D8A;
  private static final int SMALL_PANEL = 400;
  private static final int MOST_COUNTERS = 4;
  private static final int MOST_LINES = 3;

  /** Letters are never smaller, in pixels of a picture 720 high: a projector shows no less. */
  private static final float LEAST_LETTERS = 14;

  private final Take take;
  private final int left;
  private final int width;
  private final int height;
  private final float unit;
  private final float largestReward;
  private final int lines;

  /**
   * @param left left edge of the take's panel, pixels
   * @param width of the panel
   * @param height of the panel
   * @param lines how many lines the subtitle has, here or in another panel of the film, so that all
   *     scenes begin at the same height; see {@link #lines}
   */
  Overlay(Take take, int left, int width, int height, int lines) {
    this.lines = lines;
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
    List<String> lines = new ArrayList<>();
    if (text.isEmpty() || height < SMALL_PANEL) {
      return lines;
    }
    int size = creditSize(width, height);
    int room = width - Math.round(40 * unit(width, height));
    int most = letters(room, size);
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || longer.length() <= most || lines.size() == MOST_LINES - 1) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(fitted(line, size, room));
    return lines;
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
    marks.add(new Picture.Bar(left, 0, width, headerHeight(), PAPER, 1));
    int titleSize = legible(px(30), height);
    int time = px(110);
    String title = fitted(take.title(), titleSize, width - time - px(40));
    String clock = String.format(Locale.ROOT, "%.1f s", seconds);
    marks.add(caption(title, px(20), px(38), titleSize, Picture.Weight.BOLD, INK));
    marks.add(
        new Picture.Caption(
            clock,
            left + width - px(20),
            px(37),
            legible(px(24), height),
            Picture.Weight.REGULAR,
            Picture.Anchor.RIGHT,
            INK));
    int size = creditSize(width, height);
    int y = px(56) + Math.round(0.8f * size);
    for (String line : wrapped(take.subtitle(), width, height)) {
      marks.add(small(line, px(20), y, size));
      y += lineHeight();
    }
  }

  private void footer(List<Picture.Mark> marks, double seconds) {
    int top = height - footerHeight();
    marks.add(new Picture.Bar(left, top, width, footerHeight(), PAPER, 1));
    int x = px(20);
    if (take.rewarded()) {
      int barWidth = Math.round(width * 0.26f);
      reward(marks, x, top, barWidth, take.rewardAt(seconds));
      x += barWidth + px(40);
    }
    Moment now = take.at(seconds);
    List<Tally> tallies = Tally.of(take.metrics(), now.counts(), now.episode() + 1L);
    int room = width - x - px(10);
    int most = Math.max(1, Math.min(room / px(118), MOST_COUNTERS));
    int column = room / Math.max(1, Math.min(most, tallies.size()));
    for (Tally tally : tallies.subList(0, Math.min(most, tallies.size()))) {
      int large = legible(px(24), height);
      String figure = fitted(tally.figure(), large, column);
      marks.add(caption(figure, x, top + px(30), large, Picture.Weight.BOLD, INK));
      int size = legible(px(16), height);
      marks.add(small(fitted(tally.name(), size, column), x, top + px(53), size));
      x += column;
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
    marks.add(new Picture.Bar(left + x, barTop, barWidth, barHeight, INK, 0.12f));
    int start = reward < 0 ? zero - length : zero;
    marks.add(
        new Picture.Bar(left + x + start, barTop, length, barHeight, reward < 0 ? FINED : PAID, 1));
    marks.add(
        new Picture.Bar(left + x + zero, barTop - px(3), px(2), barHeight + px(6), INK, 0.9f));
    String label = String.format(Locale.ROOT, "reward per step %+.2f", reward);
    int size = legible(px(16), height);
    marks.add(small(fitted(label, size, barWidth + px(40)), x, top + px(53), size));
  }

  /** Cuts {@code text} to what surely fits; letters are about half as wide as high. */
  private static String fitted(String text, int size, int room) {
    int most = letters(room, size);
    return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "…";
  }

  /** How many letters surely fit into {@code room}. */
  private static int letters(int room, int size) {
    return Math.max(1, (int) (room / (0.56f * size)));
  }

  private int px(float at720) {
    return Math.max(1, Math.round(at720 * unit));
  }

  private Picture.Caption small(String text, int x, int y, int size) {
    return caption(text, x, y, size, Picture.Weight.REGULAR, GREY);
  }

  private Picture.Caption caption(
      String text, int x, int y, int size, Picture.Weight weight, int rgb) {
    return new Picture.Caption(text, left + x, y, size, weight, Picture.Anchor.LEFT, rgb);
  }
}
