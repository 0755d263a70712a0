package dev.flipside.agents.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentSpec;
import dev.flipside.core.environment.Settings;
import dev.flipside.core.file.AtomicFile;
import dev.flipside.core.file.WholeFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a run needs to go on: named arrays of numbers, and which environment they belong to.
 *
 * <p>The file has eight letters of magic, the length of a JSON header (4 bytes), the header, the
 * arrays one after the other (big endian), and a SHA-256 digest of all that, by which a cut or a
 * flipped byte is recognised.
 */
public final class Checkpoint {
  private static final byte[] MAGIC = "FLIPSIDE".getBytes(StandardCharsets.US_ASCII);
  private static final int SCHEMA = 1;
  private static final int DIGEST_BYTES = 32;

  /** Far above what the largest allowed nets and worlds need. */
  private static final long MOST_BYTES = 1L << 30;

  private static final Gson GSON = new Gson();

  private final Header header;
  private final Map<String, Object> arrays;

  /** The JSON part of the file. */
  private record Header(
      int schema,
      String environment,
      int environmentVersion,
      Map<String, String> settings,
      long iteration,
      long steps,
      List<Entry> entries) {}

  /** One array: its name, its Java component type and its length. */
  private record Entry(String name, String type, int length) {
    int bytes() {
      return Math.multiplyExact(length, type.equals("float") ? Float.BYTES : Long.BYTES);
    }
  }

  private Checkpoint(Header header, Map<String, Object> arrays) {
    this.header = header;
    this.arrays = arrays;
  }

  /** Starts a checkpoint of a run in the environment {@code spec}. */
  public static Builder builder(EnvironmentSpec spec, long iteration, long steps) {
    return new Builder(spec, iteration, steps);
  }

  /** Id of the environment. */
  public String environment() {
    return header.environment();
  }

  /** Version of the environment. */
  public int environmentVersion() {
    return header.environmentVersion();
  }

  /** Iterations behind it. */
  public long iteration() {
    return header.iteration();
  }

  /** Control steps behind it. */
  public long steps() {
    return header.steps();
  }

  /** Whether there is an array called {@code name}. */
  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  /** A copy of the float array called {@code name}. */
  public float[] floats(String name) {
    return array(name, float[].class).clone();
  }

  /** A copy of the double array called {@code name}. */
  public double[] doubles(String name) {
    return array(name, double[].class).clone();
  }

  /** A copy of the long array called {@code name}. */
  public long[] longs(String name) {
    return array(name, long[].class).clone();
  }

  private <T> T array(String name, Class<T> type) {
    Object array = arrays.get(name);
    if (!type.isInstance(array)) {
      throw new Refusal("the checkpoint has no " + type.getSimpleName() + " called " + name);
    }
    return type.cast(array);
  }

  /**
   * Checks that this checkpoint belongs to the environment {@code spec}.
   *
   * @throws Refusal with one sentence if it does not
   */
  public void require(EnvironmentSpec spec) {
    String settings = inWords(spec.settings());
    String mine = inWords(new Settings(header.settings()));
    if (!spec.id().equals(environment())) {
      throw new Refusal("the checkpoint is of environment " + environment() + ", not " + spec.id());
    }
    if (spec.version() != environmentVersion()) {
      throw new Refusal(
          "the checkpoint is of version "
              + environmentVersion()
              + " of environment "
              + spec.id()
              + ", this program has version "
              + spec.version());
    }
    if (!settings.equals(mine)) {
      throw new Refusal("the checkpoint was made with " + mine + ", not " + settings);
    }
  }

  private static String inWords(Settings settings) {
    return settings.values().isEmpty() ? "no settings" : settings.toString();
  }

  /**
   * Writes the file beside and renames it, so that there is never half a checkpoint.
   *
   * @throws java.io.UncheckedIOException with one sentence if the disk is full or read-only
   */
  public void write(Path file) {
    byte[] json = GSON.toJson(header).getBytes(StandardCharsets.UTF_8);
    int size = MAGIC.length + Integer.BYTES + json.length + DIGEST_BYTES;
    for (Entry entry : header.entries()) {
      size = Math.addExact(size, entry.bytes());
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(MAGIC).putInt(json.length).put(json);
    for (Object array : arrays.values()) {
      if (array instanceof float[] floats) {
        out.asFloatBuffer().put(floats);
        out.position(out.position() + floats.length * Float.BYTES);
      } else if (array instanceof double[] doubles) {
        out.asDoubleBuffer().put(doubles);
        out.position(out.position() + doubles.length * Double.BYTES);
      } else if (array instanceof long[] longs) {
        out.asLongBuffer().put(longs);
        out.position(out.position() + longs.length * Long.BYTES);
      }
    }
    out.put(digest(out.array(), out.position()));
    AtomicFile.write(file, out.array());
  }

  /**
   * Reads a checkpoint.
   *
   * @throws Refusal with one sentence if there is none, or if it is damaged
   */
  public static Checkpoint read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("there is no checkpoint " + file);
    }
    byte[] bytes = WholeFile.bytes(file, MOST_BYTES);
    if (bytes.length < MAGIC.length
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new Refusal(file + " is not a checkpoint of this program");
    }
    int body = bytes.length - DIGEST_BYTES;
    if (body < MAGIC.length + Integer.BYTES
        || !Arrays.equals(digest(bytes, body), 0, DIGEST_BYTES, bytes, body, bytes.length)) {
      throw new Refusal(
          "the checkpoint " + file + " is damaged: it was cut off or changed after it was written");
    }
    return WholeFile.decoded(
        "the checkpoint " + file + " has an unknown form",
        () -> decode(ByteBuffer.wrap(bytes, MAGIC.length, body - MAGIC.length)));
  }

  private static Checkpoint decode(ByteBuffer in) {
    int headerBytes = in.getInt();
    if (headerBytes < 0 || headerBytes > in.remaining()) {
      throw new Refusal("a checkpoint claims a header of " + headerBytes + " bytes");
    }
    byte[] json = new byte[headerBytes];
    in.get(json);
    Header header = GSON.fromJson(new String(json, StandardCharsets.UTF_8), Header.class);
    if (header.schema() != SCHEMA) {
      throw new JsonParseException("schema " + header.schema());
    }
    Map<String, Object> arrays = new LinkedHashMap<>();
    for (Entry entry : header.entries()) {
      if (entry.length() < 0 || entry.bytes() > in.remaining()) {
        throw new Refusal("a checkpoint claims " + entry.length() + " numbers in " + entry.name());
      }
      ByteBuffer part = in.slice(in.position(), entry.bytes());
      in.position(in.position() + entry.bytes());
      Object array =
          switch (entry.type()) {
            case "float" -> {
              float[] floats = new float[entry.length()];
              part.asFloatBuffer().get(floats);
              yield floats;
            }
            case "double" -> {
              double[] doubles = new double[entry.length()];
              part.asDoubleBuffer().get(doubles);
              yield doubles;
            }
            case "long" -> {
              long[] longs = new long[entry.length()];
              part.asLongBuffer().get(longs);
              yield longs;
            }
            default -> throw new JsonParseException("array type " + entry.type());
          };
      arrays.put(entry.name(), array);
    }
    return new Checkpoint(header, arrays);
  }

  private static byte[] digest(byte[] bytes, int length) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Collects arrays in order; each is copied. */
  public static final class Builder {
    private final EnvironmentSpec spec;
    private final long iteration;
    private final long steps;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Object> arrays = new LinkedHashMap<>();

    private Builder(EnvironmentSpec spec, long iteration, long steps) {
      this.spec = spec;
      this.iteration = iteration;
      this.steps = steps;
    }

    /** Adds floats. */
    public Builder put(String name, float[] values) {
      return put(new Entry(name, "float", values.length), values.clone());
    }

    /** Adds doubles. */
    public Builder put(String name, double[] values) {
      return put(new Entry(name, "double", values.length), values.clone());
    }

    /** Adds longs. */
    public Builder put(String name, long[] values) {
      return put(new Entry(name, "long", values.length), values.clone());
    }

    private Builder put(Entry entry, Object array) {
      if (arrays.put(entry.name(), array) != null) {
        throw new Refusal("two arrays are called " + entry.name());
      }
      entries.add(entry);
      return this;
    }

    /** The finished checkpoint. */
    public Checkpoint build() {
      Header header =
          new Header(
              SCHEMA,
              spec.id(),
              spec.version(),
              spec.settings().values(),
              iteration,
              steps,
              List.copyOf(entries));
      return new Checkpoint(header, new LinkedHashMap<>(arrays));
    }
  }
}
