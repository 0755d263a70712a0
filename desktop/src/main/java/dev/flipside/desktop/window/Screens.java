package dev.flipside.desktop.window;

import dev.flipside.core.Refusal;
import dev.flipside.desktop.window.compare.CompareScreen;
import dev.flipside.desktop.window.debate.DebateScreen;
import dev.flipside.desktop.window.label.LabelScreen;
import dev.flipside.desktop.window.label.RaterStudyScreen;
import dev.flipside.desktop.window.play.PlayScreen;
import dev.flipside.desktop.window.play.TriesScreen;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.studio.StudioScreen;
import dev.flipside.desktop.window.study.ArmScreen;
import dev.flipside.desktop.window.study.StudyListScreen;
import dev.flipside.desktop.window.study.StudyScreen;
import dev.flipside.desktop.window.study.VoteScreen;
import dev.flipside.desktop.window.tour.ClosingScreen;
import dev.flipside.desktop.window.tour.TourScreen;
import dev.flipside.desktop.window.train.RunSetupScreen;
import dev.flipside.desktop.window.train.TrainScreen;
import dev.flipside.desktop.window.watch.RunListScreen;
import dev.flipside.desktop.window.watch.WatchScreen;

/** The only place where screens are made. */
final class Screens {
  private Screens() {}

  /**
   * Makes the screen of a destination.
   *
   * @throws Refusal with one sentence if it cannot be shown
   */
  static Screen of(Desk desk, Destination to) {
    if (to instanceof Destination.Play play) {
      return new PlayScreen(desk, play);
    } else if (to instanceof Destination.Tour) {
      return new TourScreen(desk, place -> of(desk, place));
    } else if (to instanceof Destination.Studio studio) {
      return new StudioScreen(desk, studio.cast());
    } else if (to instanceof Destination.Closing closing) {
      return new ClosingScreen(desk, closing.shown(), closing.words());
    } else if (to instanceof Destination.Tries tries) {
      return new TriesScreen(desk, tries.scenario());
    } else if (to instanceof Destination.RunSetup setup) {
      return new RunSetupScreen(desk, setup.plan());
    } else if (to instanceof Destination.Train train) {
      return new TrainScreen(desk, train.run(), train.config());
    } else if (to instanceof Destination.Settings) {
      return new SettingsScreen(desk);
    } else if (to instanceof Destination.Runs) {
      return new RunListScreen(desk);
    } else if (to instanceof Destination.Watch watch) {
      return new WatchScreen(desk, watch.run());
    } else if (to instanceof Destination.Label label) {
      return new LabelScreen(desk, label.start());
    } else if (to instanceof Destination.Debate debate) {
      return new DebateScreen(desk, debate.game(), debate.scenario());
    } else if (to instanceof Destination.Vote vote) {
      return new VoteScreen(desk, vote.vote());
    } else if (to instanceof Destination.RateStudy rate) {
      return new RaterStudyScreen(desk, rate.sitting());
    } else if (to instanceof Destination.Studies) {
      return new StudyListScreen(desk);
    } else if (to instanceof Destination.OfStudy study) {
      return new StudyScreen(desk, study.source(), study.experiment());
    } else if (to instanceof Destination.ShowArm show) {
      return new ArmScreen(desk, show.findings(), show.arm());
    } else if (to instanceof Destination.Compare compare) {
      return new CompareScreen(desk, compare.runs());
    }
    return new TitleScreen(desk);
  }
}
