package dev.flipside.desktop.window.train;

import dev.flipside.agents.checkpoint.Checkpoints;
import dev.flipside.agents.feedback.RaterFlaws;
import dev.flipside.agents.training.StartPoint;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.environment.ScriptedPolicy;
import dev.flipside.core.environment.Setting;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.runs.RunPlan;
import dev.flipside.desktop.tries.Tries;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.widget.Dials.Dial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be chosen of a run, as rows to turn. */
final class PlanDials {
  private static final List<Integer> LABELS = List.of(10, 30, 60, 100, 200, 400, 700, 900);
  private static final List<Long> STEPS =
      List.of(100_000L, 300_000L, 600_000L, 1_000_000L, 2_500_000L, 5_000_000L);
  private static final List<Double> SHARES = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
  private static final List<Double> FLAWS = List.of(0.0, 0.05, 0.1, 0.2, 0.3, 0.5);
  private static final int MOST_RUNS = 4;

  private final Desk desk;
  private final Supplier<RunPlan> plan;
  private final Consumer<RunPlan> change;

  PlanDials(Desk desk, Supplier<RunPlan> plan, Consumer<RunPlan> change) {
    this.desk = desk;
    this.plan = plan;
    this.change = change;
  }

  /** The rows that suit who judges. */
  List<Dial> all() {
    List<Dial> all = new ArrayList<>();
    all.add(
        dial(
            "Who judges",
            judges(),
            () -> plan.get().judge(),
            j -> plan.get().withJudge(j),
            j -> j,
            judgeWords()));
    if (plan.get().judge().equals(RunPlan.SIMULATED)) {
      flaws(all);
    }
    if (plan.get().asks()) {
      questions(all);
    }
    all.add(
        dial(
            "Begins as",
            starts(),
            () -> plan.get().start(),
            s -> plan.get().withStart(s),
            this::startWords,
            "Random nets, a copy of a script, of your own tries, or what another run learned."));
    for (Setting setting : plan.get().scenario().provider().settings()) {
      all.add(setting(setting));
    }
    all.add(
        dial(
            "Control steps",
            STEPS,
            () -> plan.get().steps(),
            n -> plan.get().withSeed(plan.get().seed(), n),
            n -> Numbers.brief((double) n),
            "How long it practises, over all its worlds together."));
    all.add(
        new Dial(
            "Seed",
            () -> Long.toString(plan.get().seed()),
            by -> seed(Math.max(0, plan.get().seed() + by)),
            () ->
                desk.type(
                    "Seed",
                    "The same seed gives the same run.",
                    Long.toString(plan.get().seed()),
                    text -> typed(text, n -> seed((long) n))),
            "Decides everything random; the same seed gives the same run."));
    return all;
  }

  private void seed(long seed) {
    change.accept(plan.get().withSeed(seed, plan.get().steps()));
  }

  private void typed(String text, java.util.function.DoubleConsumer hears) {
    try {
      hears.accept(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      desk.say(text + " is not a number");
    }
  }

  private <T> Dial dial(
      String name,
      List<T> values,
      Supplier<T> now,
      java.util.function.Function<T, RunPlan> with,
      java.util.function.Function<T, String> words,
      String means) {
    return Dial.of(
        name,
        () -> words.apply(now.get()),
        by -> {
          int index = values.indexOf(now.get());
          int next = index < 0 ? 0 : Math.floorMod(index + by, values.size());
          change.accept(with.apply(values.get(next)));
        },
        means);
  }

  private List<String> judges() {
    List<String> all = new ArrayList<>();
    all.add(RunPlan.ME);
    if (!plan.get().scenario().judges().isEmpty()) {
      all.add(RunPlan.SIMULATED);
    }
    plan.get().scenario().rewards().forEach(r -> all.add(r.id()));
    return all;
  }

  private String judgeWords() {
    return plan.get()
        .scenario()
        .rewardIfAny(plan.get().judge())
        .map(r -> r.formula() + ".  " + r.description())
        .orElse(
            plan.get().judge().equals(RunPlan.ME)
                ? "You are shown clips and say which is closer to what is wanted."
                : "A program that sees the picture answers as a person would, flaws included.");
  }

  private void questions(List<Dial> all) {
    all.add(
        dial(
            "Answers",
            LABELS,
            () -> plan.get().labels(),
            n -> plan.get().withQuestions(n, plan.get().bestOfFour()),
            n -> Integer.toString(n),
            "In the whole run."));
    all.add(
        dial(
            "Asked by",
            List.of(false, true),
            () -> plan.get().button(),
            alone -> plan.get().withButton(alone),
            alone -> alone ? "reward button alone" : "clips to compare",
            "The button praises or blames the last second of what the agent does; no clips then."));
    if (plan.get().button()) {
      return;
    }
    all.add(
        dial(
            "Best of four",
            SHARES,
            () -> plan.get().bestOfFour(),
            s -> plan.get().withQuestions(plan.get().labels(), s),
            s -> Math.round(100 * s) + " % of the questions",
            "The other questions show two clips."));
    if (plan.get().judge().equals(RunPlan.ME)) {
      for (String assist : LabelStart.ASSISTS) {
        all.add(
            dial(
                "Help: " + assist.replace('-', ' '),
                List.of(false, true),
                () -> plan.get().assists().contains(assist),
                on -> plan.get().withAssists(toggled(assist, on)),
                on -> on ? "yes" : "no",
                "Kept with each label that it helped with."));
      }
    }
  }

  private List<String> toggled(String assist, boolean on) {
    List<String> assists = new ArrayList<>(plan.get().assists());
    assists.remove(assist);
    if (on) {
      assists.add(assist);
    }
    return assists;
  }

  private RaterFlaws parsed() {
    String rater = plan.get().rater();
    return RaterFlaws.parse(rater.substring(rater.lastIndexOf('/') + 1));
  }

  private String judgeOf() {
    String rater = plan.get().rater();
    int slash = rater.lastIndexOf('/');
    return slash < 0 ? plan.get().scenario().judges().get(0).id() : rater.substring(0, slash);
  }

  private RunPlan rated(String judge, RaterFlaws flaws) {
    String first = plan.get().scenario().judges().get(0).id();
    return plan.get().withRater((judge.equals(first) ? "" : judge + "/") + flaws);
  }

  private void flaws(List<Dial> all) {
    List<String> judges = plan.get().scenario().judges().stream().map(ClipJudge::id).toList();
    if (judges.size() > 1) {
      all.add(
          dial(
              "Rater's eyes",
              judges,
              this::judgeOf,
              j -> rated(j, parsed()),
              j -> j,
              "What it looks at and from where."));
    }
    all.add(flaw("Rater errs", "mistake", "Share of answers in which it presses the other side."));
    all.add(
        flaw(
            "Rater sees no difference",
            "equal",
            "Below so much, in units of a difference that nobody overlooks, it says: the same."));
    all.add(
        flaw(
            "Rater in a hurry",
            "hurried",
            "Sees only so many seconds at the beginning of a clip; 0: all."));
    all.add(
        flaw(
            "Rater presses left",
            "always-left",
            "Share of answers in which it presses left without looking."));
    all.add(
        flaw(
            "Rater likes big motion",
            "likes-big-motion",
            "Share of answers in which it prefers the clip in which more moves, whatever it shows."));
  }

  private Dial flaw(String name, String flaw, String means) {
    List<Double> values = flaw.equals("likes-big-motion") ? SHARES : FLAWS;
    return dial(
        name,
        values,
        () -> parsed().value(flaw),
        x -> rated(judgeOf(), parsed().with(flaw, x)),
        x -> String.format(Locale.ROOT, "%.2f", x),
        means);
  }

  private List<String> starts() {
    Scenario scenario = plan.get().scenario();
    List<String> all = new ArrayList<>();
    all.add("");
    for (ScriptedPolicy script : scenario.scripts()) {
      all.add(StartPoint.SCRIPT + script.id());
    }
    Tries tries = new Tries(desk.runs(), scenario);
    if (tries.count() > 0) {
      all.add(StartPoint.DEMOS + tries.folder());
    }
    int runs = 0;
    for (RunDirectory run : RunDirectory.list(desk.runs())) {
      Path parent = run.path().getParent();
      if (runs < MOST_RUNS && parent != null && parent.endsWith(scenario.id())) {
        var newest = Checkpoints.of(run).newest();
        runs += newest.isPresent() ? 1 : 0;
        newest.ifPresent(file -> all.add(file.toString()));
      }
    }
    if (!all.contains(plan.get().start())) {
      all.add(plan.get().start());
    }
    return all;
  }

  private String startWords(String start) {
    if (start.isEmpty()) {
      return "random nets";
    } else if (start.startsWith(StartPoint.SCRIPT)) {
      return "copy of script " + start.substring(StartPoint.SCRIPT.length());
    } else if (start.startsWith(StartPoint.DEMOS)) {
      int count = new Tries(desk.runs(), plan.get().scenario()).count();
      return count == 1 ? "copy of my one try" : "copy of my " + count + " tries";
    }
    Path run = Path.of(start).getParent().getParent();
    return "run " + (run == null ? start : run.getFileName());
  }

  private Dial setting(Setting setting) {
    Supplier<String> now = () -> plan.get().scenario().settings().text(setting.name());
    String name = setting.name().replace('-', ' ');
    if (!setting.allowed().isEmpty()) {
      return dial(
          name,
          setting.allowed(),
          now,
          v -> plan.get().withSetting(setting.name(), v),
          v -> v.equals("true") ? "yes" : v.equals("false") ? "no" : v,
          setting.description());
    }
    return new Dial(
        name,
        now,
        by -> set(setting, nudged(setting, Double.parseDouble(now.get()), by)),
        () ->
            desk.type(
                name, setting.description(), now.get(), text -> typed(text, n -> set(setting, n))),
        setting.description());
  }

  /** A whole number goes on by one, another by a twentieth of its range. */
  private static double nudged(Setting setting, double now, int by) {
    boolean whole = !setting.byDefault().contains(".") && now == Math.rint(now);
    double step = whole ? 1 : (setting.high() - setting.low()) / 20;
    return Math.max(setting.low(), Math.min(setting.high(), now + by * step));
  }

  private void set(Setting setting, double value) {
    String text =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.3f", value);
    try {
      change.accept(plan.get().withSetting(setting.name(), text));
    } catch (Refusal e) {
      desk.say(e.getMessage());
    }
  }
}
