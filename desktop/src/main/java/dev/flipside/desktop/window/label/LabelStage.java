package dev.flipside.desktop.window.label;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Stack;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import com.badlogic.gdx.utils.Align;
import dev.flipside.core.environment.Instructions;
import dev.flipside.core.feedback.Kind;
import dev.flipside.desktop.labelling.SideBySide;
import dev.flipside.desktop.runs.LabelStart;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.widget.Clickable;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Scrubber;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Theme;
import dev.flipside.desktop.window.widget.Ui;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a rater looks at: the question, the clips or the agent itself, how far the clips are, and
 * the keys that answer. Built once for a window size; the next query only changes what it shows.
 */
public final class LabelStage {
  private final Ui ui;
  private final LabelSession session;
  private final String pairQuestion;
  private final boolean shadows;
  private final ClipPanels panels;
  private final Table pairKeys = new Table();
  private final Table fourKeys = new Table();
  private final Table live = new Table();
  private final Table transport = new Table();
  private final Label question;
  private final Label below;
  private final Label advice;
  private final Label counter;
  private final AnswerStrip strip;
  private final Listener listener;

  /** Hears what was clicked. */
  interface Listener {
    /** The clip with this number, from 0, is the better one. */
    void picked(int clip);

    /** The clips are to stand at this share of the longest, 0 to 1. */
    void sought(float share);

    /** The answer to this query is to be looked at again. */
    void reviewed(String query);
  }

  /**
   * @param shadows whether scenes show shadows
   */
  LabelStage(Ui ui, LabelSession session, LabelStart start, boolean shadows, Listener listener) {
    this.ui = ui;
    this.listener = listener;
    this.session = session;
    this.shadows = shadows;
    this.pairQuestion = start.config().scenario(start.provider()).instructions().question();
    this.panels =
        new ClipPanels(
            ui,
            shadows,
            start.assists().contains(LabelStart.SECOND_CAMERA),
            start.assists().contains(LabelStart.CONTACT_MARKS),
            listener::picked);
    this.counter = ui.label("", Text.SMALL, ui.theme().quiet());
    this.strip = new AnswerStrip(ui, session.labelling(), listener::reviewed);
    this.question = ui.paragraph("", Text.HEADING, ui.theme().text());
    question.setAlignment(Align.center);
    this.below = ui.paragraph("", Text.STRONG, ui.theme().accent());
    below.setAlignment(Align.center);
    this.advice = ui.paragraph("", Text.SMALL, ui.theme().accent());
    advice.setAlignment(Align.center);
  }

  /** The clips. */
  ClipPanels panels() {
    return panels;
  }

  /**
   * The whole page.
   *
   * @param column what stands at the right
   * @param button whether the reward button's keys are shown
   * @param camera through which the agent is seen
   * @param progress how far the clips are, 0 to 1
   * @param legend the other keys
   */
  Actor page(
      Table column, boolean button, String camera, Supplier<Float> progress, List<Command> legend) {
    Table left = new Table();
    left.add(question).growX().padBottom(ui.px(6)).row();
    left.add(advice).growX().padBottom(ui.px(2)).row();
    left.add(scenes(camera)).grow().row();
    left.add(transport(progress)).growX().padTop(ui.px(2)).row();
    left.add(keys(button)).padTop(ui.px(4)).row();
    left.add(strip.actor()).growX().height(ui.px(26)).padTop(ui.px(6)).row();
    left.add(new KeyLegend(ui, legend)).growX().padTop(ui.px(6));
    Table page = new Table();
    page.pad(ui.px(14), ui.px(18), ui.px(12), 0);
    page.add(left).grow().minWidth(0).prefWidth(ui.px(640));
    page.add(column).width(ui.px(300)).growY();
    return page;
  }

  /** How far the clips are, to be pulled elsewhere, and in numbers. */
  private Table transport(Supplier<Float> progress) {
    transport.add(new Scrubber(ui, progress, listener::sought)).growX();
    transport.add(counter).width(ui.px(190)).padLeft(ui.px(12));
    return transport;
  }

  private Actor scenes(String camera) {
    Stack stack = new Stack();
    stack.add(panels.actor());
    SceneView view = new SceneView(ui, session::world).camera(camera).shadows(shadows);
    live.add(view).grow().row();
    live.add(below).growX().minHeight(ui.px(24)).padTop(ui.px(6));
    stack.add(live);
    return stack;
  }

  private Actor keys(boolean button) {
    Stack stack = new Stack();
    pairKeys.add(Clickable.asKey(ui, big("↑  W", "the same"), Keys.UP)).padRight(ui.px(30));
    pairKeys.add(Clickable.asKey(ui, big("↓  S", "can't tell"), Keys.DOWN));
    float gap = ui.px(10);
    fourKeys.add(big("1 – 4", "the closest")).padRight(gap);
    fourKeys.add(Clickable.asKey(ui, big("Enter", "the framed one"), Keys.ENTER)).padRight(gap);
    fourKeys.add(Clickable.asKey(ui, big("5", "all the same"), Keys.NUM_5)).padRight(gap);
    fourKeys.add(Clickable.asKey(ui, big("0", "can't tell"), Keys.NUM_0));
    stack.add(pairKeys);
    stack.add(fourKeys);
    if (button) {
      Table presses = new Table();
      presses
          .add(Clickable.asKey(ui, big("↑  W", "good, more of this"), Keys.UP))
          .padRight(ui.px(30));
      presses.add(Clickable.asKey(ui, big("↓  S", "bad, less of this"), Keys.DOWN));
      stack.add(presses);
    }
    return stack;
  }

  private Table big(String keys, String words) {
    Table entry = new Table();
    entry.add(KeyLegend.cap(ui, keys));
    entry.add(ui.label(words, Text.STRONG)).padLeft(ui.px(8));
    entry.setBackground(ui.rounded(Theme.alpha(ui.theme().line(), 0.25f), 8));
    entry.pad(ui.px(4), ui.px(12), ui.px(5), ui.px(12));
    return entry;
  }

  /**
   * Shows a query, or the agent.
   *
   * @param kind of the query; null if there is none
   * @param clips of the query; null if it is not about clips that are there
   */
  void show(Kind kind, SideBySide clips) {
    panels.show(clips);
    transport.setVisible(clips != null);
    pairKeys.setVisible(kind == Kind.PAIR);
    fourKeys.setVisible(kind == Kind.BEST_OF_FOUR);
    live.setVisible(clips == null);
    if (kind == Kind.BEST_OF_FOUR) {
      panels.select(0);
    }
    question.setText(
        switch (kind == null ? Kind.PAIR : kind) {
          case BEST_OF_FOUR -> session.fourQuestion();
          case BUTTON -> "Good or bad? Your press is about the last second.";
          case PAIR -> pairQuestion;
        });
  }

  /** Writes below the question what can be done about a run that is failing; mostly nothing. */
  void advise(String words) {
    if (!advice.textEquals(words)) {
      advice.setText(words);
      advice.invalidateHierarchy();
    }
  }

  /** Writes below the agent. */
  void below(String words) {
    below.setText(words);
  }

  /** Writes above the clips. */
  void question(String words) {
    question.setText(words);
  }

  /** What is asked about a pair. */
  String pairQuestion() {
    return pairQuestion;
  }

  /**
   * Writes what changes from picture to picture.
   *
   * @param clips on the screen; null if there are none
   * @param speed how fast they pass
   */
  void write(SideBySide clips, float speed) {
    strip.refresh();
    counter.setText(
        clips == null
            ? ""
            : String.format(
                Locale.ROOT,
                "frame %d of %d   × %s%s",
                clips.index() + 1,
                clips.frames(),
                speed == Math.rint(speed) ? Integer.toString((int) speed) : Float.toString(speed),
                clips.paused() ? "   paused" : ""));
  }

  /** The last answers, for the keys. */
  AnswerStrip strip() {
    return strip;
  }

  /**
   * The whole instructions and the keys of the answers.
   *
   * @param kind of what is on the screen; null if there is nothing yet
   */
  static String help(Instructions told, Kind kind) {
    StringBuilder words = new StringBuilder(told.question()).append("\n\n").append(told.text());
    for (int i = 0; i < told.tieBreakers().size(); i++) {
      words.append(i == 0 ? "\n\nIf both seem alike, in this order:" : "");
      words.append("\n  ").append(i + 1).append(".  ").append(told.tieBreakers().get(i));
    }
    words
        .append("\n\n")
        .append(
            switch (kind == null ? Kind.PAIR : kind) {
              case PAIR ->
                  "‹←› or ‹A›, or a click on it: the left one.  ‹→› or ‹D›: the right"
                      + " one.  ‹↑› or ‹W›: the same, when nothing decides.  ‹↓› or ‹S›: can't tell,"
                      + " when they cannot be compared.";
              case BEST_OF_FOUR ->
                  "Four clips: say which one is closest. A click on it, its number ‹1› to ‹4›, or the"
                      + " arrows to frame it and ‹Enter›. One such answer says that the one is better than"
                      + " each of the other three.  ‹5›: all the same, when none is closer than the"
                      + " others, which is learned from as well.  ‹0›: can't tell, when they cannot be"
                      + " compared, which teaches nothing.";
              case BUTTON ->
                  "The agent acts live. ‹↑› or ‹W›: what it did in the last second was good.  ‹↓› or"
                      + " ‹S›: it was bad. Press as often as you like; ‹B› goes back to the clips.";
            });
    return words.toString();
  }
}
