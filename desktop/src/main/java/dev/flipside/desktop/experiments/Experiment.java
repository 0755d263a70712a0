package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.Study;
import dev.flipside.agents.report.HtmlReport;
import java.io.IOException;

/**
 * A study, with what its report shows beyond figures, curves, stills and films. One that a user
 * wrote has nothing more to show.
 */
@FunctionalInterface
public interface Experiment {

  /** Its table of trials. */
  Study study();

  /**
   * Adds sections to the report.
   *
   * @throws IOException with one sentence if something cannot be read or written
   */
  default void illustrate(HtmlReport page, Findings findings) throws IOException {}
}
