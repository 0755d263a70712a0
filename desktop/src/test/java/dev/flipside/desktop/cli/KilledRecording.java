package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.desktop.video.FilmReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A film: it is there and can be played, or it is not there. */
final class KilledRecording extends Victim {
  KilledRecording(Path folder, Map<String, Integer> seen) {
    super(folder, seen);
  }

  private Path film(String name) {
    return folder.resolve("films").resolve(name + ".mp4");
  }

  @Override
  List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of("record", "grasp", "--script", "true-grasp"));
    words.addAll(List.of("--size", "160x96", "--seconds", "2", "--out", film(name).toString()));
    return words;
  }

  @Override
  int progress(String name) throws IOException {
    if (Files.exists(film(name))) {
      return most();
    }
    Path in = folder.resolve("films");
    try (Stream<Path> files = Files.isDirectory(in) ? Files.list(in) : Stream.empty()) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith("." + name + ".")) {
          return 1 + (int) Math.min(2, Files.size(file) / 1000);
        }
      }
    } catch (IOException e) {
      // It was renamed while it was looked at.
      return most() - 1;
    }
    return 0;
  }

  @Override
  int most() {
    return 4;
  }

  @Override
  void check(String name, boolean signalled) throws Exception {
    if (signalled) {
      assertThat(hidden(folder.resolve("films"))).noneMatch(file -> file.contains(name));
    }
    if (Files.exists(film(name))) {
      assertThat(FilmReader.read(film(name)).pictures()).hasSize(60);
    }
  }
}
