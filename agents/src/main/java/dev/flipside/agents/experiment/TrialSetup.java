package dev.flipside.agents.experiment;

import dev.flipside.agents.debate.Debate;
import dev.flipside.agents.evaluation.JudgedEvaluator;
import dev.flipside.agents.exploration.StateBins;
import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.feedback.Turns;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.training.FeedbackConfig;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.LegibleModel;
import dev.flipside.core.environment.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that decides how the trials of one arm go; with a seed it decides one trial.
 *
 * @param world id of the environment
 * @param settings setting names to values, complete or not
 * @param seedSetting setting that takes the trial's seed, such as a layout; empty for none
 * @param reward id of a hand-coded reward, {@code "feedback"}, {@link #PLAN}, or {@link #MODEL} and
 *     the id of a model
 * @param novelty what is paid for novelty beside the reward; {@link Novelty#NONE} leaves it to
 *     {@code feedback}
 * @param rater simulated rater ({@code JUDGE/FLAWS}), if the reward is feedback
 * @param laterRater who answers from half of the labels on, or as {@code turns} says; empty if
 *     nobody else does
 * @param judge id of the judge whose approval is measured; empty for none
 * @param start what the policy starts as, see {@link StartPoint}; empty for an untrained one
 * @param steps control steps to train for, or at most to plan with, at least 1
 * @param ppo hyper-parameters that differ from the environment's hints
 * @param feedback settings of learning from feedback, and of terms beside any reward, that differ
 *     from the environment's hints
 * @param bestOf 1 to measure the policy as it is; n to measure, of n sampled episodes from one
 *     start, the one that the reward likes best (needs a judge)
 * @param states which observations count as one state, for counting and planning, as {@link
 *     StateBins#parse} reads it
 * @param episodes held-out episodes for the final figures, with the mean action and with sampled
 *     ones, at least 1
 * @param turns when the later rater is asked; null for half-way on
 * @param elsewhere settings of another world of the same kind, never trained on, in which what is
 *     learned is measured as well; null for none
 */
public record TrialSetup(
    String world,
    Map<String, String> settings,
    String seedSetting,
    String reward,
    Novelty novelty,
    String rater,
    String laterRater,
    String judge,
    String start,
    long steps,
    Map<String, Double> ppo,
    Map<String, Double> feedback,
    int bestOf,
    String states,
    int episodes,
    Turns turns,
    Map<String, String> elsewhere) {
  /** Name of the reward of tree search on the environment's first hand-coded reward. */
  public static final String PLAN = "plan";

  /** Before the id of a legible model that is planned by; nothing is learned. */
  public static final String MODEL = "model:";

  private static final long MOST_BETWEEN_CHECKPOINTS = 500_000;

  /**
   * A bonus for what was seldom seen.
   *
   * @param kind {@code "rnd"}, {@code "count"}, or empty for none
   * @param weight in the beginning, at least 0
   * @param fade share of the steps over which the weight falls to 0; 0 keeps it constant
   */
  public record Novelty(String kind, double weight, double fade) {
    /** No bonus. */
    public static final Novelty NONE = new Novelty("", 0, 0);

    public Novelty {
      if (!Set.of("", "rnd", "count").contains(kind)) {
        throw new Refusal("there is no novelty " + kind + "; there are rnd, count");
      }
      if (!(weight >= 0) || !(fade >= 0 && fade <= 1)) {
        throw new Refusal(
            "novelty weighs at least 0 and fades over 0 to 1 of a run, not "
                + weight
                + " and "
                + fade);
      }
    }
  }

  public TrialSetup {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    ppo = Collections.unmodifiableMap(new LinkedHashMap<>(ppo));
    feedback = Collections.unmodifiableMap(new LinkedHashMap<>(feedback));
    elsewhere =
        elsewhere == null || elsewhere.isEmpty()
            ? null
            : Collections.unmodifiableMap(new LinkedHashMap<>(elsewhere));
    if (episodes < 1 || steps < 1 || bestOf < 1) {
      throw new Refusal(
          "a trial needs at least one episode, one step and one try, not "
              + episodes
              + ", "
              + steps
              + " and "
              + bestOf);
    }
    if (bestOf > 1 && judge.isEmpty()) {
      throw new Refusal("bestOf needs a judge to measure by");
    }
    if (turns != null && laterRater.isEmpty()) {
      throw new Refusal("turns are those of a laterRater, and none is named");
    }
  }

  /** The same with another length of training. */
  public TrialSetup withSteps(long others) {
    return Tunables.replace(this, Map.of("steps", others));
  }

  /** Whether the reward is learned from answers. */
  public boolean asks() {
    return reward.equals(RunRewards.FEEDBACK);
  }

  /** Whether all labels are asked before the policy learns, so that the reward never changes. */
  public boolean freezes(EnvironmentProvider provider) {
    return asks()
        && !start.isEmpty()
        && suiting(provider).ask().initialLabels() >= labels(provider);
  }

  /** Answers that are asked for in all. */
  int labels(EnvironmentProvider provider) {
    return suiting(provider).ask().labels();
  }

  private FeedbackConfig suiting(EnvironmentProvider provider) {
    return FeedbackConfig.suiting(provider, feedback);
  }

  /** Whether the policy is a plan by the simulator and nothing is trained. */
  public boolean plans() {
    return reward.equals(PLAN);
  }

  /** The model that is planned by; empty if the policy is something else. */
  public Optional<LegibleModel> model(Scenario scenario) {
    return reward.startsWith(MODEL)
        ? Optional.of(scenario.model(reward.substring(MODEL.length())))
        : Optional.empty();
  }

  /** The world of the trial with this seed. */
  public Scenario scenario(EnvironmentProvider provider, long seed) {
    return Scenario.of(provider, chosen(seed));
  }

  /** The world in which what was learned is measured as well; empty if there is none. */
  public Optional<Scenario> elsewhere(EnvironmentProvider provider, long seed) {
    if (elsewhere == null) {
      return Optional.empty();
    }
    Map<String, String> chosen = chosen(seed);
    chosen.putAll(elsewhere);
    return Optional.of(Scenario.of(provider, chosen));
  }

  private Map<String, String> chosen(long seed) {
    Map<String, String> chosen = new LinkedHashMap<>(settings);
    if (!seedSetting.isEmpty()) {
      chosen.put(seedSetting, Long.toString(seed));
    }
    return chosen;
  }

  /** What measures approval: the judge, on clips as long as those that raters are asked about. */
  public JudgedEvaluator evaluator(Scenario scenario) {
    return evaluator(scenario, judge);
  }

  /** The same with another judge of the world, or a {@link Debate} before one. */
  public JudgedEvaluator evaluator(Scenario scenario, String id) {
    List<ClipJudge> judges = scenario.judges();
    ClipJudge found =
        Debate.judge(id, judges)
            .orElseThrow(
                () -> scenario.noSuch("judge", id, judges.stream().map(ClipJudge::id).toList()));
    int clipSteps = FeedbackConfig.suiting(scenario.provider(), feedback).clips().clipSteps();
    return new JudgedEvaluator(scenario, found, clipSteps);
  }

  /** How the run of a trial is configured. */
  TrainingConfig training(EnvironmentProvider provider, long seed) {
    TrainingConfig config =
        TrainingConfig.of(world, chosen(seed), reward, seed, steps)
            .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()).withHints(ppo))
            .withCheckpointEvery(Math.max(1, Math.min(MOST_BETWEEN_CHECKPOINTS, steps / 4)))
            .withStartFrom(start);
    if (asks()) {
      config = config.withFeedback(rater, provider, feedback);
    }
    Map<String, Double> beside = new LinkedHashMap<>(feedback);
    beside.keySet().retainAll(Tunables.names(TermsConfig.class));
    if (!novelty.kind().isEmpty()) {
      beside.put(novelty.kind().equals("rnd") ? "noveltyWeight" : "countWeight", novelty.weight());
      beside.put("noveltyFade", novelty.fade());
    }
    return config.withTerms(Tunables.with(config.terms(), "term", beside).withStates(states));
  }

  /**
   * Says what is wrong before anything is run.
   *
   * @throws Refusal with one sentence if the environment has not what is named here
   */
  public void check(EnvironmentProvider provider, long seed) {
    Scenario scenario = scenario(provider, seed);
    TrainingConfig config = training(provider, seed);
    if (asks()) {
      RunRewards.simulated(scenario, config);
      if (!laterRater.isEmpty()) {
        RunRewards.simulated(scenario, config.withRater(laterRater));
      }
    } else if (!plans() && model(scenario).isEmpty()) {
      scenario.reward(reward);
    }
    if (!judge.isEmpty()) {
      evaluator(scenario);
    }
    if (!start.isEmpty()) {
      StartPoint.require(scenario, start);
    }
    elsewhere(provider, seed).ifPresent(other -> requireAlike(scenario, other));
    if (plans() || novelty.kind().equals("count")) {
      StateBins.parse(states, scenario.spec().observation());
    }
  }

  private static void requireAlike(Scenario scenario, Scenario other) {
    if (!scenario.spec().observation().equals(other.spec().observation())) {
      throw new Refusal(
          "what is learned with "
              + scenario.settings()
              + " cannot be measured with "
              + other.settings()
              + ", where observations are others");
    }
  }
}
