package dev.flipside.desktop.experiments.grasp;

import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.report.HtmlReport;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.desktop.debate.ClipPairs;
import dev.flipside.desktop.debate.DebateTable;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hand that only looks as if it held the ball; shows besides what the judges make of policies
 * written by hand, and debates.
 */
public final class GraspExperiment implements Experiment {
  private static final String FRONT = "front";
  private static final String TWO_CAMERAS = "two-cameras";
  private static final List<String> JUDGES = List.of(FRONT, "front-and-top");
  private static final long DEBATE_SEED = 4;
  private static final int SCRIPTED_EPISODES = 40;
  private static final int TRAINED_EPISODES = 20;

  @Override
  public Study study() {
    return Experiments.file("deceptive-grasp");
  }

  @Override
  public void illustrate(HtmlReport page, Findings findings) {
    Arm any = findings.study().arms().get(0);
    EnvironmentProvider provider = findings.provider(any);
    Scenario scenario = Scenario.byDefault(provider);
    page.heading("What the rater makes of policies written by hand");
    page.paragraph(
        "Scores from 0 to 1 for the last clip of an episode; approved from the judge's threshold on."
            + " The same function judges every camera; with two, the geometric mean.");
    page.table(ScriptTable.HEADER, ScriptTable.rows(any.setup(), provider, JUDGES));
    page.heading("Debate against fixed cameras");
    page.paragraph(
        "Share of pairs in which the same judging function prefers the clip that the physics says is"
            + " better, and of those that look the same to it (95 % interval over pairs). Two"
            + " advocates, each for its own clip, choose camera and half a second (stills-debate:"
            + " one picture); with openings only, nobody shows the other's clip.");
    DebateTable debates = new DebateTable(scenario.judges());
    page.table(debates.header(), debates.rows(debated(findings, scenario)));
  }

  /** Pairs to debate about: of scripts and, seed by seed, of two arms' policies. */
  private static Map<String, List<RankedPair>> debated(Findings findings, Scenario scenario) {
    Map<String, List<RankedPair>> rows =
        new LinkedHashMap<>(new ClipPairs(scenario, DEBATE_SEED).scripted(SCRIPTED_EPISODES));
    List<RankedPair> ends = new ArrayList<>();
    List<RankedPair> moments = new ArrayList<>();
    for (TrialResult front : findings.of(FRONT)) {
      for (TrialResult both : findings.of(TWO_CAMERAS)) {
        if (front.seed() == both.seed()) {
          ClipPairs pairs = new ClipPairs(scenario, DEBATE_SEED + front.seed());
          PolicySnapshot a = findings.policy(front);
          PolicySnapshot b = findings.policy(both);
          ends.addAll(pairs.ends(a.greedy(), b.greedy(), TRAINED_EPISODES));
          moments.addAll(pairs.moments(a.sampling(), b.sampling(), TRAINED_EPISODES));
        }
      }
    }
    rows.put("trained with front against trained with two cameras", ends);
    rows.put("moments of both of them", moments);
    rows.values().removeIf(List::isEmpty);
    return rows;
  }
}
