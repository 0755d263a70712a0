package dev.flipside.desktop.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.debate.Exhibit;
import dev.flipside.agents.debate.RankedPair;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.checked.CheckedAnswer.Occasion;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.checked.HitRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebateGameTest {
  private static final EnvironmentProvider GRASP =
      EnvironmentRegistry.classPath().provider("grasp");
  private static final Scenario SCENARIO = Scenario.byDefault(GRASP);
  private static final List<ClipJudge> JUDGES = SCENARIO.judges();
  private static Map<String, List<RankedPair>> pairs;
  @TempDir Path runs;
  private long now;

  @BeforeAll
  static void playTheScripts() {
    pairs = new ClipPairs(SCENARIO, 5).scripted(6);
  }

  private DebateGame game() {
    return game(pairs.get("true-grasp against fake"));
  }

  private DebateGame game(List<RankedPair> about) {
    return new DebateGame(
        JUDGES.get(0), about, 1, new DebateProtocol(store(), "gold", 3, () -> now += 100));
  }

  private CheckedAnswers store() {
    return new CheckedAnswers(runs, "grasp", "person");
  }

  /** Share found by each way of looking, without its interval. */
  private static Map<String, Double> found(String row) {
    DebateTable table = new DebateTable(JUDGES);
    List<String> cells = table.rows(Map.of(row, pairs.get(row))).get(0);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 2; i < cells.size(); i++) {
      shares.put(table.header().get(i), Double.parseDouble(cells.get(i).substring(0, 4)));
    }
    return shares;
  }

  @Test
  void aDebateFindsTheTrueGraspWhereTheFrontCameraAndOpeningsAloneDoNot() {
    Map<String, Double> found = found("true-grasp against fake");
    assertThat(found.get("debate:front")).isEqualTo(1);
    assertThat(found.get("front-and-top")).isEqualTo(1);
    assertThat(found.get("front")).isLessThan(0.5);
    assertThat(found.get("openings:front")).isLessThan(0.5);
  }

  @Test
  void nearMissesAreFoundByEveryWayOfLooking() {
    assertThat(found("true-grasp against miss-open").values()).allMatch(share -> share == 1);
  }

  @Test
  void everyOtherRoundIsShownWholeThroughTheFixedCamera() {
    DebateGame game = game();
    for (int i = 0; i < 8; i++) {
      DebateRound round = game.round();
      assertThat(round.debated()).isEqualTo(i % 2 == 0);
      for (int side = 0; side < 2; side++) {
        List<Exhibit> exhibits = round.exhibits().get(side);
        if (round.debated()) {
          assertThat(exhibits).hasSize(2).allMatch(e -> e.to() - e.from() == 5);
        } else {
          int frames = round.clips().get(side).frames().size();
          assertThat(exhibits).hasSize(1);
          assertThat(exhibits.get(0).camera()).isEqualTo("front");
          assertThat(exhibits.get(0).to()).isEqualTo(frames);
        }
      }
      game.next();
    }
  }

  @Test
  void thePersonAndTheSimulatedJudgeAreCountedApart() throws IOException {
    DebateGame game = game();
    for (int i = 0; i < 12; i++) {
      game.judge(game.round().better() == Choice.LEFT ? Choice.RIGHT : Choice.LEFT);
      assertThat(game.answer()).isPresent();
      game.next();
      assertThat(game.answer()).isEmpty();
    }
    assertThat(game.debated().rounds()).isEqualTo(6);
    assertThat(game.debated().right()).isZero();
    assertThat(game.debated().simulatedRight()).isEqualTo(6);
    assertThat(game.undebated().rounds()).isEqualTo(6);
    assertThat(game.undebated().simulatedRight()).isLessThan(4);
  }

  @Test
  void theBetterClipIsDrawnOnEitherSide() {
    DebateGame game = game();
    int left = 0;
    for (int i = 0; i < 40; i++) {
      left += game.round().better() == Choice.LEFT ? 1 : 0;
      game.next();
    }
    assertThat(left).isBetween(8, 32);
  }

  @Test
  void aRoundIsJudgedOnce() throws IOException {
    DebateGame game = game();
    game.judge(Choice.TIE);
    assertThat(game.debated().right()).isZero();
    assertThatThrownBy(() -> game.judge(Choice.LEFT)).hasMessageContaining("has been judged");
  }

  @Test
  void aWorldWithoutACameraToChooseHasNothingToDebate() {
    EnvironmentProvider backflip = EnvironmentRegistry.classPath().provider("backflip");
    assertThatThrownBy(() -> new DebateTable(Scenario.byDefault(backflip).judges()))
        .hasMessageContaining("nothing to debate");
  }

  @Test
  void anAnswerIsKeptWithWhatWasSeenBeforeTheTruthIsTold() throws IOException {
    DebateGame game = game();
    List<Exhibit> left = game.round().exhibits().get(0);
    game.seen(true);
    assertThat(game.canJudge()).isFalse();
    game.seen(true);
    game.seen(true);
    assertThat(game.canJudge()).isTrue();
    game.seen(false);
    now += 60_000;
    game.judge(Choice.LEFT);

    List<Preference> lines = store().lines();
    assertThat(lines).hasSize(3);
    Preference person = lines.get(2);
    assertThat(person.simulated()).isFalse();
    assertThat(person.rater()).isEqualTo("person");
    assertThat(person.choice()).isEqualTo(Choice.LEFT);
    assertThat(person.reason()).isEqualTo("debated");
    assertThat(person.instructions()).isEqualTo(3);
    assertThat(person.seconds()).isBetween(0.1, 1.0);
    assertThat(person.assists())
        .hasSize(4)
        .contains(
            "exhibit:left:%s:%d-%d"
                .formatted(left.get(0).camera(), left.get(0).from(), left.get(0).to()));
    assertThat(lines.get(0).rater()).isEqualTo("gold:gold");
    assertThat(lines.get(0).choice()).isEqualTo(game.round().better());
    assertThat(lines.get(1).rater()).isEqualTo("simulated:debate:front");
    assertThat(lines).filteredOn(Preference::simulated).hasSize(2);
    ClipStore clips = ClipStore.open(runs.resolve("judgements/grasp/clips"));
    assertThat(clips.unknownClips(lines)).isEmpty();
  }

  @Test
  void anAnswerThatTheDiskRefusesLeavesTheRoundOpen() throws IOException {
    Files.writeString(runs.resolve("judgements"), "a file where the folder should be");
    DebateGame game = game();

    assertThatThrownBy(() -> game.judge(Choice.LEFT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be written");
    assertThat(game.answer()).isEmpty();
    assertThat(game.debated().rounds()).isZero();
  }

  @Test
  void sittingsAddUpAndPairsWhoseTruthWasToldDoNotCountAgain() throws IOException {
    List<RankedPair> two = pairs.get("true-grasp against fake").subList(0, 2);
    for (int sitting = 0; sitting < 2; sitting++) {
      DebateGame game = game(two);
      for (int i = 0; i < 2; i++) {
        game.judge(game.round().better());
        game.next();
      }
    }
    List<HitRate> all = store().rates();

    assertThat(all).extracting(HitRate::simulated).containsExactly(false, false, true, true);
    assertThat(all.get(0)).isEqualTo(new HitRate(Occasion.DEBATED, "person", false, 1, 0, 1, 1));
    assertThat(all.get(1)).isEqualTo(new HitRate(Occasion.UNDEBATED, "person", false, 1, 0, 1, 1));
    assertThat(all.get(0).words())
        .startsWith("1 of 1, 1.00 [0.21, 1.00]; not counted")
        .endsWith("1");
    assertThat(all.get(2).rater()).isEqualTo("simulated:debate:front");
    assertThat(all.get(2).n()).isEqualTo(1);
  }
}
