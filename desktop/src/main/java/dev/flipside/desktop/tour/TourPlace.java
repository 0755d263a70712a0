package dev.flipside.desktop.tour;

import dev.flipside.desktop.preferences.Preferences;

/**
 * Where somebody is in the tour, as it is kept among the preferences.
 *
 * @param chapter from 0; the number of chapters once the end was seen
 * @param run name of the run that learns from the answers; empty before it began
 * @param ended whether the end was seen once
 */
public record TourPlace(int chapter, String run, boolean ended) {
  /** Name among the preferences. */
  public static final String NAME = "tour";

  private static final String ENDED = "ended";

  /**
   * What stands in {@code preferences}; the beginning if nothing does, or nothing that is known.
   */
  public static TourPlace of(Preferences preferences) {
    String[] words = preferences.text(NAME).split(" ", -1);
    boolean ended = words[words.length - 1].equals(ENDED);
    if (!words[0].matches("\\d{1,3}")) {
      return new TourPlace(0, "", ended);
    }
    String run = words.length > 1 && !words[1].equals(ENDED) ? words[1] : "";
    return new TourPlace(Integer.parseInt(words[0]), run, ended);
  }

  /** {@code preferences} with this place. */
  public Preferences keptIn(Preferences preferences) {
    return preferences.with(NAME, (chapter + " " + run).strip() + (ended ? " " + ENDED : ""));
  }
}
