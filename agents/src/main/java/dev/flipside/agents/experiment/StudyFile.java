package dev.flipside.agents.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.flipside.agents.experiment.TrialSetup.Novelty;
import dev.flipside.agents.feedback.Turns;
import dev.flipside.agents.reward.TermsConfig;
import dev.flipside.agents.tuning.Tunables;
import dev.flipside.core.Refusal;
import dev.flipside.core.file.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A study as a JSON file. It is one object:
 *
 * <pre>
 * {
 *   "name": "noise",                        short; the folder of its results
 *   "title": "What mistakes cost",          optional, as are the next seven: see {@link StudyAbout}
 *   "text": ["..."],  "figures": ["true"],  "criteria": {"held": ["true >= 0.9"]},
 *   "cameras": ["top"],  "films": {"both": ["few-good", "many-good"]},
 *   "vote": "Which holds the ball better?",  "quick": ["few-good"],
 *   "tiny": {"steps": 4000, "labels": 20},  optional: see below
 *   "seeds": "9001-9010",                   or [9001, 9002]
 *   "all": {"world": "grasp", "reward": "feedback", "steps": 300000},
 *   "groups": [{"name": "few", "labels": 100}, {"name": "many", "labels": 700}],
 *   "arms": [
 *     {"name": "good", "description": "...", "rater": "front/oracle"},
 *     {"name": "mistake-{m}", "vary": {"m": [0.1, 0.3]}, "rater": "front/mistake={m}"}
 *   ]
 * }
 * </pre>
 *
 * <p>An arm has what stands in {@code all}, in its group and in the arm itself, in this order: the
 * later wins, and {@code settings}, {@code ppo}, {@code feedback} and {@code elsewhere} are merged
 * name by name. With groups each arm stands in each group, as {@code GROUP-ARM}. {@code vary} makes
 * an arm for each combination of values, which stand for {@code {NAME}} in texts; a text that is
 * nothing but {@code {NAME}} becomes the value itself.
 *
 * <p>{@code tiny} wins over everything when the study is only tried out: so short that it says
 * nothing, but that each arm is run to its end in a few seconds.
 *
 * <p>What an arm may say: world (needed), reward (needed), settings, seedSetting, novelty {kind,
 * weight, fade}, empowerment {weight, moves}, rater, laterRater, turns {share, from, until,
 * disputed}, judge, labels, beta, start, steps, ppo, feedback, bestOf, states, episodes, elsewhere:
 * see {@link TrialSetup}. Labels, beta and empowerment are {@code feedback.labels}, {@code klCoef},
 * {@code empowermentWeight} and {@code empowermentMoves}; of feedback, an arm with a hand-coded
 * reward takes the settings of terms.
 */
public final class StudyFile {
  private static final Set<String> TOP =
      words("name title text figures criteria cameras films vote quick seeds all groups arms tiny");
  private static final Set<String> TRIAL =
      words(
          "world settings seedSetting reward novelty empowerment rater laterRater turns judge labels beta start"
              + " steps ppo feedback bestOf states episodes elsewhere");
  private static final Set<String> MERGED = Set.of("settings", "ppo", "feedback", "elsewhere");
  private static final long STEPS = 300_000;
  private static final int EPISODES = 100;
  private static final int MOST_TRIALS = 100_000;

  private StudyFile() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" ", -1));
  }

  /**
   * Reads a study.
   *
   * @throws Refusal with one sentence that names file, place and what would be right
   */
  public static Study read(Path file) {
    return parse(file.toString(), WholeFile.text(file));
  }

  /**
   * Reads the tiny version of a study, which only shows that all its arms work.
   *
   * @param source name of the file, for sentences
   * @throws Refusal with one sentence if the study has none
   */
  public static Study tiny(String source, String json) {
    JsonPlace root = JsonPlace.parse(source, json);
    if (!root.has("tiny")) {
      throw root.at("tiny")
          .refused(
              "is missing: this study has no shorter form for trying it out; leave --tiny away");
    }
    return parse(root, part(root.at("tiny"), Set.of()));
  }

  /**
   * Reads a study from text.
   *
   * @param source name of the file, for sentences
   */
  public static Study parse(String source, String json) {
    JsonPlace root = JsonPlace.parse(source, json);
    if (root.has("tiny")) {
      tiny(source, json);
    }
    return parse(root, new JsonObject());
  }

  private static Study parse(JsonPlace root, JsonObject last) {
    root.only(TOP);
    String name = root.at("name").text();
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw root.at("name").wrong("has lower-case letters, digits and hyphens", name);
    }
    List<Arm> arms = arms(root, last);
    List<Long> seeds = seeds(root.at("seeds"));
    if ((long) arms.size() * seeds.size() > MOST_TRIALS) {
      throw root.refused("a study has at most " + MOST_TRIALS + " trials");
    }
    List<String> known = arms.stream().map(Arm::name).toList();
    StudyAbout about =
        new StudyAbout(
            root.text("title", name),
            root.texts("text"),
            root.texts("figures"),
            criteria(root),
            root.texts("cameras"),
            films(root, known),
            root.text("vote", ""),
            among(root, "quick", known));
    return root.guarded(() -> new Study(name, about, arms, seeds));
  }

  private static List<String> among(JsonPlace root, String name, List<String> known) {
    List<String> named = root.texts(name);
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        throw root.at(name).at(i).wrong("is one of " + String.join(", ", known), named.get(i));
      }
    }
    return named;
  }

  private static Map<String, List<String>> films(JsonPlace root, List<String> known) {
    Map<String, List<String>> films = new LinkedHashMap<>();
    if (root.has("films")) {
      JsonPlace all = root.at("films");
      for (String name : all.names()) {
        if (!name.matches("[a-z0-9-]+")) {
          throw all.wrong("has names of lower-case letters, digits and hyphens", name);
        }
        films.put(name, among(all, name, known));
      }
    }
    return films;
  }

  private static List<Criterion> criteria(JsonPlace root) {
    List<Criterion> criteria = new ArrayList<>();
    if (root.has("criteria")) {
      JsonPlace all = root.at("criteria");
      for (String name : all.names()) {
        criteria.add(all.at(name).guarded(() -> new Criterion(name, all.texts(name))));
      }
    }
    return criteria;
  }

  private static List<Long> seeds(JsonPlace place) {
    if (!place.isList()) {
      String text = place.text();
      return place.guarded(() -> seeds(text));
    }
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < place.size(); i++) {
      seeds.add(place.at(i).whole(0));
    }
    if (seeds.isEmpty()) {
      throw place.refused("needs at least one seed");
    }
    return seeds;
  }

  /**
   * Reads seeds such as {@code 9001-9010} or {@code 9001}.
   *
   * @throws Refusal with one sentence if it is something else
   */
  public static List<Long> seeds(String text) {
    String range = text.matches("[0-9]{1,15}") ? text + "-" + text : text;
    if (range.matches("[0-9]{1,15}-[0-9]{1,15}")) {
      int dash = range.indexOf('-');
      long first = Long.parseLong(range.substring(0, dash));
      long last = Long.parseLong(range.substring(dash + 1));
      if (last >= first && last - first < MOST_TRIALS) {
        return LongStream.rangeClosed(first, last).boxed().toList();
      }
    }
    throw new Refusal(
        "seeds are a number, or a range from the first to the last such as 9001-9010, not " + text);
  }

  private static List<Arm> arms(JsonPlace root, JsonObject last) {
    JsonObject all = root.has("all") ? part(root.at("all"), Set.of()) : new JsonObject();
    List<JsonObject> groups = new ArrayList<>();
    if (root.has("groups")) {
      for (int g = 0; g < root.at("groups").size(); g++) {
        JsonPlace group = root.at("groups").at(g);
        groups.add(part(group, Set.of("name")));
        group.at("name").text();
      }
    } else {
      groups.add(new JsonObject());
    }
    JsonPlace list = root.at("arms");
    List<Arm> arms = new ArrayList<>();
    for (JsonObject group : groups) {
      for (int a = 0; a < list.size(); a++) {
        JsonPlace arm = list.at(a);
        JsonObject own = part(arm, Set.of("name", "description", "vary"));
        for (JsonObject varied : varied(arm, own)) {
          arms.add(arm(list, a, List.of(all, group, varied, last)));
        }
      }
    }
    if (arms.isEmpty()) {
      throw list.refused("needs at least one arm");
    }
    return arms;
  }

  private static JsonObject part(JsonPlace place, Set<String> also) {
    Set<String> allowed = new java.util.HashSet<>(TRIAL);
    allowed.addAll(also);
    place.only(allowed);
    return place.object();
  }

  /** One arm for each combination of values, with the values put in. */
  private static List<JsonObject> varied(JsonPlace place, JsonObject arm) {
    List<Map<String, JsonPrimitive>> combinations = new ArrayList<>(List.of(Map.of()));
    if (place.has("vary")) {
      JsonPlace vary = place.at("vary");
      for (String name : vary.names()) {
        List<Map<String, JsonPrimitive>> longer = new ArrayList<>();
        for (Map<String, JsonPrimitive> shorter : combinations) {
          for (int i = 0; i < vary.at(name).size(); i++) {
            Map<String, JsonPrimitive> one = new LinkedHashMap<>(shorter);
            one.put(name, vary.at(name).at(i).primitive());
            longer.add(one);
          }
        }
        combinations = longer;
      }
    }
    return combinations.stream().map(c -> filled(arm, c).getAsJsonObject()).toList();
  }

  private static JsonElement filled(JsonElement element, Map<String, JsonPrimitive> values) {
    if (element.isJsonObject()) {
      JsonObject object = new JsonObject();
      element
          .getAsJsonObject()
          .asMap()
          .forEach(
              (name, each) -> object.add(name, name.equals("vary") ? each : filled(each, values)));
      return object;
    } else if (element.isJsonArray()) {
      JsonArray array = new JsonArray();
      element.getAsJsonArray().forEach(each -> array.add(filled(each, values)));
      return array;
    } else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
      String text = element.getAsString();
      for (Map.Entry<String, JsonPrimitive> value : values.entrySet()) {
        String hole = "{" + value.getKey() + "}";
        if (text.equals(hole)) {
          return value.getValue();
        }
        text = text.replace(hole, value.getValue().getAsString());
      }
      return new JsonPrimitive(text);
    }
    return element;
  }

  /**
   * @param parts what the arm says: for all, its group, its own, and what wins over it
   */
  private static Arm arm(JsonPlace list, int index, List<JsonObject> parts) {
    JsonObject merged = new JsonObject();
    for (JsonObject each : parts) {
      each.asMap().forEach((name, value) -> merge(merged, name, value));
    }
    JsonPlace place = list.at(index).with(merged);
    String own = place.at("name").text();
    JsonObject group = parts.get(1);
    String name = group.has("name") ? group.get("name").getAsString() + "-" + own : own;
    return place.guarded(() -> new Arm(name, place.text("description", ""), setup(place)));
  }

  private static void merge(JsonObject into, String name, JsonElement value) {
    if (MERGED.contains(name) && into.has(name) && value.isJsonObject()) {
      JsonObject both = into.getAsJsonObject(name).deepCopy();
      value.getAsJsonObject().asMap().forEach(both::add);
      into.add(name, both);
    } else {
      into.add(name, value);
    }
  }

  private static TrialSetup setup(JsonPlace arm) {
    Novelty novelty = Novelty.NONE;
    if (arm.has("novelty")) {
      JsonPlace place = arm.at("novelty");
      place.only(Set.of("kind", "weight", "fade"));
      novelty =
          place.guarded(
              () ->
                  new Novelty(
                      place.at("kind").text(),
                      place.at("weight").number(),
                      place.has("fade") ? place.at("fade").number() : 0));
    }
    String reward = arm.at("reward").text();
    Map<String, Double> feedback = new LinkedHashMap<>(arm.numbers("feedback"));
    if (arm.has("labels")) {
      feedback.putIfAbsent("labels", (double) arm.at("labels").whole(1));
    }
    if (arm.has("beta")) {
      feedback.putIfAbsent("klCoef", arm.at("beta").number());
    }
    if (arm.has("empowerment")) {
      JsonPlace place = arm.at("empowerment");
      place.only(Set.of("weight", "moves"));
      feedback.putIfAbsent("empowermentWeight", place.at("weight").number());
      if (place.has("moves")) {
        feedback.putIfAbsent("empowermentMoves", (double) place.at("moves").whole(1));
      }
    }
    if (!reward.equals("feedback")) {
      feedback.keySet().retainAll(Tunables.names(TermsConfig.class));
    }
    return new TrialSetup(
        arm.at("world").text(),
        arm.settings("settings"),
        arm.text("seedSetting", ""),
        reward,
        novelty,
        arm.text("rater", ""),
        arm.text("laterRater", ""),
        arm.text("judge", ""),
        arm.text("start", ""),
        arm.has("steps") ? arm.at("steps").whole(1) : STEPS,
        arm.numbers("ppo"),
        feedback,
        arm.has("bestOf") ? (int) arm.at("bestOf").whole(1) : 1,
        arm.text("states", ""),
        arm.has("episodes") ? (int) arm.at("episodes").whole(1) : EPISODES,
        arm.has("turns") ? turns(arm.at("turns")) : null,
        arm.settings("elsewhere"));
  }

  private static Turns turns(JsonPlace place) {
    place.only(Set.of("share", "from", "until", "disputed"));
    return place.guarded(
        () ->
            new Turns(
                place.has("share") ? place.at("share").number() : 1,
                place.has("from") ? place.at("from").number() : 0,
                place.has("until") ? place.at("until").number() : 1,
                place.has("disputed") && place.at("disputed").flag()));
  }
}
