package dev.flipside.core.feedback;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;

/** How a label is written as a line, and read again. */
final class LabelFile {
  /** Raised when a line means something else than before. */
  static final int SCHEMA = 1;

  private LabelFile() {}

  /** One label as a line, newline included. */
  static byte[] line(Preference label) {
    return JsonLines.line(SCHEMA, label);
  }

  /** Reads a whole file as {@link JsonLines#read} does. */
  static JsonLines<Preference> read(Path file) throws IOException {
    return JsonLines.read(file, "label", SCHEMA, LabelFile::parse);
  }

  private static Preference parse(JsonObject json) {
    String name = JsonLines.text(json, "choice");
    Choice choice = Choice.named(name);
    if (choice == null) {
      throw new JsonParseException("there is no choice \"" + name + "\"");
    }
    return new Preference(
        JsonLines.text(json, "query"),
        JsonLines.kind(json),
        JsonLines.texts(json, "clips"),
        choice,
        JsonLines.text(json, "rater"),
        JsonLines.flag(json, "simulated"),
        JsonLines.number(json, "shownAt"),
        JsonLines.number(json, "answeredAt"),
        JsonLines.texts(json, "cameras"),
        JsonLines.texts(json, "assists"),
        (int) JsonLines.number(json, "instructions"),
        JsonLines.text(json, "reason"),
        JsonLines.text(json, "repeats"));
  }
}
