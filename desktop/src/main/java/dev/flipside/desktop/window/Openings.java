package dev.flipside.desktop.window;

/** Which screen stands above the title when the window opens. */
final class Openings {
  private Openings() {}

  /** The screen, or null if it is the title itself. */
  static Screen screen(Desk desk, Opening opening) {
    if (opening instanceof Opening.Play play) {
      return new PlayScreen(desk, play.scenario());
    } else if (opening instanceof Opening.Train train) {
      return new TrainSetupScreen(desk, train.scenario());
    } else if (opening instanceof Opening.Watch watch) {
      return new WatchScreen(desk, watch.run());
    }
    if (opening instanceof Opening.Label label) {
      return new LabelScreen(desk, label.start());
    }
    if (opening instanceof Opening.Compare compare) {
      return new CompareScreen(desk, compare.contenders());
    }
    if (opening instanceof Opening.Debate debate) {
      return new DebateScreen(desk, debate.game(), debate.scenario());
    }
    return null;
  }
}
