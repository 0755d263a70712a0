package dev.flipside.agents.experiment;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.flipside.core.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A place in a JSON file that a person wrote. Whatever is not as it should be is refused with one
 * sentence that names the file, the place and what would be right.
 *
 * @param source name of the file
 * @param path the place, such as {@code arms[2].labels}; empty for the whole file
 * @param value what stands there; null if nothing does
 */
record JsonPlace(String source, String path, JsonElement value) {
  /** So many names can be read in one sentence. */
  private static final int FEW = 6;

  private static final double MOST = 1e15;

  /** The whole of a file. */
  static JsonPlace parse(String source, String json) {
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      TypeAdapter<JsonElement> elements = new Gson().getAdapter(JsonElement.class);
      JsonElement all = elements.read(reader);
      JsonPlace place = new JsonPlace(source, "", all);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw place.refused("is one object and nothing after it");
      }
      return place;
    } catch (IOException | JsonParseException | NumberFormatException e) {
      String reason = e.getMessage().lines().findFirst().orElse("");
      throw new Refusal(source + " is not JSON: " + reason, e);
    } catch (StackOverflowError e) {
      throw new Refusal(source + " is not a study: it is nested too deeply", e);
    }
  }

  /** The same place with something else in it. */
  JsonPlace with(JsonElement other) {
    return new JsonPlace(source, path, other);
  }

  /** A refusal, such as {@code noise.json: arms[2] needs ...}. */
  Refusal refused(String sentence) {
    String where = path.isEmpty() ? "the file" : path;
    return new Refusal(source + ": " + where + " " + sentence);
  }

  /** A refusal of what stands here. */
  Refusal wrong(String right, Object instead) {
    return refused(right + ", not " + instead);
  }

  /** What {@code made} makes; if it refuses, with file and place in front of its reason. */
  <T> T guarded(Supplier<T> made) {
    try {
      return made.get();
    } catch (Refusal e) {
      if (e.getMessage() != null && e.getMessage().startsWith(source + ": ")) {
        throw e;
      }
      throw new Refusal(source + ": " + (path.isEmpty() ? "" : path + ": ") + e.getMessage(), e);
    }
  }

  /** The object that stands here. */
  JsonObject object() {
    if (value == null || !value.isJsonObject()) {
      throw wrong("is an object in braces", shown());
    }
    return value.getAsJsonObject();
  }

  /** Names in the object that stands here. */
  Set<String> names() {
    return object().keySet();
  }

  /** Refuses names that mean nothing, and what is no object, with the names if they are few. */
  void only(Set<String> allowed) {
    if (value != null && !value.isJsonObject() && allowed.size() <= FEW) {
      String names = String.join(", ", new TreeSet<>(allowed));
      throw wrong("is an object in braces that may have " + names, shown());
    }
    for (String name : names()) {
      if (!allowed.contains(name)) {
        throw refused(
            "has no \"" + name + "\"; it may have " + String.join(", ", new TreeSet<>(allowed)));
      }
    }
  }

  /** Whether the object that stands here has {@code name}. */
  boolean has(String name) {
    return object().has(name);
  }

  /** The place called {@code name} in the object that stands here. */
  JsonPlace at(String name) {
    String below = path.isEmpty() ? name : path + "." + name;
    return new JsonPlace(source, below, object().get(name));
  }

  /** Whether a list stands here. */
  boolean isList() {
    return value != null && value.isJsonArray();
  }

  /** Length of the list that stands here. */
  int size() {
    if (!isList()) {
      throw wrong("is a list in brackets", shown());
    }
    return value.getAsJsonArray().size();
  }

  /** A place in the list that stands here. */
  JsonPlace at(int index) {
    return new JsonPlace(source, path + "[" + index + "]", value.getAsJsonArray().get(index));
  }

  /** The text that stands here. */
  String text() {
    if (!primitive(value) || !value.getAsJsonPrimitive().isString()) {
      throw wrong("is a text in quotes", shown());
    }
    return value.getAsString();
  }

  /** The text called {@code name}, or {@code otherwise} if there is none. */
  String text(String name, String otherwise) {
    return has(name) ? at(name).text() : otherwise;
  }

  /** The list of texts called {@code name}; empty if there is none. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      for (int i = 0; i < at(name).size(); i++) {
        texts.add(at(name).at(i).text());
      }
    }
    return texts;
  }

  /** The number that stands here. */
  double number() {
    if (!primitive(value) || !value.getAsJsonPrimitive().isNumber()) {
      throw wrong("is a number", shown());
    }
    double number = value.getAsDouble();
    if (!(Math.abs(number) <= MOST)) {
      throw wrong("is a number of ordinary size", shown());
    }
    return number;
  }

  /** The whole number that stands here. */
  long whole(long least) {
    double number = number();
    if (number != Math.rint(number) || number < least) {
      throw wrong("is a whole number of at least " + least, shown());
    }
    return (long) number;
  }

  /** The text, number or truth value that stands here. */
  JsonPrimitive primitive() {
    if (!primitive(value)) {
      throw wrong("is a text or a number", shown());
    }
    return value.getAsJsonPrimitive();
  }

  /** The switch that stands here. */
  boolean flag() {
    if (!primitive(value) || !value.getAsJsonPrimitive().isBoolean()) {
      throw wrong("is true or false", shown());
    }
    return value.getAsBoolean();
  }

  private static boolean primitive(JsonElement element) {
    return element != null && element.isJsonPrimitive();
  }

  /** Numbers by name, called {@code name}; empty if there are none. */
  Map<String, Double> numbers(String name) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (has(name)) {
      for (String each : at(name).names()) {
        numbers.put(each, at(name).at(each).number());
      }
    }
    return numbers;
  }

  /** Texts by name, called {@code name}; numbers and truth values are taken as texts. */
  Map<String, String> settings(String name) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (has(name)) {
      for (String each : at(name).names()) {
        settings.put(each, at(name).at(each).primitive().getAsString());
      }
    }
    return settings;
  }

  private String shown() {
    if (value == null) {
      return "missing";
    }
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
