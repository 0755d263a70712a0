package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaterNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simulated:eye/person | a simulated rater, one in ten wrong",
        "simulated:eye/oracle | a simulated rater, never wrong",
        "simulated:eye/mistake=0.3+skip=0.2 | a simulated rater, one in five skipped, three in ten"
            + " wrong",
        "simulated:eye/mistake=0.123 | a simulated rater, 12.3 in a hundred wrong",
        "simulated:eye/hurried=0.7 | a simulated rater, seeing only the first 0.7 s",
        "simulated:eye/always-left=1.0 | a simulated rater, always choosing left",
        "simulated:eye/guess=1.0 | a simulated rater, answering by lot",
        "simulated:eye/likes-big-motion=0.5+mistake=0.1 | a simulated rater, one in two for the"
            + " clip that moves more, one in ten wrong",
        "simulated:reward:omega-height/oracle | a simulated rater who adds up the reward"
            + " omega-height, never wrong",
        "simulated:debate:front/person | a simulated rater who hears two advocates, one in ten"
            + " wrong",
        "simulated:eye/unheard-of | a simulated rater",
        "Ada | Ada",
      })
  void aStrangerUnderstandsWhoAnswered(String rater, String words) {
    assertThat(RaterName.words(rater)).isEqualTo(words);
  }

  @Test
  void answersAreCountedByRater() {
    List<Preference> lines = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      lines.add(label("q" + i, "simulated:eye/person", true));
    }
    assertThat(RaterName.answers(DataCard.of(lines), false))
        .isEqualTo("900 answers by a simulated rater, one in ten wrong");
    lines.add(label("q0", "Ada", false));
    assertThat(RaterName.answers(DataCard.of(lines), true))
        .isEqualTo(
            "900 answers by a simulated rater at the front camera, one in ten wrong; 1 answer by"
                + " Ada");
  }

  private static Preference label(String query, String rater, boolean simulated) {
    List<String> clips = List.of("a", "b");
    return new Preference(
        query,
        Kind.PAIR,
        clips,
        Choice.LEFT,
        rater,
        simulated,
        0,
        0,
        List.of("front"),
        List.of(),
        1,
        "random",
        "");
  }
}
