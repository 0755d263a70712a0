package dev.flipside.agents.feedback;

import com.google.gson.Gson;
import dev.flipside.agents.reward.learned.ClipInputs;
import dev.flipside.agents.reward.learned.RewardEnsemble;
import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a run may fail, as figures: it looks at a few of the newest clips after a fit, at most
 * {@value #LOOKS} times in a run. It learns nothing and changes nothing: it draws from seeds of its
 * own, and whatever it remembers stands in a file of its own, so that a run with other eyes, such
 * as one that replays answers, ends with the same bits.
 *
 * <ul>
 *   <li>{@code judge_agreement}: correlation, -1 to 1, of what the learned reward pays for a clip
 *       and what the simulated rater thinks of it, over the policy's own clips.
 *   <li>{@code pool_preferred}: share of pairs of a newest and a first clip, from before any
 *       learning, in which the rater prefers the newest; pairs that look the same count half, so
 *       0.5 is chance.
 *   <li>{@code pool_paid}: the same share by what the learned reward pays, known also where the
 *       rater is a person.
 *   <li>{@code pool_novelty}: how far a newest clip is from the nearest of the first, in distances
 *       of the first ones from each other; 1 is nothing new.
 *   <li>{@code pool_spread}: how far a newest clip is from the nearest other newest one, in the
 *       same unit; near 0 they are all alike.
 * </ul>
 *
 * <p>A clip's place among others is the mean and the deviation of each reward input over its steps,
 * in units of their spread over the first clips. Where the rater is a person nobody knows what it
 * thinks of other clips than those it was asked about, and the first two figures are missing.
 * Single looks are noisy; what they say together is the business of a {@code Diagnosis}.
 */
final class PoolWatch {
  private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);
  static final String AGREEMENT = "judge_agreement";
  static final String PREFERRED = "pool_preferred";
  static final String PAID = "pool_paid";
  static final String NOVELTY = "pool_novelty";
  static final String SPREAD = "pool_spread";
  static final int LOOKS = 40;
  private static final int CLIPS = 24;
  private static final String FILE = "pool-watch.json";
  private static final double SMALL = 1e-9;
  private static final Gson GSON = new Gson();

  private final RewardEnsemble ensemble;
  private final Rater rater;
  private final double pessimism;
  private final long seed;
  private final long totalSteps;
  private final Path file;
  private Memory memory = new Memory(0, -1, null, null, Map.of());

  /** What stands beside the newest checkpoint that is known to be on the disk; may be null. */
  private Memory saved;

  /** Whether the first clips are gone, as after a restart without its file. */
  private boolean blind;

  /**
   * What is kept from look to look.
   *
   * @param steps of the checkpoint beside which it was kept
   * @param look number of the last look; -1 before the first
   * @param first clips, as reward nets see them; null before the first look
   * @param opinions of the first clips, [clips]; empty if the rater has none
   * @param figures of the last look, those that are known
   */
  private record Memory(
      long steps,
      long look,
      List<ClipInputs> first,
      double[] opinions,
      Map<String, Double> figures) {}

  /**
   * What stands in the file.
   *
   * @param memories of the checkpoint that is written next, and of the one before: whoever is
   *     killed in between goes on from that
   */
  private record Kept(List<Memory> memories) {}

  PoolWatch(
      RewardEnsemble ensemble,
      double pessimism,
      Rater rater,
      RunDirectory run,
      long seed,
      long totalSteps) {
    this.ensemble = ensemble;
    this.pessimism = pessimism;
    this.rater = rater;
    this.file = run.path().resolve(FILE);
    this.seed = seed;
    this.totalSteps = totalSteps;
  }

  /** Looks at the pool after a fit, if it is time to. */
  void look(SegmentPool pool, long steps) {
    long look = steps * LOOKS / Math.max(1, totalSteps);
    if (blind || look <= memory.look()) {
      return;
    }
    RandomGenerator random = Seeds.generator(seed, "pool-watch", look);
    List<ClipInputs> first = memory.first();
    double[] firstOpinions = memory.opinions();
    if (first == null) {
      List<Segment> drawn = some(pool.history(), random);
      first = inputs(drawn);
      firstOpinions = opinions(drawn);
    }
    List<Segment> newest = some(pool.recent(), random);
    Map<String, Double> figures = new LinkedHashMap<>();
    if (newest.size() > 2) {
      double[] opinions = opinions(newest);
      List<ClipInputs> inputs = inputs(newest);
      double[] paid = paid(inputs);
      put(figures, AGREEMENT, opinions.length == 0 ? Double.NaN : correlation(paid, opinions));
      put(figures, PREFERRED, preferred(opinions, firstOpinions));
      put(figures, PAID, preferred(paid, paid(first)));
      double[][] firstPlaces = places(first);
      double unit = nearest(firstPlaces, firstPlaces, firstPlaces);
      double[][] places = places(inputs);
      put(figures, NOVELTY, nearest(places, firstPlaces, firstPlaces) / unit);
      put(figures, SPREAD, nearest(places, places, firstPlaces) / unit);
    }
    memory = new Memory(steps, look, first, firstOpinions, figures);
  }

  private static void put(Map<String, Double> figures, String name, double value) {
    if (Double.isFinite(value)) {
      figures.put(name, value);
    }
  }

  /** Figures of the last look, all of them by name; NaN where nothing is known. */
  Map<String, Double> figures() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (String name : List.of(AGREEMENT, PREFERRED, PAID, NOVELTY, SPREAD)) {
      all.put(name, memory.figures().getOrDefault(name, Double.NaN));
    }
    return all;
  }

  /** Different clips of these, at most {@value #CLIPS}. */
  private static List<Segment> some(List<Segment> clips, RandomGenerator random) {
    List<Segment> all = new ArrayList<>(clips);
    int count = Math.min(CLIPS, all.size());
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(all.size() - i);
      Segment taken = all.set(other, all.get(i));
      all.set(i, taken);
    }
    return all.subList(0, count);
  }

  private List<ClipInputs> inputs(List<Segment> clips) {
    return clips.stream().map(ensemble.input()::of).toList();
  }

  /** What the policy would be paid for each clip, [clips]. */
  private double[] paid(List<ClipInputs> clips) {
    double[] paid = new double[clips.size()];
    for (int i = 0; i < paid.length; i++) {
      for (float reward : ensemble.rewards(clips.get(i), pessimism)) {
        paid[i] += reward;
      }
    }
    return paid;
  }

  /** What the rater thinks of each clip; empty if it does not say. */
  private double[] opinions(List<Segment> clips) {
    double[] opinions = new double[clips.size()];
    for (int i = 0; i < opinions.length; i++) {
      OptionalDouble opinion = rater.opinion(clips.get(i));
      if (opinion.isEmpty() || !Double.isFinite(opinion.getAsDouble())) {
        return new double[0];
      }
      opinions[i] = opinion.getAsDouble();
    }
    return opinions;
  }

  private static double[][] places(List<ClipInputs> clips) {
    return clips.stream().map(PoolWatch::place).toArray(double[][]::new);
  }

  /** Mean and deviation of each input over the steps of a clip, [2 * inputs]. */
  static double[] place(ClipInputs clip) {
    float[][] rows = clip.rows();
    int inputs = rows[0].length;
    double[] place = new double[2 * inputs];
    for (int k = 0; k < inputs; k++) {
      double sum = 0;
      double squares = 0;
      for (int t = clip.lead(); t < rows.length; t++) {
        sum += rows[t][k];
        squares += (double) rows[t][k] * rows[t][k];
      }
      double mean = sum / clip.length();
      place[k] = mean;
      place[inputs + k] = Math.sqrt(Math.max(0, squares / clip.length() - mean * mean));
    }
    return place;
  }

  /**
   * Share of pairs in which the newest is preferred to the first, a tie being half; NaN of none.
   */
  static double preferred(double[] newest, double[] first) {
    double won = 0;
    for (double one : newest) {
      for (double other : first) {
        won += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return won / (newest.length * first.length);
  }

  /**
   * Mean distance of each place to the nearest other one.
   *
   * @param from places, [clips][inputs]
   * @param to the places they may be near to; a place is not near to itself
   * @param scale each component counts in units of its deviation over these
   */
  static double nearest(double[][] from, double[][] to, double[][] scale) {
    double[] deviation = new double[scale[0].length];
    for (int k = 0; k < deviation.length; k++) {
      int component = k;
      double mean = Arrays.stream(scale).mapToDouble(p -> p[component]).average().orElse(0);
      deviation[k] =
          Math.sqrt(
              Arrays.stream(scale)
                  .mapToDouble(p -> (p[component] - mean) * (p[component] - mean))
                  .average()
                  .orElse(0));
    }
    double sum = 0;
    for (double[] one : from) {
      double least = Double.POSITIVE_INFINITY;
      for (double[] other : to) {
        if (other != one) {
          least = Math.min(least, distance(one, other, deviation));
        }
      }
      sum += least;
    }
    return sum / from.length;
  }

  private static double distance(double[] one, double[] other, double[] deviation) {
    double squares = 0;
    for (int k = 0; k < one.length; k++) {
      if (deviation[k] > SMALL) {
        double by = (one[k] - other[k]) / deviation[k];
        squares += by * by;
      }
    }
    return Math.sqrt(squares);
  }

  /** Pearson's correlation; NaN if either does not vary. */
  static double correlation(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double both = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - meanX) * (y[i] - meanY);
      squaresX += (x[i] - meanX) * (x[i] - meanX);
      squaresY += (y[i] - meanY) * (y[i] - meanY);
    }
    return squaresX > SMALL && squaresY > SMALL
        ? both / Math.sqrt(squaresX * squaresY)
        : Double.NaN;
  }

  /** Keeps beside the checkpoint after {@code steps} what {@link #restore} needs. */
  void save(long steps) {
    if (blind || memory.first() == null) {
      return;
    }
    memory = new Memory(steps, memory.look(), memory.first(), memory.opinions(), memory.figures());
    Kept kept = new Kept(saved == null ? List.of(memory) : List.of(memory, saved));
    AtomicFile.write(file, GSON.toJson(kept));
    saved = memory;
  }

  /** Goes on where {@link #save} was called; without its file it says nothing more. */
  void restore(long steps, boolean fitted) {
    saved =
        memories().stream()
            .filter(each -> each != null && each.steps() == steps && each.first() != null)
            .filter(each -> each.opinions() != null && each.figures() != null)
            .findFirst()
            .orElse(null);
    if (saved == null) {
      blind = fitted;
    } else {
      memory = saved;
    }
  }

  private List<Memory> memories() {
    if (Files.isRegularFile(file)) {
      try {
        Kept kept = WholeFile.json(GSON, WholeFile.text(file), Kept.class, "it holds no memory");
        return kept.memories() == null ? List.of() : kept.memories();
      } catch (Refusal e) {
        LOG.warn("{} cannot be read: {}", file, e.getMessage());
      }
    }
    return List.of();
  }
}
