package dev.flipside.agents.study;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for the content of a configuration. */
public final class Fingerprint {
  private static final int DIGITS = 12;

  private Fingerprint() {}

  /** The first 12 hexadecimal digits of the SHA-256 of {@code configuration} as JSON. */
  public static String of(Object configuration) {
    byte[] json = new Gson().toJson(configuration).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
