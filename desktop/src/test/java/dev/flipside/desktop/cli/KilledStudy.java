package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A study of four short trials; the same command goes on with it. */
final class KilledStudy extends Victim {
  private static final String STUDY =
      """
      {"name": "killed", "seeds": "3-6", "arms": [{"name": "path", "world": "maze",
        "settings": {"size": 5}, "reward": "path", "steps": 256, "episodes": 1,
        "ppo": {"environments": 2, "rolloutSteps": 32, "minibatchSize": 32}}]}
      """;

  private final Path file = folder.resolve("killed.json");

  KilledStudy(Path folder, Map<String, Integer> seen) throws IOException {
    super(folder, seen);
    Files.writeString(file, STUDY);
    Cli whole = Cli.run(words("whole-study").toArray());
    assertThat(whole.status()).as(whole.err()).isZero();
  }

  private Path trials(String name) {
    return folder.resolve(name).resolve("trials.jsonl");
  }

  @Override
  List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of("study", file.toString(), "--workers", "1"));
    words.addAll(List.of("--out", folder.resolve(name).toString()));
    return words;
  }

  @Override
  int progress(String name) throws IOException {
    Path out = folder.resolve(name);
    int report = Files.exists(out.resolve("report.html")) ? 1 : 0;
    return (int) lines(trials(name)) + report;
  }

  @Override
  int most() {
    return 5;
  }

  @Override
  void check(String name, boolean signalled) throws IOException {
    if (signalled) {
      assertThat(hidden(folder.resolve(name))).isEmpty();
    }
    String before = Files.exists(trials(name)) ? Files.readString(trials(name)) : "";
    Cli on = Cli.run(words(name).toArray());
    assertThat(on.status()).as(on.err()).isZero();
    String after = Files.readString(trials(name));
    assertThat(after).startsWith(before.substring(0, before.lastIndexOf('\n') + 1));
    assertThat(timeless(after)).isEqualTo(timeless(Files.readString(trials("whole-study"))));
    assertThat(folder.resolve(name).resolve("report.html")).exists();
  }

  private static String timeless(String trials) {
    return trials.replaceAll("\"(cpu-)?seconds\":[^,}]*", "");
  }
}
