package dev.flipside.desktop.tour;

import com.google.gson.Gson;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.core.run.RunLibrary;
import dev.flipside.desktop.runs.TrainedRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The story of the tour, and of the film of {@code flipside demo}: what happens, in which worlds
 * and with which runs, stands in {@code story.json} beside this class.
 *
 * @param chapters in order
 */
public record Story(List<Chapter> chapters) {
  private static final String FILE = "story.json";

  public Story {
    chapters = List.copyOf(chapters);
  }

  /** As it came with the program, without what cannot be shown here. */
  public static Story told(EnvironmentRegistry worlds, RunLibrary library) {
    List<String> there = library.listShipped().stream().map(RunDirectory::id).toList();
    List<String> known = worlds.entries().stream().map(e -> e.provider().id()).toList();
    List<Chapter> possible =
        read().chapters().stream()
            .filter(c -> known.contains(c.world()) && there.containsAll(c.runs()))
            .toList();
    // Without anything to see beside what one does oneself, it is no story.
    return new Story(possible.stream().anyMatch(c -> !c.runs().isEmpty()) ? possible : List.of());
  }

  /** As it stands in the file. */
  static Story read() {
    try (InputStream in = Story.class.getResourceAsStream(FILE)) {
      String text =
          new String(
              WholeFile.bytes(in, FILE, WholeFile.TEXT_BYTES),
              java.nio.charset.StandardCharsets.UTF_8);
      return WholeFile.json(new Gson(), text, Story.class, FILE + " holds no story");
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read from the program", e);
    }
  }

  /**
   * What a chapter shows.
   *
   * @throws Refusal with one sentence if a run cannot be used
   */
  public static List<TrainedRun> runs(
      Chapter chapter, EnvironmentRegistry worlds, RunLibrary library) {
    return chapter.runs().stream()
        .map(
            id ->
                library.listShipped().stream()
                    .filter(run -> run.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("no run " + id + " came with the program")))
        .map(run -> TrainedRun.of(worlds.provider(chapter.world()), run))
        .toList();
  }
}
