package dev.flipside.desktop.debate;

import dev.flipside.agents.debate.Agreement;
import dev.flipside.agents.debate.Debate;
import dev.flipside.agents.debate.DebateRules;
import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.evaluation.Interval;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often each way of looking at a pair finds the clip that is truly better: the environment's
 * judges with their fixed cameras, and debates before the first of them.
 */
public final class DebateTable {
  private final List<ClipJudge> ways = new ArrayList<>();

  /**
   * @param judges of an environment, the one with the single camera first
   * @throws Refusal if there is nothing to debate
   */
  public DebateTable(List<ClipJudge> judges) {
    if (judges.isEmpty()) {
      throw new Refusal("this world has no judge before whom to debate");
    }
    ways.addAll(judges);
    ClipJudge judge = judges.get(0);
    for (DebateRules rules :
        List.of(DebateRules.DEBATE, DebateRules.STILLS, DebateRules.OPENINGS)) {
      ways.add(new Debate(judge, rules));
    }
  }

  /** Names of the columns. */
  public List<String> header() {
    List<String> header = new ArrayList<>(List.of("pairs", "n"));
    ways.forEach(w -> header.add(w.id()));
    return header;
  }

  /** One row for each list of pairs, none of them empty. */
  public List<List<String>> rows(Map<String, List<RankedPair>> pairs) {
    List<List<String>> rows = new ArrayList<>();
    pairs.forEach((name, list) -> rows.add(row(name, list)));
    return rows;
  }

  private List<String> row(String name, List<RankedPair> pairs) {
    List<String> row = new ArrayList<>(List.of(name, Integer.toString(pairs.size())));
    for (ClipJudge way : ways) {
      Agreement agreement = Agreement.of(way, pairs);
      Interval interval = Interval.wilson(agreement.right(), agreement.n());
      double ties = (double) agreement.ties() / agreement.n();
      row.add(
          String.format(
              Locale.ROOT,
              "%.2f %s, same %.2f, wrong %.2f",
              agreement.share(),
              interval.brackets(agreement.n()),
              ties,
              1 - agreement.share() - ties));
    }
    return row;
  }
}
