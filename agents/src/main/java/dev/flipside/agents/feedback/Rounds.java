package dev.flipside.agents.feedback;

import dev.flipside.agents.reward.learned.RewardEnsemble;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds of queries of a run, as far as its learner has come. What was asked stands in the
 * {@link QueryLog}, and may reach further: a learner that goes on from an earlier moment comes to
 * the rounds that stand there again and takes them as they are. Answers count from the moment at
 * which their query is asked.
 */
final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final FeedbackConfig config;
  private final LabelSchedule schedule;
  private final Rater rater;
  private final long seed;
  private final PreferenceStore answers;
  private final QueryLog queries;
  private final QuerySelector selector;
  private final int pressSteps;
  private long count;

  /**
   * Opens labels and queries of a run, and says what is odd about them.
   *
   * @param clips of the run
   * @param schedule when queries are due
   * @param pressSteps control steps that a press of the reward button is about
   * @param seed the run seed
   * @throws IOException with one sentence if a file cannot be read or written
   */
  Rounds(
      RunDirectory run,
      ClipStore clips,
      Rater rater,
      FeedbackConfig config,
      LabelSchedule schedule,
      int pressSteps,
      long seed)
      throws IOException {
    this.pressSteps = pressSteps;
    this.config = config;
    this.schedule = schedule;
    this.rater = rater;
    this.seed = seed;
    this.answers = PreferenceStore.open(run.labels());
    try {
      this.queries = QueryLog.open(run.queries(), answers, clips);
    } catch (IOException | RuntimeException e) {
      answers.close();
      throw e;
    }
    this.selector = new QuerySelector(config, queries);
    answers.messages().forEach(LOG::warn);
    queries.messages().forEach(LOG::warn);
    String unknown = clips.unknownClips(answers.current());
    if (!unknown.isEmpty()) {
      LOG.warn(unknown);
    }
    goOn(0);
    rater.begin(queries);
  }

  /** Whether there is anybody to ask. */
  boolean anybody() {
    return rater.present();
  }

  /** The labels of the run. */
  PreferenceStore answers() {
    return answers;
  }

  /** Number of rounds that were asked so far. */
  long count() {
    return count;
  }

  /**
   * Goes on after {@code number} rounds; with nobody to ask all that were ever asked are behind.
   */
  void goOn(long number) {
    count = anybody() ? number : queries.rounds();
  }

  /** Tells the rater what is open of the rounds so far, as after an end in their midst. */
  void tellAgain() {
    tell(queries.open().stream().filter(query -> queries.round(query.id()) < count).toList());
  }

  /** Number of queries that were asked so far; presses where a person presses unasked. */
  int asked() {
    return pressed() ? presses() : queries.asked(count);
  }

  /** Whether labels come unasked: a person presses the reward button and nothing else. */
  private boolean pressed() {
    return config.ask().buttonAlone() && anybody() && !rater.simulated();
  }

  private int presses() {
    return (int)
        answers.current().stream()
            .filter(label -> label.kind() == Kind.BUTTON && label.teaches())
            .count();
  }

  /** Whether all queries of before the learning were asked and answered. */
  boolean begun() {
    return asked() >= schedule.initial() && queries.unanswered(count) == 0;
  }

  /** Whether no more queries will be asked. */
  boolean over() {
    return !anybody() || asked() >= config.ask().labels();
  }

  /**
   * What must come in before the next rollout, in a few words; empty if nothing.
   *
   * @param learning whether learning has begun
   * @param steps control steps of training so far
   */
  Optional<String> waitingFor(boolean learning, long steps) {
    if (pressed()) {
      int least = learning ? schedule.due(steps) - config.ask().aheadLabels() : schedule.initial();
      int missing = least - presses();
      return missing <= 0
          ? Optional.empty()
          : Optional.of(
              missing
                  + (missing == 1 ? " press" : " presses")
                  + " of the reward button"
                  + (learning ? "" : " before learning starts"));
    }
    int open = anybody() ? queries.unanswered(count) : 0;
    if (!learning && open > 0 && asked() >= schedule.initial()) {
      return Optional.of(answersText(open) + " before learning starts");
    }
    // What the last questions are answered with must still be learned: none is asked in vain.
    int ahead = asked() < config.ask().labels() ? config.ask().aheadLabels() : 0;
    if (open > ahead) {
      return Optional.of(answersText(open - ahead));
    }
    return Optional.empty();
  }

  private static String answersText(int number) {
    return number == 1 ? "1 answer" : number + " answers";
  }

  /**
   * Queries that are to be asked now; 0 while too few are due for a round.
   *
   * @param steps control steps of training so far
   * @param learning whether learning has begun
   */
  int due(long steps, boolean learning) {
    if (!anybody() || pressed()) {
      return 0;
    }
    int asked = asked();
    int wanted = learning ? schedule.due(steps) - asked : schedule.initial() - asked;
    int least = Math.min(config.ask().roundLabels(), config.ask().labels() - asked);
    return learning && wanted < least ? 0 : Math.max(0, wanted);
  }

  /**
   * Asks the next round: what stands in the log, or {@code wanted} new queries.
   *
   * @param pool clips to ask about
   * @param ensemble whose members disagree
   * @param steps control steps of training so far
   */
  void ask(int wanted, SegmentPool pool, RewardEnsemble ensemble, long steps) {
    List<Query> round = queries.round(count);
    if (round.isEmpty()) {
      RandomGenerator random = Seeds.generator(seed, "queries", count);
      round =
          config.ask().buttonAlone()
              ? selector.moments(wanted, pool, pressSteps, config.lead(), random)
              : selector.choose(wanted, pool, ensemble, random);
      try {
        queries.ask(round, count, steps, !rater.simulated());
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
    count++;
    tell(round);
  }

  /** Tells the rater which of these are open. */
  private void tell(List<Query> asked) {
    List<Query> open = asked.stream().filter(query -> !answers.answered(query.id())).toList();
    try {
      if (!open.isEmpty()) {
        rater.asked(open);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** The lines about queries that were asked so far, and presses of the reward button, in order. */
  List<Preference> heard() {
    return answers.all().stream().filter(label -> queries.asked(label, count)).toList();
  }

  /** Says what came of the rater, and closes the files. */
  @Override
  public void close() {
    String remark = rater.remark();
    if (!remark.isEmpty()) {
      LOG.warn(remark);
    }
    try (answers;
        queries) {
      // Closed in this order whatever happens.
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
