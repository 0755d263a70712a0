package dev.flipside.core.feedback;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in a label file: one JSON object a line, UTF-8, each with its schema version.
 *
 * @param lines every label, in file order, corrections included
 * @param intactBytes length of the file up to the end of the last whole line
 * @param endsInNewline whether the last whole line is ended as it should be
 * @param messages one sentence for each thing that was not as expected but could be read
 */
record LabelFile(
    List<Preference> lines, long intactBytes, boolean endsInNewline, List<String> messages) {

  /** Raised when a line means something else than before. */
  static final int SCHEMA = 1;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setStrictness(Strictness.STRICT).create();

  /** One label as a line, newline included. */
  static byte[] line(Preference label) {
    JsonObject json = new JsonObject();
    json.addProperty("schema", SCHEMA);
    GSON.toJsonTree(label)
        .getAsJsonObject()
        .entrySet()
        .forEach(e -> json.add(e.getKey(), e.getValue()));
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a whole file. A last line without a newline that is no label was torn by a crash before
   * it was acknowledged: it is left out, with a message.
   *
   * @throws IOException with one sentence if a line cannot be read
   */
  static LabelFile read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Preference> lines = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    int number = 0;
    int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    while (from < bytes.length) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
      boolean torn = end == bytes.length;
      if (!text.isBlank() || torn) {
        try {
          lines.add(parse(text));
        } catch (NewerSchemaException e) {
          throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
          if (!torn) {
            throw new IOException(file + ", line " + number + " is not a label: " + sentence(e), e);
          }
          messages.add(
              file
                  + ", line "
                  + number
                  + " was cut off after "
                  + (end - from)
                  + " bytes, before it was acknowledged; it is left out");
          return new LabelFile(lines, from, true, messages);
        }
      }
      if (torn) {
        return new LabelFile(lines, bytes.length, false, messages);
      }
      from = end + 1;
    }
    return new LabelFile(lines, bytes.length, true, messages);
  }

  private static String sentence(RuntimeException e) {
    if (e instanceof JsonSyntaxException) {
      return "it is not a JSON object";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("it is empty");
  }

  private static Preference parse(String text) {
    JsonObject json = GSON.fromJson(text, JsonObject.class);
    if (json == null) {
      throw new JsonParseException("it is empty");
    }
    int schema = (int) number(json, "schema");
    if (schema != SCHEMA) {
      throw new NewerSchemaException(
          "written with schema " + schema + ", but this program reads schema " + SCHEMA);
    }
    Choice choice = Choice.named(text(json, "choice"));
    if (choice == null) {
      throw new JsonParseException("there is no choice \"" + text(json, "choice") + "\"");
    }
    return new Preference(
        text(json, "query"),
        kind(text(json, "kind")),
        texts(json, "clips"),
        choice,
        text(json, "rater"),
        member(json, "simulated").getAsBoolean(),
        number(json, "shownAt"),
        number(json, "answeredAt"),
        texts(json, "cameras"),
        texts(json, "assists"),
        (int) number(json, "instructions"),
        text(json, "reason"),
        text(json, "repeats"));
  }

  private static Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().equals(name))
        .findAny()
        .orElseThrow(() -> new JsonParseException("there is no kind \"" + name + "\""));
  }

  private static JsonElement member(JsonObject json, String name) {
    JsonElement member = json.get(name);
    if (member == null || member.isJsonNull()) {
      throw new JsonParseException("it has no \"" + name + "\"");
    }
    return member;
  }

  private static String text(JsonObject json, String name) {
    return member(json, name).getAsString();
  }

  private static long number(JsonObject json, String name) {
    return member(json, name).getAsLong();
  }

  private static List<String> texts(JsonObject json, String name) {
    JsonArray array = member(json, name).getAsJsonArray();
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.getAsString()));
    return texts;
  }

  private static final class NewerSchemaException extends JsonParseException {
    private static final long serialVersionUID = 1;

    NewerSchemaException(String message) {
      super(message);
    }
  }
}
