package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the arms of a study are. Several threads may tell it and ask it. */
public final class StudyProgress implements StudyListener {
  private final Map<String, List<String>> trialsOfArm = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<String, Double> begun = new HashMap<>();
  private final Map<String, String> failures = new HashMap<>();
  private final Map<String, ArmProgress> arms = new HashMap<>();

  /**
   * One arm.
   *
   * @param finished trials
   * @param failed trials that could not be run to their end
   * @param running trials right now
   * @param begun trials that were interrupted, and go on from a checkpoint
   * @param all trials that it has
   * @param share of the work that is done, 0 to 1
   * @param reason of the first failure, in one sentence; empty if there is none
   */
  public record ArmProgress(
      int finished, int failed, int running, int begun, int all, double share, String reason) {

    /** Such as "2 of 10 runs finished, 1 running". */
    public String words() {
      String words = finished + " of " + all + (all == 1 ? " run" : " runs") + " finished";
      if (running > 0) {
        words += ", " + running + " running";
      }
      if (begun > 0) {
        words += ", " + begun + " begun";
      }
      return failed == 0 ? words : words + ", " + failed + " failed: " + reason;
    }
  }

  /**
   * @param findings of what has finished or was interrupted already
   */
  public StudyProgress(Findings findings) {
    for (TrialSpec trial : findings.study().trials()) {
      trialsOfArm.computeIfAbsent(trial.arm(), a -> new ArrayList<>()).add(trial.toString());
    }
    for (TrialSpec trial : findings.outcome().missing()) {
      findings.begun(trial).ifPresent(share -> begun.put(trial.toString(), share));
    }
    findings.outcome().results().forEach(r -> shares.put(r.arm() + " " + r.seed(), 1.0));
    trialsOfArm.keySet().forEach(this::count);
  }

  /** How far {@code arm} is, which must be one of the study. */
  public synchronized ArmProgress arm(String arm) {
    return arms.get(arm);
  }

  /** All arms together. */
  public synchronized ArmProgress all() {
    int finished = 0;
    int failed = 0;
    int running = 0;
    int half = 0;
    int all = 0;
    double share = 0;
    String reason = "";
    for (ArmProgress arm : arms.values()) {
      finished += arm.finished();
      failed += arm.failed();
      running += arm.running();
      half += arm.begun();
      all += arm.all();
      share += arm.share() * arm.all();
      reason = reason.isEmpty() ? arm.reason() : reason;
    }
    return new ArmProgress(finished, failed, running, half, all, share / all, reason);
  }

  @Override
  public synchronized void started(TrialSpec trial) {
    note(trial, 0);
  }

  @Override
  public synchronized void progressed(TrialSpec trial, double share) {
    note(trial, Math.min(share, MOST_WHILE_RUNNING));
  }

  /** A trial whose steps are done is measured yet. */
  private static final double MOST_WHILE_RUNNING = 0.99;

  @Override
  public synchronized void finished(TrialSpec trial, TrialResult result, boolean remembered) {
    note(trial, 1);
  }

  @Override
  public synchronized void failed(TrialSpec trial, String reason) {
    failures.put(trial.toString(), reason);
    note(trial, 0);
  }

  private void note(TrialSpec trial, double share) {
    shares.put(trial.toString(), share);
    count(trial.arm());
  }

  private void count(String arm) {
    int finished = 0;
    int failed = 0;
    int running = 0;
    int half = 0;
    double share = 0;
    String reason = "";
    for (String trial : trialsOfArm.get(arm)) {
      double done = Math.max(shares.getOrDefault(trial, 0.0), begun.getOrDefault(trial, 0.0));
      share += done;
      if (failures.containsKey(trial)) {
        failed++;
        reason = reason.isEmpty() ? failures.get(trial) : reason;
      } else if (done >= 1) {
        finished++;
      } else if (shares.containsKey(trial)) {
        running++;
      } else if (begun.containsKey(trial)) {
        half++;
      }
    }
    int all = trialsOfArm.get(arm).size();
    arms.put(arm, new ArmProgress(finished, failed, running, half, all, share / all, reason));
  }
}
