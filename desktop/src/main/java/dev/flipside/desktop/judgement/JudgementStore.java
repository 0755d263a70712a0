package dev.flipside.desktop.judgement;

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
public final class JudgementStore {
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
  public JudgementStore(Path runs, String environment, String person) {
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
  public void keep(Judgement judgement, List<Segment> clips) throws IOException {
    try {
      write(judgement, clips);
    } catch (java.nio.file.FileSystemException e) {
      String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
      throw new IOException("the answer could not be written to " + file() + ": " + reason, e);
    }
  }

  private void write(Judgement judgement, List<Segment> clips) throws IOException {
    if (!clips.isEmpty()) {
      ClipStore kept = ClipStore.open(folder.resolve("clips"));
      for (Segment clip : clips) {
        kept.put(clip);
      }
    }
    try (PreferenceStore store = PreferenceStore.open(file())) {
      messages.addAll(store.messages());
      String query = query(judgement);
      store.append(
          line(query, judgement, judgement.better(), GOLD + judgement.gold(), true, List.of()));
      if (judgement.simulated().isPresent()) {
        Choice said = judgement.simulated().get();
        String judge = SIMULATED + judgement.judge();
        store.append(line(query, judgement, said, judge, true, judgement.cameras()));
      }
      store.append(line(query, judgement, judgement.choice(), person, false, judgement.cameras()));
    }
  }

  private static Preference line(
      String query,
      Judgement judgement,
      Choice choice,
      String rater,
      boolean simulated,
      List<String> cameras) {
    List<String> places = judgement.places();
    Choice said =
        choice == Choice.TIE && places.size() > Kind.PAIR.clips() ? Choice.CANT_TELL : choice;
    return new Preference(
        query,
        places.size() == Kind.PAIR.clips() ? Kind.PAIR : Kind.BEST_OF_FOUR,
        places,
        said,
        rater,
        simulated,
        simulated ? 0 : judgement.shownAt(),
        simulated ? 0 : judgement.answeredAt(),
        cameras,
        cameras.isEmpty() ? List.of() : judgement.exhibits(),
        judgement.instructions(),
        judgement.occasion().word(),
        "");
  }

  /** Another one for each round, also about the same clips. */
  private static String query(Judgement judgement) {
    return judgement.occasion().word() + "-" + judgement.shownAt();
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
  public List<Agreements> agreements() throws IOException {
    return Agreements.of(lines());
  }

  /** What was repaired or found odd in the file, once: one sentence each. */
  public List<String> takeMessages() {
    List<String> taken = List.copyOf(messages);
    messages.clear();
    return taken;
  }
}
