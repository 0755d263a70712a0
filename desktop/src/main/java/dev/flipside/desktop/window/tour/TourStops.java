package dev.flipside.desktop.window.tour;

import dev.flipside.agents.checkpoint.Checkpoint;
import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.policy.PolicySnapshot;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.tour.Chapter;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each chapter of the tour takes place. */
final class TourStops {
  private static final String NAME = "tour";

  /**
   * So few answers are asked in rounds of five, the first after ten, and about pairs alone: a
   * stranger learns one kind of question.
   */
  private static final Map<String, Double> FEW_ANSWERS =
      Map.of(
          "bestOfFourShare", 0.0,
          "initialShare", 0.34,
          "repeatShare", 0.0,
          "roundLabels", 5.0,
          "aheadLabels", 5.0);

  private final Desk desk;
  private Optional<StartAhead> ahead = Optional.empty();
  private String run;

  /**
   * @param run name of the run that learns from the answers; empty before it began
   */
  TourStops(Desk desk, String run) {
    this.desk = desk;
    this.run = run;
  }

  /** Name of the run that learns from the answers; empty before it began. */
  String run() {
    return run;
  }

  /**
   * Where {@code chapter} takes place.
   *
   * @throws Refusal with one sentence if it cannot be shown
   */
  Destination of(Chapter chapter) {
    EnvironmentProvider provider = desk.environments().provider(chapter.world());
    Scenario scenario = Scenario.byDefault(provider);
    return switch (chapter.kind()) {
      case PLAY -> new Destination.Play(scenario);
      case BESIDE -> new Destination.Compare(shipped(chapter));
      case ANSWER -> new Destination.Label(answers(scenario, chapter));
      case OUTCOME -> new Destination.Compare(outcome(provider, chapter));
      case END -> new Destination.Closing(shipped(chapter).get(0), chapter.before());
    };
  }

  /** Gets ready for what comes later in {@code chapters} and takes long. */
  void prepare(List<Chapter> chapters) {
    if (!run.isEmpty() || ahead.isPresent()) {
      return;
    }
    for (Chapter chapter : chapters) {
      if (chapter.kind() == Chapter.Kind.ANSWER) {
        Scenario scenario = Scenario.byDefault(desk.environments().provider(chapter.world()));
        TrainingConfig config = config(people(), scenario, chapter);
        if (!config.startFrom().isEmpty()) {
          ahead = Optional.of(new StartAhead(scenario, config));
        }
        return;
      }
    }
  }

  private LabelRuns people() {
    return new LabelRuns(desk.runs(), desk.preferences().person());
  }

  private static TrainingConfig config(LabelRuns people, Scenario scenario, Chapter chapter) {
    Map<String, Double> asking = new LinkedHashMap<>(FEW_ANSWERS);
    asking.put("labels", (double) chapter.labels());
    return people.configured(scenario, 1, asking).withTotalSteps(chapter.steps());
  }

  private List<TrainedRun> shipped(Chapter chapter) {
    return Story.runs(chapter, desk.environments(), desk.library());
  }

  /** Goes on with the tour's run, if it can still be gone on with, or begins one. */
  private LabelStart answers(Scenario scenario, Chapter chapter) {
    LabelRuns runs = people();
    Optional<RunDirectory> begun = begun(chapter);
    if (begun.isPresent() && LabelRuns.personOf(begun.get()).isPresent()) {
      return runs.goOn(scenario.provider(), begun.get(), List.of());
    }
    TrainingConfig config = config(runs, scenario, chapter);
    LabelStart start = runs.begin(scenario.provider(), config, freeName(chapter), List.of());
    ahead.ifPresent(a -> a.into(start.run()));
    run = start.run().name();
    return start;
  }

  private String freeName(Chapter chapter) {
    String free = NAME;
    for (int i = 2; Files.exists(desk.runs().resolve(chapter.world()).resolve(free)); i++) {
      free = NAME + "-" + i;
    }
    return free;
  }

  private Optional<RunDirectory> begun(Chapter chapter) {
    return run.isEmpty()
        ? Optional.empty()
        : RunDirectory.list(desk.runs()).stream()
            .filter(r -> r.id().equals(chapter.world() + "/" + run))
            .findFirst();
  }

  /** Before the answers, after them, and the last run of the chapter; or its runs alone. */
  private List<TrainedRun> outcome(EnvironmentProvider provider, Chapter chapter) {
    List<TrainedRun> shipped = shipped(chapter);
    Optional<RunDirectory> mine =
        begun(chapter).filter(r -> Checkpoints.of(r).newest().isPresent());
    if (mine.isEmpty()) {
      return shipped;
    }
    List<TrainedRun> all = new ArrayList<>();
    try {
      TrainedRun after = TrainedRun.of(provider, mine.get());
      TrainingConfig config = Trainer.config(mine.get());
      Checkpoint start = StartPoint.checkpoint(config.scenario(provider), config, mine.get());
      all.add(
          after
              .withPolicy(PolicySnapshot.of(start))
              .withName("before your answers")
              .withCredit("a clumsy copy of a demonstration, with the noise that it explores with")
              .withNoise());
      all.add(
          after
              .withName("after your " + after.name())
              .withCredit(after.credit() + ", with the same noise")
              .withNoise());
    } catch (Refusal e) {
      // The story goes on without a run that cannot be used any more.
      return shipped;
    }
    all.add(shipped.get(shipped.size() - 1));
    return all;
  }
}
