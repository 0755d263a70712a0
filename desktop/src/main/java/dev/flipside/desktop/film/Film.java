package dev.flipside.desktop.film;

import dev.flipside.core.Refusal;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.render.Picture;
import dev.flipside.desktop.video.VideoSpec;
import java.util.ArrayList;
import java.util.List;

/** One take, or several side by side on the same clock, as pictures. */
public final class Film implements Footage {
  private static final int NOTE_SIZE = 22;
  private static final int MOST_NOTE_LINES = 2;

  private final List<Take> takes;
  private final String camera;
  private final VideoSpec spec;
  private final String note;
  private final FilmStyle style;
  private final List<LearningCurve> curves;
  private final List<Overlay> overlays = new ArrayList<>();
  private final Crop crop;

  /** Pixels above the scenes for curves that would lie over what is seen; 0 if they do not. */
  private final int strip;

  /** A film in light colours without a note or curves. */
  public Film(List<Take> takes, String camera, VideoSpec spec) {
    this(takes, camera, spec, "", FilmStyle.LIGHT, List.of());
  }

  /**
   * @param takes at least one
   * @param camera name of the camera, or empty for each scene's first
   * @param spec shape of the film
   * @param note what is said at the lower edge of the scenes, or empty
   * @param style how it looks
   * @param curves one for each take, or none
   */
  public Film(
      List<Take> takes,
      String camera,
      VideoSpec spec,
      String note,
      FilmStyle style,
      List<LearningCurve> curves) {
    this.takes = List.copyOf(takes);
    this.camera = camera;
    this.spec = spec;
    this.note = note;
    this.style = style;
    this.curves = List.copyOf(curves);
    if (takes.isEmpty()) {
      throw new Refusal("a film needs something to show");
    }
    if (!camera.isEmpty()) {
      takes.forEach(take -> take.moments().get(0).scene().camera(camera));
    }
    int narrowest = spec.width() / takes.size();
    int lines =
        takes.stream().mapToInt(t -> Overlay.lines(t, narrowest, spec.height())).max().orElse(0);
    for (int i = 0; i < takes.size(); i++) {
      int left = left(i);
      overlays.add(
          new Overlay(this.takes.get(i), left, left(i + 1) - left, spec.height(), lines, style));
    }
    Crop whole = cut(0);
    this.strip = curves.isEmpty() || leavesCorner(whole) ? 0 : CurveCorner.bottom(unit());
    this.crop = strip == 0 ? whole : cut(strip);
  }

  private Crop cut(int above) {
    return style.tight()
        ? Crop.of(takes, camera, 0, spec.frames() / spec.fps(), aspect(above))
        : Crop.NONE;
  }

  /** Whether a curve can stand in a corner of each scene and hardly ever lie over anything. */
  private boolean leavesCorner(Crop whole) {
    int width = left(1);
    float edge = 2f * CurveCorner.right(width, unit()) / width - 1;
    float foot = 1 - 2f * CurveCorner.bottom(unit()) / sceneHeight(0);
    double seconds = spec.frames() / spec.fps();
    return whole.leavesCorner(takes, camera, 0, seconds, aspect(0), edge, foot);
  }

  /** Pixels per pixel of a picture 720 high. */
  private float unit() {
    return spec.height() / 720f;
  }

  private int left(int panel) {
    return panel * spec.width() / takes.size();
  }

  private int sceneHeight(int above) {
    Overlay first = overlays.get(0);
    return Math.max(1, spec.height() - first.headerHeight() - first.footerHeight() - above);
  }

  /** Width over height of the first panel's scene with so many pixels above it. */
  private float aspect(int above) {
    return left(1) / (float) sceneHeight(above);
  }

  @Override
  public VideoSpec spec() {
    return spec;
  }

  @Override
  public FilmStyle look() {
    return style;
  }

  @Override
  public Picture picture(int index) {
    double seconds = index / spec.fps();
    List<Picture.Panel> panels = new ArrayList<>();
    List<Picture.Mark> marks = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      Take take = takes.get(i);
      Overlay overlay = overlays.get(i);
      int left = left(i);
      int width = left(i + 1) - left;
      var scene = take.at(seconds).scene();
      Camera view = camera.isEmpty() ? scene.cameras().get(0) : scene.camera(camera);
      int top = overlay.headerHeight() + strip;
      panels.add(
          new Picture.Panel(
              left,
              top,
              width,
              spec.height() - top - overlay.footerHeight(),
              scene,
              take.frameAt(seconds),
              crop.apply(view, width / (float) sceneHeight(strip)),
              style.shadows()));
      marks.addAll(overlay.marks(seconds));
      if (i < curves.size() && curves.get(i).drawable()) {
        curve(i, left, top - strip, width, marks);
      }
      if (i > 0) {
        marks.add(new Picture.Bar(left - 1, 0, 2, spec.height(), style.line(), 1));
      }
    }
    if (!note.isEmpty()) {
      note(marks, panels.get(0).y() + panels.get(0).height());
    }
    return new Picture(spec.width(), spec.height(), panels, marks);
  }

  private void curve(int index, int left, int top, int width, List<Picture.Mark> marks) {
    float highest = 0;
    for (LearningCurve each : curves) {
      highest = Math.max(highest, each.highest());
    }
    CurveCorner.draw(curves.get(index), style, left, top, width, highest, unit(), marks);
  }

  private void note(List<Picture.Mark> marks, int bottom) {
    float unit = Math.max(0.6f, spec.height() / 720f);
    int size = Math.round(NOTE_SIZE * unit);
    List<String> lines = Letters.wrapped(note, spec.width() - 2 * size, size, MOST_NOTE_LINES);
    int height = Math.round(1.3f * size * lines.size() + 0.6f * size);
    marks.add(new Picture.Bar(0, bottom - height, spec.width(), height, style.paper(), 0.86f));
    for (int i = 0; i < lines.size(); i++) {
      marks.add(
          new Picture.Caption(
              lines.get(i),
              spec.width() / 2,
              bottom - height + Math.round(1.3f * size * (i + 1)),
              size,
              Picture.Weight.BOLD,
              Picture.Anchor.MIDDLE,
              style.ink()));
    }
  }
}
