package dev.flipside.agents.feedback;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.feedback.SegmentPool;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.scene.SceneFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The clips that may be asked about, beside the newest checkpoint of a run: with them a run that
 * goes on asks what it would have asked. Some 20 MB, so only the newest are kept, and none when the
 * run has come to its end.
 */
final class PoolFile {
  private static final String PATTERN = "pool-\\d{12}\\.clips";
  private static final String ADDED = "pool.added";
  private static final String RECENT = "pool.recent";
  private static final String HISTORY = "pool.history";
  private static final String SHAPES = "pool.shapes";
  private static final String SCENES = "pool.scenes";
  private static final String NUMBERS = "pool.numbers";
  private static final int SHAPE = 10;

  private final RunDirectory run;
  private final ClipStore clips;
  private final EnvironmentSpec spec;

  /**
   * @param run whose clips
   * @param clips where their scenes are kept
   * @param spec of the environment
   */
  PoolFile(RunDirectory run, ClipStore clips, EnvironmentSpec spec) {
    this.run = run;
    this.clips = clips;
    this.spec = spec;
  }

  private Path file(long steps) {
    return run.checkpoints().resolve(String.format(Locale.ROOT, "pool-%012d.clips", steps));
  }

  /** Writes the pool that belongs to a checkpoint after {@code steps}, which is written next. */
  void write(SegmentPool pool, long steps) {
    Map<Segment, Integer> numbered = new LinkedHashMap<>();
    long[] recent = numbers(pool.recent(), numbered);
    long[] history = numbers(pool.history(), numbered);
    long[] shapes = new long[SHAPE * numbered.size()];
    long[] scenes = new long[numbered.size()];
    int size = 0;
    for (Map.Entry<Segment, Integer> entry : numbered.entrySet()) {
      Segment clip = entry.getKey();
      int i = entry.getValue();
      long[] shape = shape(clip);
      System.arraycopy(shape, 0, shapes, SHAPE * i, SHAPE);
      scenes[i] = HexFormat.fromHexDigitsToLong(sceneId(clip));
      size = Math.addExact(size, floats(shape));
    }
    FloatBuffer values = FloatBuffer.allocate(size);
    numbered.keySet().forEach(clip -> put(clip, values));
    Path newest = file(steps);
    Checkpoint.builder(spec, 0, steps)
        .put(ADDED, new long[] {pool.added()})
        .put(RECENT, recent)
        .put(HISTORY, history)
        .put(SHAPES, shapes)
        .put(SCENES, scenes)
        .put(NUMBERS, values.array())
        .build()
        .write(newest);
    List<Path> kept = new ArrayList<>(List.of(newest));
    Checkpoints.of(run).newest().ifPresent(c -> kept.add(file(Checkpoints.steps(c))));
    remove(kept);
  }

  private static long[] numbers(List<Segment> some, Map<Segment, Integer> numbered) {
    return some.stream()
        .mapToLong(clip -> numbered.computeIfAbsent(clip, c -> numbered.size()))
        .toArray();
  }

  /** Seed, start, lead, control steps, and the lengths of what makes a step. */
  private static long[] shape(Segment clip) {
    SceneFrame frame = clip.frames().get(0);
    return new long[] {
      clip.seed(),
      clip.version(),
      clip.start(),
      clip.lead(),
      clip.length(),
      clip.observations().get(0).length,
      clip.actions().get(0).length,
      clip.signals().get(0).length,
      frame.poses().length,
      frame.scalars().length
    };
  }

  private static int floats(long[] shape) {
    long actions = shape[3] + shape[4];
    long frames = shape[4] + 1;
    return Math.toIntExact(
        (actions + 1) * (shape[5] + shape[7])
            + actions * shape[6]
            + frames * (1 + shape[8] + shape[9]));
  }

  private String sceneId(Segment clip) {
    try {
      return clips.sceneId(clip.scene());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void put(Segment clip, FloatBuffer values) {
    clip.observations().forEach(values::put);
    clip.actions().forEach(values::put);
    clip.signals().forEach(values::put);
    for (SceneFrame frame : clip.frames()) {
      values.put(frame.seconds()).put(frame.poses()).put(frame.scalars());
    }
  }

  /**
   * Fills {@code pool} as it was at the checkpoint after {@code steps}.
   *
   * @return whether it could be read; if not, the pool is as before
   */
  boolean read(SegmentPool pool, long steps) {
    Path file = file(steps);
    if (!Files.exists(file)) {
      return false;
    }
    try {
      Checkpoint saved = Checkpoint.read(file);
      saved.require(spec);
      long[] shapes = saved.longs(SHAPES);
      long[] scenes = saved.longs(SCENES);
      FloatBuffer values = FloatBuffer.wrap(saved.floats(NUMBERS));
      List<Segment> all = new ArrayList<>();
      for (int i = 0; i < scenes.length; i++) {
        all.add(take(shapes, SHAPE * i, HexFormat.of().toHexDigits(scenes[i]), values));
      }
      pool.set(
          chosen(all, saved.longs(RECENT)),
          chosen(all, saved.longs(HISTORY)),
          saved.longs(ADDED)[0]);
      return true;
    } catch (IOException | RuntimeException e) {
      // Nothing that a person gave is in it: whoever goes on collects clips anew and says so.
      return false;
    }
  }

  private Segment take(long[] shapes, int at, String scene, FloatBuffer values) throws IOException {
    int lead = (int) shapes[at + 3];
    int length = (int) shapes[at + 4];
    List<float[]> observations = rows(values, lead + length + 1, (int) shapes[at + 5]);
    List<float[]> actions = rows(values, lead + length, (int) shapes[at + 6]);
    List<float[]> signals = rows(values, lead + length + 1, (int) shapes[at + 7]);
    List<SceneFrame> frames = new ArrayList<>();
    for (int i = 0; i <= length; i++) {
      float seconds = values.get();
      frames.add(
          new SceneFrame(
              seconds,
              rows(values, 1, (int) shapes[at + 8]).get(0),
              rows(values, 1, (int) shapes[at + 9]).get(0)));
    }
    return Segment.of(
        spec.id(),
        (int) shapes[at + 1],
        shapes[at],
        (int) shapes[at + 2],
        lead,
        observations,
        actions,
        signals,
        clips.scene(scene),
        frames);
  }

  private static List<float[]> rows(FloatBuffer values, int count, int size) {
    if (count < 0 || size < 0 || (long) count * Math.max(1, size) > values.capacity()) {
      throw new IllegalArgumentException(count + " rows of " + size + " numbers");
    }
    List<float[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      float[] row = new float[size];
      values.get(row);
      rows.add(row);
    }
    return rows;
  }

  private static List<Segment> chosen(List<Segment> all, long[] numbers) {
    return java.util.Arrays.stream(numbers).mapToObj(n -> all.get((int) n)).toList();
  }

  /**
   * Removes every file if the run has come to its end. Not before its last checkpoint is on the
   * disk: until then a run that is killed goes on from the one before.
   */
  void removeAfter(long totalSteps) {
    if (Checkpoints.of(run).newest().filter(c -> Checkpoints.steps(c) >= totalSteps).isPresent()) {
      remove(List.of());
    }
  }

  private void remove(List<Path> kept) {
    try (Stream<Path> files = Files.list(run.checkpoints())) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().matches(PATTERN) && !kept.contains(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove old clips: " + e.getMessage(), e);
    }
  }
}
