package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.core.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The studies that come with the program, and those that users write. A jar on the class path
 * brings another one by naming it in {@code
 * META-INF/services/dev.flipside.desktop.experiments.Experiment}.
 */
public final class Experiments {
  private Experiments() {}

  /** Those that come with the program. */
  public static List<Experiment> shipped() {
    return ServiceLoader.load(Experiment.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * Finds one.
   *
   * @param text name of a shipped study, or a study file
   * @throws Refusal with one sentence if there is none or the file is malformed
   */
  public static Experiment find(String text) throws IOException {
    List<Experiment> shipped = shipped();
    for (Experiment each : shipped) {
      if (each.study().name().equals(text)) {
        return each;
      }
    }
    Path file = Path.of(text);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "there is no study and no study file "
              + text
              + "; there are "
              + String.join(", ", shipped.stream().map(e -> e.study().name()).toList()));
    }
    Study study = StudyFile.read(file);
    return () -> study;
  }

  /** The folder of a study's trials, report and films: {@code studies/NAME} beside the runs. */
  public static Path folder(Path runs, String name) {
    return studies(runs).resolve(name);
  }

  /** The folder of all studies, in which the window looks for study files. */
  public static Path studies(Path runs) {
    return runs.resolveSibling("studies");
  }

  /** The study that comes with the program as {@code name.json}. */
  public static Study file(String name) {
    String file = name + ".json";
    try (InputStream in = Experiments.class.getResourceAsStream(file)) {
      return StudyFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the program", e);
    }
  }
}
