package dev.flipside.desktop.window.label;

import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.Query;
import dev.flipside.desktop.labelling.Practice;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Practice on the labelling screen: the pairs are made beside the picture, and when they are
 * through, or there are none, the round is over.
 */
final class PracticeRound {
  private final Scenario scenario;
  private final int steps;
  private CompletableFuture<Optional<Practice>> made;

  /**
   * @param steps control steps of a clip
   */
  PracticeRound(Scenario scenario, int steps) {
    this.scenario = scenario;
    this.steps = steps;
  }

  /** Begins, or begins anew. */
  void begin() {
    made = CompletableFuture.supplyAsync(() -> Practice.of(scenario, steps));
  }

  /** Ends it early. */
  void end() {
    made = null;
  }

  /** Whether it goes on; ends it by itself after the last pair. */
  boolean running() {
    if (made != null && made.isDone() && pair().isEmpty()) {
      made = null;
    }
    return made != null;
  }

  private Optional<Practice> practice() {
    return made == null || !made.isDone() || made.isCompletedExceptionally()
        ? Optional.empty()
        : made.join();
  }

  /** The pair that is shown; empty while the pairs are being made. */
  Optional<Query> pair() {
    return practice().flatMap(Practice::current).map(Practice.Lesson::query);
  }

  /** Answers the pair, or goes on once it was explained. */
  void answer(Choice choice) {
    practice().ifPresent(p -> p.answer(choice));
  }

  /** Goes on to the next pair, if this one was explained. */
  void next() {
    practice().filter(p -> !p.told().isEmpty()).ifPresent(Practice::next);
  }

  /**
   * What stands above the pair.
   *
   * @param question of the world
   */
  String words(String question) {
    return practice()
        .map(
            p ->
                p.told().isEmpty()
                    ? p.place() + ".  " + question
                    : p.told() + "  (any answer: go on)")
        .orElse("The practice pairs are being made.");
  }
}
