package dev.flipside.core.feedback;

import dev.flipside.core.run.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A question to a rater. Its id depends on its clips only, so that a run that is resumed and comes
 * to the same question again finds the answer that was given.
 *
 * @param id 16 hexadecimal digits; a mirrored repeat has another id than its original
 * @param kind how many clips, and what may be answered
 * @param clips in the order in which they are drawn, left first
 * @param reason why it was chosen, one word such as {@code "random"}, {@code "disagreement"} or
 *     {@code "repeat"}; never shown before the answer
 * @param repeats id of the query that this one asks again with the sides changed, or empty
 */
public record Query(String id, Kind kind, List<Segment> clips, String reason, String repeats) {

  public Query {
    clips = List.copyOf(clips);
    if (clips.size() != kind.clips()) {
      throw new IllegalArgumentException(
          "a query of kind " + kind + " has " + kind.clips() + " clips, not " + clips.size());
    }
  }

  /** A pair whose sides are drawn at random. */
  public static Query pair(Segment a, Segment b, String reason, RandomGenerator random) {
    List<Segment> clips = random.nextBoolean() ? List.of(a, b) : List.of(b, a);
    return new Query(id(clips, ""), Kind.PAIR, clips, reason, "");
  }

  /** Pick one of four; their order is drawn at random. */
  public static Query bestOfFour(List<Segment> clips, String reason, RandomGenerator random) {
    List<Segment> drawn = new ArrayList<>(clips);
    Seeds.shuffle(drawn, random);
    return new Query(id(drawn, ""), Kind.BEST_OF_FOUR, drawn, reason, "");
  }

  /** How far back a press of the reward button reaches, seconds. */
  public static final double BUTTON_SECONDS = 1;

  /** The last second of what the acting agent did, for the reward button. */
  public static Query button(Segment lastSecond) {
    List<Segment> clips = List.of(lastSecond);
    return new Query(id(clips, "button"), Kind.BUTTON, clips, "button", "");
  }

  /** The same pair with its sides changed, to see whether the rater agrees with themselves. */
  public Query mirroredRepeat() {
    if (kind != Kind.PAIR) {
      throw new IllegalStateException("only pairs are repeated");
    }
    List<Segment> swapped = List.of(clips.get(1), clips.get(0));
    return new Query(id(swapped, "repeat of " + id), kind, swapped, "repeat", id);
  }

  /** Ids of the clips, in the order drawn. */
  public List<String> clipIds() {
    return clips.stream().map(Segment::id).toList();
  }

  private static String id(List<Segment> clips, String salt) {
    StringBuilder text = new StringBuilder(salt);
    clips.stream().map(Segment::id).sorted().forEach(text::append);
    byte[] hash = Segment.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }
}
