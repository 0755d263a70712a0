package dev.flipside.desktop.window.compare;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Cell;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.Seeds;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.checked.CheckedAnswers;
import dev.flipside.desktop.film.FilmStyle;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.render.Palette;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.CameraSwing;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Playback;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList.Offer;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.CountTable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.RewardBar;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two to four trained runs of one environment on the same seed and clock: what each is paid, and
 * what truly happens. A world with a quiz opens in the evaluator's camera, without names and
 * figures, until somebody has answered.
 */
public final class CompareScreen implements Screen {
  private static final long SEED = 2024;
  private static final String PERSON = "person";
  private static final int MOST_COUNTS = 5;

  private final Desk desk;
  private final List<TrainedRun> runs;
  private final List<LiveWorld> worlds = new ArrayList<>();
  private final Playback playback;
  private final CameraSwing camera;
  private final Quiz quiz;
  private final String evaluator;
  private final String reveal;
  private final boolean shadowsForRaters;
  private boolean hidden;
  private int answer = -1;
  private List<SceneView> views = List.of();
  private Label clock;
  private Palette palette = Palette.LIGHT;

  public CompareScreen(Desk desk, List<TrainedRun> given) {
    this.desk = desk;
    this.playback = new Playback(desk, () -> worlds);
    boolean asks = Quiz.asks(given);
    this.runs = PlainName.beside(asks ? Quiz.drawn(given, System.nanoTime()) : given);
    for (TrainedRun c : runs) {
      LiveWorld world = new LiveWorld(c.scenario(), c.acting(), SEED);
      c.reward().ifPresent(world::reward);
      worlds.add(world);
    }
    List<String> cameras = worlds.get(0).scene().cameras().stream().map(Camera::name).toList();
    this.evaluator =
        cameras.stream().filter(this::everyRaterMaySee).findFirst().orElse(cameras.get(0));
    Optional<String> other = cameras.stream().filter(name -> !everyRaterMaySee(name)).findFirst();
    this.reveal =
        other.orElse(
            cameras.stream().filter(n -> !n.equals(evaluator)).findFirst().orElse(evaluator));
    this.hidden = asks && other.isPresent();
    String environment = runs.get(0).provider().id();
    this.quiz = new Quiz(runs, new CheckedAnswers(desk.runs(), environment, PERSON));
    if (hidden) {
      quiz.findOut();
    }
    this.shadowsForRaters =
        runs.stream().map(TrainedRun::scenario).allMatch(Scenario::shadowsForRaters);
    this.camera = new CameraSwing(evaluator);
  }

  private boolean everyRaterMaySee(String name) {
    return worlds.stream()
        .allMatch(
            w ->
                w.scene().cameras().stream()
                    .anyMatch(c -> c.name().equals(name) && c.raterMaySee()));
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    if (hidden) {
      for (int i = 0; i < runs.size(); i++) {
        int index = i;
        all.add(Command.of("", "", () -> choose(index), Keys.NUM_1 + i, Keys.NUMPAD_1 + i));
      }
      all.add(Command.of("", "", () -> choose(0), Keys.LEFT, Keys.A).pad(PadButton.LEFT));
      int last = runs.size() - 1;
      all.add(Command.of("", "", () -> choose(last), Keys.RIGHT, Keys.D).pad(PadButton.RIGHT));
      all.add(Command.of("Enter", "just show me", () -> choose(-1), Keys.ENTER).pad(PadButton.A));
    } else if (!reveal.equals(evaluator)) {
      all.add(Command.of("C", "other camera", this::otherCamera, Keys.C).pad(PadButton.Y));
    }
    all.addAll(playback.commands());
    if (!hidden) {
      all.addAll(playback.heat());
    }
    all.add(Command.of("R", "record", this::record, Keys.R));
    return all;
  }

  private void choose(int index) {
    try {
      if (index >= 0) {
        quiz.answer(index, evaluator);
      }
    } catch (IOException e) {
      desk.say(e.getMessage());
      return;
    }
    answer = index;
    hidden = false;
    camera.turnTo(reveal);
    desk.rebuild();
  }

  private void otherCamera() {
    List<String> names =
        worlds.get(0).scene().cameras().stream().map(Camera::name).distinct().toList();
    camera.turnTo(names.get((names.indexOf(camera.target()) + 1) % names.size()));
    desk.say("Camera: " + camera.target());
  }

  private void record() {
    String seen = camera.target();
    boolean heat = worlds.get(0).heat();
    List<Offer> ways = new ArrayList<>();
    ways.add(
        new Offer(
            "Film studio",
            "Names, cards, captions, cameras, curves, preview",
            () -> desk.go(new Destination.Studio(runs))));
    CompareFilm.ALL.forEach(
        kind -> ways.add(new Offer(kind.words(), "", () -> write(kind, seen, heat))));
    desk.ask(
        "Record what they do",
        "From the first try on, in the camera and the colours that are chosen now. The studio has"
            + " every other title, size, length and camera.",
        ways);
  }

  private void write(CompareFilm kind, String seen, boolean heat) {
    long first = Seeds.derive(SEED, "live-episode", 0);
    String title = runs.get(0).provider().title();
    FilmStyle style = new FilmStyle(palette, true);
    desk.say(
        desk.films()
            .write(
                "compare",
                kind.ending(),
                () -> kind.of(runs, title, style, first, seen, heat).make()));
  }

  @Override
  public Actor build(Ui ui) {
    palette = ui.theme().palette();
    Table page = new Table();
    page.pad(ui.px(14), ui.px(18), ui.px(12), ui.px(18));
    Table top = new Table();
    Label title = ui.paragraph(headline(), Text.HEADING, ui.theme().text());
    top.add(title).growX().minWidth(0);
    clock = ui.label("", Text.BODY, ui.theme().quiet());
    top.add(clock).right().padLeft(ui.px(16));
    page.add(top).growX().colspan(runs.size()).padBottom(ui.px(8)).row();
    if (answer >= 0) {
      page.add(ui.paragraph(quiz.truth(), Text.SMALL, ui.theme().quiet()))
          .growX()
          .minWidth(0)
          .colspan(runs.size())
          .padBottom(ui.px(8))
          .row();
    }
    views = new ArrayList<>();
    // Rows of the page, so that the scenes stand in one line however long a name or a credit is.
    for (int i = 0; i < runs.size(); i++) {
      column(page, ui, name(ui, i)).growX().top();
    }
    page.row();
    if (!hidden) {
      for (TrainedRun c : runs) {
        column(page, ui, ui.paragraph(c.credit(), Text.SMALL, ui.theme().quiet())).growX().top();
      }
      page.row();
    }
    for (int i = 0; i < runs.size(); i++) {
      column(page, ui, panel(ui, i)).grow();
    }
    page.row();
    page.add(new KeyLegend(ui, Hud.legend(commands())))
        .growX()
        .minWidth(0)
        .colspan(runs.size())
        .padTop(ui.px(10));
    return page;
  }

  private String headline() {
    if (hidden) {
      return runs.get(0).provider().quiz().orElse("Which one does it?")
          + "  Say which, and then look from the other side.";
    }
    String world = runs.get(0).provider().title();
    if (answer < 0) {
      return world + ", same seed, same clock";
    }
    String said = "You chose " + Quiz.letter(answer);
    int better = quiz.better();
    if (better < 0) {
      return said + ". In truth none of them does better than all others.";
    }
    return better == answer
        ? said + ", and truly it is " + Quiz.letter(better) + "."
        : said + ". Truly it is " + Quiz.letter(better) + ".";
  }

  private static Cell<Actor> column(Table page, Ui ui, Actor actor) {
    return page.add(actor).uniformX().minWidth(0).pad(0, ui.px(9), 0, ui.px(9));
  }

  private Actor name(Ui ui, int index) {
    boolean chosen = answer == index && !hidden;
    String words =
        hidden ? Quiz.letter(index) : Quiz.letter(index) + "   " + runs.get(index).name();
    Table name = new Table();
    name.add(ui.paragraph(words, Text.HEADING, chosen ? ui.theme().accent() : ui.theme().text()))
        .growX()
        .minWidth(0);
    if (chosen) {
      name.add(ui.label("your choice", Text.SMALL, ui.theme().accent())).padLeft(ui.px(10));
    }
    return name;
  }

  private Actor panel(Ui ui, int index) {
    LiveWorld world = worlds.get(index);
    Table panel = new Table();
    panel.defaults().left().growX().minWidth(0);
    SceneView view =
        new SceneView(ui, () -> world)
            .turning(ignored -> camera.now(world.scene()))
            .shadows(!hidden || shadowsForRaters);
    views.add(view);
    Stack scene = new Stack(view);
    panel
        .add(hidden ? Clickable.of(scene, () -> choose(index)) : scene)
        .grow()
        .padTop(ui.px(6))
        .row();
    if (hidden) {
      Table key = new Table();
      key.add(KeyLegend.cap(ui, key(index)));
      key.add(ui.label("this one", Text.STRONG)).padLeft(ui.px(8));
      panel.add(Clickable.of(key, () -> choose(index))).padTop(ui.px(8)).center();
    } else {
      panel
          .add(
              ui.paragraph(
                  "paid per step by what it was trained on", Text.SMALL, ui.theme().quiet()))
          .padTop(ui.px(8))
          .row();
      panel.add(new RewardBar(ui, world::trace)).padTop(ui.px(3)).row();
      panel.add(new CountTable(ui, world::tallies, MOST_COUNTS)).padTop(ui.px(6));
    }
    return panel;
  }

  private String key(int index) {
    if (runs.size() == 2) {
      return index == 0 ? "←  A" : "→  D";
    }
    return Integer.toString(index + 1);
  }

  @Override
  public void advance(float seconds) {
    quiz.seen(!desk.covered());
    worlds.forEach(w -> w.advance(seconds));
    camera.advance(seconds);
    if (clock != null) {
      clock.setText(
          String.format(
              java.util.Locale.ROOT,
              "try %d   %.1f s%s",
              worlds.get(0).episode(),
              worlds.get(0).newestFrame().seconds(),
              playback.words()));
    }
  }

  @Override
  public boolean settled() {
    return !hidden;
  }

  @Override
  public String help() {
    return "All act at the same time from the same seed, without the noise they explore with, where"
        + " nothing else is said. The bar shows what each is paid by the reward it was"
        + " trained on: bars of different rewards do not compare in size. Below stands what"
        + " truly happened, summed over all tries, which no learner and no rater has seen.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    worlds.forEach(LiveWorld::close);
  }
}
