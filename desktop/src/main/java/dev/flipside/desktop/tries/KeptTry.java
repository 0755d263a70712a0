package dev.flipside.desktop.tries;

import dev.flipside.core.environment.OutcomeMetric;
import dev.flipside.core.episode.EpisodeFile;
import dev.flipside.desktop.figures.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A try on the disk.
 *
 * @param file where it is
 * @param kept what happened, where, and who acted
 */
public record KeptTry(Path file, EpisodeFile.Kept kept) {

  /** The try without its file. */
  public PlayedTry played() {
    return new PlayedTry(kept.episode(), kept.outcome());
  }

  /** When it was kept, as its file says. */
  public String when() {
    String name = file.getFileName().toString().replace(EpisodeFile.ENDING, "");
    return name.replaceFirst(
        "^(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)(-\\d+)?$", "$1-$2-$3 $4:$5:$6");
  }

  /** What truly happened, the first figures of its world. */
  public static String words(PlayedTry played, List<OutcomeMetric> metrics) {
    return Tally.of(metrics, played.outcome(), 1).stream()
        .limit(2)
        .map(t -> t.name() + " " + t.figure())
        .collect(Collectors.joining(", "));
  }
}
