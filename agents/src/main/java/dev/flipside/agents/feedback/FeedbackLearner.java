package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.reward.RewardFunction;
import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.reward.learned.Comparison;
import dev.flipside.agents.reward.learned.LearnedReward;
import dev.flipside.agents.reward.learned.RewardEnsemble;
import dev.flipside.agents.reward.learned.RewardInput;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.RewardLearner;
import dev.flipside.core.Opened;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Nobody;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
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
 * RewardEnsemble} to the answers in the run's label file. With {@link Nobody} to ask it learns from
 * the answers that are there.
 *
 * <p>What is asked and which answers count is the business of {@link Rounds}; with them and the
 * {@link PoolFile} an interrupted run learns as an uninterrupted one would have.
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
  private final Rounds rounds;
  private final PoolFile poolFile;
  private final RewardEnsemble ensemble;
  private final Opened opened;
  private final RewardFunction reward;
  private final LabelSchedule schedule;
  private final ClipCutter cutter;
  private final SegmentPool pool;
  private final PoolWatch watch;
  private final Comparisons comparisons;
  private final List<Episode> first;
  private final Supplier<Environment> worlds;
  private final long totalSteps;
  private long steps;
  private long fits;
  private long played;
  private int linesSeen = -1;
  private long roundsSeen = -1;
  private int absorbedLines;
  private int answered;
  private int fittedLines;
  private double chance = Double.NaN;

  /**
   * @param scenario the world
   * @param config settings
   * @param rater who answers
   * @param run where labels and clips are kept
   * @param seed the run seed
   * @param totalSteps control steps of the run, over which the labels are spread
   * @throws Refusal with one sentence if the label file cannot be read
   */
  public FeedbackLearner(
      Scenario scenario,
      FeedbackConfig config,
      Rater rater,
      RunDirectory run,
      long seed,
      long totalSteps) {
    this.config = config;
    this.seed = seed;
    this.worlds = () -> scenario.create(Start.TRAINING);
    try (Environment environment = worlds.get()) {
      this.spec = environment.spec();
      this.first = CorrelatedPlay.episodes(environment, config.clips().correlatedEpisodes(), seed);
    }
    this.played = first.stream().mapToLong(Episode::length).sum();
    RewardInput input =
        new RewardInput(spec, scenario.rewardFeatures(), config.ensemble().useActions());
    long netSeed = Seeds.derive(seed, "reward-model", 0);
    this.schedule = LabelSchedule.of(config, totalSteps);
    this.cutter = new ClipCutter(config, spec.version());
    this.pool = new SegmentPool(config.clips().recentClips(), HISTORY);
    this.totalSteps = totalSteps;
    try (Opened opening = new Opened()) {
      this.ensemble = opening.add(new RewardEnsemble(config.ensemble(), input, netSeed));
      this.reward = new LearnedReward(ensemble, config.fit().pessimism());
      this.watch = new PoolWatch(ensemble, config.fit().pessimism(), rater, run, seed, totalSteps);
      ClipStore clips = ClipStore.open(run.clips());
      this.comparisons = new Comparisons(clips, spec.id(), input, config);
      this.poolFile = new PoolFile(run, clips, spec);
      this.rounds =
          opening.add(new Rounds(run, clips, rater, config, schedule, pressSteps(), seed));
      requireAnswers(run);
      this.opened = opening.handOver();
    } catch (IOException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }

  private void requireAnswers(RunDirectory run) {
    if (rounds.anybody()) {
      return;
    }
    int usable = comparisons.of(answers().current()).size();
    if (usable == 0) {
      throw new Refusal(
          "there is no answer in " + run.labels() + " to learn from, and nobody to ask");
    }
    LOG.warn("nobody is asked: the reward is learned from the {} labels that are there", usable);
  }

  @Override
  public RewardFunction reward() {
    return reward;
  }

  /** The labels of the run. */
  public PreferenceStore answers() {
    return rounds.answers();
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
    // Whoever presses needs an agent to look at, and the nets need clips to be normalised by.
    boolean collecting = config.ask().buttonAlone() && !ready() && !pooled();
    return collecting ? Optional.empty() : rounds.waitingFor(ready(), steps);
  }

  /** Control steps that a press of the reward button is about. */
  private int pressSteps() {
    return Math.max(1, (int) Math.round(Query.BUTTON_SECONDS / spec.stepSeconds()));
  }

  @Override
  public void pool(List<Episode> episodes, long now) {
    steps = now;
    if (pool.added() == 0) {
      add(first, -1);
      if (!rounds.anybody()) {
        // What the labels speak of may be far from what the first policy does.
        comparisons.of(answers().current()).stream()
            .flatMap(label -> label.clips().stream())
            .forEach(clip -> ensemble.observe(clip.rows()));
      }
    }
    add(episodes, now);
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
  private int due(long now) {
    return ready() || pooled() ? rounds.due(now, ready()) : 0;
  }

  /** Whether there are clips enough for the first queries, and for normalising. */
  private boolean pooled() {
    return pool.added() >= Math.min(config.clips().recentClips(), 2L * schedule.initial());
  }

  @Override
  public void explore(PolicySnapshot policy, long now) {
    if (config.clips().excursions() == 0 || !ready() || due(now) == 0) {
      return;
    }
    RandomGenerator random = Seeds.generator(seed, "excursions", rounds.count());
    pool.clearRecent();
    try (Environment environment = worlds.get()) {
      for (int i = 0; i < config.clips().excursions(); i++) {
        Excursion excursion =
            Excursion.play(environment, policy, config.clips().clipSteps(), random);
        played += excursion.episode().length();
        keep(excursion.clips(config), random);
      }
    }
  }

  @Override
  public void ask(long now) {
    int wanted = due(now);
    if (wanted > 0) {
      rounds.ask(wanted, pool, ensemble, now);
    }
  }

  @Override
  public void absorb() {
    int lines = answers().lines();
    if (lines == linesSeen && rounds.count() == roundsSeen) {
      return;
    }
    linesSeen = lines;
    roundsSeen = rounds.count();
    List<Preference> heard = rounds.heard();
    List<Preference> current = PreferenceStore.latest(heard);
    List<Comparison> labels = comparisons.of(current);
    absorbedLines = heard.size();
    answered = current.size();
    chance =
        labels.stream()
            .filter(Comparison::decided)
            .mapToDouble(Comparison::chance)
            .average()
            .orElse(Double.NaN);
    ensemble.learnFrom(labels);
  }

  @Override
  public void fit(long iteration) {
    if (ensemble.labels() == 0 || pool.added() == 0) {
      return;
    }
    int fresh = absorbedLines - fittedLines;
    if (!ready()) {
      if (rounds.anybody() ? rounds.begun() : pooled()) {
        fit(config.fit().initialUpdates());
      }
    } else if (fresh >= Math.min(config.ask().roundLabels(), 10) || (fresh > 0 && rounds.over())) {
      if (config.fit().refit()) {
        ensemble.restart(fits);
        fit(config.fit().initialUpdates());
      } else {
        fit(config.fit().roundUpdates());
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
    ensemble.normalise(sample, config.fit().pessimism());
    fits++;
    watch.look(pool, steps);
  }

  @Override
  public Map<String, Double> metrics() {
    RewardEnsemble.Fit fit = ensemble.lastFit();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("played_steps", (double) played);
    metrics.put("queries", (double) rounds.asked());
    metrics.put("answers", (double) answered);
    metrics.put("labels", (double) ensemble.labels());
    metrics.put("reward_loss", fit.trainedLoss());
    metrics.put("reward_accuracy", fit.trainedAccuracy());
    metrics.put("reward_held_out_loss", fit.heldOutLoss());
    metrics.put("reward_held_out_accuracy", fit.heldOutAccuracy());
    metrics.put("reward_chance", chance);
    metrics.putAll(watch.figures());
    return metrics;
  }

  @Override
  public void save(Checkpoint.Builder checkpoint) {
    checkpoint.put(
        "feedback.counts", new long[] {rounds.count(), fits, rounds.asked(), fittedLines, played});
    ensemble.save(checkpoint);
    watch.save(steps);
    if (steps < totalSteps) {
      poolFile.write(pool, steps);
    }
  }

  /** Goes on where {@link #save} was called. */
  @Override
  public void restore(Checkpoint checkpoint) {
    steps = checkpoint.steps();
    long[] counts = checkpoint.longs("feedback.counts");
    rounds.goOn(counts[0]);
    fits = counts[1];
    fittedLines = (int) counts[3];
    if (counts.length > 4) {
      played = counts[4];
    }
    ensemble.restore(checkpoint);
    watch.restore(steps, fits > 0);
    if (!poolFile.read(pool, steps)) {
      LOG.warn(
          "resumed: answers and reward nets are all there; clips to ask about are collected anew,"
              + " so the run goes on otherwise than if it had not been interrupted");
    }
    absorb();
    rounds.tellAgain();
  }

  @Override
  public void close() {
    try {
      poolFile.removeAfter(totalSteps);
    } finally {
      opened.close();
    }
  }
}
