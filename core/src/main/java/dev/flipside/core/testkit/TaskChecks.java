package dev.flipside.core.testkit;

import static dev.flipside.core.testkit.Violation.present;
import static dev.flipside.core.testkit.Violation.require;
import static dev.flipside.core.testkit.Violation.text;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Control;
import dev.flipside.core.environment.ControlState;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.Policy;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.TimeStep;
import dev.flipside.core.environment.Transition;
import dev.flipside.core.environment.TrueOutcome;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Checks of rewards, metrics, scripts, judges, pilot and bare loop. */
final class TaskChecks {
  private static final long SEED = 60;
  private static final int EPISODES = 8;
  private static final int CLIP = 30;

  private TaskChecks() {}

  static String rewards(CheckedWorld subject) {
    List<HandCodedReward> rewards =
        present(subject.provider().rewards(subject.settings()), "rewards()");
    require(!rewards.isEmpty(), "there is no hand-coded reward");
    Set<String> ids = new HashSet<>();
    Episode episode = randomEpisode(subject, SEED);
    for (HandCodedReward reward : rewards) {
      String id = text(reward.id(), "the id of a reward");
      require(ids.add(id), "two rewards are called " + id);
      text(reward.formula(), "the formula of reward " + id);
      text(reward.description(), "the description of reward " + id);
      require(!reward.termNames().isEmpty(), "reward " + id + " has no terms");
      for (int t = 0; t < episode.length(); t++) {
        requireFiniteAndStateless(reward, episode.transition(t), t);
      }
    }
    return String.join(", ", rewards.stream().map(HandCodedReward::id).toList());
  }

  private static void requireFiniteAndStateless(HandCodedReward reward, Transition move, int t) {
    float[] terms = new float[reward.termNames().size()];
    float[] again = new float[terms.length];
    Arrays.fill(again, 1e6f);
    reward.terms(move, terms);
    reward.terms(move, again);
    for (int i = 0; i < terms.length; i++) {
      String name = "term " + reward.termNames().get(i) + " of reward " + reward.id();
      require(Float.isFinite(terms[i]), name + " is " + terms[i] + " at step " + t);
      require(terms[i] == again[i], name + " differs when the same step is asked for twice");
    }
  }

  static String metrics(CheckedWorld subject) {
    List<OutcomeMetric> metrics = present(subject.provider().metrics(), "metrics()");
    require(!metrics.isEmpty(), "there is no metric");
    try (Environment environment = subject.create()) {
      Trace.play(environment, SEED, subject.beginning(SEED), false);
      TrueOutcome outcome = present(environment.outcome(), "outcome()");
      outcome
          .counts()
          .forEach(
              (name, value) ->
                  require(
                      value != null && Double.isFinite(value),
                      "outcome count " + name + " is " + value));
      Set<String> names = new HashSet<>();
      for (OutcomeMetric metric : metrics) {
        require(names.add(metric.name()), "two metrics are called " + metric.name());
        requireCount(outcome, metric, metric.count());
        if (!metric.per().isEmpty()) {
          requireCount(outcome, metric, metric.per());
        }
      }
    }
    return "first of all " + metrics.get(0).name();
  }

  private static void requireCount(TrueOutcome outcome, OutcomeMetric metric, String count) {
    require(
        outcome.counts().containsKey(count),
        "metric "
            + metric.name()
            + " refers to "
            + count
            + ", and the outcome counts "
            + String.join(", ", outcome.counts().keySet()));
  }

  static String scripts(CheckedWorld subject) {
    List<ScriptedPolicy> scripts =
        present(subject.provider().scripts(subject.settings()), "scripts()");
    OutcomeMetric metric = subject.provider().metrics().get(0);
    List<String> seen = new ArrayList<>();
    double random = scripts.isEmpty() ? 0 : value(subject, randomPolicy(subject.spec()), metric);
    for (ScriptedPolicy script : scripts) {
      Policy policy = present(script.policy().get(), "the policy of script " + script.id());
      double value = value(subject, policy, metric);
      boolean better = metric.higherIsBetter() ? value > random : value < random;
      String figures =
          script.id() + " has " + metric.name() + " " + value + ", random actions " + random;
      require(better || !script.beatsRandom(), figures);
      seen.add(figures);
    }
    return seen.isEmpty() ? "there are none" : String.join("; ", seen);
  }

  private static double value(CheckedWorld subject, Policy policy, OutcomeMetric metric) {
    double count = 0;
    double per = 0;
    try (Environment environment = subject.create()) {
      for (int i = 0; i < EPISODES; i++) {
        long seed = Seeds.derive(SEED, "script", i);
        policy.begin(seed);
        TimeStep step = environment.reset(seed);
        for (int t = 0; !step.type().isLast(); t++) {
          subject.requireWithinHorizon(t);
          float[] action = present(policy.action(step.observation()), "an action of a script");
          String violation = subject.spec().action().violation(action);
          require(violation.isEmpty(), "an action of a script: " + violation);
          step = environment.step(action);
        }
        count += environment.outcome().count(metric.count());
        per += metric.per().isEmpty() ? 1 : environment.outcome().count(metric.per());
      }
    }
    return per == 0 ? 0 : metric.scale() * count / per;
  }

  private static Policy randomPolicy(EnvironmentSpec spec) {
    RandomGenerator random = Seeds.generator(SEED, "random-policy", 0);
    return observation -> Trace.randomAction(spec, random);
  }

  private static Episode randomEpisode(CheckedWorld subject, long seed) {
    int[] taken = new int[1];
    Policy random = randomPolicy(subject.spec());
    Policy bounded =
        observation -> {
          subject.requireWithinHorizon(taken[0]++);
          return random.action(observation);
        };
    try (Environment environment = subject.create()) {
      return Episode.play(environment, bounded, seed);
    }
  }

  static String judges(CheckedWorld subject) {
    List<ClipJudge> judges = present(subject.provider().judges(subject.settings()), "judges()");
    if (judges.isEmpty()) {
      return "there are none";
    }
    Episode episode = randomEpisode(subject, SEED);
    Set<String> ids = new HashSet<>();
    for (ClipJudge judge : judges) {
      require(ids.add(text(judge.id(), "the id of a judge")), "two judges are " + judge.id());
      text(judge.description(), "the description of judge " + judge.id());
      require(!judge.cameras().isEmpty(), "judge " + judge.id() + " looks through no camera");
      judge.cameras().forEach(camera -> episode.scene().camera(camera));
      int length = Math.min(CLIP, episode.frames().size());
      for (int from = 0; from + length <= episode.frames().size(); from += CLIP) {
        var clip = episode.frames().subList(from, from + length);
        double score = judge.score(episode.scene(), clip);
        require(
            Double.isFinite(score),
            "judge " + judge.id() + " gives " + score + " to the clip from step " + from);
        require(
            score == judge.score(episode.scene(), clip),
            "judge " + judge.id() + " changes its mind about the same clip");
      }
    }
    return String.join(", ", judges.stream().map(ClipJudge::id).toList());
  }

  static String pilot(CheckedWorld subject) {
    Optional<Pilot> offered = present(subject.provider().pilot(subject.settings()), "pilot()");
    if (offered.isEmpty()) {
      return "it does not";
    }
    Pilot pilot = offered.get();
    require(!pilot.controls().isEmpty(), "the pilot has no controls");
    for (Control control : pilot.controls()) {
      text(control.does(), "what control " + control.kind() + " does");
    }
    RandomGenerator random = Seeds.generator(SEED, "player", 0);
    try (Environment environment = subject.create()) {
      pilot.begin();
      TimeStep step = environment.reset(SEED);
      ControlState held = ControlState.IDLE;
      for (int t = 0; !step.type().isLast(); t++) {
        subject.requireWithinHorizon(t);
        if (t % 5 == 4) {
          held =
              new ControlState(
                  random.nextInt(3) - 1,
                  random.nextInt(3) - 1,
                  random.nextBoolean(),
                  random.nextBoolean());
        }
        float[] action = present(pilot.action(held, step.observation()), "an action of the pilot");
        String violation = subject.spec().action().violation(action);
        require(violation.isEmpty(), "an action of the pilot: " + violation);
        step = environment.step(action);
      }
    }
    return pilot.controls().size() + " controls";
  }

  static String bareLoop(CheckedWorld subject) {
    Optional<BareLoop> offered =
        present(subject.provider().bareLoop(subject.settings()), "bareLoop()");
    if (offered.isEmpty()) {
      return "there is none";
    }
    try (BareLoop loop = offered.get()) {
      loop.reset(SEED);
      subject.beginning(SEED).forEach(loop::step);
      loop.reset(SEED);
      subject.beginning(SEED).forEach(loop::step);
    }
    return "two episodes";
  }
}
