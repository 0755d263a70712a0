package dev.flipside.desktop.window.tour;

import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.scene.Camera;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.TrainedRun;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;

/** The end of a tour: what its judge saw of a run beside what was there, and what that means. */
public final class ClosingScreen implements Screen {
  private static final long SEED = 3;

  private final Desk desk;
  private final String words;
  private final LiveWorld world;
  private final String seen;
  private final String hidden;

  public ClosingScreen(Desk desk, TrainedRun shown, String words) {
    this.desk = desk;
    this.words = words;
    this.world = new LiveWorld(shown.scenario(), shown.policy().greedy(), SEED);
    List<Camera> cameras = world.scene().cameras();
    this.seen = camera(cameras, true);
    this.hidden = camera(cameras, false);
  }

  private static String camera(List<Camera> cameras, boolean raterMaySee) {
    return cameras.stream()
        .filter(c -> c.raterMaySee() == raterMaySee)
        .findFirst()
        .orElse(cameras.get(0))
        .name();
  }

  @Override
  public String name() {
    return "closing";
  }

  @Override
  public List<Command> commands() {
    return List.of();
  }

  @Override
  public Actor build(Ui ui) {
    Table page = new Table();
    page.add(view(ui, seen, "What its judge saw"))
        .grow()
        .uniform()
        .pad(ui.px(14), ui.px(18), 0, ui.px(7));
    page.add(view(ui, hidden, "What was there"))
        .grow()
        .uniform()
        .pad(ui.px(14), ui.px(7), 0, ui.px(18));
    page.row();
    Label said = ui.paragraph(words, Text.TITLE, ui.theme().text());
    said.setAlignment(Align.center);
    page.add(said).colspan(2).growX().pad(ui.px(20), ui.px(70), ui.px(26), ui.px(70));
    return page;
  }

  private Table view(Ui ui, String camera, String title) {
    Table view = new Table();
    view.add(ui.label(title, Text.HEADING, ui.theme().quiet())).left().padBottom(ui.px(6)).row();
    view.add(new SceneView(ui, () -> world).camera(camera).shadows(camera.equals(hidden))).grow();
    return view;
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
  }

  @Override
  public String help() {
    return words;
  }

  @Override
  public void leave() {
    desk.back();
  }

  @Override
  public void close() {
    world.close();
  }
}
