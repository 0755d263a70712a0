package dev.flipside.desktop.film;

import dev.flipside.core.Refusal;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * One take, or several side by side on the same clock, as pictures.
 *
 * @param takes at least one
 * @param camera name of the camera, or empty for each scene's first
 * @param spec shape of the film
 * @param start seconds of the takes that come before the film
 * @param note a line of text at the lower edge of the scenes, or empty
 */
public record Film(List<Take> takes, String camera, VideoSpec spec, double start, String note)
    implements Footage {
  private static final int INK = 0x18222C;
  private static final int PAPER = 0xFFFFFF;
  private static final int NOTE_HEIGHT = 34;
  private static final int NOTE_SIZE = 19;

  /** A film without a note. */
  public Film(List<Take> takes, String camera, VideoSpec spec, double start) {
    this(takes, camera, spec, start, "");
  }

  public Film {
    takes = List.copyOf(takes);
    if (takes.isEmpty()) {
      throw new Refusal("a film needs something to show");
    }
    if (!camera.isEmpty()) {
      takes.forEach(take -> take.moments().get(0).scene().camera(camera));
    }
  }

  @Override
  public Picture picture(int index) {
    double seconds = start + index / spec.fps();
    List<Picture.Panel> panels = new ArrayList<>();
    List<Picture.Mark> marks = new ArrayList<>();
    int narrowest = spec.width() / takes.size();
    int lines =
        takes.stream().mapToInt(t -> Overlay.lines(t, narrowest, spec.height())).max().orElse(0);
    for (int i = 0; i < takes.size(); i++) {
      Take take = takes.get(i);
      int left = i * spec.width() / takes.size();
      int width = (i + 1) * spec.width() / takes.size() - left;
      var scene = take.at(seconds).scene();
      Camera view = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
      Overlay overlay = new Overlay(take, left, width, spec.height(), lines);
      panels.add(
          new Picture.Panel(
              left,
              overlay.headerHeight(),
              width,
              spec.height() - overlay.headerHeight() - overlay.footerHeight(),
              scene,
              take.frameAt(seconds),
              view));
      marks.addAll(overlay.marks(seconds));
      if (i > 0) {
        marks.add(new Picture.Bar(left - 1, 0, 2, spec.height(), 0x10161D, 1));
      }
    }
    if (!note.isEmpty()) {
      note(marks, panels.get(0).y() + panels.get(0).height());
    }
    return new Picture(spec.width(), spec.height(), panels, marks);
  }

  private void note(List<Picture.Mark> marks, int bottom) {
    float unit = Math.max(0.6f, spec.height() / 720f);
    int height = Math.round(NOTE_HEIGHT * unit);
    marks.add(new Picture.Bar(0, bottom - height, spec.width(), height, INK, 0.82f));
    marks.add(
        new Picture.Caption(
            note,
            spec.width() / 2,
            bottom - Math.round(0.32f * height),
            Math.round(NOTE_SIZE * unit),
            Picture.Weight.REGULAR,
            Picture.Anchor.MIDDLE,
            PAPER));
  }
}
