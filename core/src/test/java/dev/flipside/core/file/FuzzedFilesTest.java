package dev.flipside.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.Refusal;
import dev.flipside.core.episode.EpisodeFile;
import dev.flipside.core.episode.FloatRows;
import dev.flipside.core.episode.SceneJson;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reader of core on structured mutations of what it reads: whatever comes, it reads it or
 * refuses it in one sentence. {@code -Dflipside.fuzz=N} tries N mutations of each.
 */
class FuzzedFilesTest {
  private static final String MANIFEST =
      "{\"schema\":1,\"environment\":\"maze\",\"environmentVersion\":3,\"settings\":{\"a\":\"b\"},"
          + "\"reward\":\"r\",\"seed\":1,\"created\":\"x\",\"command\":\"y\",\"versions\":{},"
          + "\"training\":{\"seed\":4}}";
  private static final String SCENE =
      "{\"plane\":\"UPRIGHT\",\"parts\":[{\"name\":\"p\",\"shape\":{\"radius\":0.1,\"shape\":"
          + "\"sphere\"},\"colour\":\"BODY\",\"z\":0}],\"fixtures\":[],\"ground\":{\"minX\":-1,"
          + "\"maxX\":1,\"minY\":-1,\"maxY\":1,\"height\":0},\"cameras\":[{\"name\":\"c\","
          + "\"projection\":\"PERSPECTIVE\",\"halfWidth\":2,\"aspect\":1.5}],\"scalars\":[]}";
  private static final String LABEL =
      "{\"schema\":1,\"query\":\"q\",\"kind\":\"PAIR\",\"clips\":[\"a\",\"b\"],\"choice\":\"LEFT\","
          + "\"rater\":\"me\",\"simulated\":false,\"shownAt\":1,\"answeredAt\":2,\"cameras\":[],"
          + "\"assists\":[],\"instructions\":1,\"reason\":\"\",\"repeats\":\"\"}\n";

  @TempDir private Path folder;

  @Test
  void runManifests() {
    assertThat(RunManifest.fromJson(MANIFEST).environment()).isEqualTo("maze");
    Mutations.of(MANIFEST, (text, random) -> RunManifest.fromJson(text));
  }

  @Test
  void scenes() {
    Mutations.of(SCENE, (text, random) -> SceneJson.read(text));
  }

  @Test
  void episodes() {
    String rows = "{\"rows\":2,\"columns\":1,\"base64\":\"AACAPwAAgD8=\"}";
    String episode =
        "{\"schema\":1,\"environment\":\"maze\",\"version\":1,\"settings\":{},\"player\":\"me\","
            + "\"seed\":1,\"end\":\"TRUNCATED\",\"scene\":\"{}\",\"observations\":"
            + rows
            + ",\"signals\":"
            + rows
            + ",\"actions\":"
            + rows
            + ",\"seconds\":"
            + rows
            + ",\"poses\":"
            + rows
            + ",\"scalars\":"
            + rows
            + "}";
    Mutations.of(episode, (text, random) -> EpisodeFile.read(file(text)));
  }

  @Test
  void labels() {
    Mutations.of(LABEL + LABEL, (text, random) -> PreferenceStore.readLines(file(text)));
  }

  @Test
  void aTableThatClaimsMoreRowsThanItHasIsRefusedAtOnce() {
    assertThat(
            refused(
                () ->
                    WholeFile.decoded(
                        "no table", () -> new FloatRows(Integer.MAX_VALUE, 0, "").unpack())))
        .startsWith("no table: a table of 2147483647 x 0 floats");
  }

  @Test
  void aRecordThatRefusesInsideGsonIsRefusedInItsWords() {
    assertThat(refused(() -> RunManifest.fromJson("{\"schema\":1}")))
        .contains("environment, settings, reward or training is missing");
  }

  private static String refused(Runnable reading) {
    try {
      reading.run();
    } catch (Refusal e) {
      return e.getMessage();
    }
    return "";
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("fuzzed"), text.getBytes(StandardCharsets.UTF_8));
  }
}
