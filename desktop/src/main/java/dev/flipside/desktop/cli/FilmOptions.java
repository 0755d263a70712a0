package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.TrainedRun;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What makes a film one for people: names, cards, colours, cut. */
final class FilmOptions {
  /** Colours of a film. */
  enum Theme {
    LIGHT,
    DARK
  }

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "What a run is called in the film, once for each, in order (default: by what it learned"
              + " from, such as \"formula by hand\" or \"900 answers\").")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Begin with a card that says this.",
      defaultValue = "")
  private String title;

  @Option(
      names = "--caption",
      paramLabel = "TEXT",
      description = "Say this at the lower edge of the scenes.",
      defaultValue = "")
  private String caption;

  @Option(
      names = "--figures",
      description = "End with a card of what truly happens, with intervals.")
  private boolean figures;

  @Option(names = "--curve", description = "Show the learning curve in a corner.")
  private boolean curve;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "LIGHT")
  private Theme theme;

  @Option(
      names = "--whole",
      description = "Show all that the camera sees, instead of where somebody moves.")
  private boolean whole;

  String title() {
    return title;
  }

  String caption() {
    return caption;
  }

  boolean figures() {
    return figures;
  }

  boolean curve() {
    return curve;
  }

  FilmStyle style() {
    return new FilmStyle(theme == Theme.DARK ? Palette.DARK : Palette.LIGHT, !whole);
  }

  /** The runs under the names that were said. */
  List<TrainedRun> named(List<TrainedRun> runs) {
    if (names.size() > runs.size()) {
      throw new Refusal(
          "there are " + names.size() + " names (--name) for " + runs.size() + " runs");
    }
    List<TrainedRun> named = new ArrayList<>(PlainName.beside(runs));
    for (int i = 0; i < names.size(); i++) {
      named.set(i, named.get(i).withName(names.get(i)));
    }
    return named;
  }
}
