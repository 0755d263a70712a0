package dev.flipside.desktop.experiments;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The studies that a person can choose from: those that come with the program, and the study files
 * in the folder of studies and in the one around it.
 *
 * @param runs folder of the user's runs, beside which the studies are
 */
public record StudyShelf(Path runs) {

  /**
   * One of them.
   *
   * @param source its name, or its file
   * @param experiment what it is; empty if the file is no study
   * @param trouble why it is none, in one sentence; else empty
   */
  public record Book(String source, Optional<Experiment> experiment, String trouble) {}

  /** All of them, those that come with the program first. */
  public List<Book> books() {
    List<Book> books = new ArrayList<>();
    for (Experiment each : Experiments.shipped()) {
      books.add(new Book(each.study().name(), Optional.of(each), ""));
    }
    Path studies = Experiments.studies(runs);
    files(studies).forEach(file -> books.add(book(file)));
    Path around = studies.toAbsolutePath().getParent();
    for (Path file : files(around)) {
      Book book = book(Path.of("").toAbsolutePath().equals(around) ? file.getFileName() : file);
      // Any program may leave such files there: what is no study is none of ours.
      if (book.experiment().isPresent()) {
        books.add(book);
      }
    }
    return books;
  }

  private static Book book(Path file) {
    try {
      return new Book(file.toString(), Optional.of(Experiments.find(file.toString())), "");
    } catch (Refusal | IOException e) {
      return new Book(file.toString(), Optional.empty(), String.valueOf(e.getMessage()));
    }
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
