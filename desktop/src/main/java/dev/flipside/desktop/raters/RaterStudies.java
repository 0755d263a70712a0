package dev.flipside.desktop.raters;

import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.Refusal;
import dev.flipside.desktop.runs.LabelStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The studies of those who judge that come with the program, and those that users write. */
public final class RaterStudies {
  private static final List<String> SHIPPED = List.of("what-help-is-worth");

  private RaterStudies() {}

  /** Those that come with the program. */
  public static List<RaterStudy> shipped() {
    return SHIPPED.stream().map(RaterStudies::resource).toList();
  }

  /**
   * Finds one.
   *
   * @param text name of a shipped one, or a file
   * @throws Refusal with one sentence if there is none or the file is malformed
   * @throws IOException if the file cannot be read
   */
  public static RaterStudy find(String text) throws IOException {
    if (SHIPPED.contains(text)) {
      return resource(text);
    }
    if (!Files.isRegularFile(Path.of(text))) {
      throw new Refusal(
          "there is no study file " + text + "; there is " + String.join(", ", SHIPPED));
    }
    return RaterStudy.read(Path.of(text), LabelStart.ASSISTS);
  }

  private static RaterStudy resource(String name) {
    String file = name + ".json";
    try (InputStream in = RaterStudies.class.getResourceAsStream(file)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return RaterStudy.parse(file, json, LabelStart.ASSISTS);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the program", e);
    }
  }
}
