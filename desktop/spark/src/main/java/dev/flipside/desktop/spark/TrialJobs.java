package dev.flipside.desktop.spark;

import dev.flipside.agents.experiment.Attempt;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.TrialSpec;
import dev.flipside.agents.experiment.Workplace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.DoubleAccumulator;

/** The trials of a study as jobs of one task each, and who waits for them. */
final class TrialJobs {
  private static final long LOOK_MILLIS = 50;
  private static final int STOP_SECONDS = 50;

  /** A trial that has not been reported yet. */
  private record Job(TrialSpec trial, JavaFutureAction<List<String>> answer) {}

  private final JavaSparkContext context;
  private final Workplace place;
  private final List<TrialSpec> trials;
  private final StudyListener listener;
  private final TrialNews news;

  TrialJobs(
      JavaSparkContext context, Workplace place, List<TrialSpec> trials, StudyListener listener) {
    this.context = context;
    this.place = place;
    this.trials = trials;
    this.listener = listener;
    this.news = new TrialNews(listener);
    context.sc().addSparkListener(news);
  }

  /** Comes back when each trial has been reported, or when those that ran have stopped. */
  void run() {
    List<Job> open = new ArrayList<>();
    for (TrialSpec trial : trials) {
      try {
        open.add(submit(trial));
      } catch (IllegalStateException e) {
        // The cluster has sent this program away.
        Attempt.failed(e).report(trial, listener);
      }
    }
    try {
      while (!open.isEmpty() && !listener.stopped()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        for (Iterator<Job> each = open.iterator(); each.hasNext(); ) {
          Job job = each.next();
          if (job.answer().isDone()) {
            each.remove();
            news.forget(job.trial());
            attempt(job.answer()).report(job.trial(), listener);
          }
        }
      }
      open.forEach(job -> job.answer().cancel(true));
      for (int i = 0; i < STOP_SECONDS * 1000 / LOOK_MILLIS && news.running() > 0; i++) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study was interrupted", e);
    }
  }

  private Job submit(TrialSpec trial) {
    DoubleAccumulator share = context.sc().doubleAccumulator(trial.toString());
    context.setLocalProperty(TrialNews.TRIAL, trial.toString());
    news.expect(trial, share.id());
    return new Job(
        trial,
        context
            .parallelize(List.of(trial.toJson()), 1)
            .map(Errand.at(place, share))
            .collectAsync());
  }

  private static Attempt attempt(JavaFutureAction<List<String>> answer)
      throws InterruptedException {
    try {
      return Attempt.fromJson(answer.get().get(0));
    } catch (CancellationException e) {
      return new Attempt(null, "");
    } catch (ExecutionException e) {
      return Attempt.failed(e.getCause());
    }
  }
}
