package dev.flipside.desktop.window.label;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.LabelSchedule;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.labelling.Guesses;
import dev.flipside.desktop.labelling.Labelling;
import dev.flipside.desktop.labelling.RecentSteps;
import dev.flipside.desktop.live.LiveLearner;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.LabelStart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts behind the labelling screen: person, learner, live agent, and how they are closed. */
public final class LabelSession implements AutoCloseable {
  private static final int ANSWERS_TO_TAKE_BACK = 40;

  /** Stands with labels of a person who has seen from elsewhere what the agent does. */
  private static final String REVEALED = "revealed";

  private final LabelStart start;
  private final Scenario scenario;
  private final HumanRater rater;
  private final Labelling labelling;
  private final LiveLearner learner;
  private final LiveWorld world;
  private final RecentSteps recent;
  private final AnswerTiming timing = new AnswerTiming();
  private final FeedbackConfig feedback;
  private final List<String> cameras;
  private final Guesses guesses;
  private LiveLearner.Learned learned;
  private final long resumedAt;
  private long actingSteps;
  private boolean revealed;
  private long savesBefore = -1;

  LabelSession(LabelStart start) {
    this.start = start;
    this.resumedAt = Checkpoints.of(start.run()).newest().map(Checkpoints::steps).orElse(0L);
    this.scenario = start.config().scenario(start.provider());
    this.feedback = start.config().feedback();
    this.guesses = new Guesses(feedback.clips().judgedSteps());
    this.rater = new HumanRater(start.person());
    this.labelling =
        new Labelling(rater, scenario.instructions().version(), System::currentTimeMillis);
    remember();
    int actions = scenario.spec().action().size();
    this.world = new LiveWorld(scenario, observation -> new float[actions], 11);
    this.recent = new RecentSteps(world.spec(), Query.BUTTON_SECONDS, feedback.lead());
    world.listen(recent);
    this.cameras =
        world.scene().cameras().stream().filter(Camera::raterMaySee).map(Camera::name).toList();
    if (cameras.isEmpty()) {
      throw new Refusal("this world has no camera for raters");
    }
    this.learner =
        new LiveLearner(
            start.run(),
            start.provider(),
            () ->
                Trainer.resume(
                    start.provider(), start.run(), start.config(), RunRewards.answeredBy(rater)));
  }

  /** Takes up the answers of earlier sessions. */
  private void remember() {
    try {
      if (Files.isRegularFile(start.run().labels())) {
        List<Preference> lines = PreferenceStore.readLines(start.run().labels());
        Set<Preference> late =
            new HashSet<>(
                lines.subList(Math.max(0, lines.size() - ANSWERS_TO_TAKE_BACK), lines.size()));
        ClipStore clips = ClipStore.open(start.run().clips());
        labelling.remember(
            lines, line -> late.contains(line) ? query(line, clips) : Optional.empty());
      }
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private static Optional<Query> query(Preference line, ClipStore store) {
    List<Segment> clips = new ArrayList<>();
    try {
      for (String id : line.clips()) {
        Optional<Segment> clip = store.get(id);
        if (clip.isEmpty()) {
          return Optional.empty();
        }
        clips.add(clip.get());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(new Query(line.query(), line.kind(), clips, line.reason(), line.repeats()));
  }

  /** Queries and answers. */
  Labelling labelling() {
    return labelling;
  }

  /** The agent as it acts now. */
  LiveWorld world() {
    return world;
  }

  /** How long the next clips take. */
  AnswerTiming timing() {
    return timing;
  }

  /** Labels of the whole run. */
  int wanted() {
    return feedback.ask().labels();
  }

  /** Whether labels are presses of the reward button and nothing else. */
  boolean buttonAlone() {
    return feedback.ask().buttonAlone();
  }

  /** Names of the cameras through which this rater may look. */
  List<String> cameras() {
    return cameras;
  }

  /**
   * Names of what helps to judge right now: what is on the screen, and not what was asked for.
   *
   * @param second whether a second camera shows in the corner
   * @param marked whether contacts are named
   * @param slow whether clips are slower than life
   */
  List<String> assisted(boolean second, boolean marked, boolean slow) {
    List<String> names = new ArrayList<>();
    if (second) {
      names.add(LabelStart.SECOND_CAMERA);
    }
    if (slow) {
      names.add(LabelStart.SLOW_MOTION);
    }
    if (marked) {
      names.add(LabelStart.CONTACT_MARKS);
    }
    names.addAll(scenario.aids());
    if (revealed) {
      names.add(REVEALED);
    }
    return names;
  }

  /** The question above four clips. */
  String fourQuestion() {
    String question = scenario.instructions().question();
    return question.startsWith("Which clip is closer to")
        ? question.replaceFirst("closer", "closest")
        : "Which of the four is closest to what is wanted? " + question;
  }

  /** Lets time pass for the agent, and hears the learner. */
  void advance(float seconds, LabelSide side) {
    learner
        .takeNewest()
        .ifPresent(
            newest -> {
              // As it practises: this is what the clips are cut from.
              world.act(newest.policy().sampling());
              actingSteps = newest.policy().steps();
              learned = newest;
            });
    for (var p = learner.takeProgress(); p.isPresent(); p = learner.takeProgress()) {
      side.add(p.get());
    }
    world.advance(seconds);
  }

  /**
   * Presses the reward button about the last second; says whether there was one.
   *
   * @param camera number of the camera through which the agent is seen
   */
  boolean press(Choice choice, int camera) {
    Optional<Segment> clip = learner.finished() ? Optional.empty() : recent.clip();
    clip.ifPresent(
        c ->
            labelling.press(
                Query.button(c), choice, cameras.get(camera), assisted(false, false, false)));
    return clip.isPresent();
  }

  /** Answers the query on the screen; tests on it what the learner believes, which comes later. */
  void answer(Choice choice, LabelSide side) {
    timing.answered();
    if (learned != null && answersMissing() == 0) {
      labelling
          .current()
          .filter(q -> labelling.reviewed().isEmpty())
          .ifPresent(q -> guesses.test(q, choice, learned.reward(), learned.terms().size()));
      side.guessed(guesses);
    }
    labelling.answer(choice);
  }

  /** Clips to practise on. */
  PracticeRound practice() {
    return new PracticeRound(scenario, feedback.clips().clipSteps());
  }

  /** Asks that what was learned be put on the disk, to be looked at. */
  void saveToLook() {
    savesBefore = learner.saves();
    learner.saveSoon();
  }

  /** Whether it is there now, once; from then on labels say that the person has looked. */
  boolean takeSavedToLook() {
    boolean there = savesBefore >= 0 && (learner.saves() > savesBefore || learner.finished());
    if (there) {
      savesBefore = -1;
      revealed = true;
    }
    return there;
  }

  /** Answers that are missing before the learner begins; 0 if it has begun. */
  int answersMissing() {
    long given =
        PreferenceStore.latest(labelling.saved()).stream()
            .filter(l -> l.choice() != Choice.WITHDRAWN)
            .filter(l -> (l.kind() == Kind.BUTTON) == buttonAlone())
            .count();
    return (int) Math.max(0, firstAnswers() - given);
  }

  /** Answers about the policy it starts from, before it begins to learn. */
  private int firstAnswers() {
    return Math.min(feedback.ask().initialLabels(), feedback.ask().labels());
  }

  /** Whether the learner has ended. */
  boolean finished() {
    return learner.finished();
  }

  /** What is said when the learner has ended. */
  String endWords() {
    return learner.failure().isEmpty()
        ? "Finished; the run is kept as " + start.run().id() + ". ‹V› shows what it learned."
        : learner.failure();
  }

  /**
   * Who acts in the small picture.
   *
   * @param answered queries with an answer that counts
   */
  String acting(int answered) {
    if (actingSteps == 0 && resumedAt > 0) {
      return String.format(Locale.ROOT, "acts soon: the policy after %,d steps", resumedAt);
    }
    return actingSteps == 0 || (resumedAt == 0 && answered < firstAnswers())
        ? "acts now: " + beginner()
        : String.format(Locale.ROOT, "acts now: the policy after %,d steps", actingSteps);
  }

  /** Who acts before the learner has begun. */
  private String beginner() {
    return start.config().startFrom().isEmpty()
        ? "the untrained policy"
        : "the policy it starts from";
  }

  /** What the learner does. */
  String learning(LabelSide side) {
    if (!learner.failure().isEmpty()) {
      return "The learner broke off: " + learner.failure();
    } else if (learner.finished()) {
      return "The learner has finished.";
    }
    String waits = learner.waiting();
    String where =
        Numbers.whole(Math.round(side.steps()))
            + " steps, "
            + Math.round(100 * side.progress())
            + " %";
    return waits.isEmpty()
        ? "Learning: " + where
        : waits.equals("starting")
            ? "The learner is starting …"
            : "Waits for " + waits + "; " + where;
  }

  /** What stands where the clips will be. */
  String waitingWords(LabelSide side) {
    if (learner.finished()) {
      return endWords();
    }
    if (!labelling.upcoming().isEmpty()) {
      return "";
    }
    if (buttonAlone()) {
      int missing = answersMissing();
      return missing > 0
          ? "Watch " + beginner() + " and press: learning begins after " + missing + " more."
          : "Press whenever something is good or bad; the newest policy acts.";
    }
    if (side.asked() >= feedback.ask().labels()) {
      return "All questions are answered. The agent goes on learning from your answers.";
    }
    return actingSteps == 0 && resumedAt == 0
        ? "The first clips are being made by " + beginner() + "."
        : "The agent is practising what you said. The next clips come " + when(side) + ".";
  }

  /** When the next round of queries is due, as far as the learner's pace tells. */
  private String when(LabelSide side) {
    LabelSchedule schedule = LabelSchedule.of(feedback, start.config().totalSteps());
    long due = schedule.stepsWhenDue(side.asked() + feedback.ask().roundLabels());
    return side.pace().when(due - side.steps());
  }

  @Override
  public void close() {
    rater.close();
    learner.close();
    world.close();
    timing.report();
  }
}
