package dev.flipside.desktop.experiments;

import dev.flipside.agents.experiment.RaterStudy;
import dev.flipside.core.Refusal;
import dev.flipside.desktop.raters.RaterStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The studies that a person can choose from, of learners and of those who judge: those that come
 * with the program, and the study files in the folder of studies and in the one around it.
 *
 * @param runs folder of the user's runs, beside which the studies are
 */
public record StudyShelf(Path runs) {

  /**
   * One of them.
   *
   * @param source its name, or its file
   * @param experiment what it is, if it is a study of learners
   * @param raters what it is, if it is a study of those who judge
   * @param trouble why it is neither, in one sentence; else empty
   */
  public record Book(
      String source, Optional<Experiment> experiment, Optional<RaterStudy> raters, String trouble) {
    private static Book of(String source, Experiment experiment) {
      return new Book(source, Optional.of(experiment), Optional.empty(), "");
    }

    private static Book of(String source, RaterStudy study) {
      return new Book(source, Optional.empty(), Optional.of(study), "");
    }

    private boolean isStudy() {
      return experiment.isPresent() || raters.isPresent();
    }
  }

  /** All of them, those that come with the program first. */
  public List<Book> books() {
    List<Book> books = new ArrayList<>();
    for (Experiment each : Experiments.shipped()) {
      books.add(Book.of(each.study().name(), each));
    }
    RaterStudies.shipped().forEach(each -> books.add(Book.of(each.name(), each)));
    Path studies = Experiments.studies(runs);
    files(studies).forEach(file -> books.add(book(file)));
    Path around = studies.toAbsolutePath().getParent();
    for (Path file : files(around)) {
      Book book = book(Path.of("").toAbsolutePath().equals(around) ? file.getFileName() : file);
      // Any program may leave such files there: what is no study is none of ours.
      if (book.isStudy()) {
        books.add(book);
      }
    }
    return books;
  }

  private static Book book(Path file) {
    String source = file.toString();
    try {
      return find(source);
    } catch (Refusal | IOException e) {
      String trouble = String.valueOf(e.getMessage());
      return new Book(source, Optional.empty(), Optional.empty(), trouble);
    }
  }

  /**
   * Finds one.
   *
   * @param source a file
   * @throws Refusal with one sentence if it is none
   */
  public static Book find(String source) throws IOException {
    Path file = Path.of(source);
    return Files.isRegularFile(file) && RaterStudy.meant(file)
        ? Book.of(source, RaterStudies.find(source))
        : Book.of(source, Experiments.find(source));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".json") && Files.isRegularFile(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
