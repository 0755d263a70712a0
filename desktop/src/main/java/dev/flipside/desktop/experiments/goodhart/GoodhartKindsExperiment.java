package dev.flipside.desktop.experiments.goodhart;

import dev.flipside.agents.experiment.Study;
import dev.flipside.desktop.experiments.Experiments;

/** Frozen rewards that are spoiled in one way each, shown as the plain one is. */
public final class GoodhartKindsExperiment extends GoodhartExperiment {

  @Override
  public Study study() {
    return Experiments.file("goodhart-kinds");
  }
}
