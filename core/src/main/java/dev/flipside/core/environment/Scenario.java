package dev.flipside.core.environment;

import dev.flipside.core.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A world with its settings chosen: everything that can be asked for by id, and one sentence for an
 * id that there is not.
 *
 * @param provider makes the worlds
 * @param settings complete
 */
public record Scenario(EnvironmentProvider provider, Settings settings) {

  /**
   * The world of {@code provider} with some settings chosen, and the default for the rest.
   *
   * @throws Refusal with one sentence if a name or a value is not allowed
   */
  public static Scenario of(EnvironmentProvider provider, Map<String, String> chosen) {
    return new Scenario(provider, Settings.of(provider.settings(), chosen));
  }

  /** The world of {@code provider} as it is when nothing is said. */
  public static Scenario byDefault(EnvironmentProvider provider) {
    return of(provider, Map.of());
  }

  /** Id of the environment. */
  public String id() {
    return provider.id();
  }

  /** Makes a world that has not been reset yet; whoever asks for it closes it. */
  public Environment create(Start start) {
    return provider.create(start, settings);
  }

  /** Spaces, horizon and timing of the task as stated. A world is made and closed for it. */
  public EnvironmentSpec spec() {
    try (Environment environment = create(Start.STANDARD)) {
      return environment.spec();
    }
  }

  /** Hand-coded rewards, the default one first. */
  public List<HandCodedReward> rewards() {
    return provider.rewards(settings);
  }

  /**
   * The hand-coded reward called {@code id}.
   *
   * @throws Refusal with one sentence if there is none
   */
  public HandCodedReward reward(String id) {
    return named("reward", id, rewards(), HandCodedReward::id);
  }

  /** The hand-coded reward called {@code id}; empty if there is none. */
  public Optional<HandCodedReward> rewardIfAny(String id) {
    return rewards().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** What raters are told. */
  public Instructions instructions() {
    return provider.instructions(settings);
  }

  /** What simulated raters judge by, the default one first. */
  public List<ClipJudge> judges() {
    return provider.judges(settings);
  }

  /**
   * The judge called {@code id}.
   *
   * @throws Refusal with one sentence if there is none
   */
  public ClipJudge judge(String id) {
    return named("judge", id, judges(), ClipJudge::id);
  }

  /** Policies written by hand. */
  public List<ScriptedPolicy> scripts() {
    return provider.scripts(settings);
  }

  /**
   * The script called {@code id}.
   *
   * @throws Refusal with one sentence if there is none
   */
  public ScriptedPolicy script(String id) {
    return named("script", id, scripts(), ScriptedPolicy::id);
  }

  /** Names of the settings that show something to raters here, in the order of declaration. */
  public List<String> aids() {
    return provider.settings().stream()
        .filter(setting -> setting.aid() != Aid.NONE && settings.flag(setting.name()))
        .map(Setting::name)
        .toList();
  }

  /** Whether raters see shadows: always, unless a setting says that they are a choice. */
  public boolean shadowsForRaters() {
    return provider.settings().stream()
        .filter(setting -> setting.aid() == Aid.SHADOWS)
        .allMatch(setting -> settings.flag(setting.name()));
  }

  /** What learned rewards look at. */
  public RewardFeatures rewardFeatures() {
    return provider.rewardFeatures(settings);
  }

  /** Models of the world that can be read, the default one first. */
  public List<LegibleModel> models() {
    return provider.models(settings);
  }

  /**
   * The model called {@code id}.
   *
   * @throws Refusal with one sentence if there is none
   */
  public LegibleModel model(String id) {
    return named("model", id, models(), LegibleModel::id);
  }

  /**
   * The one of {@code all} that is called {@code wanted}.
   *
   * @param kind what it is, for the sentence
   * @throws Refusal with one sentence that names what there is
   */
  public <T> T named(String kind, String wanted, List<T> all, Function<T, String> name) {
    return all.stream()
        .filter(each -> name.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() -> noSuch(kind, wanted, all.stream().map(name).toList()));
  }

  /** A refusal that names what there is. */
  public Refusal noSuch(String kind, String wanted, List<String> all) {
    return new Refusal(
        "environment "
            + id()
            + " has no "
            + kind
            + " called "
            + wanted
            + (all.isEmpty() ? "; it has none" : "; there are " + String.join(", ", all)));
  }
}
