package dev.flipside.desktop.runs;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs that learn from a person's answers: begun, found again, gone on with. */
public final class LabelRuns {
  /** Names a start from random nets, where the environment recommends another. */
  public static final String NOTHING = "nothing";

  private static final long STEPS = 2_500_000;
  private static final long CHECKPOINT_EVERY = 50_000;

  /**
   * A person wants to see the agent learn early (after 24 answers; 40, most of them about two
   * bodies that just stood there, were tiresome in a session by hand), and to be asked a few
   * questions at a time instead of many after a long wait; pairs now and then come back mirrored;
   * and the learner stands still sooner, so that it never practises long on what nobody has judged.
   */
  private static final Map<String, Double> FOR_PEOPLE =
      Map.of(
          "labels", 400.0,
          "initialShare", 0.06,
          "repeatShare", 0.06,
          "roundLabels", 6.0,
          "aheadLabels", 6.0);

  private final Path runs;
  private final String person;

  /**
   * @param runs the folder of all runs
   * @param person who answers; not blank
   */
  public LabelRuns(Path runs, String person) {
    if (person.isBlank()) {
      throw new Refusal("say who you are with --rater NAME: it stands with each label");
    }
    this.runs = runs;
    this.person = person;
  }

  /**
   * How a new run goes. It starts with a clone of the demonstrations that the environment
   * recommends, if it does.
   *
   * @param scenario the world
   * @param seed decides everything random but the person
   * @param feedback settings of learning from feedback, by name, that differ from what suits people
   */
  public TrainingConfig configured(Scenario scenario, long seed, Map<String, Double> feedback) {
    EnvironmentProvider provider = scenario.provider();
    Map<String, Double> chosen = new LinkedHashMap<>(FOR_PEOPLE);
    chosen.putAll(feedback);
    String demonstrator = provider.hints().demonstrator();
    return TrainingConfig.of(
            provider.id(), scenario.settings().values(), RunRewards.FEEDBACK, seed, STEPS)
        .withStartFrom(demonstrator.isEmpty() ? "" : StartPoint.SCRIPT + demonstrator)
        .withPpo(PpoConfig.DEFAULT.withHints(provider.hints().ppo()))
        .withCheckpointEvery(CHECKPOINT_EVERY)
        .withFeedback(RunRewards.PERSON + person, provider, chosen);
  }

  /**
   * Makes the folder of a new run.
   *
   * @param name of the folder, or empty for a free one
   * @param assists see {@link LabelStart}
   */
  public LabelStart begin(
      EnvironmentProvider provider, TrainingConfig config, String name, List<String> assists) {
    String command =
        new RunPlan(
                config.scenario(provider),
                RunPlan.ME,
                "",
                config.feedback().ask().labels(),
                config.feedback().ask().bestOfFourShare(),
                config.feedback().ask().buttonAlone(),
                assists,
                config.startFrom(),
                config.seed(),
                config.totalSteps())
            .command(person);
    RunDirectory run =
        RunDirectory.create(
            runs,
            name.isEmpty() ? freeName(runs.resolve(provider.id())) : name,
            Trainer.manifest(provider, config, command));
    return new LabelStart(provider, config, run, person, assists);
  }

  private static String freeName(Path folder) {
    String free = "labelled";
    for (int i = 2; Files.exists(folder.resolve(free)); i++) {
      free = "labelled-" + i;
    }
    return free;
  }

  /** This person's runs of an environment, the newest first. */
  public List<RunDirectory> list(String environment) {
    return RunDirectory.list(runs).stream().filter(run -> isMine(run, environment)).toList();
  }

  private boolean isMine(RunDirectory run, String environment) {
    try {
      return run.manifest().environment().equals(environment)
          && Trainer.config(run).rater().equals(RunRewards.PERSON + person);
    } catch (Refusal e) {
      // A damaged run hides no other.
      return false;
    }
  }

  /** This person's newest run of an environment. */
  public Optional<RunDirectory> newest(String environment) {
    return list(environment).stream().findFirst();
  }

  /**
   * Goes on with a run.
   *
   * @throws Refusal with one sentence if no person labels it, or if it was made with another
   *     version of the environment
   */
  public LabelStart goOn(EnvironmentProvider provider, RunDirectory run, List<String> assists) {
    TrainingConfig config = Trainer.config(run);
    run.manifest().requireVersion(Trainer.manifest(provider, config, "").environmentVersion());
    if (!config.rater().startsWith(RunRewards.PERSON)) {
      throw new Refusal(
          "the run "
              + run.path()
              + (config.reward().equals(RunRewards.FEEDBACK)
                  ? " is judged by a simulated rater"
                  : " learns from the hand-coded reward " + config.reward())
              + "; begin one of your own with flipside label "
              + config.environment());
    }
    return new LabelStart(provider, config, run, person, assists);
  }

  /** The person who labels {@code run}; empty if none does. */
  public static Optional<String> personOf(RunDirectory run) {
    String rater = Trainer.config(run).rater();
    return rater.startsWith(RunRewards.PERSON)
        ? Optional.of(rater.substring(RunRewards.PERSON.length()))
        : Optional.empty();
  }
}
