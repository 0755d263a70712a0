package dev.flipside.core.feedback;

import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A clip that a person judges: T control steps cut out of an episode ("segment" in Christiano et
 * al. 2017). It replays from its frames alone. The steps of the {@code lead} come before the clip:
 * raters do not see them, and they are there for reward nets that look back over a few steps.
 *
 * @param id content hash: 24 hexadecimal digits that depend on everything below but the scene
 * @param environment id of the environment
 * @param version version of the environment
 * @param seed of the episode
 * @param start number of the clip's first control step in its episode
 * @param lead number of control steps kept from before the clip, at least 0
 * @param observations [lead + T + 1][observation size]
 * @param actions [lead + T][action size]
 * @param signals [lead + T + 1][signals size]; for raters that judge by a hand-coded reward, never
 *     shown to a reward net
 * @param scene what there is to see
 * @param frames the visible steps, [T + 1]
 */
public record Segment(
    String id,
    String environment,
    int version,
    long seed,
    int start,
    int lead,
    List<float[]> observations,
    List<float[]> actions,
    List<float[]> signals,
    SceneModel scene,
    List<SceneFrame> frames) {

  public Segment {
    observations = List.copyOf(observations);
    actions = List.copyOf(actions);
    signals = List.copyOf(signals);
    frames = List.copyOf(frames);
    int length = actions.size() - lead;
    if (lead < 0
        || length < 1
        || observations.size() != actions.size() + 1
        || signals.size() != observations.size()
        || frames.size() != length + 1) {
      throw new IllegalArgumentException(
          "a clip of "
              + length
              + " steps after a lead of "
              + lead
              + " does not fit "
              + observations.size()
              + " observations, "
              + signals.size()
              + " signals and "
              + frames.size()
              + " frames");
    }
  }

  /** Makes a segment and computes its id. */
  public static Segment of(
      String environment,
      int version,
      long seed,
      int start,
      int lead,
      List<float[]> observations,
      List<float[]> actions,
      List<float[]> signals,
      SceneModel scene,
      List<SceneFrame> frames) {
    String id =
        hash(environment, version, seed, start, lead, observations, actions, signals, frames);
    return new Segment(
        id, environment, version, seed, start, lead, observations, actions, signals, scene, frames);
  }

  /**
   * Cuts a clip out of an episode.
   *
   * @param version version of the environment
   * @param start first control step, from 0
   * @param length control steps T, at least 1
   * @param lead control steps wanted from before the clip; fewer are kept near the beginning
   * @throws IllegalArgumentException if the clip does not lie in the episode
   */
  public static Segment cut(Episode episode, int version, int start, int length, int lead) {
    if (start < 0 || length < 1 || start + length > episode.length()) {
      throw new IllegalArgumentException(
          "steps "
              + start
              + " to "
              + (start + length)
              + " are not all in an episode of "
              + episode.length());
    }
    int first = Math.max(0, start - lead);
    int end = start + length;
    List<TimeStep> steps = episode.steps().subList(first, end + 1);
    return of(
        episode.environment(),
        version,
        episode.seed(),
        start,
        start - first,
        steps.stream().map(TimeStep::observation).toList(),
        episode.actions().subList(first, end),
        steps.stream().map(TimeStep::signals).toList(),
        episode.scene(),
        episode.frames().subList(start, end + 1));
  }

  /**
   * The end of this clip as a clip of its own.
   *
   * @param steps how many control steps it has, at least 1; the whole clip if it has no more
   * @param wanted control steps kept from before it, as far as they are here
   */
  public Segment tail(int steps, int wanted) {
    int skipped = Math.max(0, length() - steps);
    int from = Math.max(0, lead + skipped - wanted);
    return of(
        environment,
        version,
        seed,
        start + skipped,
        lead + skipped - from,
        observations.subList(from, observations.size()),
        actions.subList(from, actions.size()),
        signals.subList(from, signals.size()),
        scene,
        frames.subList(skipped, frames.size()));
  }

  /** Number of visible control steps T. */
  public int length() {
    return actions.size() - lead;
  }

  /** Step {@code t} of all, those before the clip included, from 0. */
  public Transition transition(int t) {
    return new Transition(
        observations.get(t), actions.get(t), observations.get(t + 1), signals.get(t + 1));
  }

  /** Visible seconds, from first to last frame. */
  public float seconds() {
    return frames.get(frames.size() - 1).seconds() - frames.get(0).seconds();
  }

  /** Whether the id is that of the content. */
  boolean isIntact() {
    return id.equals(
        hash(environment, version, seed, start, lead, observations, actions, signals, frames));
  }

  /** Whether both are cut from overlapping parts of the same episode. */
  public boolean overlaps(Segment other) {
    return seed == other.seed
        && start < other.start + other.length()
        && other.start < start + length();
  }

  private static String hash(
      String environment,
      int version,
      long seed,
      int start,
      int lead,
      List<float[]> observations,
      List<float[]> actions,
      List<float[]> signals,
      List<SceneFrame> frames) {
    MessageDigest digest = sha256();
    digest.update(environment.getBytes(StandardCharsets.UTF_8));
    ByteBuffer numbers = ByteBuffer.allocate(20);
    digest.update(numbers.putInt(version).putLong(seed).putInt(start).putInt(lead).array());
    List<float[]> rows = new ArrayList<>(observations);
    rows.addAll(actions);
    rows.addAll(signals);
    for (SceneFrame frame : frames) {
      rows.add(new float[] {frame.seconds()});
      rows.add(frame.poses());
      rows.add(frame.scalars());
    }
    for (float[] row : rows) {
      ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * row.length).putInt(row.length);
      for (float value : row) {
        bytes.putFloat(value);
      }
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  /** SHA-256, which every Java platform has. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Segment segment && id.equals(segment.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "clip " + id + " of " + environment + ", " + length() + " steps";
  }
}
