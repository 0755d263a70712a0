package dev.flipside.desktop.window.screen;

import dev.flipside.agents.experiment.Arm;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.debate.DebateGame;
import dev.flipside.desktop.experiments.BlindVote;
import dev.flipside.desktop.experiments.Experiment;
import dev.flipside.desktop.experiments.Findings;
import dev.flipside.desktop.raters.RaterSitting;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.runs.TrainedRun;
import java.util.List;
import java.util.Optional;

/**
 * Where a screen, or the command line, wants to go. Screens know destinations and never each other:
 * only the window makes a screen of one.
 */
public sealed interface Destination {

  /** One world at a time, and what can be done with it. */
  record Title() implements Destination {}

  /** Be led through all of it, from where one was. */
  record Tour() implements Destination {}

  /** What a tour says in the end, beside a run seen from two sides. */
  record Closing(TrainedRun shown, String words) implements Destination {}

  /** Make a film of these runs. */
  record Studio(List<TrainedRun> cast) implements Destination {
    public Studio {
      cast = List.copyOf(cast);
    }
  }

  /**
   * Drive the body oneself.
   *
   * @param rival a run of that world that acts beside the player, if it is a challenge
   */
  record Play(Scenario scenario, Optional<TrainedRun> rival) implements Destination {
    /** Without a rival. */
    public Play(Scenario scenario) {
      this(scenario, Optional.empty());
    }

    /** Against {@code rival}, in its world. */
    public Play(TrainedRun rival) {
      this(rival.scenario(), Optional.of(rival));
    }
  }

  /** The tries that were kept while driving: see them again, or have them learned from. */
  record Tries(Scenario scenario) implements Destination {}

  /** Set up a run: who judges, how much, from what start. */
  record RunSetup(RunPlan plan) implements Destination {}

  /**
   * Watch a reward being learned.
   *
   * @param run new, or stopped before its end
   * @param config of the run
   */
  record Train(RunDirectory run, TrainingConfig config) implements Destination {}

  /** What a person likes, kept over sittings. */
  record Settings() implements Destination {}

  /** Every run that has learned something. */
  record Runs() implements Destination {}

  /** Watch a finished or running run. */
  record Watch(RunDirectory run) implements Destination {}

  /** Judge clips while the agent learns from the answers. */
  record Label(LabelStart start) implements Destination {}

  /** Judge what two advocates choose to show. */
  record Debate(DebateGame game, Scenario scenario) implements Destination {}

  /** Say which of two arms of a study does it better. */
  record Vote(BlindVote vote) implements Destination {}

  /** Judge pairs of which the truth is known, in a study of those who judge. */
  record RateStudy(RaterSitting sitting) implements Destination {}

  /** Every study that there is. */
  record Studies() implements Destination {}

  /**
   * One study.
   *
   * @param source its name or its file, as the command line reads it
   */
  record OfStudy(String source, Experiment experiment) implements Destination {}

  /** What one arm of a study has learned. */
  record ShowArm(Findings findings, Arm arm) implements Destination {}

  /** Two to four runs of one environment side by side. */
  record Compare(List<TrainedRun> runs) implements Destination {
    public Compare {
      runs = List.copyOf(runs);
    }
  }
}
