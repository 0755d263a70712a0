package dev.flipside.core.feedback;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.flipside.core.Refusal;
import dev.flipside.core.episode.FloatRows;
import dev.flipside.core.episode.FrameRows;
import dev.flipside.core.episode.SceneJson;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The clips that raters were asked about, one file each in the {@code clips/} folder of a run,
 * beside the scenes they play in (many clips share one). Safe for use by several threads. Clips
 * that were put or got are kept in memory.
 */
public final class ClipStore {
  private static final int SCHEMA = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path folder;
  private final Map<String, Segment> clips = new HashMap<>();
  private final Map<String, SceneModel> scenes = new HashMap<>();
  private final Map<SceneModel, String> sceneIds = new HashMap<>();

  /** A clip as it stands in its file. */
  private record ClipFile(
      int schema,
      String id,
      String environment,
      int version,
      long seed,
      int start,
      int lead,
      String scene,
      FloatRows observations,
      FloatRows actions,
      FloatRows signals,
      FloatRows seconds,
      FloatRows poses,
      FloatRows scalars) {}

  private ClipStore(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, which is made if it is not there. */
  public static ClipStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new ClipStore(folder);
  }

  /**
   * Keeps a clip and waits until it is on the disk; does nothing if it is there already.
   *
   * @throws IOException with one sentence if it could not be written
   */
  public void put(Segment clip) throws IOException {
    put(clip, true);
  }

  /**
   * Keeps a clip.
   *
   * @param forced whether to wait until it is on the disk; if not, a crash of the whole machine may
   *     lose it, one of this program does not
   * @throws IOException with one sentence if it could not be written
   */
  public synchronized void put(Segment clip, boolean forced) throws IOException {
    if (clips.containsKey(clip.id())) {
      return;
    }
    Path file = folder.resolve(clip.id() + ".json");
    if (!Files.exists(file)) {
      write(file, GSON.toJson(toFile(clip, sceneId(clip.scene()))), forced);
    }
    clips.put(clip.id(), clip);
  }

  /**
   * Takes over the clips called {@code ids} from another store, as far as they are there and whole.
   *
   * @throws IOException with one sentence if one could not be written
   */
  public void copy(Collection<String> ids, ClipStore from) throws IOException {
    for (String id : ids) {
      Optional<Segment> clip = from.find(id);
      if (clip.isPresent()) {
        put(clip.get(), false);
      }
    }
  }

  /** The clip called {@code id}; empty if it is not here or its file is damaged. */
  public Optional<Segment> find(String id) {
    try {
      return get(id);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The clip called {@code id}, or empty if it is not here.
   *
   * @throws IOException with one sentence if its file is damaged
   */
  public synchronized Optional<Segment> get(String id) throws IOException {
    Segment known = clips.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Path file = folder.resolve(id + ".json");
    if (!id.matches("[0-9a-f]{24}") || !Files.exists(file)) {
      return Optional.empty();
    }
    Segment clip = read(file, id);
    clips.put(id, clip);
    return Optional.of(clip);
  }

  /** One sentence about labels whose clips are not here or damaged, or an empty string. */
  public String unknownClips(List<Preference> labels) {
    TreeSet<String> unknown = new TreeSet<>();
    int affected = 0;
    for (Preference label : labels) {
      List<String> lost = label.clips().stream().filter(id -> find(id).isEmpty()).toList();
      unknown.addAll(lost);
      affected += lost.isEmpty() ? 0 : 1;
    }
    if (unknown.isEmpty()) {
      return "";
    }
    return affected
        + (affected == 1 ? " label names clips" : " labels name clips")
        + " that are not in "
        + folder
        + " or damaged (for example "
        + unknown.first()
        + "); they are kept, but nothing is learned from them";
  }

  private static ClipFile toFile(Segment clip, String scene) {
    FrameRows frames = FrameRows.of(clip.frames());
    return new ClipFile(
        SCHEMA,
        clip.id(),
        clip.environment(),
        clip.version(),
        clip.seed(),
        clip.start(),
        clip.lead(),
        scene,
        FloatRows.of(clip.observations()),
        FloatRows.of(clip.actions()),
        FloatRows.of(clip.signals()),
        frames.seconds(),
        frames.poses(),
        frames.scalars());
  }

  private Segment read(Path file, String id) throws IOException {
    try {
      return WholeFile.decoded(
          file + " is damaged: it does not hold a clip", () -> decode(file, id));
    } catch (Refusal e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Segment decode(Path file, String id) {
    ClipFile content = GSON.fromJson(WholeFile.text(file), ClipFile.class);
    if (content == null || content.schema() != SCHEMA) {
      throw new Refusal(file + " is not a clip of schema " + SCHEMA + ", which this program reads");
    }
    List<SceneFrame> frames =
        new FrameRows(content.seconds(), content.poses(), content.scalars()).unpack();
    Segment clip =
        new Segment(
            content.id(),
            content.environment(),
            content.version(),
            content.seed(),
            content.start(),
            content.lead(),
            content.observations().unpack(),
            content.actions().unpack(),
            content.signals().unpack(),
            readScene(content.scene()),
            frames);
    if (!clip.id().equals(id) || !clip.isIntact()) {
      throw new Refusal(file + " is damaged: its content does not fit its name");
    }
    return clip;
  }

  /**
   * The scene called {@code id} that clips here play in.
   *
   * @throws IOException with one sentence if it is not here or damaged
   */
  public synchronized SceneModel scene(String id) throws IOException {
    try {
      return readScene(id);
    } catch (Refusal e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private SceneModel readScene(String id) {
    SceneModel known = scenes.get(id);
    if (known != null) {
      return known;
    }
    if (id == null || !id.matches("[0-9a-f]{16}")) {
      throw new Refusal("there is no scene " + id);
    }
    Path file = folder.resolve("scene-" + id + ".json");
    String text = WholeFile.text(file);
    if (!sceneHash(text).equals(id)) {
      throw new Refusal(file + " is damaged: its content does not fit its name");
    }
    SceneModel scene = SceneJson.read(text);
    scenes.put(id, scene);
    return scene;
  }

  /**
   * Keeps a scene.
   *
   * @return 16 hexadecimal digits that depend on its content
   * @throws IOException with one sentence if it could not be written
   */
  public synchronized String sceneId(SceneModel scene) throws IOException {
    String known = sceneIds.get(scene);
    if (known != null) {
      return known;
    }
    String text = SceneJson.write(scene);
    String id = sceneHash(text);
    Path file = folder.resolve("scene-" + id + ".json");
    if (!Files.exists(file)) {
      write(file, text, true);
    }
    sceneIds.put(scene, id);
    return id;
  }

  private static String sceneHash(String text) {
    byte[] hash = Segment.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }

  private static void write(Path file, String text, boolean forced) throws IOException {
    try {
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), forced);
    } catch (UncheckedIOException e) {
      throw new IOException("the clip could not be kept: " + e.getMessage(), e);
    }
  }
}
