package dev.flipside.desktop.checked;

import dev.flipside.core.Refusal;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person judged in an environment, in a label file of its own. */
public final class CheckedAnswers {
  /** Before the name of what decides the truth, where a rater's name stands. */
  static final String GOLD = "gold:";

  private static final String SIMULATED = "simulated:";

  private final Path folder;
  private final String person;
  private final List<String> messages = new ArrayList<>();

  /**
   * @param runs the folder of all runs
   * @param environment id
   * @param person the name that stands with each answer; not blank
   */
  public CheckedAnswers(Path runs, String environment, String person) {
    if (person.isBlank()) {
      throw new Refusal("a person who judges needs a name");
    }
    this.folder = runs.resolve("judgements").resolve(environment);
    this.person = person;
  }

  /** Who judges. */
  public String person() {
    return person;
  }

  /** The label file. */
  public Path file() {
    return folder.resolve("labels.jsonl");
  }

  /**
   * Keeps an answer, and comes back when it is on the disk.
   *
   * @param clips the clips that are named in it, if there are any
   * @throws IOException with one sentence if it could not be written; it does not count then
   */
  public void keep(CheckedAnswer answer, List<Segment> clips) throws IOException {
    try {
      write(answer, clips);
    } catch (java.nio.file.FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new IOException("the answer could not be written to " + file() + ": " + reason, e);
    }
  }

  private void write(CheckedAnswer answer, List<Segment> clips) throws IOException {
    if (!clips.isEmpty()) {
      ClipStore kept = ClipStore.open(folder.resolve("clips"));
      for (Segment clip : clips) {
        kept.put(clip);
      }
    }
    try (PreferenceStore store = PreferenceStore.open(file())) {
      messages.addAll(store.messages());
      String query = query(answer);
      store.append(line(query, answer, answer.better(), GOLD + answer.gold(), true, List.of()));
      if (answer.simulated().isPresent()) {
        Choice said = answer.simulated().get();
        String judge = SIMULATED + answer.judge();
        store.append(line(query, answer, said, judge, true, answer.cameras()));
      }
      store.append(line(query, answer, answer.choice(), person, false, answer.cameras()));
    }
  }

  private static Preference line(
      String query,
      CheckedAnswer answer,
      Choice choice,
      String rater,
      boolean simulated,
      List<String> cameras) {
    List<String> places = answer.places();
    Choice said =
        choice == Choice.TIE && places.size() > Kind.PAIR.clips() ? Choice.CANT_TELL : choice;
    return new Preference(
        query,
        places.size() == Kind.PAIR.clips() ? Kind.PAIR : Kind.BEST_OF_FOUR,
        places,
        said,
        rater,
        simulated,
        simulated ? 0 : answer.shownAt(),
        simulated ? 0 : answer.answeredAt(),
        cameras,
        cameras.isEmpty() ? List.of() : answer.exhibits(),
        answer.instructions(),
        answer.occasion().word(),
        "");
  }

  /** Another one for each round, also about the same clips. */
  private static String query(CheckedAnswer answer) {
    return answer.occasion().word() + "-" + answer.shownAt();
  }

  /**
   * Every line of the file, in order; empty if nobody has judged yet.
   *
   * @throws IOException with one sentence if it cannot be read as labels
   */
  public List<Preference> lines() throws IOException {
    return Files.isRegularFile(file()) ? PreferenceStore.readLines(file()) : List.of();
  }

  /**
   * How people, and apart from them simulated judges, have done so far.
   *
   * @throws IOException with one sentence if the file cannot be read as labels
   */
  public List<HitRate> rates() throws IOException {
    return HitRate.of(lines());
  }

  /** What was repaired or found odd in the file, once: one sentence each. */
  public List<String> takeMessages() {
    List<String> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }
}
