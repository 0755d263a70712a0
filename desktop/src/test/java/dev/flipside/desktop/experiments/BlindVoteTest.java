package dev.flipside.desktop.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindVoteTest {

  @TempDir Path folder;

  private final AtomicLong clock = new AtomicLong(1000);

  private BlindVote vote(Findings findings, List<String> arms) throws IOException {
    return new BlindVote(
        findings, arms, new VoteBook(folder), "ann", 3, () -> clock.getAndAdd(500));
  }

  @Test
  void votesAreOnTheDiskWithWhatWasShownAndSidesAreDrawnByLot() throws IOException {
    Findings findings = SmallStudy.ofTwoArms(folder);
    BlindVote vote = vote(findings, List.of());
    assertThat(vote.question()).isEqualTo("Which is nicer?");
    Set<String> lefts = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      BlindVote.Pair pair = vote.pair();
      assertThat(pair.sides().get(0).frames()).hasSameSizeAs(pair.sides().get(1).frames());
      assertThat(pair.sides().get(0).trial().seed()).isEqualTo(pair.sides().get(1).trial().seed());
      String left = pair.sides().get(0).trial().arm();
      lefts.add(left);
      vote.vote(left.equals("one") ? Choice.LEFT : Choice.RIGHT);
      Vote kept = new VoteBook(folder).votes().get(i);
      assertThat(kept.left()).isEqualTo(left);
      assertThat(kept.voter()).isEqualTo("ann");
      assertThat(kept.answeredAt()).isGreaterThan(kept.shownAt());
    }
    assertThat(lefts).containsExactlyInAnyOrder("one", "other");
    vote.vote(Choice.TIE);
    assertThat(new VoteBook(folder).rows())
        .containsExactly(
            List.of("one against other", "13", "12", "0", "1", "0", "1.00 [0.76, 1.00]"));
  }

  @Test
  void aVoteThatWasCutOffDoesNotLockUpTheRest() throws IOException {
    Findings findings = SmallStudy.ofTwoArms(folder);
    vote(findings, List.of()).vote(Choice.LEFT);
    Path file = folder.resolve("votes.jsonl");
    Files.writeString(file, "{\"voter\":\"an", StandardOpenOption.APPEND);
    BlindVote again = vote(findings, List.of());
    again.vote(Choice.RIGHT);
    assertThat(new VoteBook(folder).votes())
        .extracting(Vote::choice)
        .containsExactly(Choice.LEFT, Choice.RIGHT);
    assertThatThrownBy(
            () -> {
              Files.writeString(file, "{\"voter\":7}\n", StandardOpenOption.APPEND);
              new VoteBook(folder);
            })
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 3 of");
  }

  @Test
  void oneArmIsNothingToVoteOn() {
    Findings findings = SmallStudy.ofTwoArms(folder);
    assertThatThrownBy(() -> vote(findings, List.of("one")))
        .hasMessageContaining("finished trials of two arms");
  }
}
