package dev.flipside.desktop.window;

import dev.flipside.agents.training.Trainer;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.debate.DebateGame;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.runs.Pins;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.runs.ShownRuns;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.tour.Chapter;
import dev.flipside.desktop.tour.Story;
import dev.flipside.desktop.tour.TourPlace;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a world, as the first screen lists it. */
final class TitleChoices {
  private static final int MOST_RUNS = 4;

  private final Desk desk;
  private final EnvironmentProvider provider;

  TitleChoices(Desk desk, EnvironmentProvider provider) {
    this.desk = desk;
    this.provider = provider;
  }

  /** All of them, in order. */
  List<Offer> all() {
    Scenario scenario = Scenario.byDefault(provider);
    List<Offer> choices = new ArrayList<>();
    TourPlace place = TourPlace.of(desk.preferences());
    List<Chapter> stops = Story.told(desk.environments(), desk.library()).chapters();
    if (!stops.isEmpty() && !place.ended()) {
      choices.add(tour(place, stops));
    }
    if (provider.pilot(scenario.settings()).isPresent()) {
      choices.add(
          new Offer(
              "Play", "Drive the body yourself", () -> desk.go(new Destination.Play(scenario))));
    }
    int tries = new Tries(desk.runs(), scenario).count();
    if (tries > 0) {
      choices.add(
          new Offer(
              "Your tries",
              tries == 1
                  ? "See again, or learn from, the one that was kept"
                  : "See again, or learn from, the " + tries + " that were kept",
              () -> desk.go(new Destination.Tries(scenario))));
    }
    choices.add(
        new Offer("Judge clips", "Say which is better; the body learns", () -> judge(scenario)));
    if (DebateGame.possible(scenario)) {
      choices.add(
          new Offer(
              "Hear a debate",
              "Judge by what two advocates choose to show",
              () -> debate(scenario)));
    }
    choices.add(
        new Offer(
            "Train and watch",
            "See what a reward by hand teaches",
            () ->
                desk.go(
                    new Destination.RunSetup(
                        RunPlan.of(scenario, scenario.rewards().get(0).id())))));
    int runs = desk.library().list().size();
    choices.add(
        new Offer(
            "Watch a run",
            runs == 0 ? "No runs yet: train one first" : "What " + runs + " runs have learned",
            () -> desk.go(new Destination.Runs())));
    List<RunDirectory> some =
        ShownRuns.sideBySide(desk.library(), provider.id(), Pins.of(desk.preferences()));
    if (some.size() > 1) {
      choices.add(
          new Offer(
              "Side by side", some.size() + " runs, same seed, same clock", () -> compare(some)));
    }
    choices.add(
        new Offer(
            "Studies",
            "Compare ways to teach, run by run, with a report",
            () -> desk.go(new Destination.Studies())));
    if (!stops.isEmpty() && place.ended()) {
      choices.add(tour(place, stops));
    }
    choices.add(new Offer("Quit", "", desk::quit));
    return choices;
  }

  private Offer tour(TourPlace place, List<Chapter> stops) {
    int at = Math.min(place.chapter(), stops.size() - 1);
    return new Offer(
        place.chapter() == 0 ? "Take the tour" : "Go on with the tour",
        place.chapter() == 0
            ? "Ten minutes: flip, judge, be fooled"
            : (at + 1) + " of " + stops.size() + ": " + stops.get(at).title(),
        () -> desk.go(new Destination.Tour()));
  }

  /** Asks whether to go on with one of this person's runs, if there is one, or sets one up. */
  private void judge(Scenario scenario) {
    Runnable anew = () -> desk.go(new Destination.RunSetup(RunPlan.of(scenario, RunPlan.ME)));
    LabelRuns runs = new LabelRuns(desk.runs(), desk.preferences().person());
    List<RunDirectory> mine = runs.list(scenario.id());
    if (mine.isEmpty()) {
      anew.run();
      return;
    }
    List<Offer> ways = new ArrayList<>();
    mine.stream()
        .limit(MOST_RUNS)
        .forEach(
            run ->
                ways.add(
                    new Offer(
                        "Go on with " + run.name(),
                        TrainedRun.credit(scenario, Trainer.config(run), run),
                        () -> goOn(runs, run))));
    ways.add(new Offer("A new run", "Choose its world, help, start and length", anew));
    desk.ask("Judge clips", "Every answer so far is kept.", ways);
  }

  private void goOn(LabelRuns runs, RunDirectory run) {
    try {
      desk.go(new Destination.Label(runs.goOn(provider, run, List.of())));
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  private void debate(Scenario scenario) {
    desk.go(new Destination.Debate(DebateGame.ofScripts(scenario, desk.runs()), scenario));
  }

  private void compare(List<RunDirectory> runs) {
    try {
      desk.go(new Destination.Compare(runs.stream().map(r -> TrainedRun.of(provider, r)).toList()));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }
}
