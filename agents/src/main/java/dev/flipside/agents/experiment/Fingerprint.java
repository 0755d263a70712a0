package dev.flipside.agents.experiment;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** A short name for the content of a configuration. */
public final class Fingerprint {
  private static final int DIGITS = 12;

  private Fingerprint() {}

  /**
   * The first 12 hexadecimal digits of the SHA-256 of {@code configuration} as JSON with sorted
   * names, so that a map's order, which may differ from one start of Java to the next, plays no
   * part.
   */
  public static String of(Object configuration) {
    String sorted = sorted(new Gson().toJsonTree(configuration)).toString();
    byte[] json = sorted.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static JsonElement sorted(JsonElement element) {
    if (element.isJsonObject()) {
      JsonObject object = new JsonObject();
      new TreeMap<>(element.getAsJsonObject().asMap()).forEach((k, v) -> object.add(k, sorted(v)));
      return object;
    } else if (element.isJsonArray()) {
      JsonArray array = new JsonArray();
      element.getAsJsonArray().forEach(e -> array.add(sorted(e)));
      return array;
    }
    return element;
  }
}
