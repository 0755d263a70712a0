package dev.flipside.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.Refusal;
import dev.flipside.core.episode.EpisodeFile;
import dev.flipside.core.episode.FloatRows;
import dev.flipside.core.episode.SceneJson;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunManifest;
import dev.flipside.core.run.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reader of core on structured mutations of what it reads: whatever comes, it reads it or
 * refuses it in one sentence. {@code -Dflipside.fuzz=N} tries N mutations of each.
 */
class FuzzedFilesTest {
  private static final int TRIES = Integer.getInteger("flipside.fuzz", 400);
  private static final List<String> STRANGE =
      List.of(
          "null",
          "-1",
          "2147483647",
          "1e999",
          "\"\"",
          "[]",
          "{}",
          "true",
          "NaN",
          "9e18",
          "[".repeat(20_000),
          "{\"a\":".repeat(20_000));

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
    fuzz(MANIFEST, text -> RunManifest.fromJson(text));
  }

  @Test
  void scenes() {
    fuzz(SCENE, text -> SceneJson.read(text));
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
    fuzz(episode, text -> EpisodeFile.read(file(text)));
  }

  @Test
  void labels() {
    fuzz(LABEL + LABEL, text -> PreferenceStore.readLines(file(text)));
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

  private interface Reader {
    Object read(String text) throws IOException;
  }

  private static void fuzz(String whole, Reader reader) {
    RandomGenerator random = Seeds.generator(20_261);
    for (int i = 0; i < TRIES; i++) {
      String text = mutated(whole, random);
      try {
        reader.read(text);
      } catch (Refusal | IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (Throwable e) {
        throw new AssertionError(
            "mutation " + i + ": " + text.substring(0, Math.min(300, text.length())), e);
      }
    }
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

  /**
   * A few changes: a value replaced by a strange one, a name lost, a piece cut, doubled, flipped.
   */
  private static String mutated(String whole, RandomGenerator random) {
    String text = whole;
    for (int changes = 1 + random.nextInt(3); changes > 0 && text.length() > 2; changes--) {
      int at = random.nextInt(text.length());
      int end = at + random.nextInt(Math.min(40, text.length() - at) + 1);
      int colon = text.indexOf(':', at);
      text =
          switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(at);
            case 2 -> text.substring(0, at);
            case 3 -> text.substring(0, at) + (char) random.nextInt(300) + text.substring(end);
            default -> {
              if (colon < 0) {
                yield text;
              }
              int stop = colon + 1;
              while (stop < text.length() && ",}]".indexOf(text.charAt(stop)) < 0) {
                stop++;
              }
              yield text.substring(0, colon + 1)
                  + STRANGE.get(random.nextInt(STRANGE.size()))
                  + text.substring(stop);
            }
          };
    }
    return text;
  }
}
