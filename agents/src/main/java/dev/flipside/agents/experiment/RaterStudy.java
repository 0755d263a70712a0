package dev.flipside.agents.experiment;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A study of people who judge: pairs of clips of which the truth is known, with help and viewing
 * time drawn by lot for each. A JSON file, one object:
 *
 * <pre>
 * {
 *   "name": "depth-help",               short; the folder of its answers
 *   "title": "What help is worth",      optional, as all that follows but world
 *   "world": "grasp",
 *   "settings": {"depth-lines": false},
 *   "truth": "gold",                    the reward by hand that knows which clip is better
 *   "pairs": 40, "seed": 7001,          how many are asked, and which
 *   "help": ["none", "second-camera", "slow-motion", "contact-marks"],
 *   "seconds": [0, 2, 4],               for which the clips can be seen; 0: as long as one likes
 *   "tiredEvery": 10, "breakEvery": 20  answers between two questions, two breaks; 0: never
 * }
 * </pre>
 *
 * @param name lower-case letters, digits and hyphens
 * @param title of its report
 * @param world id of the environment
 * @param settings setting names to values, complete or not
 * @param truth id of the hand-coded reward that decides; empty for the world's first
 * @param pairs how many are asked, at least 1
 * @param seed decides which clips there are
 * @param help what may help; {@link #NO_HELP} is none; every combination with {@code seconds} comes
 *     equally often
 * @param seconds for which the clips can be seen; 0 for as long as one likes
 * @param tiredEvery answers between two questions how tired one is; 0 for none
 * @param breakEvery answers between two breaks that are suggested; 0 for none
 */
public record RaterStudy(
    String name,
    String title,
    String world,
    Map<String, String> settings,
    String truth,
    int pairs,
    long seed,
    List<String> help,
    List<Double> seconds,
    int tiredEvery,
    int breakEvery) {
  /** Name of no help. */
  public static final String NO_HELP = "none";

  private static final Set<String> TOP =
      Set.of(
          "name",
          "title",
          "world",
          "settings",
          "truth",
          "pairs",
          "seed",
          "help",
          "seconds",
          "tiredEvery",
          "breakEvery");
  private static final int MOST_PAIRS = 2000;

  public RaterStudy {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    help = List.copyOf(help);
    seconds = List.copyOf(seconds);
  }

  /**
   * Reads one.
   *
   * @param known names of what may help
   * @throws Refusal with one sentence that names file, place and what would be right
   * @throws IOException if the file cannot be read
   */
  public static RaterStudy read(Path file, List<String> known) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("there is no study file " + file);
    }
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), known);
  }

  /**
   * Whether a file means to be one, well-formed or not: it is about a world, and has no arms as a
   * study of learners has.
   */
  public static boolean meant(Path file) throws IOException {
    try {
      JsonPlace root =
          JsonPlace.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
      return root.has("world") && !root.has("arms");
    } catch (Refusal e) {
      return false;
    }
  }

  /**
   * Reads one from text.
   *
   * @param source name of the file, for sentences
   * @param known names of what may help
   * @throws Refusal with one sentence that names file, place and what would be right
   */
  public static RaterStudy parse(String source, String json, List<String> known) {
    JsonPlace root = JsonPlace.parse(source, json);
    root.only(TOP);
    String name = root.at("name").text();
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw root.at("name").wrong("has lower-case letters, digits and hyphens", name);
    }
    int pairs = root.has("pairs") ? (int) root.at("pairs").whole(1) : 40;
    if (pairs > MOST_PAIRS) {
      throw root.at("pairs").wrong("is at most " + MOST_PAIRS, pairs);
    }
    return new RaterStudy(
        name,
        root.text("title", name),
        root.at("world").text(),
        root.settings("settings"),
        root.text("truth", ""),
        pairs,
        root.has("seed") ? root.at("seed").whole(0) : 1,
        help(root, known),
        seconds(root),
        root.has("tiredEvery") ? (int) root.at("tiredEvery").whole(0) : 10,
        root.has("breakEvery") ? (int) root.at("breakEvery").whole(0) : 20);
  }

  private static List<String> help(JsonPlace root, List<String> known) {
    List<String> help = root.texts("help");
    for (int i = 0; i < help.size(); i++) {
      if (!help.get(i).equals(NO_HELP) && !known.contains(help.get(i))) {
        throw root.at("help")
            .at(i)
            .wrong("is " + NO_HELP + " or one of " + String.join(", ", known), help.get(i));
      }
    }
    return help.isEmpty() ? List.of(NO_HELP) : help;
  }

  private static List<Double> seconds(JsonPlace root) {
    List<Double> seconds = new ArrayList<>();
    if (root.has("seconds")) {
      for (int i = 0; i < root.at("seconds").size(); i++) {
        double each = root.at("seconds").at(i).number();
        if (each < 0 || (each > 0 && each < 0.5)) {
          throw root.at("seconds").at(i).wrong("is 0 for no limit, or at least 0.5", each);
        }
        seconds.add(each);
      }
    }
    return seconds.isEmpty() ? List.of(0.0) : seconds;
  }
}
