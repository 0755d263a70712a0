package dev.flipside.desktop.cli;

import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.TrialResult;
import dev.flipside.agents.experiment.TrialSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Adds up how far the trials of a study are. Several threads may tell it. */
final class StudyBar implements StudyListener {
  private final Progress progress;
  private final long unitsOfTrial;
  private final BooleanSupplier stopped;
  private final Map<String, Double> shares = new HashMap<>();

  /**
   * @param unitsOfTrial how far the bar goes for one whole trial
   * @param stopped whether to stop
   */
  StudyBar(Progress progress, long unitsOfTrial, BooleanSupplier stopped) {
    this.stopped = stopped;
    this.progress = progress;
    this.unitsOfTrial = unitsOfTrial;
  }

  @Override
  public synchronized void progressed(TrialSpec trial, double share) {
    show(trial.toString(), share);
  }

  @Override
  public synchronized void finished(TrialSpec trial, TrialResult result, boolean remembered) {
    show(trial.toString(), 1);
  }

  @Override
  public synchronized void failed(TrialSpec trial, String reason) {
    show(trial.toString(), 1);
  }

  @Override
  public boolean stopped() {
    return stopped.getAsBoolean();
  }

  private void show(String current, double share) {
    shares.put(current, share);
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    progress.at(Math.round(unitsOfTrial * sum), current);
  }
}
