package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.reward.learned.Comparison;
import dev.flipside.agents.reward.learned.LearnedReward;
import dev.flipside.agents.reward.learned.RewardEnsemble;
import dev.flipside.agents.reward.learned.RewardInput;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns the reward from answers while the policy learns from the reward: pools clips of what the
 * policy does, asks a rater about some of them as the {@link LabelSchedule} says, and fits a {@link
 * RewardEnsemble} to the answers in the run's label file.
 *
 * <p>It never waits inside a method; {@link #waitingFor} says what is missing, and the loop
 * decides.
 */
public final class FeedbackLearner implements RewardLearner {
  private static final Logger LOG = LoggerFactory.getLogger(FeedbackLearner.class);
  private static final int HISTORY = 1500;
  private static final int NORMALISING_CLIPS = 60;

  private final FeedbackConfig config;
  private final EnvironmentSpec spec;
  private final long seed;
  private final Rater rater;
  private final PreferenceStore answers;
  private final ClipStore clips;
  private final RewardEnsemble ensemble;
  private final RewardFunction reward;
  private final LabelSchedule schedule;
  private final ClipCutter cutter;
  private final SegmentPool pool;
  private final QuerySelector selector;
  private final Comparisons comparisons;
  private final List<Episode> first;
  private final Supplier<Environment> worlds;
  private long rounds;
  private long fits;
  private long played;
  private int asked;
  private int absorbedLines = -1;
  private int answered;
  private int fittedLines;

  /**
   * @param scenario the world
   * @param config settings
   * @param rater who answers
   * @param run where labels and clips are kept
   * @param seed the run seed
   * @param totalSteps control steps of the run, over which the labels are spread
   * @throws IllegalArgumentException with one sentence if the label file cannot be read
   */
  public FeedbackLearner(
      Scenario scenario,
      FeedbackConfig config,
      Rater rater,
      RunDirectory run,
      long seed,
      long totalSteps) {
    this.config = config;
    this.rater = rater;
    this.seed = seed;
    this.worlds = () -> scenario.create(Start.TRAINING);
    try (Environment environment = worlds.get()) {
      this.spec = environment.spec();
      this.first = CorrelatedPlay.episodes(environment, config.correlatedEpisodes(), seed);
    }
    this.played = first.stream().mapToLong(Episode::length).sum();
    RewardInput input =
        new RewardInput(spec, scenario.rewardFeatures(), config.ensemble().useActions());
    this.ensemble =
        new RewardEnsemble(config.ensemble(), input, Seeds.derive(seed, "reward-model", 0));
    this.reward = new LearnedReward(ensemble, config.pessimism());
    this.schedule = LabelSchedule.of(config, totalSteps);
    this.cutter = new ClipCutter(config, spec.version());
    this.pool = new SegmentPool(config.recentClips(), HISTORY);
    this.selector = new QuerySelector(config);
    try {
      this.clips = ClipStore.open(run.clips());
      this.comparisons = new Comparisons(clips, spec.id(), input, config);
      this.answers = PreferenceStore.open(run.labels());
      answers.messages().forEach(LOG::warn);
      List<Preference> before = answers.current();
      String unknown = clips.unknownClips(before);
      if (!unknown.isEmpty()) {
        LOG.warn(unknown);
      }
      before.forEach(selector::remember);
      rater.begin(answers, clips);
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public RewardFunction reward() {
    return reward;
  }

  /** The reward nets, for the learning thread. */
  public RewardEnsemble ensemble() {
    return ensemble;
  }

  /** Components of an observation. */
  int observationSize() {
    return spec.observation().size();
  }

  /** The labels of the run. */
  public PreferenceStore answers() {
    return answers;
  }

  @Override
  public boolean wantsEpisodes() {
    return true;
  }

  @Override
  public boolean ready() {
    return fits > 0;
  }

  @Override
  public Optional<String> waitingFor() {
    int open = rater.unanswered();
    if (!ready() && asked >= schedule.initial() && open > 0) {
      return Optional.of(answersText(open) + " before learning starts");
    }
    if (open > config.aheadLabels()) {
      return Optional.of(answersText(open - config.aheadLabels()));
    }
    return Optional.empty();
  }

  private static String answersText(int count) {
    return count == 1 ? "1 answer" : count + " answers";
  }

  @Override
  public void pool(List<Episode> episodes, long steps) {
    if (pool.added() == 0) {
      add(first, -1);
    }
    add(episodes, steps);
  }

  private void add(List<Episode> episodes, long index) {
    RandomGenerator random = Seeds.generator(seed, "clips", index);
    for (Episode episode : episodes) {
      keep(cutter.cut(episode, random), random);
    }
  }

  private void keep(List<Segment> cut, RandomGenerator random) {
    for (Segment clip : cut) {
      pool.add(clip, random);
      ensemble.observe(ensemble.input().of(clip).rows());
    }
  }

  /** Queries that are to be asked now; 0 while too few are due for a round. */
  private int due(long steps) {
    int wanted = ready() ? schedule.due(steps) - asked : schedule.initial() - asked;
    boolean enough =
        ready()
            ? wanted >= Math.min(config.roundLabels(), config.labels() - asked)
            : pool.added() >= Math.min(config.recentClips(), 2L * schedule.initial());
    return enough ? Math.max(0, wanted) : 0;
  }

  @Override
  public void explore(PolicySnapshot policy, long steps) {
    if (config.excursions() == 0 || !ready() || due(steps) == 0) {
      return;
    }
    RandomGenerator random = Seeds.generator(seed, "excursions", rounds);
    pool.clearRecent();
    try (Environment environment = worlds.get()) {
      for (int i = 0; i < config.excursions(); i++) {
        Excursion excursion = Excursion.play(environment, policy, config.clipSteps(), random);
        played += excursion.episode().length();
        keep(excursion.clips(config), random);
      }
    }
  }

  @Override
  public void ask(long steps) {
    int wanted = due(steps);
    if (wanted == 0) {
      return;
    }
    RandomGenerator random = Seeds.generator(seed, "queries", rounds++);
    try {
      for (Query query : selector.choose(wanted, pool, ensemble, random)) {
        asked++;
        if (answers.answer(query.id(), rater.id()).isEmpty()) {
          for (Segment clip : query.clips()) {
            clips.put(clip);
          }
          rater.ask(query);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public void absorb() {
    int lines = answers.lines();
    if (lines == absorbedLines) {
      return;
    }
    absorbedLines = lines;
    List<Preference> current = answers.current();
    List<Comparison> labels = new ArrayList<>();
    for (Preference label : current) {
      if (label.teaches()) {
        comparisons.of(label).ifPresent(labels::add);
      }
    }
    answered = current.size();
    int from = Math.max(0, labels.size() - config.keptLabels());
    ensemble.learnFrom(labels.subList(from, labels.size()));
  }

  @Override
  public void fit(long iteration) {
    if (ensemble.labels() == 0 || pool.added() == 0) {
      return;
    }
    if (!ready()) {
      if (asked >= schedule.initial() && rater.unanswered() == 0) {
        fit(config.initialUpdates());
      }
    } else if (absorbedLines - fittedLines >= Math.min(config.roundLabels(), 10)
        || (absorbedLines > fittedLines && asked >= config.labels())) {
      if (config.refit()) {
        ensemble.restart(fits);
        fit(config.initialUpdates());
      } else {
        fit(config.roundUpdates());
      }
    }
  }

  private void fit(int updates) {
    ensemble.fit(updates, fits);
    fittedLines = absorbedLines;
    RandomGenerator random = Seeds.generator(seed, "normalising", fits);
    List<ClipInputs> sample = new ArrayList<>();
    for (Segment clip : pool.sample(NORMALISING_CLIPS, 0.5, random)) {
      sample.add(ensemble.input().of(clip));
    }
    ensemble.normalise(sample, config.pessimism());
    fits++;
  }

  @Override
  public Map<String, Double> metrics() {
    RewardEnsemble.Fit fit = ensemble.lastFit();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("played_steps", (double) played);
    metrics.put("queries", (double) asked);
    metrics.put("answers", (double) answered);
    metrics.put("labels", (double) ensemble.labels());
    metrics.put("reward_loss", fit.trainedLoss());
    metrics.put("reward_accuracy", fit.trainedAccuracy());
    metrics.put("reward_held_out_loss", fit.heldOutLoss());
    metrics.put("reward_held_out_accuracy", fit.heldOutAccuracy());
    metrics.put("reward_weight_decay", fit.weightDecay());
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    checkpoint.put("feedback.counts", new long[] {rounds, fits, asked, fittedLines, played});
    ensemble.save(checkpoint);
  }

  /**
   * Goes on where {@link #save} was called, except that the pool of clips to ask about is filled
   * anew. Answers that came after the checkpoint count.
   */
  @Override
  public void restore(Checkpoint checkpoint) {
    long[] counts = checkpoint.longs("feedback.counts");
    rounds = counts[0];
    fits = counts[1];
    asked = Math.max((int) counts[2], Math.min(config.labels(), answers.current().size()));
    fittedLines = (int) counts[3];
    if (counts.length > 4) {
      played = counts[4];
    }
    ensemble.restore(checkpoint);
    absorb();
    LOG.warn(
        "resumed: answers and reward nets are all there; clips to ask about are collected anew, so"
            + " the run goes on otherwise than if it had not been interrupted");
  }

  @Override
  public void close() {
    ensemble.close();
    try {
      answers.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
