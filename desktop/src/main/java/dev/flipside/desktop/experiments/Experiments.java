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
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The studies that come with the program, and those that users write. A jar on the class path
 * brings another one by naming it in {@code
 * META-INF/services/dev.flipside.desktop.experiments.Experiment}.
 */
public final class Experiments {
  /** Shipped studies that are a file and nothing more. */
  private static final List<String> FILES =
      List.of("stand", "start", "labels", "raters", "agency", "wirehead", "oversight");

  private Experiments() {}

  /** Those that come with the program. */
  public static List<Experiment> shipped() {
    List<Experiment> shipped = new ArrayList<>();
    ServiceLoader.load(Experiment.class).forEach(shipped::add);
    FILES.forEach(name -> shipped.add(() -> file(name)));
    return shipped;
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
    return StudyFile.parse(file, resource(file));
  }

  /**
   * The tiny version of a study, of the same arms.
   *
   * @param text name of a shipped study, or a study file
   * @throws Refusal with one sentence if it has none
   */
  public static Study tiny(String text) throws IOException {
    boolean shipped = shipped().stream().anyMatch(e -> e.study().name().equals(text));
    String file = text + ".json";
    return shipped
        ? StudyFile.tiny(file, resource(file))
        : StudyFile.tiny(text, Files.readString(Path.of(text), StandardCharsets.UTF_8));
  }

  private static String resource(String file) {
    try (InputStream in = Experiments.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the program", e);
    }
  }
}
