package dev.flipside.desktop.window.study;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.Refusal;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.experiments.LiveStudy;
import dev.flipside.desktop.experiments.StudyLines;
import dev.flipside.desktop.experiments.StudyProgress;
import dev.flipside.desktop.experiments.StudyReport;
import dev.flipside.desktop.experiments.VoteBook;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One study: run it, quick or in full, stop it and go on, see its arms and its report. */
public final class StudyScreen implements Screen {
  private final Desk desk;
  private final String source;
  private final Experiment experiment;
  private final Path folder;
  private final ArmChoice choice = new ArmChoice();
  private boolean quick = true;
  private int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  private Findings findings;
  private final Map<String, String> came = new HashMap<>();
  private StudyProgress known;
  private LiveStudy session;
  private boolean openAfterwards;
  private int finishedRuns;
  private long startedAt;
  private double shareAtStart;
  private ArmRows rows;
  private ScrollPane pane;
  private Label size;
  private Label state;
  private Label button;

  /**
   * @param source name of the study or its file, as the command line reads it
   */
  public StudyScreen(Desk desk, String source, Experiment experiment) {
    this.desk = desk;
    this.source = source;
    this.experiment = experiment;
    this.folder = Experiments.folder(desk.runs(), experiment.study().name());
    experiment.study().check(id -> desk.environments().provider(id));
    lookAgain();
  }

  /** With every arm that can be chosen. */
  private Study whole() {
    return quick ? experiment.study().quick() : experiment.study();
  }

  private Study study() {
    return choice.part(whole());
  }

  /** Reads what has finished. */
  private void lookAgain() {
    Study study = study();
    Study.Outcome outcome = study.outcome(TrialTable.open(folder));
    found(outcome);
    known = new StudyProgress(findings);
    finishedRuns = known.all().finished();
  }

  private void found(Study.Outcome outcome) {
    findings = new Findings(study(), outcome, id -> desk.environments().provider(id), folder);
    StudyReport report = new StudyReport(findings, lines());
    came.clear();
    findings.study().arms().forEach(arm -> came.put(arm.name(), report.inShort(arm)));
  }

  /** How far an arm is and what came of it so far, in a few words. */
  private String stateOf(Arm arm) {
    if (choice.without(arm)) {
      return "left out";
    }
    String outcome = came.get(arm.name());
    return progress().arm(arm.name()).words() + (outcome.isEmpty() ? "" : "   " + outcome);
  }

  /** Share of an arm's work that is done. */
  private float share(Arm arm) {
    return choice.without(arm) ? 0 : (float) progress().arm(arm.name()).share();
  }

  private StudyProgress progress() {
    return session == null ? known : session.progress();
  }

  @Override
  public String name() {
    return "study";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(Command.of("↑ ↓", "arm", () -> rows.move(-1, pane), Keys.UP, Keys.W).pad(PadButton.UP));
    all.add(Command.of("", "", () -> rows.move(1, pane), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
    all.add(Command.of("Enter", "show this arm", this::show, Keys.ENTER).pad(PadButton.A));
    all.add(
        Command.of(
            "X", "arm in / out", () -> choose(() -> choice.turn(rows.arm(), whole())), Keys.X));
    all.add(
        Command.of(
            "Z",
            "this arm alone / all",
            () -> choose(() -> choice.aloneOrAll(rows.arm(), whole())),
            Keys.Z));
    all.add(
        Command.of("Space", running() ? "stop" : "start", this::startOrStop, Keys.SPACE)
            .pad(PadButton.START));
    all.add(
        Command.of("← →", "quick / full", this::switchQuick, Keys.LEFT, Keys.A)
            .pad(PadButton.LEFT));
    all.add(Command.of("", "", this::switchQuick, Keys.RIGHT, Keys.D).pad(PadButton.RIGHT));
    all.add(
        Command.of("[ ]", "runs at a time", () -> atATime(-1), Keys.LEFT_BRACKET)
            .pad(PadButton.L1));
    all.add(Command.of("", "", () -> atATime(1), Keys.RIGHT_BRACKET).pad(PadButton.R1));
    all.add(Command.of("O", "open report", this::report, Keys.O).pad(PadButton.X));
    if (!experiment.study().about().vote().isEmpty()) {
      all.add(Command.of("B", "vote blindly", this::vote, Keys.B).pad(PadButton.Y));
    }
    return all;
  }

  private boolean running() {
    return session != null;
  }

  private void switchQuick() {
    if (running()) {
      desk.say("Stop it first: it is running " + (quick ? "the quick version" : "in full"));
      return;
    }
    quick = !quick;
    lookAgain();
    rows = null;
    desk.rebuild();
  }

  private void choose(Runnable change) {
    if (running()) {
      desk.say("That is chosen before it starts");
      return;
    }
    change.run();
    lookAgain();
    desk.rebuild();
  }

  private void atATime(int by) {
    if (running()) {
      desk.say("That is chosen before it starts");
      return;
    }
    workers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), workers + by));
    write();
  }

  private StudyLines lines() {
    List<String> options = new ArrayList<>(quick ? List.of("--quick") : List.of());
    options.addAll(choice.options(whole()));
    return new StudyLines(source, List.of(), options, folder);
  }

  private Workplace place() {
    return new Workplace(Findings.runs(folder), Path.of("plugins"), lines().whole(), workers);
  }

  private void startOrStop() {
    if (running()) {
      session.stop();
      desk.say("Stopping: runs leave a checkpoint, finished ones are kept");
    } else if (findings.outcome().missing().isEmpty()) {
      desk.say("Everything has finished; ‹O› opens the report");
    } else {
      startedAt = System.nanoTime();
      shareAtStart = known.all().share();
      session = LiveStudy.run(experiment, findings, place(), lines());
      desk.rebuild();
    }
  }

  /**
   * Opens the report where the system shows such pages; writes it first if there are newer runs.
   */
  private void report() {
    if (!findings.outcome().results().isEmpty() && isWritten()) {
      open();
    } else if (running()) {
      desk.say("The report comes when the runs have ended; stop them to see what there is");
    } else if (findings.outcome().results().isEmpty()) {
      desk.say("Nothing has finished yet");
    } else {
      session = LiveStudy.report(experiment, findings, place(), lines());
      openAfterwards = true;
      desk.rebuild();
    }
  }

  private boolean isWritten() {
    try {
      Path report = StudyReport.file(folder);
      return Files.isRegularFile(report)
          && Files.getLastModifiedTime(report)
                  .compareTo(Files.getLastModifiedTime(folder.resolve("trials.jsonl")))
              >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void open() {
    desk.open("The report", StudyReport.file(folder));
  }

  private void show() {
    desk.go(new Destination.ShowArm(findings, rows.arm()));
  }

  private void vote() {
    try {
      String voter = desk.preferences().person();
      desk.go(
          new Destination.Vote(
              new BlindVote(
                  findings,
                  List.of(),
                  new VoteBook(folder),
                  voter.isEmpty() ? "person" : voter,
                  System.nanoTime(),
                  System::currentTimeMillis)));
    } catch (Refusal | IOException e) {
      desk.say(e.getMessage());
    }
  }

  @Override
  public Actor build(Ui ui) {
    int selected = rows == null ? 0 : rows.selected();
    rows = new ArmRows(ui, whole().arms(), this::stateOf, this::share, selected, this::show);
    pane = new ScrollPane(rows);
    pane.setScrollingDisabled(true, false);
    Table page = new Table();
    page.pad(ui.px(26), ui.px(36), ui.px(16), ui.px(36));
    page.add(column(ui)).width(ui.px(440)).growY().top();
    page.add(pane).grow().top().minWidth(0).padLeft(ui.px(32)).row();
    page.add(new KeyLegend(ui, Hud.legend(commands())))
        .growX()
        .minWidth(0)
        .colspan(2)
        .padTop(ui.px(12));
    write();
    return page;
  }

  private Table column(Ui ui) {
    Table column = new Table();
    column.top();
    column.defaults().left().growX().minWidth(0);
    column
        .add(ui.paragraph(experiment.study().about().title(), Text.TITLE, ui.theme().text()))
        .padBottom(ui.px(8))
        .row();
    Table text = new Table();
    text.top();
    text.defaults().left().growX().minWidth(0).padBottom(ui.px(8));
    experiment
        .study()
        .about()
        .text()
        .forEach(t -> text.add(ui.paragraph(t, Text.BODY, ui.theme().quiet())).row());
    ScrollPane reading = new ScrollPane(text);
    reading.setScrollingDisabled(true, false);
    column.add(reading).grow().row();
    size = ui.paragraph("", Text.STRONG, ui.theme().text());
    column.add(size).padTop(ui.px(10)).row();
    column
        .add(new ProgressLine(ui, () -> (float) progress().all().share()))
        .height(ui.px(8))
        .padTop(ui.px(8))
        .row();
    state = ui.paragraph("", Text.BODY, ui.theme().quiet());
    column.add(state).padTop(ui.px(6)).row();
    column
        .add(ui.paragraph(lines().whole(), Text.SMALL, ui.theme().quiet()))
        .padTop(ui.px(6))
        .padBottom(ui.px(10))
        .row();
    Table start = new Table();
    start.setBackground(ui.rounded(ui.theme().highlight(), 8));
    start.pad(ui.px(6), ui.px(18), ui.px(7), ui.px(18));
    button = ui.label("", Text.HEADING, ui.theme().onHighlight());
    start.add(button);
    column.add(Clickable.of(start, this::startOrStop));
    return column;
  }

  private void write() {
    if (size == null) {
      return;
    }
    Study study = study();
    size.setText(
        (quick ? "Quick: " : "In full: ")
            + StudyListScreen.size(study)
            + ", "
            + workers
            + " at a time");
    String doing = session == null ? "" : session.doing() + ":  ";
    state.setText(doing + progress().all().words() + timeLeft());
    boolean begun =
        progress().all().finished() + progress().all().begun() > 0
            && !findings.outcome().missing().isEmpty();
    button.setText(running() ? "Stop" : begun ? "Go on" : "Start");
    rows.write();
  }

  /** As far as the pace since the start tells. */
  private String timeLeft() {
    double share = progress().all().share();
    if (!running() || share - shareAtStart < 0.002 || share >= 1) {
      return "";
    }
    double minutes = (System.nanoTime() - startedAt) / 60e9;
    long left = Math.round(minutes * (1 - share) / (share - shareAtStart));
    return left < 1 ? ", less than a minute left" : ", about " + left + " min left";
  }

  @Override
  public void advance(float seconds) {
    if (session != null && progress().all().finished() != finishedRuns) {
      found(study().outcome(TrialTable.open(folder)));
      finishedRuns = progress().all().finished();
    }
    if (session != null && session.finished()) {
      end();
    }
    write();
  }

  private void end() {
    LiveStudy ended = session;
    session = null;
    StudyProgress.ArmProgress all = ended.progress().all();
    lookAgain();
    desk.rebuild();
    if (!ended.failure().isEmpty()) {
      desk.say(ended.failure());
    } else if (all.failed() > 0) {
      desk.ask(
          all.failed() + " runs failed",
          all.reason(),
          List.of(new Offer("All others are kept", "", () -> {})));
    } else if (openAfterwards) {
      open();
    } else if (findings.outcome().missing().isEmpty()) {
      desk.say("Finished; ‹O› opens the report");
    } else {
      desk.say("Stopped; it can go on from here");
    }
    openAfterwards = false;
  }

  @Override
  public String help() {
    return "Each row is one way to train, an arm; the bar shows how many of its runs have finished."
        + " Runs go on in the background, and finished ones are kept: start goes on where it"
        + " was stopped. ‹Enter› plays what an arm has learned, seen as the judge sees it"
        + " and from elsewhere. ‹X› takes an arm in or leaves it out, ‹Z› leaves it alone."
        + " The quick version runs the first seed only, of some studies only some arms. The"
        + " command does the same without the window.";
  }

  @Override
  public void leave() {
    if (!running()) {
      desk.back();
      return;
    }
    desk.ask(
        "Stop the study?",
        "Runs that have finished are kept; the others go on from a checkpoint another time.",
        List.of(
            new Offer("Stay here", "", () -> {}), new Offer("Stop, and leave", "", desk::back)));
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
