package dev.flipside.desktop.raters;

import dev.flipside.agents.evaluation.Interval;
import dev.flipside.agents.experiment.StudyLock;
import dev.flipside.agents.report.DotPlot;
import dev.flipside.agents.report.HtmlReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers against the truth: by help, by viewing time, by how sure and how tired, and in which part
 * of a person's answers.
 */
public final class RaterScores {
  /** Names of the columns of {@link #rows}. */
  public static final List<String> HEADER =
      List.of("answers", "n", "right", "undecided", "seconds to answer, median");

  private static final List<String> SURE = List.of("a guess", "rather sure", "sure", "certain");
  private static final int PARTS = 3;

  private final List<RaterAnswer> answers;

  /**
   * @param answers of one person or several, in order
   */
  public RaterScores(List<RaterAnswer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** How sure, from 1 to 4, in words. */
  public static String sure(int how) {
    return SURE.get(how - 1);
  }

  /** Groups of answers by what is looked at, then by its value. */
  private Map<String, Map<String, List<RaterAnswer>>> groups() {
    Map<String, Map<String, List<RaterAnswer>>> groups = new LinkedHashMap<>();
    groups.put("help", by(RaterAnswer::help));
    groups.put(
        "seen for", by(a -> a.seconds() == 0 ? "as long as liked" : brief(a.seconds()) + " s"));
    groups.put("how sure", by(a -> a.sure() + ", " + sure(a.sure())));
    groups.put("how tired", by(a -> a.tired() == 0 ? "not asked yet" : a.tired() + " of 5"));
    groups.put("part of the answers", parts());
    groups.put("who", by(RaterAnswer::person));
    return groups;
  }

  private Map<String, List<RaterAnswer>> by(Function<RaterAnswer, String> key) {
    Map<String, List<RaterAnswer>> by = new java.util.TreeMap<>();
    answers.forEach(a -> by.computeIfAbsent(key.apply(a), k -> new ArrayList<>()).add(a));
    return by;
  }

  /** First, middle and last third of each person's answers. */
  private Map<String, List<RaterAnswer>> parts() {
    Map<String, List<RaterAnswer>> parts = new LinkedHashMap<>();
    List<String> names = List.of("first third", "second third", "last third");
    names.forEach(name -> parts.put(name, new ArrayList<>()));
    by(RaterAnswer::person)
        .values()
        .forEach(
            own -> {
              for (int i = 0; i < own.size(); i++) {
                parts.get(names.get(PARTS * i / own.size())).add(own.get(i));
              }
            });
    parts.values().removeIf(List::isEmpty);
    return parts;
  }

  /** All answers, and then each group with each of its values, if it has several. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    if (!answers.isEmpty()) {
      rows.add(row("all", answers));
    }
    groups()
        .forEach(
            (what, values) -> {
              if (values.size() > 1) {
                values.forEach((value, some) -> rows.add(row(what + ": " + value, some)));
              }
            });
    return rows;
  }

  private static List<String> row(String name, List<RaterAnswer> some) {
    Interval interval = Interval.wilson(right(some), some.size());
    double[] took = some.stream().mapToDouble(RaterAnswer::took).sorted().toArray();
    return List.of(
        name,
        Integer.toString(some.size()),
        String.format(
            Locale.ROOT,
            "%.2f %s",
            (double) right(some) / some.size(),
            interval.brackets(some.size())),
        Long.toString(some.stream().filter(a -> !a.decided()).count()),
        String.format(Locale.ROOT, "%.1f", took[took.length / 2]));
  }

  private static int right(List<RaterAnswer> some) {
    return (int) some.stream().filter(RaterAnswer::right).count();
  }

  private static String brief(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /**
   * Writes the report of a study into its folder: everybody's answers.
   *
   * @param sitting whose study it is
   * @return where it is; empty while nobody has answered
   * @throws dev.flipside.core.Refusal with one sentence if another process writes it
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public static Optional<Path> report(RaterSitting sitting) {
    if (sitting.book().answers().isEmpty()) {
      return Optional.empty();
    }
    RaterScores scores = new RaterScores(sitting.book().answers());
    HtmlReport page = new HtmlReport(sitting.study().title());
    page.paragraph(
        "People said which of two clips of the world "
            + sitting.study().world()
            + " is better. The truth is known: a reward that knows the physics says it, by a margin."
            + " What helped and for how long the clips could be seen was drawn by lot for each"
            + " question, every combination equally often. Right: the truly better clip was named;"
            + " “the same” and “can't tell” are not right, and counted beside.");
    page.paragraph(
        "Shares over answers, with Wilson's 95 % intervals. Answers of one person are not"
            + " independent of each other, so with few people the intervals are too narrow.");
    page.table(HEADER, scores.rows());
    page.dotPlots(scores.plots());
    Path folder = sitting.book().folder();
    Path file = folder.resolve("report.html");
    try (StudyLock lock = StudyLock.report(folder)) {
      page.write(file);
    }
    return Optional.of(file);
  }

  private List<DotPlot> plots() {
    List<DotPlot> plots = new ArrayList<>();
    groups()
        .forEach(
            (what, values) -> {
              if (values.size() > 1) {
                plots.add(plot(what, values));
              }
            });
    return plots;
  }

  private static DotPlot plot(String what, Map<String, List<RaterAnswer>> values) {
    List<DotPlot.Row> rows = new ArrayList<>();
    values.forEach(
        (value, some) -> {
          Interval interval = Interval.wilson(right(some), some.size());
          rows.add(
              new DotPlot.Row(
                  value + ", n " + some.size(),
                  List.of(),
                  (double) right(some) / some.size(),
                  interval.low(),
                  interval.high()));
        });
    return new DotPlot(
        "Right, by " + what, "share of answers that are right; 95 % interval", rows, 0, 1);
  }
}
