package dev.flipside.desktop.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.raters.RaterSitting.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaterSittingTest {
  private static final Scenario GRASP =
      Scenario.of(EnvironmentRegistry.classPath().provider("grasp"), Map.of());
  private static final RaterStudy STUDY =
      new RaterStudy(
          "help",
          "What help is worth",
          "grasp",
          Map.of(),
          "",
          12,
          7,
          List.of("none", "slow-motion"),
          List.of(0.0, 2.0),
          4,
          6);

  private final AtomicLong clock = new AtomicLong(1_000_000);

  @TempDir Path folder;

  private RaterSitting sitting(String person) throws IOException {
    return new RaterSitting(STUDY, GRASP, new RaterBook(folder), person, clock::get);
  }

  private void look(RaterSitting sitting, int millis) {
    for (int t = 0; t <= millis; t += 50) {
      sitting.seen(true, List.of("front"));
      clock.addAndGet(50);
    }
  }

  /** Answers the question, truly or not, and goes through what comes after it. */
  private void answer(RaterSitting sitting, boolean right, int tired) throws IOException {
    look(sitting, 600);
    Choice better = sitting.question().orElseThrow().better();
    Choice worse = better == Choice.LEFT ? Choice.RIGHT : Choice.LEFT;
    assertThat(sitting.answer(right ? better : worse)).isTrue();
    sitting.sure(right ? 4 : 1);
    if (sitting.stage() == Stage.TIRED) {
      sitting.tired(tired);
    }
    sitting.goOn();
  }

  @Test
  void everyCombinationOfHelpAndTimeComesEquallyOftenInAnOrderOfOnesOwn() throws IOException {
    Map<String, Integer> conditions = new HashMap<>();
    List<String> orders = new ArrayList<>();
    Set<String> pairs = new HashSet<>();
    for (String person : List.of("ann", "bob")) {
      RaterSitting sitting = sitting(person);
      StringBuilder order = new StringBuilder();
      while (sitting.stage() != Stage.END) {
        RaterQuestion question = sitting.question().orElseThrow();
        conditions.merge(question.help() + " " + question.seconds(), 1, Integer::sum);
        order.append(question.pair().id()).append(question.better());
        pairs.add(question.pair().clipIds().stream().sorted().toList().toString());
        answer(sitting, true, 1);
      }
      orders.add(order.toString());
    }
    assertThat(conditions).hasSize(4).allSatisfy((name, count) -> assertThat(count).isEqualTo(6));
    assertThat(orders).doesNotHaveDuplicates();
    assertThat(pairs).as("the same pairs for all").hasSize(12);
  }

  @Test
  void anAnswerIsKeptOnceAndWhoeverComesBackGoesOnWithWhatIsLeft() throws IOException {
    RaterSitting first = sitting("ann");
    String reached = first.question().orElseThrow().pair().id();
    for (int i = 0; i < 5; i++) {
      assertThat(first.number()).isEqualTo(i + 1);
      answer(first, i != 2, 2);
    }
    RaterSitting second = sitting("ann");
    assertThat(second.left()).isEqualTo(7);
    assertThat(second.question().orElseThrow().pair().id())
        .isEqualTo(first.question().orElseThrow().pair().id())
        .isNotEqualTo(reached);
    while (second.stage() != Stage.END) {
      answer(second, true, 1);
    }
    List<RaterAnswer> answers = new RaterBook(folder).of("ann");
    assertThat(answers).hasSize(12).extracting(RaterAnswer::query).doesNotHaveDuplicates();
    assertThat(answers.get(4).tired()).as("asked after four").isEqualTo(2);
    assertThat(answers.get(3).tired()).isZero();
    assertThat(answers.get(2).right()).isFalse();
    assertThat(answers.get(2).sure()).isEqualTo(1);

    List<List<String>> rows = new RaterScores(answers).rows();
    assertThat(rows.get(0)).startsWith("all", "12", "0.92 [0.65, 0.99]", "0");
    assertThat(rows).anyMatch(r -> r.get(0).equals("how sure: 1, a guess") && r.get(1).equals("1"));
    assertThat(rows).anyMatch(r -> r.get(0).equals("seen for: 2 s") && r.get(1).equals("6"));
    Path report = RaterScores.report(second).orElseThrow();
    assertThat(report).content().contains("Right, by help", "Right, by seen for", "slow-motion");
  }

  @Test
  void clipsAreGoneWhenTheirTimeIsOverAndNobodyAnswersWhatCannotHaveBeenSeen() throws IOException {
    RaterSitting sitting = sitting("ann");
    while (sitting.question().orElseThrow().seconds() == 0) {
      answer(sitting, true, 1);
    }
    assertThat(sitting.answer(Choice.LEFT)).as("unseen").isFalse();
    look(sitting, 1500);
    assertThat(sitting.over()).isFalse();
    assertThat(sitting.secondsLeft()).isBetween(0.3, 0.6);
    sitting.seen(false, List.of());
    clock.addAndGet(60_000);
    assertThat(sitting.over()).as("help lay over them").isFalse();
    look(sitting, 700);
    assertThat(sitting.over()).isTrue();
    clock.addAndGet(3_000);
    assertThat(sitting.answer(Choice.TIE)).isTrue();
    sitting.reconsider();
    assertThat(sitting.stage()).isEqualTo(Stage.PAIR);
    assertThat(sitting.answer(Choice.CANT_TELL)).isTrue();
    sitting.sure(2);
    List<RaterAnswer> kept = new RaterBook(folder).of("ann");
    RaterAnswer last = kept.get(kept.size() - 1);
    assertThat(last.choice()).isEqualTo(Choice.CANT_TELL);
    assertThat(last.looked()).isBetween(1.9, 2.4);
    assertThat(last.took()).isGreaterThan(60);
  }

  @Test
  void breaksAreSuggestedNowAndThenAndToTheVeryTired() throws IOException {
    RaterSitting sitting = sitting("ann");
    List<Integer> breaks = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      look(sitting, 600);
      sitting.answer(Choice.LEFT);
      sitting.sure(2);
      if (sitting.stage() == Stage.TIRED) {
        sitting.tired(i == 8 ? 5 : 1);
      }
      if (sitting.stage() == Stage.BREAK) {
        breaks.add(i);
        sitting.goOn();
      }
    }
    assertThat(breaks).containsExactly(6, 8);
  }

  @Test
  void badFilesAndAnswersAreRefusedInOneSentence() throws IOException {
    assertRefused("{'name': 'a'}", "world");
    assertRefused("{'name': 'a', 'world': 'grasp', 'hlep': []}", "has no \"hlep\"");
    assertRefused("{'name': 'a', 'world': 'grasp', 'help': ['x']}", "none or one of slow-motion");
    assertRefused("{'name': 'a', 'world': 'grasp', 'seconds': [0.1]}", "at least 0.5");
    assertRefused("{'name': 'a', 'world': 'grasp', 'pairs': 0}", "at least 1");
    assertRefused("{'name': 'A b', 'world': 'grasp'}", "lower-case");
    assertThatThrownBy(() -> sitting(" ")).isInstanceOf(Refusal.class).hasMessageContaining("who");
    Files.writeString(
        folder.resolve("answers.jsonl"), "{\"person\":\"ann\"}\n", StandardOpenOption.CREATE);
    assertThatThrownBy(() -> new RaterBook(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 1 of ");
  }

  private void assertRefused(String json, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), json.replace('\'', '"'));
    assertThatThrownBy(() -> RaterStudy.read(file, List.of("slow-motion")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(words);
  }
}
