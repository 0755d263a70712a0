package dev.flipside.desktop.runs;

import dev.flipside.agents.feedback.RunRewards;
import dev.flipside.agents.reward.NoveltyConfig;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.PreferenceStore;
import dev.flipside.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run is called in front of people who know none of its names: by what it learned from, such
 * as "formula by hand" or "900 answers".
 */
public final class PlainName {
  private static final String FORMULA = "formula by hand";
  private static final String SAME = "the same with ";

  private PlainName() {}

  /** The name of one run. */
  static String of(Scenario scenario, TrainingConfig config, RunDirectory run) {
    if (!config.reward().equals(RunRewards.FEEDBACK)) {
      return curious(config) ? FORMULA + ", and curiosity" : FORMULA;
    }
    List<DataCard> cards = cards(run);
    int answers = cards.stream().mapToInt(DataCard::asked).sum();
    if (answers == 0) {
      return Files.isRegularFile(run.labels()) ? "no answer yet" : "answers";
    }
    boolean cameras = scenario.judges().stream().map(ClipJudge::cameras).distinct().count() > 1;
    List<String> seen = cards.stream().flatMap(c -> c.cameras().stream()).distinct().toList();
    String from = !cameras || seen.isEmpty() ? "" : ", " + String.join(" and ", seen) + " camera";
    return answers + (answers == 1 ? " answer" : " answers") + from;
  }

  private static boolean curious(TrainingConfig config) {
    NoveltyConfig novelty = config.terms().novelty();
    return novelty.noveltyWeight() > 0 || novelty.countWeight() > 0;
  }

  private static List<DataCard> cards(RunDirectory run) {
    try {
      return Files.isRegularFile(run.labels())
          ? DataCard.of(PreferenceStore.readLines(run.labels()))
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Names for runs that stand beside each other: told apart where they are alike, and joined where
   * one differs from the first in nothing but what it learned from. Names that are told apart
   * already stay as they are.
   */
  public static List<TrainedRun> beside(List<TrainedRun> all) {
    List<TrainedRun> named = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (TrainedRun each : all) {
      String name = each.name();
      if (name.equals(FORMULA) && taken.contains(FORMULA)) {
        name = "another " + FORMULA;
      }
      for (int i = 2; taken.contains(name); i++) {
        name = each.name() + ", no. " + i;
      }
      taken.add(name);
      boolean same =
          !named.isEmpty()
              && all.get(0).name().equals(FORMULA)
              && !name.startsWith(SAME)
              && each.answers()
              && each.likeButForReward(all.get(0));
      named.add(each.withName(same ? SAME + name : name));
    }
    return named;
  }
}
