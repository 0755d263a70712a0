package dev.flipside.environments.backflip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.environment.BlurredJudge;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each judge of the backflip makes of what a hopper can do, as a table, which is printed. What
 * a script or a player can do is real, over ten seeds; the rest is made by hand.
 */
class JudgeTableTest {
  private static final int SEEDS = 10;

  /** Two and a half seconds: a flip, and a second of whatever comes after it. */
  private static final int FRAMES = 75;

  private static final String FLIP = "flip, stood (script flip)";
  private static final String CHAIN = "flip after flip (script chain)";
  private static final String HOPPING = "hopping (a player)";
  private static final String STANDING = "standing (script stand)";
  private static final String SPRING = "a turn sprung from the head (by hand)";
  private static final String SHIN = "a turn landed on the shin (by hand)";
  private static final String LYING = "falling and lying (all servos forward)";

  private static final List<ClipJudge> JUDGES =
      List.of(
          new PersonJudge(),
          new BlurredJudge(new PersonJudge(), BackflipProvider.EYE),
          new StandsJudge(),
          new BlurredJudge(new StandsJudge(), BackflipProvider.EYE));
  private static final int PERSON = 0;
  private static final int BLURRED = 1;
  private static final int STANDS = 2;
  private static final int STANDS_BLURRED = 3;

  /** What is done to scores by judge, mean over the clips. */
  private static final Map<String, double[]> TABLE = new LinkedHashMap<>();

  @BeforeAll
  static void judge() {
    TABLE.put(FLIP, real(FlipScript.standing()));
    TABLE.put(CHAIN, real(FlipScript.chain()));
    TABLE.put(HOPPING, real(hopping()));
    TABLE.put(STANDING, real(observation -> Balance.pose(observation).action()));
    TABLE.put(SPRING, byHand(new Story().roll(15, 0).fly(20, 0.9f, 1.4f).stand(40)));
    TABLE.put(SHIN, byHand(new Story().stand(15).fly(20, 0.9f, 1.4f).kneel(40)));
    TABLE.put(LYING, real(observation -> new float[] {1, 1, 1}));
    System.out.println(table());
  }

  private static String table() {
    StringBuilder text = new StringBuilder("| clip of 2.5 s |");
    for (int j = 0; j < JUDGES.size(); j++) {
      String of = j == BLURRED ? " (person)" : j == STANDS_BLURRED ? " (stands)" : "";
      text.append(" ").append(JUDGES.get(j).id()).append(of).append(" |");
    }
    text.append("\n|---|---|---|---|---|\n");
    TABLE.forEach(
        (clip, scores) -> {
          text.append("| ").append(clip).append(" |");
          for (double score : scores) {
            text.append(String.format(Locale.ROOT, " %.1f |", score));
          }
          text.append("\n");
        });
    return text.toString();
  }

  @Test
  void personPrefersAnyFlipLandedOnTheFootToAFallAndAnyFallFromAFlipToNone() {
    for (int judge : new int[] {PERSON, BLURRED}) {
      assertThat(order(judge).subList(0, 3)).containsExactlyInAnyOrder(FLIP, CHAIN, SHIN);
      assertThat(score(SHIN, judge)).isLessThan(Math.min(score(FLIP, judge), score(CHAIN, judge)));
      assertThat(score(HOPPING, judge)).isGreaterThan(score(STANDING, judge));
      assertThat(score(STANDING, judge)).isGreaterThan(score(LYING, judge));
      assertThat(score(STANDING, judge)).isLessThan(score(SHIN, judge) - 1);
      assertThat(order(judge).get(6)).isEqualTo(LYING);
    }
  }

  @Test
  void aSpringFromTheHeadIsNoFlipToAnybody() {
    for (int judge = 0; judge < JUDGES.size(); judge++) {
      assertThat(score(SPRING, judge)).isLessThan(score(FLIP, judge) / 3);
    }
  }

  @Test
  void standsTellsTheFlipThatIsStoodFromTheChainAndPersonDoesNot() {
    assertThat(score(FLIP, STANDS)).isGreaterThan(score(CHAIN, STANDS) + 1.5);
    // A blurred eye takes its own trembling for wobbling, and so sees less of the stillness.
    assertThat(score(FLIP, STANDS_BLURRED)).isGreaterThan(score(CHAIN, STANDS_BLURRED) + 0.6);
    assertThat(score(FLIP, PERSON)).isLessThan(score(CHAIN, PERSON) + 1);
  }

  @Test
  void standingThatFollowsNoFlipIsWorthNothingToStands() {
    assertThat(score(STANDING, STANDS)).isLessThan(0.1);
    assertThat(score(HOPPING, STANDS)).isLessThan(0.5);
    assertThat(score(CHAIN, STANDS)).isGreaterThan(2);
    assertThat(order(STANDS).subList(0, 2)).containsExactly(FLIP, CHAIN);
  }

  private static double score(String clip, int judge) {
    return TABLE.get(clip)[judge];
  }

  /** Clips from the best to the worst. */
  private static List<String> order(int judge) {
    List<String> clips = new ArrayList<>(TABLE.keySet());
    clips.sort((a, b) -> Double.compare(score(b, judge), score(a, judge)));
    return clips;
  }

  private static double[] byHand(Story story) {
    return each(story::score);
  }

  private static double[] each(ToDoubleFunction<ClipJudge> score) {
    return JUDGES.stream().mapToDouble(score).toArray();
  }

  private static double[] real(Policy policy) {
    BackflipProvider provider = new BackflipProvider();
    Settings settings = Settings.of(provider.settings(), Map.of());
    double[] sums = new double[JUDGES.size()];
    try (Environment environment = provider.create(Start.STANDARD, settings)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Episode episode = Episode.play(environment, policy, seed);
        double[] scores =
            each(j -> j.score(episode.scene(), episode.frames().subList(0, FRAMES + 1)));
        for (int j = 0; j < sums.length; j++) {
          sums[j] += scores[j] / SEEDS;
        }
      }
    }
    return sums;
  }

  /** A player who crouches and lets go, again and again. */
  private static Policy hopping() {
    BackflipPilot pilot = new BackflipPilot();
    int[] steps = new int[1];
    return new Policy() {
      @Override
      public void begin(long seed) {
        pilot.begin();
        steps[0] = 0;
      }

      @Override
      public float[] action(float[] observation) {
        boolean held = steps[0]++ % 30 < 8;
        return pilot.action(new ControlState(0, 0, held, false), observation);
      }
    };
  }
}
