package dev.flipside.desktop.debate;

import dev.flipside.agents.debate.Debate;
import dev.flipside.agents.debate.DebateRules;
import dev.flipside.agents.debate.Evidence;
import dev.flipside.agents.debate.Exhibit;
import dev.flipside.agents.debate.RankedPair;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.Seeds;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.labelling.Attention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A person judges pairs of clips. In every other round two simulated advocates choose what is seen
 * of them; in the rounds between, both are shown through the judge's one fixed camera. Afterwards
 * the answer is put on the disk, the truth is told, and both rates are kept, the person's and the
 * simulated judge's apart.
 */
public final class DebateGame {
  private static final int EPISODES_BY_SCRIPTS = 12;
  private static final String PERSON = "person";

  private final ClipJudge fixed;
  private final Debate debate;
  private final List<RankedPair> pairs;
  private final RandomGenerator random;
  private final DebateProtocol protocol;
  private final Attention attention;
  private final Score debated = new Score();
  private final Score undebated = new Score();
  private int number = -1;
  private DebateRound round;
  private Choice answer;

  /** Rounds that were judged, and by whom rightly. */
  public static final class Score {
    private int rounds;
    private int right;
    private int simulatedRight;

    /** Rounds judged. */
    public int rounds() {
      return rounds;
    }

    /** Of them, those in which the person named the better clip. */
    public int right() {
      return right;
    }

    /** Of them, those in which the simulated judge did, who saw the same. */
    public int simulatedRight() {
      return simulatedRight;
    }
  }

  /** Whether there is anything to debate about in a world. */
  public static boolean possible(Scenario scenario) {
    List<ClipJudge> judges = scenario.judges();
    return !judges.isEmpty()
        && judges.get(0).eachCamera().size() > 1
        && !scenario.scripts().isEmpty()
        && !scenario.rewards().isEmpty();
  }

  /**
   * A debate about clips of a world's scripted policies.
   *
   * @param runs the folder of the user's runs, where answers are kept
   */
  public static DebateGame ofScripts(Scenario scenario, Path runs) {
    // New clips in each sitting: whoever has been told the truth about a pair judges it no more.
    long seed = System.nanoTime();
    ClipPairs pairs = new ClipPairs(scenario, seed);
    return new DebateGame(
        scenario.judges().get(0),
        pairs.scripted(EPISODES_BY_SCRIPTS).values().stream().flatMap(List::stream).toList(),
        seed,
        new DebateProtocol(
            new CheckedAnswers(runs, scenario.id(), PERSON),
            pairs.gold(),
            scenario.instructions().version(),
            System::currentTimeMillis));
  }

  /**
   * @param judge looks through one fixed camera, and through others in a debate
   * @param pairs at least one; drawn in an order that the seed decides, again and again
   * @param protocol where answers are kept
   * @throws Refusal if there is no pair or nothing to debate
   */
  public DebateGame(ClipJudge judge, List<RankedPair> pairs, long seed, DebateProtocol protocol) {
    if (pairs.isEmpty()) {
      throw new Refusal("no two clips differ enough to debate about");
    }
    this.fixed = judge;
    this.debate = new Debate(judge, DebateRules.DEBATE);
    this.pairs = new ArrayList<>(pairs);
    this.protocol = protocol;
    this.attention = new Attention(protocol::now);
    this.random = Seeds.generator(seed, "debate-game", 0);
    next();
  }

  /** The round that is to be judged, or was just judged. */
  public DebateRound round() {
    return round;
  }

  /** The person's answer to it; empty until there is one. */
  public Optional<Choice> answer() {
    return Optional.ofNullable(answer);
  }

  /** Rounds that were debated. */
  public Score debated() {
    return debated;
  }

  /** Rounds through the fixed camera. */
  public Score undebated() {
    return undebated;
  }

  /** Where answers are kept. */
  public DebateProtocol protocol() {
    return protocol;
  }

  /** Notes whether a picture shows the round, with nothing over it. */
  public void seen(boolean uncovered) {
    attention.seen(uncovered);
  }

  /** Whether the round can have been seen, so that an answer is one. */
  public boolean canJudge() {
    return attention.enough();
  }

  /**
   * The person has judged. Comes back when the answer is on the disk.
   *
   * @param choice LEFT, RIGHT, TIE or CANT_TELL; the last two are not right
   * @throws IOException with one sentence if it could not be kept: the round is open as before
   */
  public void judge(Choice choice) throws IOException {
    if (answer != null) {
      throw new IllegalStateException("this round has been judged");
    }
    protocol.keep(round, round.debated() ? debate.id() : fixed.id(), choice, attention.millis());
    answer = choice;
    Score score = round.debated() ? debated : undebated;
    score.rounds++;
    score.right += choice == round.better() ? 1 : 0;
    score.simulatedRight += round.simulated() == round.better() ? 1 : 0;
  }

  /** Goes on to the next pair. */
  public void next() {
    number++;
    if (number % pairs.size() == 0) {
      Seeds.shuffle(pairs, random);
    }
    RankedPair pair = pairs.get(number % pairs.size());
    boolean left = random.nextBoolean();
    List<Segment> clips =
        left ? List.of(pair.better(), pair.worse()) : List.of(pair.worse(), pair.better());
    answer = null;
    round = round(number % 2 == 0, clips, left ? Choice.LEFT : Choice.RIGHT);
    attention.begin();
  }

  private DebateRound round(boolean withDebate, List<Segment> clips, Choice better) {
    List<List<Exhibit>> exhibits = new ArrayList<>();
    double[] scores = new double[2];
    for (int i = 0; i < 2; i++) {
      Segment clip = clips.get(i);
      if (withDebate) {
        Evidence evidence = debate.evidence(clip.scene(), clip.frames());
        scores[i] = evidence.score();
        exhibits.add(evidence.exhibits());
      } else {
        scores[i] = fixed.score(clip.scene(), clip.frames());
        String camera = fixed.cameras().get(0);
        exhibits.add(List.of(new Exhibit(camera, 0, clip.frames().size(), scores[i])));
      }
    }
    double difference = scores[0] - scores[1];
    Choice simulated =
        Math.abs(difference) < fixed.sameWithin()
            ? Choice.TIE
            : difference > 0 ? Choice.LEFT : Choice.RIGHT;
    return new DebateRound(withDebate, clips, exhibits, better, simulated);
  }
}
