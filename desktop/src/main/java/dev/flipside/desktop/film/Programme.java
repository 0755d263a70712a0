package dev.flipside.desktop.film;

import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.video.VideoSpec;
import java.util.List;

/**
 * Several films and cards one after the other, as one.
 *
 * @param parts at least one, all of the same size and speed
 * @param title kept in the file where the format has a place for it
 */
public record Programme(List<Footage> parts, String title) implements Footage {

  /** The parts as one. */
  public static Programme of(List<? extends Footage> parts, String title) {
    return new Programme(List.copyOf(parts), title);
  }

  public Programme {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a programme needs something to show");
    }
    VideoSpec first = parts.get(0).spec();
    for (Footage part : parts) {
      VideoSpec spec = part.spec();
      if (spec.width() != first.width()
          || spec.height() != first.height()
          || spec.fps() != first.fps()) {
        throw new IllegalArgumentException("the parts of a programme differ in size or speed");
      }
    }
  }

  @Override
  public FilmStyle look() {
    return parts.get(0).look();
  }

  @Override
  public VideoSpec spec() {
    VideoSpec first = parts.get(0).spec();
    int frames = parts.stream().mapToInt(part -> part.spec().frames()).sum();
    return new VideoSpec(first.width(), first.height(), first.fps(), frames, title);
  }

  @Override
  public Picture picture(int index) {
    int left = index;
    for (Footage part : parts) {
      if (left < part.spec().frames()) {
        return part.picture(left);
      }
      left -= part.spec().frames();
    }
    throw new IndexOutOfBoundsException("the programme has no picture " + index);
  }
}
