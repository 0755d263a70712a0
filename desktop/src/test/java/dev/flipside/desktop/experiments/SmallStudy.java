package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Cores;
import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.experiment.StudyFile;
import dev.flipside.agents.experiment.StudyListener;
import dev.flipside.agents.experiment.Trial;
import dev.flipside.agents.experiment.TrialTable;
import dev.flipside.agents.experiment.Workplace;
import dev.flipside.core.plugin.EnvironmentRegistry;
import java.nio.file.Path;

/** Studies that are over before one gets impatient. */
public final class SmallStudy {
  private static final EnvironmentRegistry ENVIRONMENTS = EnvironmentRegistry.classPath();

  private SmallStudy() {}

  /** Runs all trials of a study into a folder. */
  public static Findings run(Study study, Path folder) {
    Workplace place = new Workplace(Findings.runs(folder), folder.resolve("plugins"), "a test", 1);
    Study.Outcome outcome =
        study.run(
            study.trials(),
            new Cores(),
            new Trial(ENVIRONMENTS::provider, place.runs(), place.command()),
            place,
            TrialTable.open(folder),
            StudyListener.NONE);
    return new Findings(study, outcome, ENVIRONMENTS::provider, folder);
  }

  /** Two policies that grasp, trained for one round each. */
  public static Findings ofTwoArms(Path folder) {
    Study study =
        StudyFile.parse(
            "a test",
            """
            {"name": "small", "seeds": "5-6", "vote": "Which is nicer?",
             "all": {"world": "grasp", "reward": "gold", "steps": 1, "episodes": 1},
             "arms": [{"name": "one"}, {"name": "other", "ppo": {"policyLearningRate": 0}}]}\
            """);
    return run(study, folder);
  }
}
