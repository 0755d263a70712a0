package dev.flipside.agents.feedback;

import dev.flipside.core.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How a simulated rater errs (after Lee et al. 2021, "B-Pref: Benchmarking Preference-Based
 * Reinforcement Learning"). Scores are in the units of {@link
 * dev.flipside.core.environment.ClipJudge}: nobody overlooks a difference of 1. With no flaw at all
 * it is an oracle.
 *
 * @param noisy if positive, answers are drawn with probability sigmoid(noisy x difference): the
 *     rationality constant of Bradley and Terry's model; 0 always prefers the higher score
 * @param mistake probability in [0, 1] of pressing the other side
 * @param equal differences below this are called a tie, at least 0
 * @param skip probability in [0, 1] of not being able to tell
 * @param myopic if positive, only the last seconds of a clip count, this many
 * @param hurried if positive, only the first seconds of a clip are seen, this many
 * @param alwaysLeft probability in [0, 1] of pressing left without looking
 * @param guess probability in [0, 1] of drawing the answer by lot without looking; 1 is a coin flip
 * @param likesBigMotion probability in [0, 1] of comparing by {@link Motion} instead of what was
 *     asked: the clip in which more moves is preferred, whatever it shows. Of one clip alone it
 *     approves if more moved than usual
 */
public record RaterFlaws(
    double noisy,
    double mistake,
    double equal,
    double skip,
    double myopic,
    double hurried,
    double alwaysLeft,
    double guess,
    double likesBigMotion) {

  /** Prefers the higher score, always. */
  public static final RaterFlaws ORACLE = new RaterFlaws(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Ten percent mistakes, and ties where the difference is small. */
  public static final RaterFlaws PERSON = new RaterFlaws(0, 0.1, 0.05, 0, 0, 0, 0, 0, 0);

  public RaterFlaws {
    share("mistake", mistake);
    share("skip", skip);
    share("always-left", alwaysLeft);
    share("guess", guess);
    share("likes-big-motion", likesBigMotion);
    atLeastZero("noisy", noisy);
    atLeastZero("equal", equal);
    atLeastZero("myopic", myopic);
    atLeastZero("hurried", hurried);
  }

  /**
   * Reads {@code FLAW[=VALUE][+FLAW[=VALUE]]...}, for example {@code mistake=0.2+equal}.
   *
   * @throws Refusal with one sentence if there is no such flaw
   */
  public static RaterFlaws parse(String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String part : text.split("\\+", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (name.equals("oracle") && equals < 0) {
        continue;
      }
      if (name.equals("person") && equals < 0) {
        values.put("mistake", PERSON.mistake());
        values.put("equal", PERSON.equal());
        continue;
      }
      if (!defaults().containsKey(name)) {
        throw new Refusal(
            "there is no rater flaw \""
                + name
                + "\"; there are oracle, person, "
                + String.join(", ", defaults().keySet()));
      }
      values.put(name, equals < 0 ? defaults().get(name) : number(name, part, equals));
    }
    return of(values);
  }

  private static RaterFlaws of(Map<String, Double> values) {
    return new RaterFlaws(
        values.getOrDefault("noisy", 0.0),
        values.getOrDefault("mistake", 0.0),
        values.getOrDefault("equal", 0.0),
        values.getOrDefault("skip", 0.0),
        values.getOrDefault("myopic", 0.0),
        values.getOrDefault("hurried", 0.0),
        values.getOrDefault("always-left", 0.0),
        values.getOrDefault("guess", 0.0),
        values.getOrDefault("likes-big-motion", 0.0));
  }

  /** The same, with another value for the flaw called {@code name}, one of {@link #meanings}. */
  public RaterFlaws with(String name, double value) {
    Map<String, Double> values = values();
    values.put(name, value);
    return of(values);
  }

  /** The value of the flaw called {@code name}, one of {@link #meanings}. */
  public double value(String name) {
    return values().get(name);
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("noisy", noisy);
    values.put("mistake", mistake);
    values.put("equal", equal);
    values.put("skip", skip);
    values.put("myopic", myopic);
    values.put("hurried", hurried);
    values.put("always-left", alwaysLeft);
    values.put("guess", guess);
    values.put("likes-big-motion", likesBigMotion);
    return values;
  }

  /** What each flaw does, a sentence by name: X stands for its value. */
  public static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(
        "noisy", "The higher score wins with probability sigmoid(X times the difference).");
    meanings.put("mistake", "Presses the other side with probability X.");
    meanings.put("equal", "Calls it the same if the scores differ by less than X.");
    meanings.put("skip", "Cannot tell with probability X.");
    meanings.put("myopic", "Sees only the last X seconds of a clip.");
    meanings.put("hurried", "Sees only the first X seconds of a clip.");
    meanings.put("always-left", "Presses left without looking with probability X.");
    meanings.put("guess", "Answers by lot without looking with probability X.");
    meanings.put(
        "likes-big-motion",
        "With probability X prefers the clip in which the parts move more, in metres a second,"
            + " whatever it shows.");
    return meanings;
  }

  private static double number(String name, String part, int equals) {
    try {
      return Double.parseDouble(part.substring(equals + 1));
    } catch (NumberFormatException e) {
      throw new Refusal(
          "the rater flaw " + name + " needs a number, not " + part.substring(equals + 1), e);
    }
  }

  /** What each flaw is when no value is given. */
  private static Map<String, Double> defaults() {
    Map<String, Double> defaults = new LinkedHashMap<>();
    defaults.put("noisy", 5.0);
    defaults.put("mistake", 0.1);
    defaults.put("equal", 0.05);
    defaults.put("skip", 0.1);
    defaults.put("myopic", 0.5);
    defaults.put("hurried", 0.7);
    defaults.put("always-left", 1.0);
    defaults.put("guess", 1.0);
    defaults.put("likes-big-motion", 1.0);
    return defaults;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    if (equals(ORACLE)) {
      return "oracle";
    }
    if (equals(PERSON)) {
      return "person";
    }
    StringJoiner joined = new StringJoiner("+");
    values()
        .forEach(
            (name, value) -> {
              if (value > 0) {
                joined.add(name + "=" + value);
              }
            });
    return joined.toString();
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new Refusal("the rater flaw " + name + " is 0 to 1, not " + value);
    }
  }

  private static void atLeastZero(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new Refusal("the rater flaw " + name + " is at least 0, not " + value);
    }
  }
}
