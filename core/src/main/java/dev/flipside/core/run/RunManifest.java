package dev.flipside.core.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.WholeFile;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code run.json} says about a run: enough to start the same run again and to tell what may
 * be compared with it.
 *
 * @param schema version of this file format, {@link #SCHEMA}
 * @param environment id of the environment
 * @param environmentVersion version of the environment at the start of the run
 * @param settings setting names to values
 * @param reward what is maximised: the id of a hand-coded reward, or {@code "feedback"}
 * @param seed the run seed
 * @param created ISO 8601 instant at which the run began
 * @param command the command line that makes this run again, or empty
 * @param versions what the run was made with: program, Java, operating system, revision
 * @param training the whole training configuration, as the learner wrote it
 */
public record RunManifest(
    int schema,
    String environment,
    int environmentVersion,
    Map<String, String> settings,
    String reward,
    long seed,
    String created,
    String command,
    Map<String, String> versions,
    JsonObject training) {

  /** The version of the format that this program writes. */
  public static final int SCHEMA = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public RunManifest {
    if (environment == null || settings == null || reward == null || training == null) {
      throw new IllegalArgumentException("environment, settings, reward or training is missing");
    }
    settings = new LinkedHashMap<>(settings);
    versions = versions == null ? Map.of() : new LinkedHashMap<>(versions);
    created = created == null ? "" : created;
    command = command == null ? "" : command;
  }

  /** Names and versions of the Java runtime and operating system, for {@link #versions}. */
  public static Map<String, String> platform() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    versions.put(
        "os",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    return versions;
  }

  /**
   * Checks that the run belongs to the environment as this program has it.
   *
   * @param version of the environment {@link #environment} in this program
   * @throws Refusal with one sentence if it does not
   */
  public void requireVersion(int version) {
    if (version != environmentVersion) {
      throw new Refusal(
          "the run is of version "
              + environmentVersion
              + " of environment "
              + environment
              + ", this program has version "
              + version);
    }
  }

  /**
   * The same run, gone on with in another way.
   *
   * @param words the command line that makes the whole of it again
   * @param configuration the whole training configuration, as the learner writes it
   */
  public RunManifest withTraining(String words, JsonObject configuration) {
    return with(words, versions, configuration);
  }

  /** The same, made with {@code version} of {@code what} as well, which is named first. */
  public RunManifest madeWith(String what, String version) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(what, version);
    all.putAll(versions);
    return with(command, all, training);
  }

  private RunManifest with(String words, Map<String, String> madeBy, JsonObject configuration) {
    return new RunManifest(
        schema,
        environment,
        environmentVersion,
        settings,
        reward,
        seed,
        created,
        words,
        madeBy,
        configuration);
  }

  /** The manifest as JSON text. */
  public String toJson() {
    return GSON.toJson(this) + "\n";
  }

  /**
   * Reads a manifest.
   *
   * @throws Refusal with one sentence if the text is not a manifest that this program understands
   */
  public static RunManifest fromJson(String json) {
    return WholeFile.decoded(
        "it is not a JSON object that describes a run",
        () -> {
          JsonObject object = JsonParser.parseString(json).getAsJsonObject();
          int schema = object.has("schema") ? object.get("schema").getAsInt() : 0;
          if (schema != SCHEMA) {
            throw new Refusal(
                "it has schema version " + schema + ", this program reads version " + SCHEMA);
          }
          return GSON.fromJson(object, RunManifest.class);
        });
  }
}
