package dev.flipside.desktop.experiments.backflip;

import dev.flipside.agents.experiment.Study;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Experiments;

/** Formulas, answers and neither, from scratch and from a clone. */
public final class BackflipExperiment implements Experiment {

  @Override
  public Study study() {
    return Experiments.file("backflip");
  }
}
