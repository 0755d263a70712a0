package dev.flipside.desktop.raters;

import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.run.Seeds;
import dev.flipside.desktop.debate.ClipPairs;
import dev.flipside.desktop.labelling.Attention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * One person's way through a study of those who judge: a pair, then how sure, now and then how
 * tired, and a break. Which clips there are depends on the study; their order, sides, help and
 * viewing time are drawn by lot for each person, every combination of help and time equally often.
 * An answer counts once its line is on the disk; whoever comes back goes on with what is left.
 * Belongs to one thread.
 */
public final class RaterSitting {
  /** What is on the screen. */
  public enum Stage {
    /** Two clips, as long as they can be seen. */
    PAIR,
    /** How sure was that? */
    SURE,
    /** How tired are you? */
    TIRED,
    /** A break is suggested. */
    BREAK,
    /** All is answered. */
    END
  }

  private static final int EPISODES = 60;
  private static final int TIRED = 4;

  private final RaterStudy study;
  private final Scenario scenario;
  private final RaterBook book;
  private final String person;
  private final LongSupplier clock;
  private final Attention attention;
  private final List<RaterQuestion> open = new ArrayList<>();
  private final Set<String> cameras = new HashSet<>();
  private Stage stage = Stage.PAIR;
  private Choice said;
  private double looked;
  private double took;
  private long firstSeen = -1;
  private boolean gone;
  private int tired;
  private int given;

  /**
   * @param scenario the study's world
   * @param book earlier answers, and where the new ones go
   * @param person who answers; not blank
   * @param clock milliseconds since 1970
   * @throws Refusal with one sentence if the world has too few pairs of which the truth is known
   */
  public RaterSitting(
      RaterStudy study, Scenario scenario, RaterBook book, String person, LongSupplier clock) {
    this.study = study;
    this.scenario = scenario;
    this.book = book;
    this.person = person;
    this.clock = clock;
    this.attention = new Attention(clock);
    if (person.isBlank()) {
      throw new Refusal("say who you are with --rater NAME: it stands with each answer");
    }
    Set<String> answered = new HashSet<>();
    for (RaterAnswer answer : book.of(person)) {
      answered.add(answer.query());
      tired = answer.tired();
    }
    for (RaterQuestion question : questions()) {
      if (!answered.contains(question.pair().id())) {
        open.add(question);
      }
    }
    if (open.isEmpty()) {
      stage = Stage.END;
    }
  }

  /**
   * Begins, or goes on where {@code person} was.
   *
   * @param world the study's
   * @param folder of its answers, which need not exist yet
   * @throws Refusal with one sentence if the world or the answers do not suit
   */
  public static RaterSitting in(
      Path folder, RaterStudy study, EnvironmentProvider world, String person) throws IOException {
    Scenario scenario = Scenario.of(world, study.settings());
    return new RaterSitting(
        study, scenario, new RaterBook(folder), person, System::currentTimeMillis);
  }

  private List<RaterQuestion> questions() {
    ClipPairs pairs =
        study.truth().isEmpty()
            ? new ClipPairs(scenario, study.seed())
            : new ClipPairs(scenario, scenario.reward(study.truth()), study.seed());
    List<RankedPair> ranked = new ArrayList<>();
    pairs.scripted(EPISODES).values().forEach(ranked::addAll);
    shuffle(ranked, Seeds.generator(study.seed(), "rater-study", 0));
    if (ranked.size() < study.pairs()) {
      throw new Refusal(
          "the world "
              + scenario.id()
              + " has only "
              + ranked.size()
              + " pairs of which "
              + pairs.gold()
              + " knows the better one; the study asks about "
              + study.pairs());
    }
    RandomGenerator random = Seeds.generator(study.seed(), "rater-study " + person, 1);
    List<RankedPair> asked = new ArrayList<>(ranked.subList(0, study.pairs()));
    shuffle(asked, random);
    List<int[]> conditions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      int number = i % (study.help().size() * study.seconds().size());
      conditions.add(new int[] {number % study.help().size(), number / study.help().size()});
    }
    shuffle(conditions, random);
    List<RaterQuestion> questions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      RankedPair each = asked.get(i);
      Query pair = Query.pair(each.better(), each.worse(), "rater-study", random);
      Choice better = pair.clips().get(0).equals(each.better()) ? Choice.LEFT : Choice.RIGHT;
      int[] condition = conditions.get(i);
      questions.add(
          new RaterQuestion(
              pair, better, study.help().get(condition[0]), study.seconds().get(condition[1])));
    }
    return questions;
  }

  private static <T> void shuffle(List<T> all, RandomGenerator random) {
    for (int i = all.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T other = all.get(i);
      all.set(i, all.get(j));
      all.set(j, other);
    }
  }

  /** The study. */
  public RaterStudy study() {
    return study;
  }

  /** Its world. */
  public Scenario scenario() {
    return scenario;
  }

  /** All answers so far. */
  public RaterBook book() {
    return book;
  }

  /** Who answers. */
  public String person() {
    return person;
  }

  /** What is on the screen. */
  public Stage stage() {
    return stage;
  }

  /** The question that is asked, or was answered last and not yet kept; empty at the end. */
  public Optional<RaterQuestion> question() {
    return open.stream().findFirst();
  }

  /** Number of the question, from 1. */
  public int number() {
    return study.pairs() - open.size() + 1;
  }

  /** A picture shows the clips through these cameras, or something else. */
  public void seen(boolean uncovered, List<String> through) {
    if (stage == Stage.PAIR && uncovered && !over()) {
      if (firstSeen < 0) {
        firstSeen = clock.getAsLong();
      }
      attention.seen();
      cameras.addAll(through);
    } else {
      gone = over();
      attention.covered();
    }
  }

  /** Whether the time for which the clips can be seen is over. */
  public boolean over() {
    double limit = question().map(RaterQuestion::seconds).orElse(0.0);
    return gone || (limit > 0 && attention.millis() >= 1000 * limit);
  }

  /** How many questions are not answered yet. */
  public int left() {
    return open.size();
  }

  /** Seconds for which the clips can still be seen; infinite without a limit. */
  public double secondsLeft() {
    double limit = question().map(RaterQuestion::seconds).orElse(0.0);
    return limit == 0 ? Double.POSITIVE_INFINITY : Math.max(0, limit - attention.millis() / 1000.0);
  }

  /**
   * Answers the pair; asks how sure next.
   *
   * @return whether it was an answer: nobody can have seen the clips of a moment ago
   */
  public boolean answer(Choice choice) {
    if (stage != Stage.PAIR || !attention.enough()) {
      return false;
    }
    said = choice;
    looked = attention.millis() / 1000.0;
    took = (clock.getAsLong() - firstSeen) / 1000.0;
    stage = Stage.SURE;
    return true;
  }

  /** Goes back from how sure to the pair, whose answer was not kept yet. */
  public void reconsider() {
    if (stage == Stage.SURE) {
      stage = Stage.PAIR;
    }
  }

  /**
   * Says how sure that was, 1 to 4, and keeps the answer.
   *
   * @throws IOException with one sentence if it could not be written: it is asked again
   */
  public void sure(int how) throws IOException {
    if (stage != Stage.SURE) {
      return;
    }
    RaterQuestion asked = open.get(0);
    book.add(
        new RaterAnswer(
            person,
            asked.pair().id(),
            asked.pair().clipIds(),
            asked.better(),
            said,
            asked.help(),
            asked.seconds(),
            looked,
            took,
            how,
            tired,
            cameras.stream().sorted().toList(),
            scenario.instructions().version(),
            clock.getAsLong()));
    open.remove(0);
    given++;
    if (open.isEmpty()) {
      stage = Stage.END;
    } else if (due(study.tiredEvery())) {
      stage = Stage.TIRED;
    } else {
      pause(due(study.breakEvery()));
    }
  }

  private boolean due(int every) {
    return every > 0 && given % every == 0;
  }

  /** Says how tired one is, 1 to 5; whoever is very tired is told to take a break. */
  public void tired(int how) {
    if (stage == Stage.TIRED) {
      tired = how;
      pause(how >= TIRED || due(study.breakEvery()));
    }
  }

  private void pause(boolean suggested) {
    stage = suggested ? Stage.BREAK : Stage.PAIR;
    attention.begin();
    gone = false;
    cameras.clear();
    firstSeen = -1;
  }

  /** Goes on after a break. */
  public void goOn() {
    if (stage == Stage.BREAK) {
      pause(false);
    }
  }
}
