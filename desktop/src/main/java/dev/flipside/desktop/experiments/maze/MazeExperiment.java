package dev.flipside.desktop.experiments.maze;

import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.report.HtmlReport;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;
import dev.flipside.desktop.experiments.Findings;
import java.io.IOException;

/** Dead ends, curiosity, search, and feedback on mazes; shows besides where the rovers drove. */
public final class MazeExperiment implements Experiment {

  @Override
  public Study study() {
    return Experiments.file("maze");
  }

  @Override
  public void illustrate(HtmlReport page, Findings findings) throws IOException {
    page.heading("Where they drove").stills(MazeHeat.stills(findings));
  }
}
