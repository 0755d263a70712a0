package dev.flipside.desktop.cli;

import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is added to a reward, written by hand or learned, as a user says it. */
final class TermOptions {
  @Option(
      names = "--kl",
      paramLabel = "BETA",
      description =
          "Weight of a penalty on leaving the policy that the run starts from (--start-from); with"
              + " any reward.")
  private Double kl;

  @Option(
      names = "--novelty",
      paramLabel = "WEIGHT",
      description =
          "Weight of a bonus for places that are new (random network distillation); with any"
              + " reward.")
  private Double novelty;

  @Option(
      names = "--counts",
      paramLabel = "WEIGHT",
      description =
          "Weight of a bonus for states that were seldom visited, counted as --states says; with"
              + " any reward.")
  private Double counts;

  @Option(
      names = "--empowerment",
      paramLabel = "WEIGHT",
      description =
          "Weight of a bonus for how much may still be reached, in a world that offers a model of"
              + " itself (the maze does); with any reward.")
  private Double empowerment;

  @Option(
      names = "--states",
      paramLabel = "NAME=WIDTH,...",
      description =
          "Which observations are the same state, by the width of a bin of each component that"
              + " counts, for example x=1,y=1; by default what suits the environment, if it says.")
  private String states;

  @Option(
      names = "--term",
      paramLabel = "NAME=VALUE",
      description =
          "Another setting of these terms, for example noveltyFade=0.5; a wrong name lists them"
              + " all.")
  private Map<String, Double> others = new LinkedHashMap<>();

  /** Whether nothing was said. */
  boolean isEmpty() {
    return states == null && chosen().isEmpty();
  }

  private Map<String, Double> chosen() {
    Map<String, Double> chosen = new LinkedHashMap<>(others);
    put(chosen, "klCoef", kl);
    put(chosen, "noveltyWeight", novelty);
    put(chosen, "countWeight", counts);
    put(chosen, "empowermentWeight", empowerment);
    return chosen;
  }

  private static void put(Map<String, Double> chosen, String name, Double value) {
    if (value != null) {
      chosen.put(name, value);
    }
  }

  /**
   * What was said, and {@code otherwise} for the rest.
   *
   * @throws Refusal with one sentence if there is no such setting or value
   */
  TermsConfig over(TermsConfig otherwise) {
    TermsConfig terms = Tunables.with(otherwise, "term", chosen());
    return states == null ? terms : terms.withStates(states);
  }

  /** What was said, as words of a command line: each with a space before it. */
  String words() {
    StringBuilder words = new StringBuilder();
    chosen().forEach((key, value) -> words.append(" --term ").append(key + "=" + value));
    return words + (states == null ? "" : " --states " + states);
  }
}
