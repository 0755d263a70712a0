package dev.flipside.desktop.cli;

import dev.flipside.agents.debate.RankedPair;
import dev.flipside.agents.tuning.Range;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.debate.ClipPairs;
import dev.flipside.desktop.debate.DebateGame;
import dev.flipside.desktop.debate.DebateProtocol;
import dev.flipside.desktop.debate.DebateTable;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.screen.Destination;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two advocates choose what a judge sees. */
@Command(
    name = "debate",
    description = {
      "Judge pairs of clips by what two simulated advocates choose to show of them, in a window:"
          + " clips of an environment's scripted policies, or of two runs.",
      "With --simulated the environment's own judge hears the debates, without a window, and a table"
          + " says how often it finds the clip that is truly better, beside its fixed cameras.",
      "What people answer in the window is kept; --answers prints how often it was right."
    },
    mixinStandardHelpOptions = true)
final class DebateCommand implements Callable<Integer> {
  private static final int WINDOW_EPISODES = 12;

  @Spec private CommandSpec command;
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(
      paramLabel = "ENV|RUN RUN",
      arity = "1..2",
      description = "An environment, or two of its runs.")
  private List<String> subjects = new ArrayList<>();

  @Option(names = "--simulated", description = "Print what the simulated judge finds.")
  private boolean simulated;

  @Option(
      names = "--answers",
      description = "Print how people have judged so far, over all sittings, and open nothing.")
  private boolean answers;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      description = "Your name, as it will stand with each answer (default: ${DEFAULT-VALUE}).",
      defaultValue = "person")
  private String person;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description =
          "Episodes of each policy from which clips are cut (default: 40, in the window 12).")
  private Integer episodes;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Decides the episodes (default: 0, in the window another one each time).")
  private Long seed;

  @Override
  public Integer call() throws IOException {
    int count = episodes == null ? simulated ? 40 : WINDOW_EPISODES : episodes;
    Range.of(1, 1_000_000).check("--episodes", count);
    long drawn = seed != null ? seed : simulated ? 0 : System.nanoTime();
    EnvironmentRegistry registry = places.environments();
    Scenario scenario;
    ClipPairs pairs;
    Map<String, List<RankedPair>> rows;
    if (subjects.size() == 1) {
      scenario = Scenario.byDefault(registry.provider(subjects.get(0)));
      if (answers) {
        print(new CheckedAnswers(places.runs(), scenario.id(), person), scenario.provider());
        return 0;
      }
      pairs = new ClipPairs(scenario, drawn);
      rows = pairs.scripted(count);
    } else if (subjects.size() == 2) {
      TrainedRun a = TrainedRun.find(registry, places.library(), subjects.get(0));
      TrainedRun b = TrainedRun.find(registry, places.library(), subjects.get(1));
      scenario = a.scenario();
      pairs = new ClipPairs(scenario, drawn);
      rows = ofRuns(a, b, pairs, count);
    } else {
      throw new Refusal("a debate is about two runs, not " + subjects.size());
    }
    List<ClipJudge> judges = scenario.judges();
    DebateTable table = new DebateTable(judges);
    if (simulated) {
      print(table, rows);
      return 0;
    }
    CheckedAnswers store = new CheckedAnswers(places.runs(), scenario.id(), person);
    DebateProtocol protocol =
        new DebateProtocol(
            store, pairs.gold(), scenario.instructions().version(), System::currentTimeMillis);
    List<RankedPair> all = rows.values().stream().flatMap(List::stream).toList();
    DebateGame game = new DebateGame(judges.get(0), all, drawn, protocol);
    look.mustOpen(registry, places.runs(), new Destination.Debate(game, scenario));
    print(store, scenario.provider());
    return 0;
  }

  private static Map<String, List<RankedPair>> ofRuns(
      TrainedRun a, TrainedRun b, ClipPairs pairs, int episodes) {
    if (!a.provider().id().equals(b.provider().id())) {
      throw new Refusal(
          "the runs are of "
              + a.provider().id()
              + " and "
              + b.provider().id()
              + " and cannot be debated about");
    }
    Map<String, List<RankedPair>> rows = new LinkedHashMap<>();
    rows.put("ends of episodes", pairs.ends(a.policy().greedy(), b.policy().greedy(), episodes));
    rows.put(
        "random moments", pairs.moments(a.policy().sampling(), b.policy().sampling(), episodes));
    rows.values().removeIf(List::isEmpty);
    if (rows.isEmpty()) {
      throw new Refusal("the two runs do so much the same that there is nothing to debate");
    }
    return rows;
  }

  private void print(CheckedAnswers store, EnvironmentProvider provider) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    HitRateTable.lines(store, provider).forEach(out::println);
    out.flush();
  }

  private void print(DebateTable table, Map<String, List<RankedPair>> rows) {
    PrintWriter out = command.commandLine().getOut();
    out.println(
        "How often each way of looking finds the clip that is truly better (95 % interval):");
    List<String> header = table.header();
    for (List<String> row : table.rows(rows)) {
      out.println();
      out.println(row.get(0) + ", " + row.get(1) + " pairs");
      for (int i = 2; i < row.size(); i++) {
        out.printf(Locale.ROOT, "  %-24s %s%n", header.get(i), row.get(i));
      }
    }
    out.flush();
  }
}
