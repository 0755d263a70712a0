package dev.flipside.desktop.window.studio;

import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.FilmPlan;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.widget.Dials.Dial;
import java.util.ArrayList;
import java.util.List;

/** What can be chosen of a film, as dials. */
final class FilmDials {
  private static final List<Double> LENGTHS = List.of(6.0, 8.0, 12.0, 20.0, 30.0);
  private static final List<String> SIZES = List.of("1280 × 720", "1920 × 1080", "960 × 540");
  private static final List<String> FORMATS = List.of("mp4", "webm", "gif");
  private static final long SEED = 1;

  private final Desk desk;
  private final Runnable changed;
  private final List<String> cameras;
  private final List<TrainedRun> cast;
  private String title = "";
  private String caption = "";
  private boolean dark;
  private boolean tight = true;
  private boolean curves = true;
  private boolean figures = true;
  private int camera;
  private int length = 1;
  private int size;
  private int format;

  /**
   * @param cameras names of the scene's cameras
   * @param changed hears of each change
   */
  FilmDials(Desk desk, List<TrainedRun> cast, List<String> cameras, Runnable changed) {
    this.desk = desk;
    this.cast = new ArrayList<>(cast);
    this.cameras = cameras;
    this.changed = changed;
  }

  /** Ending of the film's file. */
  String ending() {
    return FORMATS.get(format);
  }

  /** What was chosen. */
  FilmPlan plan() {
    String[] numbers = SIZES.get(size).split(" × ", -1);
    return new FilmPlan(
        cast,
        title,
        caption,
        new FilmStyle(dark ? Palette.DARK : Palette.LIGHT, tight),
        camera < cameras.size() ? List.of(cameras.get(camera)) : cameras,
        curves,
        figures,
        false,
        false,
        SEED,
        LENGTHS.get(length),
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        ending().equals("gif") ? 20 : 30);
  }

  /** All of them. */
  List<Dial> all() {
    List<Dial> dials = new ArrayList<>();
    dials.add(
        text(
            "Title card",
            () -> title,
            words -> title = words,
            "A card at the beginning; empty for none."));
    for (int i = 0; i < cast.size(); i++) {
      int index = i;
      dials.add(
          text(
              "Name " + (i + 1),
              () -> cast.get(index).name(),
              words -> cast.set(index, cast.get(index).withName(words)),
              "Written above the run " + cast.get(i).run().id() + "."));
    }
    dials.add(
        text(
            "Caption",
            () -> caption,
            words -> caption = words,
            "At the lower edge of the scenes."));
    dials.add(
        dial(
            "Camera",
            () -> camera < cameras.size() ? cameras.get(camera) : "all, one after another",
            by -> camera = Math.floorMod(camera + by, cameras.size() + 1),
            "The same moments, seen from there."));
    dials.add(
        dial(
            "Cut",
            () -> tight ? "tight" : "whole picture",
            by -> tight = !tight,
            "Tight: to where somebody moves."));
    dials.add(
        dial(
            "Theme",
            () -> dark ? "dark" : "light",
            by -> dark = !dark,
            "Dark for dark rooms, light for paper and bright ones."));
    dials.add(
        dial(
            "Learning curve",
            () -> curves ? "in a corner" : "none",
            by -> curves = !curves,
            "What truly happened while it learned."));
    dials.add(
        dial(
            "End card",
            () -> figures ? "figures, intervals" : "none",
            by -> figures = !figures,
            "What truly happens in 20 held-out episodes."));
    dials.add(
        dial(
            "Length",
            () -> Math.round(LENGTHS.get(length)) + " s a scene",
            by -> length = Math.floorMod(length + by, LENGTHS.size()),
            "Of each scene, cards not counted."));
    dials.add(
        dial(
            "Size",
            () -> SIZES.get(size),
            by -> size = Math.floorMod(size + by, SIZES.size()),
            "Pixels of a picture."));
    dials.add(
        dial(
            "Format",
            () -> FORMATS.get(format),
            by -> format = Math.floorMod(format + by, FORMATS.size()),
            "MP4 for talks, WebM for pages, GIF for small ones."));
    return dials;
  }

  private interface Turn {
    void by(int steps);
  }

  private interface Words {
    void are(String words);
  }

  private Dial dial(
      String name, java.util.function.Supplier<String> value, Turn turn, String means) {
    return Dial.of(
        name,
        value,
        by -> {
          turn.by(by);
          changed.run();
        },
        means);
  }

  private Dial text(
      String name, java.util.function.Supplier<String> value, Words words, String means) {
    return new Dial(
        name,
        () -> value.get().isEmpty() ? "none" : value.get(),
        by -> {},
        () ->
            desk.type(
                name,
                means,
                value.get(),
                typed -> {
                  words.are(typed);
                  changed.run();
                }),
        means + " ‹Enter› changes it.");
  }
}
