package dev.flipside.desktop.spark;

import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.TrialSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import scala.jdk.javaapi.CollectionConverters;

/** Passes on what Spark tells of trials while they run, until they are reported. */
final class TrialNews extends SparkListener {
  /** Local property of a job: its trial. */
  static final String TRIAL = "flipside.trial";

  private final StudyListener listener;
  private final Map<String, TrialSpec> byName = new HashMap<>();
  private final Map<Long, TrialSpec> byShare = new HashMap<>();
  private final Map<Integer, TrialSpec> byStage = new HashMap<>();
  private final Set<Long> running = new HashSet<>();

  TrialNews(StudyListener listener) {
    this.listener = listener;
  }

  /** A trial is about to be sent; accumulator {@code share} says how far it is. */
  synchronized void expect(TrialSpec trial, long share) {
    byName.put(trial.toString(), trial);
    byShare.put(share, trial);
  }

  /** A trial is being reported: what still comes of it is old. */
  synchronized void forget(TrialSpec trial) {
    byName.values().remove(trial);
    byShare.values().remove(trial);
    byStage.values().remove(trial);
  }

  /** How many tasks are at work. */
  synchronized int running() {
    return running.size();
  }

  @Override
  public synchronized void onJobStart(SparkListenerJobStart job) {
    TrialSpec trial = byName.get(job.properties().getProperty(TRIAL, ""));
    if (trial != null) {
      CollectionConverters.asJava(job.stageIds()).forEach(id -> byStage.put((Integer) id, trial));
    }
  }

  @Override
  public synchronized void onTaskStart(SparkListenerTaskStart task) {
    running.add(task.taskInfo().taskId());
    TrialSpec trial = byStage.get(task.stageId());
    if (trial != null) {
      listener.started(trial);
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    running.remove(task.taskInfo().taskId());
  }

  @Override
  public synchronized void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    CollectionConverters.asJava(update.accumUpdates())
        .forEach(task -> CollectionConverters.asJava(task._4()).forEach(this::heard));
  }

  private void heard(AccumulableInfo info) {
    TrialSpec trial = byShare.get(info.id());
    if (trial != null && info.update().isDefined()) {
      listener.progressed(trial, (Double) info.update().get());
    }
  }
}
