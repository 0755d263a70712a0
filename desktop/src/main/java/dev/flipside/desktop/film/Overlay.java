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

  private final Take take;
  private final int left;
  private final int width;
  private final int height;
  private final float unit;
  private final float largestReward;

  /**
   * @param left left edge of the take's panel, pixels
   * @param width of the panel
   * @param height of the panel
   */
  Overlay(Take take, int left, int width, int height) {
    this.take = take;
    this.left = left;
    this.width = width;
    this.height = height;
    // Small pictures get letters that are larger than to scale, or nobody could read them.
    this.unit = (float) Math.pow(Math.min(height / 720f, width / 900f), 0.65);
    float largest = 1e-6f;
    for (int i = 0; i < take.moments().size(); i++) {
      largest = Math.max(largest, Math.abs(take.rewardAt(i * (double) take.stepSeconds())));
    }
    this.largestReward = largest;
  }

  /** Height of the strip at the upper edge, where no scene is drawn, pixels. */
  int headerHeight() {
    return px(hasSecondLine() ? 84 : 56);
  }

  private boolean hasSecondLine() {
    return !take.subtitle().isEmpty() && height >= SMALL_PANEL;
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
    int titleSize = px(30);
    int time = px(110);
    String title = fitted(take.title(), titleSize, width - time - px(40));
    String clock = String.format(Locale.ROOT, "%.1f s", seconds);
    marks.add(caption(title, px(20), px(38), titleSize, Picture.Weight.BOLD, INK));
    marks.add(
        new Picture.Caption(
            clock,
            left + width - px(20),
            px(37),
            px(24),
            Picture.Weight.REGULAR,
            Picture.Anchor.RIGHT,
            INK));
    if (hasSecondLine()) {
      int size = px(19);
      marks.add(small(fitted(take.subtitle(), size, width - px(40)), px(20), px(70), size));
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
      String figure = fitted(tally.figure(), px(24), column);
      marks.add(caption(figure, x, top + px(30), px(24), Picture.Weight.BOLD, INK));
      marks.add(small(fitted(tally.name(), px(16), column), x, top + px(53), px(16)));
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
    marks.add(small(label, x, top + px(53), px(16)));
  }

  /** Cuts {@code text} to what surely fits; letters are about half as wide as high. */
  private static String fitted(String text, int size, int room) {
    int most = Math.max(1, (int) (room / (0.56f * size)));
    return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "…";
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
