package dev.flipside.agents.experiment;

import com.google.gson.Gson;
import dev.flipside.core.Refusal;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * How one attempt to run a trial ended, wherever it was made; as text it travels back to the study.
 *
 * @param result what came out; null if the trial failed or was stopped
 * @param failure why it failed, in one sentence; empty if it did not
 */
public record Attempt(TrialResult result, String failure) {

  /** Runs {@code trial}; whatever it throws becomes a failure, so that it ends no other trial. */
  public static Attempt at(TrialSpec trial, TrialRunner runner, StudyListener progress) {
    try {
      return new Attempt(runner.run(trial, progress), "");
    } catch (CancellationException stopped) {
      return new Attempt(null, "");
    } catch (RuntimeException | Error e) {
      return failed(e);
    }
  }

  /** One that failed for {@code reason}; a refusal is a sentence already. */
  public static Attempt failed(Throwable reason) {
    String name = reason.getClass().getSimpleName();
    String why =
        Optional.ofNullable(reason.getMessage()).flatMap(m -> m.lines().findFirst()).orElse("");
    if (reason instanceof Refusal) {
      return new Attempt(null, why);
    }
    return new Attempt(null, why.isEmpty() ? name : name + ": " + why);
  }

  /** Tells {@code listener}, once; of one that was stopped there is nothing to tell. */
  public void report(TrialSpec trial, StudyListener listener) {
    if (!failure.isEmpty()) {
      listener.failed(trial, failure);
    } else if (result != null) {
      listener.finished(trial, result, false);
    }
  }

  /** As text, for the way back from another process. */
  public String toJson() {
    return new Gson().toJson(this);
  }

  /** From such a text. */
  public static Attempt fromJson(String json) {
    return new Gson().fromJson(json, Attempt.class);
  }
}
