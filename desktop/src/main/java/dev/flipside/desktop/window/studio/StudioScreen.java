package dev.flipside.desktop.window.studio;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Image;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.scenes.scene2d.utils.TextureRegionDrawable;
import com.badlogic.gdx.utils.Scaling;
import dev.flipside.core.environment.Environment;
import dev.flipside.core.environment.Start;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.film.FilmDesk;
import dev.flipside.desktop.runs.PlainName;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.studio.FilmPlan;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.Dials;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A film is set up, looked at, and made. */
public final class StudioScreen implements Screen {
  private static final double PREVIEW_SECONDS = 1.5;
  private static final float CALM_SECONDS = 0.4f;

  /** A run's name is longer than most values. */
  private static final float NAME_WIDTH = 280;

  private final Desk desk;
  private final FilmDials film;
  private Dials dials;
  private ScrollPane pane;
  private Label detail;
  private Label state;
  private Image picture;
  private Texture texture;
  private FilmDesk.Preview preview;
  private float sinceChange;
  private boolean changed = true;

  /**
   * @param cast who is to be seen
   */
  public StudioScreen(Desk desk, List<TrainedRun> cast) {
    this.desk = desk;
    List<TrainedRun> named = PlainName.beside(cast);
    this.film = new FilmDials(desk, named, cameras(named.get(0)), () -> changed = true);
  }

  private static List<String> cameras(TrainedRun c) {
    try (Environment environment = c.scenario().create(Start.STANDARD)) {
      environment.reset(1);
      return environment.scene().cameras().stream().map(Camera::name).toList();
    }
  }

  @Override
  public String name() {
    return "studio";
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(Command.of("↑ ↓", "choose", () -> move(-1), Keys.UP).pad(PadButton.UP));
    all.add(Command.of("", "", () -> move(1), Keys.DOWN).pad(PadButton.DOWN));
    all.add(Command.of("← →", "change", () -> dials.turn(-1), Keys.LEFT).pad(PadButton.LEFT));
    all.add(Command.of("", "", () -> dials.turn(1), Keys.RIGHT).pad(PadButton.RIGHT));
    all.add(Command.of("Enter", "change", () -> dials.press(), Keys.ENTER).pad(PadButton.A));
    all.add(Command.of("M", "make the film", this::make, Keys.M).pad(PadButton.START));
    all.add(Command.of("O", "open folder", this::openFolder, Keys.O).pad(PadButton.Y));
    return all;
  }

  private void move(int by) {
    dials.move(by);
    dials.reveal(pane);
  }

  private void make() {
    FilmPlan plan = film.plan();
    desk.say(desk.films().write("film", film.ending(), plan::make));
  }

  private void openFolder() {
    desk.open("The folder of films", desk.films().folder());
  }

  @Override
  public Actor build(Ui ui) {
    dials = new Dials(ui, film.all(), dials == null ? 0 : dials.selected(), NAME_WIDTH);
    pane = new ScrollPane(dials);
    pane.setScrollingDisabled(true, false);
    Table left = new Table();
    left.defaults().left().growX();
    left.add(ui.label("Film studio", Text.TITLE)).padBottom(ui.px(10)).row();
    left.add(pane).grow().minHeight(0).row();
    detail = ui.paragraph("", Text.SMALL, ui.theme().quiet());
    left.add(detail).minHeight(ui.px(34)).padTop(ui.px(8));
    picture = new Image();
    picture.setScaling(Scaling.fit);
    show();
    Table right = new Table();
    right.add(picture).grow().minSize(0).row();
    right
        .add(new ProgressLine(ui, desk.films()::progress))
        .height(ui.px(6))
        .growX()
        .padTop(ui.px(10))
        .row();
    state = ui.label("", Text.BODY, ui.theme().quiet());
    right.add(state).left().padTop(ui.px(6));
    Table page = new Table();
    page.pad(ui.px(20), ui.px(28), ui.px(14), ui.px(28));
    page.add(left).width(ui.px(510)).growY();
    page.add(right).grow().minWidth(0).padLeft(ui.px(24)).row();
    page.add(new KeyLegend(ui, Hud.legend(commands()))).growX().colspan(2).padTop(ui.px(10));
    return page;
  }

  private void show() {
    if (texture != null && picture != null) {
      picture.setDrawable(new TextureRegionDrawable(new TextureRegion(texture)));
    }
  }

  @Override
  public void advance(float seconds) {
    dials.write();
    detail.setText(dials.detail());
    sinceChange = changed ? 0 : sinceChange + seconds;
    if (changed) {
      changed = false;
      preview = null;
    } else if (preview == null && sinceChange > CALM_SECONDS) {
      FilmPlan plan = film.plan();
      preview = desk.films().preview(plan::preview, PREVIEW_SECONDS);
    }
    if (preview != null) {
      preview.take().ifPresent(this::take);
    }
    boolean busy = desk.films().busy();
    state.setText(
        busy
            ? String.format(Locale.ROOT, "being made, %.0f %%", 100 * desk.films().progress())
            : String.format(
                Locale.ROOT,
                "%.0f s; ‹M› makes it%s",
                film.plan().length(),
                texture == null ? ".  The preview is being drawn …" : ""));
  }

  private void take(FilmDesk.Painted painted) {
    Pixmap pixels = new Pixmap(painted.width(), painted.height(), Pixmap.Format.RGBA8888);
    ByteBuffer into = pixels.getPixels();
    painted.rgba().clear();
    into.put(painted.rgba());
    into.clear();
    if (texture != null) {
      texture.dispose();
    }
    texture = new Texture(pixels);
    texture.setFilter(Texture.TextureFilter.Linear, Texture.TextureFilter.Linear);
    pixels.dispose();
    show();
  }

  @Override
  public String help() {
    return "A film of these runs: same seed, same clock. What is chosen at the left shows in the"
        + " preview; ‹M› makes the film while you go on, and ‹O› opens the folder that it will be in."
        + " flipside record does the same from the command line.";
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    if (texture != null) {
      texture.dispose();
    }
  }
}
