package dev.flipside.environments.backflip;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.environment.TrueOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what truly happened. A <em>try</em> is a flight taken off from the foot alone with at
 * least half a turn backward. It is a <em>clean flip</em> with at least 0.7 turns, when the first
 * contact is the foot alone, nothing but foot and shin touches the ground for 0.3 s, and the torso
 * is within 60 degrees of upright 0.3 s after touch-down at the latest. The clean flip is
 * <em>stood</em> when a whole second follows, before the next try or fall, in which the foot is on
 * the ground all the time, the torso within 45 degrees of upright and slower than 0.5 m/s. A hop,
 * such as the rebound of a landing, begins the second anew.
 */
final class FlipMeter {
  static final String SECONDS = "seconds";
  static final String CLEAN = "clean-flips";
  static final String STOOD = "stood-flips";
  static final String STOOD_IN_TIME = "stood-flips-in-time";
  static final String CLEAN_IN_TIME = "clean-flips-in-time";
  static final String TRIES = "tries";
  static final String FOOT_LANDINGS = "foot-landings";
  static final String HITS = "head-or-torso-hits";
  static final String APEX = "apex-sum";
  static final String DRIFT = "drift";

  private static final float TRY_TURNS = 0.5f;
  private static final float CLEAN_TURNS = 0.7f;
  private static final float WATCHED_SECONDS = 0.3f;
  private static final float STOOD_SECONDS = 1f;

  /** What an episode must have left after a landing, so that not having stood says something. */
  private static final float IN_TIME_SECONDS = 2f;

  private static final float STILL_SPEED = 0.5f;
  private static final float COS_60 = 0.5f;
  private static final float COS_45 = (float) Math.sqrt(0.5);
  private static final float FULL_TURN = (float) (2 * Math.PI);

  /**
   * One control step as the meter sees it.
   *
   * @param angle of the torso, radians, unwrapped, backward positive
   * @param u place of the torso, metres
   * @param height of the torso's centre above the ground, metres
   * @param speed of the torso, m/s
   * @param foot whether the foot touched the ground
   * @param torso whether head or torso touched the ground
   * @param thigh whether the thigh touched the ground
   * @param shin whether the shin touched the ground
   */
  record Moment(
      float angle,
      float u,
      float height,
      float speed,
      boolean foot,
      boolean torso,
      boolean thigh,
      boolean shin) {

    boolean airborne() {
      return !foot && !torso && !thigh && !shin;
    }

    boolean footAlone() {
      return foot && !torso && !thigh && !shin;
    }
  }

  private final float stepSeconds;
  private final int watchedSteps;
  private final int stoodSteps;
  private Moment last;
  private final float startU;
  private boolean fromFoot;
  private float takeOffAngle;
  private float apex;

  /** Steps since the touch-down that may become a clean flip; -1 if none is watched. */
  private int watched = -1;

  private boolean cameUpright;

  /** Steps of standing still since the last clean flip; -1 if that is over or was counted. */
  private int still = -1;

  /** Step of the touch-down that is watched. */
  private int landedAt;

  /** Steps of the touch-downs of clean flips, and which of those flips were stood. */
  private final List<Integer> landings = new ArrayList<>();

  private final BitSet stood = new BitSet();
  private int steps;
  private int tries;
  private int footLandings;
  private int hits;
  private double apexSum;

  /**
   * Starts an episode.
   *
   * @param stepSeconds simulated seconds per control step
   * @param start how it begins
   */
  FlipMeter(float stepSeconds, Moment start) {
    this.stepSeconds = stepSeconds;
    this.watchedSteps = Math.round(WATCHED_SECONDS / stepSeconds);
    this.stoodSteps = Math.round(STOOD_SECONDS / stepSeconds);
    this.last = start;
    this.startU = start.u();
    this.takeOffAngle = start.angle();
    this.apex = start.height();
  }

  /** Goes on by one control step. */
  void step(Moment now) {
    steps++;
    if (now.torso() && !last.torso()) {
      hits++;
    }
    if (now.airborne() && !last.airborne()) {
      takeOff(now);
    } else if (!now.airborne() && last.airborne()) {
      touchDown(now);
    }
    if (now.airborne()) {
      apex = Math.max(apex, now.height());
    }
    watchLanding(now);
    watchStanding(now);
    last = now;
  }

  private void takeOff(Moment now) {
    fromFoot = last.footAlone();
    takeOffAngle = last.angle();
    apex = now.height();
  }

  private void touchDown(Moment now) {
    float turns = (now.angle() - takeOffAngle) / FULL_TURN;
    if (!fromFoot || turns < TRY_TURNS) {
      return;
    }
    tries++;
    still = -1;
    apexSum += apex;
    if (now.footAlone()) {
      footLandings++;
      if (turns >= CLEAN_TURNS) {
        watched = 0;
        landedAt = steps;
        cameUpright = false;
      }
    }
  }

  private void watchLanding(Moment now) {
    if (watched < 0) {
      return;
    }
    cameUpright |= Math.cos(now.angle()) >= COS_60;
    if (now.torso() || now.thigh()) {
      watched = -1;
    } else if (watched == watchedSteps) {
      if (cameUpright) {
        landings.add(landedAt);
        still = 0;
      }
      watched = -1;
    } else {
      watched++;
    }
  }

  private void watchStanding(Moment now) {
    if (still < 0) {
      return;
    }
    if (now.torso() || now.thigh()) {
      still = -1;
      return;
    }
    boolean standing =
        now.footAlone() && Math.cos(now.angle()) >= COS_45 && now.speed() < STILL_SPEED;
    still = standing ? still + 1 : 0;
    if (still == stoodSteps) {
      stood.set(landings.size() - 1);
      still = -1;
    }
  }

  /** The counts so far. */
  TrueOutcome outcome() {
    Map<String, Double> counts = new LinkedHashMap<>();
    int inTime = 0;
    int stoodInTime = 0;
    for (int i = 0; i < landings.size(); i++) {
      if ((steps - landings.get(i)) * stepSeconds >= IN_TIME_SECONDS) {
        inTime++;
        stoodInTime += stood.get(i) ? 1 : 0;
      }
    }
    counts.put(CLEAN, (double) landings.size());
    counts.put(STOOD, (double) stood.cardinality());
    counts.put(CLEAN_IN_TIME, (double) inTime);
    counts.put(STOOD_IN_TIME, (double) stoodInTime);
    counts.put(TRIES, (double) tries);
    counts.put(FOOT_LANDINGS, (double) footLandings);
    counts.put(HITS, (double) hits);
    counts.put(APEX, apexSum);
    counts.put(DRIFT, (double) Math.abs(last.u() - startU));
    counts.put(SECONDS, (double) (steps * stepSeconds));
    return new TrueOutcome(counts);
  }

  /** What evaluation reports. */
  static List<OutcomeMetric> metrics() {
    return List.of(
        perMinute(
            CLEAN, "backflips taken off from and landed on the foot, no fall for 0.3 s", true),
        perMinute(STOOD, "clean flips after which it stood still on its foot for one second", true),
        perMinute(TRIES, "flights from the foot with at least half a turn backward", true),
        new OutcomeMetric(
            "foot-landings",
            OutcomeMetric.SHARE,
            "tries whose first contact was the foot alone",
            FOOT_LANDINGS,
            TRIES,
            1,
            true),
        new OutcomeMetric(
            "stood-share",
            OutcomeMetric.SHARE,
            "clean flips after which it stood still for one second, of those that landed at least"
                + " two seconds before the episode's end",
            STOOD_IN_TIME,
            CLEAN_IN_TIME,
            1,
            true),
        perMinute(HITS, "times that head or torso hit the ground", false),
        new OutcomeMetric(
            "apex", "m", "greatest height of the torso in a try, on average", APEX, TRIES, 1, true),
        new OutcomeMetric(
            "drift", "m", "distance from the start at the end of an episode", DRIFT, "", 1, false));
  }

  private static OutcomeMetric perMinute(String count, String description, boolean higher) {
    return new OutcomeMetric(
        count + "-per-minute", OutcomeMetric.PER_MINUTE, description, count, SECONDS, 60, higher);
  }
}
