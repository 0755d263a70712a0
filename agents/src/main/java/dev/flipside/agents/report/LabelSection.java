package dev.flipside.agents.report;

import dev.flipside.agents.feedback.RaterName;
import dev.flipside.core.environment.ClipJudge;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.feedback.Choice;
import dev.flipside.core.feedback.DataCard;
import dev.flipside.core.feedback.Kind;
import dev.flipside.core.feedback.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The part of a report that says who judged: one data card per rater, people first, simulated
 * raters in a table of their own. No figure is taken over both.
 */
final class LabelSection {
  private static final String SIMULATED = "simulated:";

  private final HtmlReport page;
  private final Instructions instructions;
  private final List<ClipJudge> judges;
  private final double clipSeconds;

  /**
   * @param judges of the world, of whom simulated raters are told what they compute
   * @param clipSeconds how long the clips were; NaN if that is not known
   */
  LabelSection(
      HtmlReport page, Instructions instructions, List<ClipJudge> judges, double clipSeconds) {
    this.judges = judges;
    this.page = page;
    this.instructions = instructions;
    this.clipSeconds = clipSeconds;
  }

  /** Adds the section for all lines of a label file; nothing if there are none. */
  void add(List<Preference> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<DataCard> cards = DataCard.of(lines);
    page.heading("Who judged");
    List<DataCard> people = cards.stream().filter(c -> !c.simulated()).toList();
    if (!people.isEmpty()) {
      page.subheading("People");
      table(people);
      remarks(people);
      pace(lines);
    }
    List<DataCard> programs = cards.stream().filter(DataCard::simulated).toList();
    if (!programs.isEmpty()) {
      page.subheading("Simulated raters");
      page.paragraph("No person judged here: these answers were computed by a program.");
      table(programs);
      programs.stream().map(this::computes).distinct().forEach(page::paragraph);
    }
    page.subheading("What raters were asked");
    page.paragraph(instructions.question());
    page.paragraph(instructions.text());
    if (!instructions.tieBreakers().isEmpty()) {
      page.paragraph(
          "When both are alike, in this order: "
              + String.join("; ", instructions.tieBreakers())
              + ".");
    }
    page.paragraph("This is version " + instructions.version() + " of the instructions.");
  }

  /** What the program compared by that answered. */
  private String computes(DataCard card) {
    String name = card.rater().substring(Math.min(SIMULATED.length(), card.rater().length()));
    String judge = name.substring(0, Math.max(0, name.lastIndexOf('/')));
    return judges.stream()
        .filter(j -> j.id().equals(judge))
        .findFirst()
        .map(j -> "What " + judge + " computes: " + j.description())
        .orElse("What " + card.rater() + " computes is not known to this program's worlds.");
  }

  private void table(List<DataCard> cards) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", cards, c -> RaterName.words(c.rater())));
    rows.add(row("queries answered", cards, c -> Integer.toString(c.asked())));
    rows.add(row("of these, labels that teach", cards, c -> Integer.toString(c.labels())));
    rows.add(row("corrections", cards, c -> Integer.toString(c.corrections())));
    rows.add(row("kinds", cards, LabelSection::kinds));
    rows.add(row("answers", cards, LabelSection::choices));
    rows.add(row("the same, of pairs and fours", cards, c -> Figures.percent(c.tieShare())));
    rows.add(row("can't tell", cards, c -> Figures.percent(c.cantTellShare())));
    rows.add(row("left among decided pairs", cards, c -> Figures.percent(c.leftShare())));
    if (cards.stream().noneMatch(DataCard::simulated)) {
      rows.add(row("median seconds per answer", cards, c -> Figures.brief(c.medianSeconds())));
      rows.add(row("labels per minute", cards, c -> Figures.brief(c.labelsPerMinute())));
    }
    rows.add(row("pairs asked again, mirrored", cards, c -> Integer.toString(c.repeats())));
    rows.add(row("of these, answered alike", cards, c -> Figures.percent(c.consistency())));
    rows.add(row("cameras seen", cards, c -> listed(c.cameras())));
    rows.add(row("assists", cards, c -> listed(c.assists())));
    rows.add(row("instructions, version", cards, c -> listed(c.instructions())));
    page.table(rows.get(0), rows.subList(1, rows.size()));
  }

  private static List<String> row(
      String name, List<DataCard> cards, java.util.function.Function<DataCard, String> cell) {
    List<String> row = new ArrayList<>();
    row.add(name);
    cards.forEach(c -> row.add(cell.apply(c)));
    return row;
  }

  private static String listed(List<?> values) {
    return values.isEmpty()
        ? "none"
        : values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String kinds(DataCard card) {
    return card.kinds().entrySet().stream()
        .map(e -> e.getValue() + " " + words(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case PAIR -> "pairs";
      case BEST_OF_FOUR -> "best of four";
      case BUTTON -> "presses of the reward button";
    };
  }

  private static String choices(DataCard card) {
    return card.choices().entrySet().stream()
        .map(e -> e.getValue() + " " + words(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Choice choice) {
    return choice == Choice.TIE
        ? "the same"
        : choice.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("cant", "can't");
  }

  private void remarks(List<DataCard> people) {
    for (DataCard card : people) {
      card.remarks(clipSeconds).forEach(r -> page.note(card.rater() + ": " + r));
    }
  }

  /** Seconds per answer over the answers of people, in order. */
  private void pace(List<Preference> lines) {
    List<Series> series = new ArrayList<>();
    for (DataCard card : DataCard.of(lines)) {
      List<Preference> own =
          lines.stream()
              .filter(l -> l.rater().equals(card.rater()) && !l.simulated() && l.teaches())
              .toList();
      if (own.size() > 1 && series.size() < SvgPlot.STYLES) {
        double[] number = new double[own.size()];
        double[] seconds = new double[own.size()];
        for (int i = 0; i < number.length; i++) {
          number[i] = i + 1;
          seconds[i] = own.get(i).seconds();
        }
        series.add(Series.points(card.rater(), number, seconds));
      }
    }
    if (!series.isEmpty()) {
      page.plot(Plot.of("Seconds per answer", "answer", "seconds", series));
    }
  }
}
