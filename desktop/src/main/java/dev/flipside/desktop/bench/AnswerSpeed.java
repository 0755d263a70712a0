package dev.flipside.desktop.bench;

import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingListener;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.HumanRater;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Query;
import dev.flipside.core.feedback.QueryLog;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.file.ScratchFolder;
import dev.flipside.core.run.Seeds;
import dev.flipside.desktop.labelling.Labelling;
import dev.flipside.desktop.labelling.SideBySide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How long a person who labels waits for the next pair while a learner trains on another thread:
 * from the answer until the next clips can be drawn, and until the answer is safely on the disk.
 */
public final class AnswerSpeed {
  private static final int ANSWERS = 300;
  private static final int CLIP_STEPS = 45;
  private static final long FRAME_MILLIS = 16;

  /** What the person's clock says between picture and key; nobody waits for it here. */
  private static final long LOOK_MILLIS = 500;

  private AnswerSpeed() {}

  /** Answers in a folder that is removed afterwards, one answer per frame of a window. */
  public static List<Measurement> measure(BenchedWorld subject) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.create();
        PreferenceStore store = PreferenceStore.open(scratch.path().resolve("labels.jsonl"));
        HumanRater rater = new HumanRater("bench")) {
      Path folder = scratch.path();
      QueryLog log =
          QueryLog.open(
              folder.resolve("queries.jsonl"), store, ClipStore.open(folder.resolve("clips")));
      log.ask(queries(subject), 0, 0, false);
      rater.begin(log);
      Trainer trainer = subject.training(folder, 1);
      Thread learner = new Thread(() -> learn(trainer), "bench-learner");
      learner.start();
      try {
        return answer(rater);
      } finally {
        trainer.stop();
        join(learner);
      }
    }
  }

  private static void learn(Trainer trainer) {
    try (trainer) {
      trainer.run(TrainingListener.NONE);
    }
  }

  private static List<Measurement> answer(HumanRater rater) throws IOException {
    long[] clock = {System.currentTimeMillis()};
    Labelling labelling = new Labelling(rater, 1, () -> clock[0]);
    long[] next = new long[ANSWERS];
    long[] disk = new long[ANSWERS];
    labelling.poll();
    for (int i = 0; i < ANSWERS; i++) {
      pause(FRAME_MILLIS);
      labelling.seen(List.of(), List.of());
      clock[0] += LOOK_MILLIS;
      long begin = System.nanoTime();
      if (!labelling.answer(i % 2 == 0 ? Choice.LEFT : Choice.RIGHT)) {
        throw new IllegalStateException("there was no pair to answer");
      }
      SideBySide pair = new SideBySide(labelling.current().orElseThrow());
      pair.advance(0.1f);
      pair.frame(0);
      pair.frame(1);
      next[i] = System.nanoTime() - begin;
      while (labelling.savedLines() <= i) {
        Thread.onSpinWait();
        labelling.poll();
        String failure = labelling.takeFailure();
        if (!failure.isEmpty()) {
          throw new IOException(failure);
        }
      }
      disk[i] = System.nanoTime() - begin;
    }
    return List.of(
        new Measurement(
            "answer-to-next-pair-p99", p99(next), "ms", "while training; " + ANSWERS + " answers"),
        new Measurement(
            "answer-to-disk-p99",
            p99(disk),
            "ms",
            "the same answers, forced to the disk meanwhile"));
  }

  private static double p99(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(0.99 * sorted.length) - 1] * 1e-6;
  }

  /** Pairs of clips of random motion, one more than there will be answers. */
  private static List<Query> queries(BenchedWorld subject) {
    List<Segment> clips = new ArrayList<>();
    try (Environment environment = subject.scenario().create(Start.TRAINING)) {
      float[][] actions = BenchedWorld.actions(environment.spec().action(), 64);
      for (int seed = 0; clips.size() < ANSWERS + 2; seed++) {
        int first = seed;
        int[] step = {0};
        Episode episode =
            Episode.play(
                environment, o -> actions[(first + step[0]++ / 8) % actions.length].clone(), seed);
        int length = Math.min(CLIP_STEPS, episode.length());
        for (int from = 0; from + length <= episode.length(); from += length) {
          clips.add(Segment.cut(episode, environment.spec().version(), from, length, 0));
        }
      }
    }
    RandomGenerator random = Seeds.generator(0, "bench pairs", 0);
    List<Query> queries = new ArrayList<>();
    for (int i = 0; i <= ANSWERS; i++) {
      queries.add(Query.pair(clips.get(i), clips.get(i + 1), "random", random));
    }
    return queries;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
