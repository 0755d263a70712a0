package dev.flipside.core.feedback;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import dev.flipside.core.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What stands in a file of records: one JSON object a line, UTF-8, each with its schema version.
 * Lines that are no record are set aside, so that one damaged line does not lock up the others.
 *
 * @param records every readable line's, in file order
 * @param intactBytes length of the file up to the end of the last whole line
 * @param endsInNewline whether the last whole line is ended as it should be
 * @param unreadable whole lines that are no record, newlines included; empty if there are none
 * @param readable the other whole lines
 * @param messages one sentence for each thing that was not as expected
 */
record JsonLines<T>(
    List<T> records,
    long intactBytes,
    boolean endsInNewline,
    byte[] unreadable,
    byte[] readable,
    List<String> messages) {

  private static final long MOST_BYTES = 1L << 29;
  private static final int MOST_MESSAGES = 20;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setStrictness(Strictness.STRICT).create();

  /** One record as a line, newline included. */
  static byte[] line(int schema, Object record) {
    JsonObject json = new JsonObject();
    json.addProperty("schema", schema);
    GSON.toJsonTree(record)
        .getAsJsonObject()
        .entrySet()
        .forEach(e -> json.add(e.getKey(), e.getValue()));
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a whole file. A last line without a newline that is no record was torn by a crash before
   * it was acknowledged: it is left out, with a message.
   *
   * @param noun what a line is, for messages
   * @param schema of each line
   * @param parser of one line; a RuntimeException means that the line is no record
   * @throws Refusal with one sentence if the file holds lines and none of them is a record, or was
   *     written by a newer program
   * @throws IOException if it cannot be read
   */
  static <T> JsonLines<T> read(Path file, String noun, int schema, Function<JsonObject, T> parser)
      throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new Refusal(file + " is too large to be a file of " + noun + "s");
    }
    byte[] bytes = Files.readAllBytes(file);
    Reading<T> reading = new Reading<>(file, noun, schema, parser);
    int from = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    boolean whole = true;
    int intact = from;
    while (from < bytes.length) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      boolean torn = end == bytes.length;
      boolean kept = reading.take(bytes, from, torn ? end : end + 1, torn);
      if (torn) {
        whole = !kept;
        intact = kept ? end : from;
        break;
      }
      from = end + 1;
      intact = from;
    }
    if (reading.records.isEmpty() && reading.unreadable.size() > 0) {
      throw new Refusal(reading.firstTrouble);
    }
    return new JsonLines<>(
        reading.records,
        Math.min(intact, bytes.length),
        whole,
        reading.unreadable.toByteArray(),
        reading.readable.toByteArray(),
        reading.messages);
  }

  /** A file while it is read. */
  private static final class Reading<T> {
    private final Path file;
    private final String noun;
    private final int schema;
    private final Function<JsonObject, T> parser;
    private final List<T> records = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final ByteArrayOutputStream unreadable = new ByteArrayOutputStream();
    private final ByteArrayOutputStream readable = new ByteArrayOutputStream();
    private String firstTrouble = "";
    private int number;

    Reading(Path file, String noun, int schema, Function<JsonObject, T> parser) {
      this.file = file;
      this.noun = noun;
      this.schema = schema;
      this.parser = parser;
    }

    /** Takes a line; says whether it stays in the file. */
    boolean take(byte[] bytes, int from, int to, boolean torn) {
      number++;
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.isBlank() && !torn) {
        return true;
      }
      try {
        records.add(parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text));
      } catch (NewerSchemaException e) {
        throw new Refusal(file + ", line " + number + ": " + e.getMessage(), e);
      } catch (RuntimeException | StackOverflowError e) {
        if (torn) {
          say(
              " was cut off after "
                  + (to - from)
                  + " bytes, before it was acknowledged; it is"
                  + " left out");
          return false;
        }
        say(" is not a " + noun + ": " + sentence(e));
        unreadable.write(bytes, from, to - from);
        return true;
      }
      readable.write(bytes, from, to - from);
      return true;
    }

    private void say(String what) {
      String sentence = file + ", line " + number + what;
      firstTrouble = firstTrouble.isEmpty() ? sentence : firstTrouble;
      if (messages.size() < MOST_MESSAGES) {
        messages.add(sentence);
      }
    }

    private T parse(String text) {
      JsonObject json = GSON.fromJson(text, JsonObject.class);
      if (json == null) {
        throw new JsonParseException("it is empty");
      }
      int found = (int) number(json, "schema");
      if (found != schema) {
        throw new NewerSchemaException(
            "written with schema " + found + ", but this program reads schema " + schema);
      }
      return parser.apply(json);
    }
  }

  private static String sentence(Throwable e) {
    if (e instanceof JsonSyntaxException || e instanceof StackOverflowError) {
      return "it is not a JSON object";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("it is empty");
  }

  private static JsonElement member(JsonObject json, String name) {
    JsonElement member = json.get(name);
    if (member == null || member.isJsonNull()) {
      throw new JsonParseException("it has no \"" + name + "\"");
    }
    return member;
  }

  static String text(JsonObject json, String name) {
    return member(json, name).getAsString();
  }

  static boolean flag(JsonObject json, String name) {
    return member(json, name).getAsBoolean();
  }

  static long number(JsonObject json, String name) {
    return member(json, name).getAsLong();
  }

  static List<String> texts(JsonObject json, String name) {
    JsonArray array = member(json, name).getAsJsonArray();
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.getAsString()));
    return texts;
  }

  static Kind kind(JsonObject json) {
    String name = text(json, "kind");
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().equals(name))
        .findAny()
        .orElseThrow(() -> new JsonParseException("there is no kind \"" + name + "\""));
  }

  private static final class NewerSchemaException extends JsonParseException {
    private static final long serialVersionUID = 1;

    NewerSchemaException(String message) {
      super(message);
    }
  }
}
