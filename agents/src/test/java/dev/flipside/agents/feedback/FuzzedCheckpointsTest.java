package dev.flipside.agents.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.report.MetricsTable;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.file.Mutations;
import dev.flipside.core.run.RunDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reader of agents on structured mutations of what it reads: checkpoints with a digest that
 * is right, policies, reward nets, clips and whole runs from them, trials, studies, figures. It
 * reads them or refuses them in one sentence. {@code -Dflipside.fuzz=N} as in core.
 */
class FuzzedCheckpointsTest {
  private static final Slider SLIDER = new Slider();
  private static final Scenario SCENARIO = Scenario.byDefault(SLIDER);
  private static final TrainingConfig CONFIG =
      TrainingConfig.of("slider", Map.of(), RunRewards.FEEDBACK, 3, 640)
          .withPpo(
              PpoConfig.DEFAULT.withHints(
                  Map.of(
                      "environments", 2.0,
                      "rolloutSteps", 40.0,
                      "minibatchSize", 40.0,
                      "hiddenUnits", 8.0)))
          .withFeedback(
              "person",
              SLIDER,
              Map.of(
                  "labels", 20.0,
                  "clipSteps", 8.0,
                  "initialUpdates", 5.0,
                  "roundUpdates", 2.0,
                  "rewardHiddenUnits", 8.0,
                  "rewardHiddenLayers", 1.0,
                  "recentClips", 30.0))
          .withCheckpointEvery(160);

  @TempDir private static Path folder;
  private static RunDirectory run;
  private static byte[] whole;

  /** A run that stands at its first checkpoint but one, with its clips beside it. */
  @BeforeAll
  static void train() throws IOException {
    run = RunDirectory.create(folder, "run", Trainer.manifest(SLIDER, CONFIG, "test"));
    try (Trainer trainer = Trainer.start(SLIDER, CONFIG, run, RunRewards::unattended)) {
      TrainingListener stop =
          progress -> {
            if (progress.steps() >= 320) {
              trainer.stop();
            }
          };
      trainer.run(stop);
    }
    whole = Files.readAllBytes(Checkpoints.of(run).newest().orElseThrow());
  }

  @Test
  void checkpointsAreReadOrRefused() throws IOException {
    Path file = folder.resolve("read.checkpoint");
    Content content = Content.of(whole);
    Mutations.of(
        content.header.toString(),
        (text, random) -> {
          Files.write(file, Content.bytes(text, content.body));
          Checkpoint.read(file);
        });
    Mutations.each(
        random -> {
          byte[] bytes = whole.clone();
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
          Checkpoint.read(file);
        });
  }

  @Test
  void policiesAndRewardNetsAreReadOrRefused() throws IOException {
    Path file = folder.resolve("nets.checkpoint");
    Mutations.each(
        random -> {
          Files.write(file, Content.of(whole).mutated(random));
          Checkpoint checkpoint = Checkpoint.read(file);
          Mutations.survives(() -> PolicySnapshot.of(checkpoint).greedy().action(new float[1]));
          Mutations.survives(() -> TrainedReward.of(SCENARIO, CONFIG, checkpoint));
        });
  }

  @Test
  void runsGoOnOrAreRefused() throws IOException {
    Path file = Checkpoints.of(run).newest().orElseThrow();
    try {
      Mutations.each(
          Mutations.TRIES / 20,
          random -> {
            Files.write(file, Content.of(whole).mutated(random));
            Trainer.resume(SLIDER, run, CONFIG, RunRewards::unattended).close();
          });
    } finally {
      Files.write(file, whole);
    }
  }

  @Test
  void clipsBesideACheckpointAreReadOrLeft() throws IOException {
    Path newest;
    try (var files = Files.list(run.checkpoints())) {
      newest = files.filter(f -> f.toString().endsWith(".clips")).findFirst().orElseThrow();
    }
    byte[] clips = Files.readAllBytes(newest);
    long steps = Checkpoints.steps(newest);
    PoolFile pool = new PoolFile(run, ClipStore.open(run.clips()), SCENARIO.spec());
    assertThat(pool.read(new SegmentPool(30, 3), steps)).isTrue();
    try {
      Mutations.each(
          random -> {
            Files.write(newest, Content.of(clips).mutated(random));
            pool.read(new SegmentPool(30, 3), steps);
          });
    } finally {
      Files.write(newest, clips);
    }
  }

  @Test
  void trialsAreReadOrRefused() throws IOException {
    String line =
        "{\"arm\":\"a\",\"seed\":1,\"fingerprint\":\"f\",\"figures\":{\"x\":0.5},\"curves\":{\"x\":"
            + "[1.0,2.0]},\"folder\":\"maze/a-1\"}\n";
    Path trials = Files.createDirectories(folder.resolve("trials"));
    var study =
        StudyFile.parse(
            "s",
            "{\"name\":\"s\",\"seeds\":[1],\"arms\":[{\"name\":\"a\",\"world\":\"maze\",\"reward\":\"path\"}]}");
    Mutations.of(
        line + line,
        (text, random) -> {
          Files.writeString(trials.resolve("trials.jsonl"), text);
          TrialTable table = TrialTable.open(trials);
          study.trials().forEach(table::find);
        });
  }

  @Test
  void studiesAreReadOrRefused() throws IOException {
    String study =
        "{\"name\":\"s\",\"title\":\"t\",\"text\":[\"x\"],\"figures\":[\"true\"],\"criteria\":{\"held\":"
            + "[\"true >= 0.9\"]},\"cameras\":[\"top\"],\"seeds\":\"1-4\",\"all\":{\"world\":\"grasp\","
            + "\"reward\":\"feedback\",\"steps\":3000,\"ppo\":{\"gamma\":0.9},\"labels\":5},\"groups\":"
            + "[{\"name\":\"few\",\"labels\":100}],\"arms\":[{\"name\":\"m-{m}\",\"vary\":{\"m\":[0.1,"
            + "0.3]},\"rater\":\"front/mistake={m}\"},{\"name\":\"good\",\"episodes\":3}]}";
    assertThat(StudyFile.parse("s", study).trials()).hasSize(12);
    Mutations.of(study, (text, random) -> StudyFile.parse("s", text));
  }

  @Test
  void figuresAreReadOrRefused() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Mutations.of(
        "iteration,steps,a\n1,100,0.5\n2,200,\n",
        (text, random) -> {
          Files.writeString(file, text);
          MetricsTable.read(file).last("a");
        });
    // A long first line and many short ones would be a table of 40 billion cells.
    Files.writeString(file, ",".repeat(200_000) + "\n" + "1\n".repeat(200_000));
    Mutations.survives(() -> MetricsTable.read(file));
  }

  /** A checkpoint in parts, to be put together again with a digest that is right. */
  private record Content(JsonObject header, byte[] body) {
    private static final int MAGIC = 8;
    private static final int DIGEST = 32;

    static Content of(byte[] file) {
      int length = ByteBuffer.wrap(file, MAGIC, 4).getInt();
      String text = new String(file, MAGIC + 4, length, StandardCharsets.UTF_8);
      return new Content(
          JsonParser.parseString(text).getAsJsonObject(),
          Arrays.copyOfRange(file, MAGIC + 4 + length, file.length - DIGEST));
    }

    static byte[] bytes(String header, byte[] body) {
      byte[] json = header.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes("FLIPSIDE".getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(ByteBuffer.allocate(4).putInt(json.length).array());
      out.writeBytes(json);
      out.writeBytes(body);
      try {
        out.writeBytes(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
      return out.toByteArray();
    }

    /** Some arrays lost, renamed, longer, shorter, empty, of another type, or with odd numbers. */
    byte[] mutated(RandomGenerator random) {
      JsonArray entries = header.getAsJsonArray("entries");
      List<JsonObject> kept = new ArrayList<>();
      List<byte[]> arrays = new ArrayList<>();
      int at = 0;
      for (var each : entries) {
        JsonObject entry = each.getAsJsonObject();
        int size = entry.get("length").getAsInt() * width(entry);
        kept.add(entry.deepCopy());
        arrays.add(Arrays.copyOfRange(body, at, at + size));
        at += size;
      }
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int i = random.nextInt(kept.size());
        JsonObject entry = kept.get(i);
        byte[] array = arrays.get(i);
        int width = width(entry);
        switch (random.nextInt(5)) {
          case 0 -> entry.addProperty("name", "other." + i);
          case 1 -> {
            int length = random.nextInt(2 * array.length / width + 2);
            arrays.set(i, Arrays.copyOf(array, length * width));
            entry.addProperty("length", length);
          }
          case 2 -> entry.addProperty("type", width == 4 ? "double" : "float");
          default -> {
            if (array.length > 0) {
              odd(ByteBuffer.wrap(array), width, random);
            }
          }
        }
      }
      JsonObject mutated = header.deepCopy();
      JsonArray listed = new JsonArray();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < kept.size(); i++) {
        listed.add(kept.get(i));
        bytes.writeBytes(arrays.get(i));
      }
      mutated.add("entries", listed);
      return bytes(mutated.toString(), bytes.toByteArray());
    }

    private static int width(JsonObject entry) {
      return entry.get("type").getAsString().equals("float") ? 4 : 8;
    }

    private static void odd(ByteBuffer array, int width, RandomGenerator random) {
      int at = random.nextInt(array.capacity() / width) * width;
      long[] odd = {-1, 0, Integer.MAX_VALUE, Long.MIN_VALUE, 65_536, random.nextLong()};
      float[] floats = {Float.NaN, Float.POSITIVE_INFINITY, -1, 1e30f, 0};
      if (width == 4) {
        array.putFloat(at, floats[random.nextInt(floats.length)]);
      } else {
        array.putLong(at, odd[random.nextInt(odd.length)]);
      }
    }
  }
}
