package dev.flipside.agents.experiment;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.core.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trial must show to be counted, for example {@code solved: goal-reached > 0.5}. A figure a
 * millionth beside the number is the number: one flip in an episode of six seconds is ten a minute,
 * though sums of time steps make 9.999999 of it.
 *
 * @param name a word or two
 * @param conditions all of which must hold: a figure's name, one of {@code > >= < <=}, a number
 */
public record Criterion(String name, List<String> conditions) {
  private static final double SAME = 1e-6;
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+) *(>=|<=|>|<) *(-?[0-9]+(?:\\.[0-9]+)?)");

  public Criterion {
    conditions = List.copyOf(conditions);
    for (String condition : conditions) {
      if (!FORM.matcher(condition).matches()) {
        throw new Refusal(
            "a condition reads like \"goal-reached > 0.5\", not \"" + condition + "\"");
      }
    }
  }

  /** Whether a trial meets it; a figure that a trial does not have meets nothing. */
  public boolean met(TrialResult result) {
    return conditions.stream().allMatch(c -> met(c, result));
  }

  private static boolean met(String condition, TrialResult result) {
    Matcher parts = FORM.matcher(condition);
    Double value = parts.matches() ? result.figures().get(parts.group(1)) : null;
    if (value == null) {
      return false;
    }
    double bound = Double.parseDouble(parts.group(3));
    boolean same = Math.abs(value - bound) <= SAME * Math.max(1, Math.abs(bound));
    return switch (parts.group(2)) {
      case ">" -> value > bound && !same;
      case ">=" -> value > bound || same;
      case "<" -> value < bound && !same;
      default -> value < bound || same;
    };
  }

  /** Such as "9 of 10 [0.60, 0.98]", Wilson's interval. */
  public String words(List<TrialResult> results) {
    int met = (int) results.stream().filter(this::met).count();
    if (results.isEmpty()) {
      return "0 of 0";
    }
    Interval interval = Interval.wilson(met, results.size());
    return met + " of " + results.size() + " " + interval.brackets(results.size());
  }
}
