package dev.flipside.environments.grasp;

import dev.flipside.core.raster.PartMasks;
import dev.flipside.core.scene.SceneModel;

/**
 * How much one picture looks as if the hand held the ball, 0 to 1. The same function for every
 * camera, and of visible pixels alone. With D the visible ball's size:
 *
 * <ul>
 *   <li>near = 1 / sqrt(1 + (d / D)^2), d from the fingers' middle to the ball's;
 *   <li>touch = exp(-m / (0.35 D)), m the larger gap between an edge of the ball and the inner edge
 *       of the finger on that side;
 *   <li>overlap: the share of the ball's rows that both fingers cover;
 *   <li>shape: 1 for a ball that looks round, less (as the square) when fingers cover its sides;
 *   <li>level: less when the fingers stand more than 0.2 D higher or lower than the ball;
 *   <li>aligned: 1 without depth lines; with them, less the larger the step between them;
 *   <li>standing: 1 where shadows are not seen; otherwise less the farther apart in height the
 *       shadows of ball and fingers lie, since all of them lie on the table.
 * </ul>
 *
 * <p>The score is near (0.35 + 0.65 overlap shape level touch) aligned standing; 0 if the ball or a
 * finger is not seen. So it is graded also where nothing is held: nearer is better, then level,
 * then snug.
 */
final class Impression {
  private final int ballPart;
  private final int leftPart;
  private final int rightPart;
  private final int ballLinePart;
  private final int handLinePart;
  private final Silhouette ball = new Silhouette();
  private final Silhouette one = new Silhouette();
  private final Silhouette other = new Silhouette();
  private final Silhouette third = new Silhouette();
  private final Silhouette fourth = new Silhouette();

  Impression(SceneModel scene) {
    ballPart = scene.partIndex(GraspScene.BALL);
    leftPart = scene.partIndex(GraspScene.LEFT_FINGER);
    rightPart = scene.partIndex(GraspScene.RIGHT_FINGER);
    ballLinePart = scene.partIndex(GraspScene.BALL_LINE);
    handLinePart = scene.partIndex(GraspScene.HAND_LINE);
  }

  /** The score of the picture that was drawn last. */
  double score(PartMasks masks) {
    ball.measure(masks, ballPart);
    one.measure(masks, leftPart);
    other.measure(masks, rightPart);
    if (!ball.seen() || !one.seen() || !other.seen()) {
      return 0;
    }
    boolean ordered = one.middleX <= other.middleX;
    Silhouette left = ordered ? one : other;
    Silhouette right = ordered ? other : one;
    double size = Math.max(ball.width(), ball.height());
    double fingersX = (left.middleX + right.middleX) / 2;
    double fingersY = (left.middleY + right.middleY) / 2;
    double away = Math.hypot(fingersX - ball.middleX, fingersY - ball.middleY) / size;
    double near = 1 / Math.sqrt(1 + away * away);
    double held = overlap(left, right) * shape() * level(fingersY, size) * touch(left, right, size);
    return near * (0.35 + 0.65 * held) * aligned(masks, size) * standing(masks, size);
  }

  private double overlap(Silhouette left, Silhouette right) {
    int top = Math.max(ball.top, Math.max(left.top, right.top));
    int bottom = Math.min(ball.bottom, Math.min(left.bottom, right.bottom));
    return Math.max(0, bottom - top + 1) / (double) ball.height();
  }

  private double shape() {
    double round = Math.min(1, (double) ball.width() / ball.height() / 0.9);
    return round * round;
  }

  private double level(double fingersY, double size) {
    double off = Math.max(0, Math.abs(fingersY - ball.middleY) / size - 0.2);
    return Math.exp(-off / 0.2);
  }

  private double touch(Silhouette left, Silhouette right, double size) {
    int gapLeft = Math.abs(ball.left - left.right - 1);
    int gapRight = Math.abs(right.left - ball.right - 1);
    return Math.exp(-Math.max(gapLeft, gapRight) / (0.35 * size));
  }

  private double aligned(PartMasks masks, double size) {
    if (ballLinePart < 0) {
      return 1;
    }
    third.measure(masks, ballLinePart);
    fourth.measure(masks, handLinePart);
    if (!third.seen() || !fourth.seen()) {
      return 1;
    }
    double step = Math.abs(third.middleX - fourth.middleX) / (0.15 * size);
    return 1 / Math.sqrt(1 + step * step);
  }

  private double standing(PartMasks masks, double size) {
    third.measure(masks, masks.shadowOf(ballPart));
    one.measure(masks, masks.shadowOf(leftPart));
    other.measure(masks, masks.shadowOf(rightPart));
    int fingers = one.pixels + other.pixels;
    if (!third.seen() || fingers == 0) {
      return 1;
    }
    double fingersY =
        ((one.seen() ? one.middleY * one.pixels : 0)
                + (other.seen() ? other.middleY * other.pixels : 0))
            / fingers;
    double step = Math.abs(fingersY - third.middleY) / (0.05 * size);
    return 1 / Math.sqrt(1 + step * step);
  }
}
