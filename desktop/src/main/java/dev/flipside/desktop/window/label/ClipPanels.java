package dev.flipside.desktop.window.label;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.Touchable;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.scene.SceneFrame;
import dev.flipside.core.scene.SceneModel;
import dev.flipside.desktop.labelling.SideBySide;
import dev.flipside.desktop.live.Shown;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.ProgressLine;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The clips of a query beside each other, two in a row or four in a square, with the key of each
 * below it. Both arrangements are built once; the next query only changes what they show.
 */
public final class ClipPanels {
  private final Ui ui;
  private final Table pair = new Table();
  private final Table four = new Table();
  private final List<SceneView> views = new ArrayList<>();
  private final List<SceneView> insets = new ArrayList<>();
  private final List<Table> frames = new ArrayList<>();
  private final List<Label> marks = new ArrayList<>();
  private final List<Table> veils = new ArrayList<>();
  private final IntConsumer picked;
  private final boolean withInset;
  private final boolean withMarks;
  private SideBySide clips;
  private int selected = -1;

  /**
   * @param shadows whether the clips show shadows
   * @param withInset whether a second camera shows in each clip's corner
   * @param withMarks whether contacts are named below each clip
   * @param picked hears the number of the clip that was clicked, from 0
   */
  ClipPanels(Ui ui, boolean shadows, boolean withInset, boolean withMarks, IntConsumer picked) {
    this.ui = ui;
    this.picked = picked;
    this.withInset = withInset;
    this.withMarks = withMarks;
    String[] keys = {"←  A", "→  D"};
    String[] words = {"left is better", "right is better"};
    for (int i = 0; i < 2; i++) {
      pair.add(panel(i, shadows, keys[i], words[i])).grow().uniform().pad(ui.px(4));
    }
    for (int i = 0; i < 4; i++) {
      four.add(panel(i, shadows, Integer.toString(i + 1), "closest"))
          .grow()
          .uniform()
          .pad(ui.px(4));
      if (i == 1) {
        four.row();
      }
    }
    show(null);
  }

  /** Both arrangements, one above the other; at most one is seen. */
  Stack actor() {
    Stack stack = new Stack();
    stack.add(pair);
    stack.add(four);
    return stack;
  }

  private Actor panel(int index, boolean shadows, String key, String words) {
    Shown shown = new ClipShown(index);
    Table panel = new Table();
    Table frame = new Table();
    frame.pad(ui.px(3));
    Stack scene = new Stack();
    SceneView view = new SceneView(ui, () -> shown).shadows(shadows);
    views.add(view);
    scene.add(view);
    if (withInset) {
      SceneView inset = new SceneView(ui, () -> shown).shadows(shadows);
      insets.add(inset);
      Table corner = new Table();
      corner.align(Align.topRight);
      corner.add(inset).size(ui.px(150), ui.px(95)).pad(ui.px(6));
      scene.add(corner);
    }
    scene.add(veil());
    frame.add(scene).grow();
    frames.add(frame);
    panel.add(Clickable.of(frame, () -> picked.accept(index))).grow().row();
    panel
        .add(
            new ProgressLine(
                ui, () -> clips == null || index >= clips.size() ? 0f : clips.progress(index)))
        .growX()
        .height(ui.px(3))
        .padTop(ui.px(2))
        .row();
    Table foot = new Table();
    foot.add(KeyLegend.cap(ui, key));
    foot.add(ui.label(words, Text.STRONG)).padLeft(ui.px(8));
    if (withMarks) {
      Label mark = ui.label("", Text.SMALL, ui.theme().quiet());
      marks.add(mark);
      foot.add(mark).padLeft(ui.px(18)).width(ui.px(190));
    }
    panel.add(Clickable.of(foot, () -> picked.accept(index))).padTop(ui.px(3)).padBottom(ui.px(3));
    return panel;
  }

  /** Lies over a clip that is over while a longer one goes on: it has ended and does not hang. */
  private Table veil() {
    Table veil = new Table();
    veil.setTouchable(Touchable.disabled);
    veil.setBackground(ui.rounded(Theme.alpha(ui.theme().background(), 0.3f), 1));
    // At the edge: the pose in which a clip ends is what a landing is judged by.
    veil.align(Align.topLeft).pad(ui.px(8));
    veil.add(ui.label("ended", Text.STRONG));
    veil.setVisible(false);
    veils.add(veil);
    return veil;
  }

  /** Shows {@code next}; nothing for null. */
  void show(SideBySide next) {
    clips = next;
    pair.setVisible(next != null && next.size() == 2);
    four.setVisible(next != null && next.size() == 4);
    select(-1);
  }

  /** Frames clip {@code index} of four; none for -1. */
  void select(int index) {
    selected = index;
    for (int i = 0; i < frames.size(); i++) {
      boolean on = i == index + 2 && index >= 0;
      Color colour = on ? ui.theme().accent() : ui.theme().line();
      frames.get(i).setBackground(ui.rounded(colour, 4));
    }
  }

  /** Which of four clips is framed, or -1. */
  int selected() {
    return selected;
  }

  /**
   * Looks through camera number {@code index} of those that a rater may use.
   *
   * @return the names of all cameras through which the clips are seen now, the large one first
   */
  List<String> look(int index) {
    List<String> names = clips.cameras();
    String name = names.get(index % names.size());
    String other = names.get((index + 1) % names.size());
    boolean second = withInset && names.size() > 1;
    views.forEach(v -> v.camera(name));
    insets.forEach(
        v -> {
          v.camera(other);
          v.setVisible(second);
        });
    return second ? List.of(name, other) : List.of(name);
  }

  /** Whether contacts are named below the clips: they are, where the scene tells of any. */
  boolean marked() {
    return withMarks
        && clips != null
        && clips.scene(0).scalarNames().stream().anyMatch(ClipPanels::isContact);
  }

  private static boolean isContact(String scalar) {
    return scalar.contains("contact");
  }

  /** Names what touches right now, as far as the scene says so, and veils what has ended. */
  void mark() {
    for (int i = 0; i < veils.size() && clips != null; i++) {
      int clip = i < 2 ? i : i - 2;
      veils.get(i).setVisible(clip < clips.size() && clips.ended(clip));
    }
    for (int i = 0; i < marks.size() && clips != null; i++) {
      int clip = i < 2 ? i : i - 2;
      if (clip < clips.size()) {
        marks.get(i).setText(touching(clips.scene(clip), clips.frame(clip)));
      }
    }
  }

  private static String touching(SceneModel scene, SceneFrame frame) {
    StringBuilder words = new StringBuilder();
    for (int k = 0; k < scene.scalarNames().size(); k++) {
      String name = scene.scalarNames().get(k);
      if (isContact(name) && frame.scalars()[k] > 0.5f) {
        words.append(words.isEmpty() ? "" : ", ").append(name.replace('-', ' ').replace('_', ' '));
      }
    }
    return words.toString();
  }

  /** A clip as something to be shown; whichever query is on the screen. */
  private final class ClipShown implements Shown {
    private final int index;

    ClipShown(int index) {
      this.index = index;
    }

    @Override
    public SceneModel scene() {
      return clips.scene(index);
    }

    @Override
    public SceneFrame frame() {
      return clips.frame(index);
    }
  }
}
