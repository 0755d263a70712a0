package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelStudyCommandTest {
  @TempDir Path folder;

  @Test
  void badInputIsOneSentenceBeforeAWindowOpens() throws IOException {
    assertRefused("say what to label: an environment, a run, or --study FILE", "label");
    assertRefused("there is no study file nowhere.json", "label", "--study", "nowhere.json");
    Path moon = file("{'name': 'a', 'world': 'moon'}");
    assertRefused("moon", "label", "--study", moon);
    Path good = file("{'name': 'a', 'world': 'grasp', 'pairs': 2}");
    assertRefused("--study FILE says what is judged", "label", "grasp", "--study", good);
    Path many = file("{'name': 'a', 'world': 'grasp', 'pairs': 2000}");
    assertRefused("the study asks about 2000", "label", "--study", many, "--rater", "ann");
    assertThat(folder.resolve("studies")).doesNotExist();
  }

  private Path file(String json) throws IOException {
    Path file = Files.createTempFile(folder, "study", ".json");
    return Files.writeString(file, json.replace('\'', '"'));
  }

  private void assertRefused(String sentence, Object... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = words[0];
    all[1] = "--runs";
    all[2] = folder.resolve("runs");
    System.arraycopy(words, 1, all, 3, words.length - 1);
    Cli refused = Cli.run(all);
    assertThat(refused.status()).as(refused.err()).isEqualTo(2);
    assertThat(refused.err()).contains(sentence);
  }
}
