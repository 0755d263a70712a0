package dev.flipside.core.episode;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.StepType;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.scene.SceneFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whole episodes as files: what a person played and wants to keep, to watch it again from elsewhere
 * or to teach a policy by it. One JSON object, whose name ends in {@code .episode.json}.
 */
public final class EpisodeFile {
  /** How the names of such files end. */
  public static final String ENDING = ".episode.json";

  private static final int SCHEMA = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * An episode and the world it was played in.
   *
   * @param episode what happened
   * @param version version of the environment
   * @param settings of the environment
   * @param player who acted
   * @param outcome what truly happened, counts by name; empty if nobody wrote it down
   */
  public record Kept(
      Episode episode,
      int version,
      Map<String, String> settings,
      String player,
      Map<String, Double> outcome) {}

  /** What stands in the file. */
  private record Content(
      int schema,
      String environment,
      int version,
      Map<String, String> settings,
      String player,
      Map<String, Double> outcome,
      long seed,
      String end,
      String scene,
      FloatRows observations,
      FloatRows signals,
      FloatRows actions,
      FloatRows seconds,
      FloatRows poses,
      FloatRows scalars) {}

  private EpisodeFile() {}

  /**
   * Writes an episode beside and renames it, so that the file is always whole.
   *
   * @throws java.io.UncheckedIOException with one sentence if it cannot be written
   */
  public static void write(Path file, Kept kept) {
    Episode episode = kept.episode();
    List<TimeStep> steps = episode.steps();
    FrameRows frames = FrameRows.of(episode.frames());
    Content content =
        new Content(
            SCHEMA,
            episode.environment(),
            kept.version(),
            kept.settings(),
            kept.player(),
            kept.outcome(),
            episode.seed(),
            steps.get(steps.size() - 1).type().name(),
            SceneJson.write(episode.scene()),
            FloatRows.of(steps.stream().map(TimeStep::observation).toList()),
            FloatRows.of(steps.stream().map(TimeStep::signals).toList()),
            FloatRows.of(episode.actions()),
            frames.seconds(),
            frames.poses(),
            frames.scalars());
    AtomicFile.write(file, GSON.toJson(content));
  }

  /**
   * Reads an episode.
   *
   * @throws IOException with one sentence if there is none or it is damaged
   */
  public static Kept read(Path file) throws IOException {
    try {
      return WholeFile.decoded(
          file + " is damaged: it does not hold an episode", () -> decode(file));
    } catch (Refusal e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Kept decode(Path file) {
    Content content = GSON.fromJson(WholeFile.text(file), Content.class);
    if (content == null || content.schema() != SCHEMA) {
      throw new Refusal(
          file + " is not an episode of schema " + SCHEMA + ", which this program reads");
    }
    List<SceneFrame> frames =
        new FrameRows(content.seconds(), content.poses(), content.scalars()).unpack();
    Episode episode =
        new Episode(
            content.environment(),
            content.seed(),
            steps(content),
            content.actions().unpack(),
            SceneJson.read(content.scene()),
            frames);
    Map<String, String> settings = content.settings() == null ? Map.of() : content.settings();
    String player = content.player() == null ? "" : content.player();
    Map<String, Double> outcome = content.outcome() == null ? Map.of() : content.outcome();
    return new Kept(episode, content.version(), settings, player, outcome);
  }

  private static List<TimeStep> steps(Content content) {
    List<float[]> observations = content.observations().unpack();
    List<float[]> signals = content.signals().unpack();
    List<TimeStep> steps = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      boolean last = i + 1 == observations.size();
      StepType inside = i == 0 ? StepType.FIRST : StepType.MID;
      StepType type = last ? StepType.valueOf(content.end()) : inside;
      steps.add(new TimeStep(type, observations.get(i), signals.get(i)));
    }
    return steps;
  }

  /**
   * The episodes in a folder, in the order of their file names.
   *
   * @throws IOException with one sentence if one of them is damaged
   */
  public static List<Kept> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    }
    List<Kept> kept = new ArrayList<>();
    for (Path file : files) {
      kept.add(read(file));
    }
    return kept;
  }
}
