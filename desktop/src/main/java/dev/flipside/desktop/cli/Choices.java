package dev.flipside.desktop.cli;

import java.util.List;
import java.util.function.Function;

/** Looks up what a user named, and answers with what there is. */
final class Choices {
  private Choices() {}

  /**
   * The one of {@code all} that is called {@code wanted}.
   *
   * @param what for the sentence, for example "environment backflip has no reward"
   */
  static <T> T named(String wanted, List<T> all, Function<T, String> name, String what) {
    return all.stream()
        .filter(candidate -> name.apply(candidate).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    what
                        + " called "
                        + wanted
                        + (all.isEmpty()
                            ? "; it has none"
                            : "; there are "
                                + String.join(", ", all.stream().map(name).toList()))));
  }
}
