package dev.flipside.agents.feedback;

import dev.flipside.agents.reward.learned.BradleyTerry;
import dev.flipside.agents.reward.learned.RewardEnsemble;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.feedback.SegmentPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Chooses what to ask: pairs on whose answer the reward nets disagree most, random ones, best of
 * four, and now and then an earlier pair mirrored. No set of clips is asked about twice otherwise;
 * what was asked before stands in the {@link QueryLog}.
 */
final class QuerySelector {
  /** Why a pair is asked about on which the reward nets disagree. */
  static final String DISPUTED = "disagreement";

  private static final int TRIES = 50;

  private final FeedbackConfig config;
  private final QueryLog log;

  /** A pair that may be asked, and how much the nets disagree on it (a variance). */
  private record Candidate(Segment left, Segment right, double disagreement) {}

  QuerySelector(FeedbackConfig config, QueryLog log) {
    this.config = config;
    this.log = log;
  }

  /**
   * Chooses moments to press the reward button about: the last second of clips of what the policy
   * did lately, none twice.
   *
   * @param count how many
   * @param steps control steps that a press is about
   * @param lead control steps that reward nets want from before
   */
  List<Query> moments(int count, SegmentPool pool, int steps, int lead, RandomGenerator random) {
    List<Query> chosen = new ArrayList<>();
    for (int attempt = 0; attempt < count * TRIES && chosen.size() < count; attempt++) {
      Segment moment = pool.sample(1, 0, random).get(0).tail(steps, lead);
      if (!known(Set.of(moment.id()), chosen)) {
        chosen.add(Query.button(moment));
      }
    }
    return chosen;
  }

  /**
   * Chooses queries, fewer than wanted if the pool has no more new pairs.
   *
   * @param count how many
   * @param ensemble whose members disagree; random pairs only if it has learned nothing yet
   */
  List<Query> choose(int count, SegmentPool pool, RewardEnsemble ensemble, RandomGenerator random) {
    List<Query> chosen = new ArrayList<>();
    List<String> pairs = config.ask().repeatShare() > 0 ? log.unrepeated() : List.of();
    int fours = share(count, config.ask().bestOfFourShare(), random);
    int repeats = pairs.isEmpty() ? 0 : share(count - fours, config.ask().repeatShare(), random);
    int left = count - fours - repeats;
    int disputed =
        ensemble.labels() == 0 ? 0 : share(left, config.ask().disagreementShare(), random);
    for (int i = 0; i < repeats && !pairs.isEmpty(); i++) {
      String id = pairs.remove(random.nextInt(pairs.size()));
      log.query(id).ifPresent(pair -> chosen.add(pair.mirroredRepeat()));
    }
    addDisputed(chosen, disputed, pool, ensemble, random);
    for (int i = 0; i < left - disputed; i++) {
      draw(2, chosen, pool, random, clips -> chosen.add(pair(clips, "random", random)));
    }
    for (int i = 0; i < fours; i++) {
      draw(4, chosen, pool, random, clips -> chosen.add(Query.bestOfFour(clips, "random", random)));
    }
    return chosen;
  }

  private static int share(int count, double share, RandomGenerator random) {
    double wanted = count * share;
    int whole = (int) Math.floor(wanted);
    return whole + (random.nextDouble() < wanted - whole ? 1 : 0);
  }

  private void addDisputed(
      List<Query> chosen,
      int count,
      SegmentPool pool,
      RewardEnsemble ensemble,
      RandomGenerator random) {
    Map<String, double[]> sums = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count * config.ask().candidates(); i++) {
      draw(
          2,
          chosen,
          pool,
          random,
          clips -> {
            Segment a = clips.get(0);
            Segment b = clips.get(1);
            double[] first = sums.computeIfAbsent(a.id(), id -> sums(ensemble, a));
            double[] second = sums.computeIfAbsent(b.id(), id -> sums(ensemble, b));
            candidates.add(new Candidate(a, b, disagreement(first, second)));
          });
    }
    candidates.sort(Comparator.comparingDouble(Candidate::disagreement).reversed());
    int added = 0;
    for (Candidate candidate : candidates) {
      List<Segment> clips = List.of(candidate.left(), candidate.right());
      if (added < count && !known(ids(clips), chosen)) {
        chosen.add(pair(clips, DISPUTED, random));
        added++;
      }
    }
  }

  private double[] sums(RewardEnsemble ensemble, Segment clip) {
    return ensemble.sums(config.clips().judged(ensemble.input().of(clip)));
  }

  /** Variance over the members of the probability that the first clip is better. */
  static double disagreement(double[] first, double[] second) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < first.length; i++) {
      double p = BradleyTerry.probability(first[i] - second[i], 0);
      sum += p;
      squares += p * p;
    }
    double mean = sum / first.length;
    return squares / first.length - mean * mean;
  }

  private static Query pair(List<Segment> clips, String reason, RandomGenerator random) {
    return Query.pair(clips.get(0), clips.get(1), reason, random);
  }

  private boolean known(Set<String> ids, List<Query> chosen) {
    return log.compared(ids) || chosen.stream().anyMatch(q -> Set.copyOf(q.clipIds()).equals(ids));
  }

  /** Draws clips that differ, do not overlap and were not asked about together; may find none. */
  private void draw(
      int count,
      List<Query> chosen,
      SegmentPool pool,
      RandomGenerator random,
      java.util.function.Consumer<List<Segment>> taker) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      List<Segment> clips = pool.sample(count, config.clips().historyShare(), random);
      if (apart(clips) && !known(ids(clips), chosen)) {
        taker.accept(clips);
        return;
      }
    }
  }

  private static boolean apart(List<Segment> clips) {
    for (int i = 0; i < clips.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (clips.get(i).equals(clips.get(j)) || clips.get(i).overlaps(clips.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<String> ids(List<Segment> clips) {
    Set<String> ids = new HashSet<>();
    clips.forEach(clip -> ids.add(clip.id()));
    return ids;
  }
}
