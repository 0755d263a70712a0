package dev.flipside.desktop.window.compare;

import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.run.Seeds;
import dev.flipside.desktop.checked.CheckedAnswer;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.checked.HitRate;
import dev.flipside.desktop.labelling.Attention;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * The question which of several runs truly does it, seen through the evaluator's camera alone. The
 * truth is the first outcome metric over fresh episodes; a run is better only if its interval lies
 * above those of all others.
 */
public final class Quiz {
  private static final int EPISODES = 10;
  private static final long SEED = 1;

  private final List<TrainedRun> runs;
  private final CheckedAnswers store;
  private final OutcomeMetric metric;
  private CompletableFuture<List<Evaluation.Figure>> figures;
  private final Attention attention = new Attention(System::currentTimeMillis);
  private String tally = "";

  /**
   * @param runs as they are shown
   */
  Quiz(List<TrainedRun> runs, CheckedAnswers store) {
    this.runs = List.copyOf(runs);
    this.store = store;
    this.metric = runs.get(0).provider().metrics().get(0);
  }

  /**
   * Whether it is asked which does it: not of the stages of one run, which stand in their order.
   */
  static boolean asks(List<TrainedRun> runs) {
    return runs.get(0).provider().quiz().isPresent()
        && runs.stream().map(TrainedRun::run).distinct().count() > 1;
  }

  /** The same runs, in an order that nobody knows. */
  static List<TrainedRun> drawn(List<TrainedRun> runs, long seed) {
    List<TrainedRun> drawn = new ArrayList<>(runs);
    RandomGenerator random = Seeds.generator(seed, "quiz", runs.size());
    Seeds.shuffle(drawn, random);
    return drawn;
  }

  /** Notes whether a picture shows the question, with nothing over it. */
  void seen(boolean uncovered) {
    attention.seen(uncovered);
  }

  /**
   * Puts an answer on the disk.
   *
   * @param index of the run that was named
   * @param camera through which it was seen
   * @throws IOException with one sentence if it could not be kept
   */
  void answer(int index, String camera) throws IOException {
    int n = runs.size();
    long now = System.currentTimeMillis();
    store.keep(
        new CheckedAnswer(
            Occasion.QUIZ,
            runs.stream().map(c -> c.run().id() + "@" + c.policy().steps()).toList(),
            CheckedAnswer.choice(index, n),
            CheckedAnswer.choice(better(), n),
            metric.name(),
            Optional.empty(),
            "",
            now - attention.millis(),
            now,
            List.of(camera),
            List.of(),
            runs.get(0).scenario().instructions().version()),
        List.of());
    tally =
        store.rates().stream()
            .filter(a -> a.occasion() == Occasion.QUIZ && a.rater().equals(store.person()))
            .map(HitRate::words)
            .findFirst()
            .orElse("");
  }

  /** Number of the run that is truly better than every other one, or -1 if none is. */
  int better() {
    for (int i = 0; i < runs.size(); i++) {
      boolean best = true;
      for (int j = 0; j < runs.size(); j++) {
        best &= i == j || above(figures().get(i), figures().get(j));
      }
      if (best) {
        return i;
      }
    }
    return -1;
  }

  private boolean above(Evaluation.Figure a, Evaluation.Figure b) {
    return metric.higherIsBetter() ? a.low() > b.high() : a.high() < b.low();
  }

  /** Begins to find out the truth, beside the picture, so that it is there when asked for. */
  void findOut() {
    figures = CompletableFuture.supplyAsync(this::evaluated);
  }

  private List<Evaluation.Figure> figures() {
    if (figures == null) {
      findOut();
    }
    return figures.join();
  }

  private List<Evaluation.Figure> evaluated() {
    List<Evaluation.Figure> all = new ArrayList<>();
    for (TrainedRun c : runs) {
      Evaluator evaluator = new Evaluator(c.scenario());
      all.add(
          evaluator
              .evaluate(c.acting(), c.noise() ? "sampled" : "greedy", EPISODES, SEED)
              .figures()
              .get(0));
    }
    return all;
  }

  /** What truly happens and how often the person was right so far, in one line. */
  String truth() {
    StringBuilder words = new StringBuilder(metric.name().replace('-', ' '));
    words.append(" in ").append(EPISODES).append(" fresh episodes:");
    for (int i = 0; i < runs.size(); i++) {
      words.append(
          String.format(
              Locale.ROOT, "%s %s %.2f", i == 0 ? "" : ",", letter(i), figures().get(i).value()));
    }
    words.append(tally.isEmpty() ? "." : ".      You were right so far: " + tally + ".");
    return words.toString();
  }

  /** By which a run is called as long as its name is not shown. */
  static String letter(int index) {
    return Character.toString((char) ('A' + index));
  }
}
