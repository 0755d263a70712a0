package dev.flipside.environments.backflip;

import dev.flipside.core.environment.BareLoop;
import dev.flipside.core.environment.Blur;
import dev.flipside.core.environment.BlurredJudge;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.environment.LearningHints;
import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.Pilot;
import dev.flipside.core.environment.RewardFeatures;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.environment.Start;
import dev.flipside.environments.engine.Box2dBareLoop;
import dev.flipside.environments.engine.Box2dEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers the backflip. */
public final class BackflipProvider implements EnvironmentProvider {
  /** The defaults of the learner are those with which flips came from nothing but answers. */
  private static final LearningHints HINTS = new LearningHints(Map.of(), Map.of(), "flip");

  /**
   * How far off an eye reads the hopper in a clip on the label screen, where 1 cm is about a pixel
   * and a half.
   */
  static final Blur EYE =
      new Blur(0.01f, 0.01f, (float) Math.toRadians(8), (float) Math.toRadians(4));

  private static final Instructions FLIP_ASKED =
      new Instructions(
          2,
          "Which clip is closer to: a clean backflip, landed on the foot?",
          "A clean backflip starts on the foot, turns over backward once in the air (the face looks"
              + " right and goes up, back and over), lands on the foot, upright, and stays up."
              + " Prefer the clip that gets further on that way. A flip that ends in a fall is"
              + " better than no flip, and worse than one that stands. Turning over while head or"
              + " back are on the ground is no flip.",
          List.of(
              "More backward rotation in the air",
              "Higher in the air",
              "Lands on the foot, less crooked, less hard, and stays on it longer",
              "Less time with head or back on the ground"));

  /** The numbers of both questions are counted together, so that a label says which one it was. */
  private static final Instructions FLIP_AND_STAND_ASKED =
      new Instructions(
          4,
          "Which clip is closer to: a backflip, after which it stands still on its foot?",
          "First the hopper turns over backward once in the air and lands on its foot; then it"
              + " stands still, upright, on the foot alone, for two seconds. Prefer the clip that"
              + " gets further on that way: the longer it stands, and the less it wobbles or hops,"
              + " the better. A flip that is stood is better than one from which it leaps on or"
              + " falls, and that is better than no flip. Standing without a flip is worth nothing.",
          List.of(
              "More backward rotation in the air",
              "Stands still on the foot afterwards, longer",
              "Lands on the foot and not on the knee",
              "Less time with head, back or knee on the ground"));

  /** What the body is asked for: decides the question on the screen and what judges compare by. */
  static final String TASK = "task";

  private static final String FLIP = "flip";
  private static final String FLIP_AND_STAND = "flip-and-stand";

  /** For the service loader. */
  public BackflipProvider() {}

  @Override
  public String id() {
    return BackflipTask.ID;
  }

  @Override
  public String title() {
    return "Backflip";
  }

  @Override
  public String summary() {
    return "A one-legged hopper that is to turn over backward in the air, land on its foot and stand."
        + " A crash cuts its motors.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.choice(
            BackflipTask.PHYSICS,
            "fine: 6 sub-steps of 10/8 iterations per control step; coarse: 1 of 8/3, only for"
                + " comparing speed",
            "fine",
            List.of("fine", "coarse")),
        Setting.choice(
            TASK,
            "what raters are asked for, what judges compare by and what a learned reward sees: a"
                + " flip that lands, or one after which the hopper stands still",
            FLIP,
            List.of(FLIP, FLIP_AND_STAND)));
  }

  @Override
  public Environment create(Start start, Settings settings) {
    return new Box2dEnvironment(
        BackflipTask.spec(start, settings),
        BackflipTask.physics(settings),
        (stage, random) -> BackflipTask.build(stage, random, start));
  }

  @Override
  public List<HandCodedReward> rewards(Settings settings) {
    return BackflipRewards.all();
  }

  @Override
  public List<OutcomeMetric> metrics() {
    return FlipMeter.metrics();
  }

  @Override
  public Instructions instructions(Settings settings) {
    return stands(settings) ? FLIP_AND_STAND_ASKED : FLIP_ASKED;
  }

  private static boolean stands(Settings settings) {
    return settings.text(TASK).equals(FLIP_AND_STAND);
  }

  /** What a person looks at: neither joints nor actions; where standing is judged, drifting too. */
  @Override
  public RewardFeatures rewardFeatures(Settings settings) {
    List<String> seen =
        new ArrayList<>(
            List.of(
                "torso-height",
                "torso-sin",
                "torso-cos",
                "torso-vy",
                "torso-omega",
                "foot-contact",
                "body-contact",
                "body-touched",
                "flip-landed"));
    if (stands(settings)) {
      seen.add("torso-vx");
    }
    return new RewardFeatures(seen, Map.of());
  }

  @Override
  public Optional<Pilot> pilot(Settings settings) {
    return Optional.of(new BackflipPilot());
  }

  @Override
  public List<ScriptedPolicy> scripts(Settings settings) {
    return BackflipScripts.all();
  }

  @Override
  public List<ClipJudge> judges(Settings settings) {
    ClipJudge judge = stands(settings) ? new StandsJudge() : new PersonJudge();
    return List.of(judge, new BlurredJudge(judge, EYE));
  }

  @Override
  public Optional<BareLoop> bareLoop(Settings settings) {
    return Optional.of(
        new Box2dBareLoop(
            BackflipTask.physics(settings),
            (stage, random) -> BackflipTask.build(stage, random, Start.STANDARD)));
  }

  @Override
  public LearningHints hints() {
    return HINTS;
  }
}
