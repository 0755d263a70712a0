package dev.flipside.agents.imitation;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.episode.Episode;
import dev.flipside.core.episode.EpisodeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Demonstrations that a person played and kept, one file each in a folder. */
public final class Demonstrations {
  private Demonstrations() {}

  /**
   * Reads all of them, in the order of their file names.
   *
   * @param spec of the world that they are to be of
   * @throws Refusal with one sentence if there is none, if one is damaged, or if one is of another
   *     world or of another version of it
   */
  public static List<Episode> read(Path folder, EnvironmentSpec spec) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("there is no folder " + folder);
    }
    List<Episode> episodes = new ArrayList<>();
    try {
      for (EpisodeFile.Kept kept : EpisodeFile.readAll(folder)) {
        require(kept, spec, folder);
        episodes.add(kept.episode());
      }
    } catch (IOException e) {
      throw new Refusal("cannot read demonstrations: " + e.getMessage(), e);
    }
    if (episodes.stream().allMatch(e -> e.length() == 0)) {
      throw new Refusal("there is no demonstration to learn from in " + folder);
    }
    return episodes;
  }

  private static void require(EpisodeFile.Kept kept, EnvironmentSpec spec, Path folder) {
    Episode episode = kept.episode();
    String is = "a demonstration in " + folder + " is of ";
    if (!episode.environment().equals(spec.id())) {
      throw new Refusal(is + "environment " + episode.environment() + ", not " + spec.id());
    }
    if (kept.version() != spec.version()) {
      throw new Refusal(
          is
              + "version "
              + kept.version()
              + " of "
              + spec.id()
              + ", this program has version "
              + spec.version());
    }
    int observed = episode.steps().get(0).observation().length;
    if (observed != spec.observation().size()) {
      throw new Refusal(
          is
              + "a world with other settings: it observes "
              + observed
              + " numbers, and not "
              + spec.observation().size());
    }
  }
}
