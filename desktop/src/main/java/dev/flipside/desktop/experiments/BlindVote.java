package dev.flipside.desktop.experiments;

import dev.flipside.agents.evaluation.Evaluator;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Asks a person which of two arms does it better, without saying which arms: clips of both policies
 * from the same moment of the same held-out episode, sides drawn by lot. Two arms on which there
 * are few votes come first.
 */
public final class BlindVote {
  private static final double CLIP_SECONDS = 5;

  private final Findings findings;
  private final List<String> arms = new ArrayList<>();
  private final VoteBook book;
  private final String voter;
  private final LongSupplier clock;
  private final RandomGenerator random;
  private final Map<String, PolicySnapshot> policies = new HashMap<>();
  private Pair pair;
  private long shownAt;

  /**
   * One side of a pair.
   *
   * @param trial whose policy acts
   * @param scene what there is to see
   * @param frames [T] in order of time
   * @param stepSeconds between two frames
   */
  public record Side(
      TrialResult trial, SceneModel scene, List<SceneFrame> frames, float stepSeconds) {}

  /**
   * What is shown.
   *
   * @param sides left and right
   * @param episode held-out seed
   * @param from first second of the clips
   */
  public record Pair(List<Side> sides, long episode, double from) {}

  /**
   * @param chosen arms to vote on; empty for all that have learned something
   * @param seed decides what is asked
   * @param clock milliseconds since 1970
   * @throws Refusal with one sentence if fewer than two arms can be voted on
   */
  public BlindVote(
      Findings findings,
      List<String> chosen,
      VoteBook book,
      String voter,
      long seed,
      LongSupplier clock) {
    this.findings = findings;
    this.book = book;
    this.voter = voter;
    this.clock = clock;
    this.random = Seeds.generator(seed, "vote", 0);
    for (Arm arm : findings.study().arms()) {
      boolean wanted = chosen.isEmpty() || chosen.contains(arm.name());
      if (wanted && findings.first(arm.name()).isPresent()) {
        arms.add(arm.name());
      }
    }
    if (arms.size() < 2) {
      throw new Refusal("a vote needs finished trials of two arms; run the study first");
    }
    next();
  }

  /** What is asked. */
  public String question() {
    String asked = findings.study().about().vote();
    return asked.isEmpty() ? "Which of these two is better?" : asked;
  }

  /** Through which camera. */
  public String camera() {
    List<String> cameras = findings.study().about().cameras();
    return cameras.isEmpty() ? pair.sides().get(0).scene().cameras().get(0).name() : cameras.get(0);
  }

  /** What is shown now. */
  public Pair pair() {
    return pair;
  }

  /** Votes so far. */
  public VoteBook book() {
    return book;
  }

  /** Begins the time of the pair anew, as when it is first seen. */
  public void restartClock() {
    shownAt = clock.getAsLong();
  }

  /**
   * The person has voted; comes back when the vote is on the disk and another pair is there.
   *
   * @throws IOException with one sentence if it could not be kept: the pair stays
   */
  public void vote(Choice choice) throws IOException {
    TrialResult left = pair.sides().get(0).trial();
    TrialResult right = pair.sides().get(1).trial();
    book.add(
        new Vote(
            voter,
            question(),
            left.arm(),
            left.seed(),
            right.arm(),
            right.seed(),
            pair.episode(),
            pair.from(),
            camera(),
            choice,
            shownAt,
            Math.max(shownAt, clock.getAsLong())));
    next();
  }

  private void next() {
    List<String> two = leastVotedOn();
    TrialResult one = trial(two.get(0), random.nextInt(1 << 20));
    List<TrialResult> same =
        findings.of(two.get(1)).stream().filter(r -> r.seed() == one.seed()).toList();
    TrialResult other = same.isEmpty() ? trial(two.get(1), random.nextInt(1 << 20)) : same.get(0);
    long episode = Evaluator.heldOutSeed(random.nextLong(), 0);
    double start = random.nextDouble();
    Side a = side(one, episode, start);
    Side b = side(other, episode, start);
    double from = a.frames().get(0).seconds();
    pair = new Pair(random.nextBoolean() ? List.of(a, b) : List.of(b, a), episode, from);
    restartClock();
  }

  /** Two different arms; of those with the fewest votes, by lot. */
  private List<String> leastVotedOn() {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        all.add(List.of(arms.get(i), arms.get(j)));
      }
    }
    Comparator<List<String>> votes =
        Comparator.comparingLong(
            p -> book.votes().stream().filter(v -> v.about(p.get(0), p.get(1))).count());
    List<String> least = all.stream().min(votes).orElseThrow();
    List<List<String>> fewest = all.stream().filter(p -> votes.compare(p, least) == 0).toList();
    return fewest.get(random.nextInt(fewest.size()));
  }

  private TrialResult trial(String arm, int draw) {
    List<TrialResult> learned =
        findings.of(arm).stream().filter(r -> !r.folder().isEmpty()).toList();
    return learned.get(draw % learned.size());
  }

  private Side side(TrialResult trial, long seed, double start) {
    PolicySnapshot policy =
        policies.computeIfAbsent(trial.folder(), ignored -> findings.policy(trial));
    Arm arm = findings.study().arm(trial.arm());
    try (Environment environment = findings.scenario(arm, trial.seed()).create(Start.STANDARD)) {
      Episode episode = Episode.play(environment, policy.greedy(), seed);
      float step = environment.spec().stepSeconds();
      int length = Math.min(episode.frames().size(), (int) Math.round(CLIP_SECONDS / step) + 1);
      int from = (int) (start * (episode.frames().size() - length + 1));
      return new Side(trial, episode.scene(), episode.frames().subList(from, from + length), step);
    }
  }
}
