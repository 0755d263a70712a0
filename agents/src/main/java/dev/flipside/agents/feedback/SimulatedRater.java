package dev.flipside.agents.feedback;

import dev.flipside.agents.debate.Debate;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Rater;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * A program that answers in a person's place, at once, with stated {@link RaterFlaws}. What it
 * judges by belongs to the environment. What is random in an answer depends on the seed and the
 * query alone, so a resumed run gets the same answers.
 */
public final class SimulatedRater implements Rater {
  private static final int REMEMBERED = 60;
  private static final List<Choice> OF_FOUR =
      List.of(Choice.FIRST, Choice.SECOND, Choice.THIRD, Choice.FOURTH);

  private final ClipScore score;
  private final RaterFlaws flaws;
  private final float stepSeconds;
  private final int instructions;
  private final long seed;
  private PreferenceStore answers;
  private QueryLog log;

  /** The middle of what it saw lately, and of how much moved: a press says better or worse. */
  private double usualScore;

  private double usualMotion;

  private SimulatedRater(
      ClipScore score, RaterFlaws flaws, float stepSeconds, int instructions, long seed) {
    this.score = score;
    this.flaws = flaws;
    this.stepSeconds = stepSeconds;
    this.instructions = instructions;
    this.seed = seed;
  }

  /**
   * Makes the rater called {@code name}: {@code [JUDGE/]FLAWS}, where JUDGE is one of the
   * environment's clip judges (the first if left out), {@code debate:ID} for a {@link Debate}
   * before one of them, or {@code reward:ID} for one of its hand-coded rewards, and FLAWS are as
   * {@link RaterFlaws#parse} reads them; after the latter two they may be left out. A hand-coded
   * reward is nobody who looks, so it is never taken unless it is named.
   *
   * @param seed decides what is random in the answers
   * @throws Refusal with one sentence if there is no such rater
   */
  public static SimulatedRater named(String name, Scenario scenario, long seed) {
    int slash = name.indexOf('/');
    boolean judgeAlone = slash < 0 && name.contains(":");
    String judge = judgeAlone ? name : slash < 0 ? "" : name.substring(0, slash);
    RaterFlaws flaws = judgeAlone ? RaterFlaws.PERSON : RaterFlaws.parse(name.substring(slash + 1));
    return new SimulatedRater(
        score(judge, scenario),
        flaws,
        scenario.spec().stepSeconds(),
        scenario.instructions().version(),
        Seeds.derive(seed, "rater", 0));
  }

  private static ClipScore score(String judge, Scenario scenario) {
    List<ClipScore> scores = new ArrayList<>();
    for (ClipJudge each : scenario.judges()) {
      scores.add(ClipScore.of(each));
    }
    for (HandCodedReward each : scenario.rewards()) {
      scores.add(ClipScore.of(each));
    }
    if (judge.isEmpty()) {
      if (scenario.judges().isEmpty()) {
        throw new Refusal(
            "environment "
                + scenario.id()
                + " has nobody who looks at clips: say which hand-coded reward simulates a rater,"
                + " with --rater reward:NAME; there are "
                + String.join(", ", scenario.rewards().stream().map(HandCodedReward::id).toList()));
      }
      return scores.get(0);
    }
    return scores.stream()
        .filter(s -> s.id().equals(judge))
        .findFirst()
        .or(() -> Debate.judge(judge, scenario.judges()).map(ClipScore::of))
        .orElseThrow(
            () -> scenario.noSuch("judge", judge, scores.stream().map(ClipScore::id).toList()));
  }

  @Override
  public String id() {
    return "simulated:" + score.id() + "/" + flaws;
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public void begin(QueryLog queries) {
    answers = queries.answers();
    log = queries;
  }

  /** Answers all of them, with one wait for the disk: nobody's time is lost with a program's. */
  @Override
  public void asked(List<Query> open) throws IOException {
    if (open.stream().anyMatch(query -> query.kind() == Kind.BUTTON)) {
      lookBack();
    }
    List<Preference> given = new ArrayList<>();
    for (Query query : open) {
      given.add(Preference.simulated(query, choose(query), id(), score.cameras(), instructions));
    }
    answers.append(given);
  }

  @Override
  public OptionalDouble opinion(Segment clip) {
    return OptionalDouble.of(seen(clip));
  }

  /** The answer to {@code query}. */
  Choice choose(Query query) {
    RandomGenerator random = Seeds.generator(seed, query.id(), 0);
    double leftWithoutLooking = random.nextDouble();
    double skipping = random.nextDouble();
    double slip = random.nextDouble();
    if (query.kind() != Kind.BUTTON && skipping < flaws.skip()) {
      return Choice.CANT_TELL;
    }
    if (flaws.guess() > 0 && random.nextDouble() < flaws.guess()) {
      return lot(query.kind(), random);
    }
    boolean moved = flaws.likesBigMotion() > 0 && random.nextDouble() < flaws.likesBigMotion();
    double[] scores =
        query.clips().stream().mapToDouble(moved ? this::motion : this::seen).toArray();
    return switch (query.kind()) {
      case PAIR -> {
        if (leftWithoutLooking < flaws.alwaysLeft()) {
          yield Choice.LEFT;
        }
        yield pair(scores[0] - scores[1], slip, random);
      }
      case BEST_OF_FOUR -> {
        int best = leftWithoutLooking < flaws.alwaysLeft() ? 0 : best(scores, random);
        yield OF_FOUR.get(slip < flaws.mistake() ? random.nextInt(OF_FOUR.size()) : best);
      }
      case BUTTON ->
          good(scores[0] - (moved ? usualMotion : usualScore), random) != (slip < flaws.mistake())
              ? Choice.APPROVE
              : Choice.DISAPPROVE;
    };
  }

  /** Whether one moment is better than usual, by {@code difference}. */
  private boolean good(double difference, RandomGenerator random) {
    return flaws.noisy() > 0
        ? random.nextDouble() < 1 / (1 + Math.exp(-flaws.noisy() * difference))
        : difference > 0;
  }

  /**
   * Finds out what is usual: the middle of the last {@value #REMEMBERED} moments that it was shown,
   * those of this round among them. So people do, whose praise says that a policy does better than
   * it did (MacGlashan et al. 2017). It stands in the log, so a resumed run comes to the same.
   */
  private void lookBack() {
    List<Segment> shown =
        log.all().stream()
            .filter(query -> query.kind() == Kind.BUTTON)
            .map(query -> query.clips().get(0))
            .toList();
    List<Segment> late = shown.subList(Math.max(0, shown.size() - REMEMBERED), shown.size());
    usualScore = middle(late.stream().mapToDouble(this::seen).sorted().toArray());
    usualMotion = middle(late.stream().mapToDouble(this::motion).sorted().toArray());
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static Choice lot(Kind kind, RandomGenerator random) {
    return switch (kind) {
      case PAIR -> random.nextBoolean() ? Choice.LEFT : Choice.RIGHT;
      case BEST_OF_FOUR -> OF_FOUR.get(random.nextInt(OF_FOUR.size()));
      case BUTTON -> random.nextBoolean() ? Choice.APPROVE : Choice.DISAPPROVE;
    };
  }

  private Choice pair(double difference, double slip, RandomGenerator random) {
    if (Math.abs(difference) < flaws.equal() || difference == 0) {
      return Choice.TIE;
    }
    boolean left =
        flaws.noisy() > 0
            ? random.nextDouble() < 1 / (1 + Math.exp(-flaws.noisy() * difference))
            : difference > 0;
    return left != (slip < flaws.mistake()) ? Choice.LEFT : Choice.RIGHT;
  }

  private int best(double[] scores, RandomGenerator random) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      // The Gumbel trick draws from the softmax of the scores.
      double noise =
          flaws.noisy() > 0 ? -Math.log(-Math.log(random.nextDouble())) / flaws.noisy() : 0;
      if (scores[i] + noise > highest) {
        highest = scores[i] + noise;
        best = i;
      }
    }
    return best;
  }

  /** Score of what this rater looks at. */
  private double seen(Segment clip) {
    return score.score(clip, from(clip), to(clip));
  }

  /** How much moves in what this rater looks at, metres a second. */
  private double motion(Segment clip) {
    return Motion.of(clip.frames().subList(from(clip), to(clip) + 1));
  }

  private int from(Segment clip) {
    int last = (int) Math.round(flaws.myopic() / stepSeconds);
    return flaws.myopic() > 0 ? Math.max(0, Math.min(to(clip) - 1, to(clip) - last)) : 0;
  }

  private int to(Segment clip) {
    int first = (int) Math.round(flaws.hurried() / stepSeconds);
    return flaws.hurried() > 0 ? Math.max(1, Math.min(clip.length(), first)) : clip.length();
  }
}
