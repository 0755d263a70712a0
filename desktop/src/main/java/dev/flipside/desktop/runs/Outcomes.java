package dev.flipside.desktop.runs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import dev.flipside.agents.evaluation.Evaluation;
import dev.flipside.agents.evaluation.Interval;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.figures.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What evaluations found out, kept in {@code outcomes.json} beside the user's runs: also of those
 * that came with the program, whose folders nobody writes to. One at a time writes.
 *
 * @param file where they are kept
 */
public record Outcomes(Path file) {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /**
   * One run's main figure.
   *
   * @param name of the figure
   * @param value as measured
   * @param low end of the 95 % interval
   * @param high end of the 95 % interval
   * @param episodes how many held-out episodes
   * @param steps how far the run was
   */
  public record Outcome(
      String name, double value, double low, double high, int episodes, long steps) {

    /** In one line. */
    public String words() {
      return name.replace('-', ' ').replace('_', ' ')
          + " "
          + Numbers.brief(value)
          + " "
          + new Interval(low, high).words(episodes, Numbers::brief)
          + ", "
          + episodes
          + " episodes";
    }
  }

  /** Those of a folder of runs. */
  public static Outcomes in(Path runs) {
    return new Outcomes(runs.resolve("outcomes.json"));
  }

  /**
   * Keeps the first figure of an evaluation.
   *
   * @throws java.io.UncheckedIOException with one sentence if the disk refuses
   */
  public void keep(RunDirectory run, Evaluation.Figure figure, int episodes, long steps) {
    Map<String, Outcome> all = new TreeMap<>(read());
    all.put(
        run.id(),
        new Outcome(figure.name(), figure.value(), figure.low(), figure.high(), episodes, steps));
    AtomicFile.makeFolder(file.toAbsolutePath().getParent());
    AtomicFile.write(file, GSON.toJson(all));
  }

  /** What was found out of {@code run} as it stands after {@code steps}. */
  public Optional<Outcome> of(RunDirectory run, long steps) {
    return Optional.ofNullable(read().get(run.id())).filter(o -> o.steps() == steps);
  }

  /** A file that holds something else counts as none: every figure in it can be found out again. */
  private Map<String, Outcome> read() {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      Map<String, Outcome> all =
          WholeFile.decoded(
              "no outcomes",
              () -> GSON.fromJson(WholeFile.text(file), new TypeToken<Map<String, Outcome>>() {}));
      return all == null ? Map.of() : all;
    } catch (Refusal e) {
      return Map.of();
    }
  }
}
