package dev.flipside.agents.feedback;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.feedback.ClipStore;
import dev.flipside.core.feedback.Preference;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.feedback.Segment;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that were given in another run, and the clips they are about, taken over into a new one.
 * Afterwards the new run needs the other one no more.
 */
final class BorrowedLabels {
  private static final Logger LOG = LoggerFactory.getLogger(BorrowedLabels.class);

  private BorrowedLabels() {}

  /**
   * Copies what can be learned from into {@code run}, unless it has labels already.
   *
   * @param labels a label file with its clips in the folder {@code clips} beside it
   * @param spec of the run's environment
   * @throws Refusal with one sentence if nothing of it can be learned from
   */
  static void take(Path labels, RunDirectory run, EnvironmentSpec spec) {
    if (Files.exists(run.labels())) {
      return;
    }
    if (!Files.isRegularFile(labels)) {
      throw new Refusal("there are no labels in " + labels);
    }
    try {
      List<Preference> all = PreferenceStore.latest(PreferenceStore.readLines(labels));
      Path folder = labels.toAbsolutePath().resolveSibling("clips");
      if (all.isEmpty() || !Files.isDirectory(folder)) {
        throw new Refusal(
            all.isEmpty() ? labels + " holds no answers" : "there are no clips beside " + labels);
      }
      ClipStore source = ClipStore.open(folder);
      List<Preference> usable =
          all.stream()
              .filter(l -> l.clips().stream().allMatch(c -> fits(c, source, spec)))
              .toList();
      if (usable.stream().noneMatch(Preference::teaches)) {
        throw new Refusal(
            "none of the "
                + all.size()
                + " answers in "
                + labels
                + " is about clips in "
                + folder
                + " of environment "
                + spec.id()
                + ", version "
                + spec.version()
                + ", with these settings");
      }
      Set<String> clips = new LinkedHashSet<>();
      usable.forEach(label -> clips.addAll(label.clips()));
      ClipStore.open(run.clips()).copy(clips, source);
      PreferenceStore.write(run.labels(), usable);
      LOG.warn("{} of {} answers of {} were taken over", usable.size(), all.size(), labels);
    } catch (IOException e) {
      throw new Refusal("cannot take over labels: " + e.getMessage(), e);
    }
  }

  private static boolean fits(String id, ClipStore source, EnvironmentSpec spec) {
    Optional<Segment> clip = source.find(id);
    return clip.isPresent()
        && clip.get().environment().equals(spec.id())
        && clip.get().version() == spec.version()
        && clip.get().observations().get(0).length == spec.observation().size()
        && clip.get().actions().get(0).length == spec.action().size();
  }
}
