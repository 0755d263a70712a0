package dev.flipside.desktop.video;

import dev.flipside.core.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of files that can be recorded, told apart by the end of the file's name. */
public enum VideoFormat {
  /** H.264 in MP4: plays nearly everywhere. */
  MP4(".mp4"),
  /** VP9 in WebM: free of patents, smaller. */
  WEBM(".webm"),
  /** Animated GIF with a palette of its own. */
  GIF(".gif"),
  /** A contact sheet: moments of the film in rows, as one PNG picture. */
  PNG(".png");

  private final String suffix;

  VideoFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The end of the file's name, with its dot. */
  public String suffix() {
    return suffix;
  }

  /**
   * The format that {@code file}'s name asks for.
   *
   * @throws Refusal with one sentence if there is none
   */
  public static VideoFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.suffix) && name.length() > format.suffix.length())
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "cannot record into "
                        + file
                        + ": the name must end in "
                        + Arrays.stream(values())
                            .map(VideoFormat::suffix)
                            .collect(Collectors.joining(", "))));
  }
}
