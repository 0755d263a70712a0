package dev.flipside.desktop.window.train;

import com.badlogic.gdx.Input.Keys;
import com.badlogic.gdx.scenes.scene2d.Actor;
import com.badlogic.gdx.scenes.scene2d.ui.Label;
import com.badlogic.gdx.scenes.scene2d.ui.Table;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.HandCodedReward;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.figures.Numbers;
import dev.flipside.desktop.live.LiveWorld;
import dev.flipside.desktop.runs.Casting;
import dev.flipside.desktop.window.input.Command;
import dev.flipside.desktop.window.input.PadButton;
import dev.flipside.desktop.window.screen.Desk;
import dev.flipside.desktop.window.screen.Destination;
import dev.flipside.desktop.window.screen.Hud;
import dev.flipside.desktop.window.screen.Screen;
import dev.flipside.desktop.window.widget.ChoiceList;
import dev.flipside.desktop.window.widget.ChoiceList.Choice;
import dev.flipside.desktop.window.widget.KeyLegend;
import dev.flipside.desktop.window.widget.SceneView;
import dev.flipside.desktop.window.widget.Text;
import dev.flipside.desktop.window.widget.Ui;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Which reward is to be learned, and for how long. */
public final class TrainSetupScreen implements Screen {
  private static final long[] STEPS = {300_000, 1_000_000, 2_500_000, 5_000_000};
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Desk desk;
  private final EnvironmentProvider provider;
  private final Scenario scenario;
  private final List<HandCodedReward> rewards;
  private final LiveWorld world;
  private ChoiceList list;
  private Label stepsLabel;
  private int chosen;
  private int length = 2;

  public TrainSetupScreen(Desk desk, Scenario scenario) {
    this.desk = desk;
    this.provider = scenario.provider();
    this.scenario = scenario;
    this.rewards = scenario.rewards();
    this.world = new LiveWorld(scenario, Casting.anybody(scenario), 3);
  }

  @Override
  public String name() {
    return "train-setup";
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.of("↑ ↓", "choose", () -> list.move(-1), Keys.UP, Keys.W).pad(PadButton.UP));
    commands.add(Command.of("", "", () -> list.move(1), Keys.DOWN, Keys.S).pad(PadButton.DOWN));
    commands.add(
        Command.of("← →", "how long", () -> longer(-1), Keys.LEFT, Keys.A).pad(PadButton.LEFT));
    commands.add(Command.of("", "", () -> longer(1), Keys.RIGHT, Keys.D).pad(PadButton.RIGHT));
    commands.add(
        Command.of("Enter", "start", () -> list.choose(), Keys.ENTER, Keys.SPACE).pad(PadButton.A));
    return commands;
  }

  private void longer(int by) {
    length = Math.floorMod(length + by, STEPS.length);
    stepsLabel.setText(stepsWords());
  }

  private String stepsWords() {
    return "←  " + Numbers.brief((double) STEPS[length]) + " control steps  →";
  }

  @Override
  public Actor build(Ui ui) {
    chosen = list == null ? chosen : list.selected();
    Table page = new Table();
    page.add(column(ui)).width(ui.px(600)).growY();
    page.add(new SceneView(ui, () -> world)).grow();
    return page;
  }

  private Table column(Ui ui) {
    Table column = new Table();
    column.pad(ui.px(40), ui.px(40), ui.px(26), ui.px(36));
    column.defaults().left().growX();
    column.add(ui.label("Train and watch", Text.TITLE)).row();
    column
        .add(
            ui.paragraph(
                "Which reward shall " + provider.title() + " learn from? Each was written by hand.",
                Text.BODY,
                ui.theme().quiet()))
        .padBottom(ui.px(16))
        .row();
    List<Choice> choices = new ArrayList<>();
    for (HandCodedReward reward : rewards) {
      choices.add(
          new Choice(
              reward.id(), reward.formula() + "\n" + reward.description(), () -> start(reward)));
    }
    list = new ChoiceList(ui, choices, chosen);
    column.add(list).row();
    column.add(ui.label("How long", Text.HEADING)).padTop(ui.px(16)).row();
    stepsLabel = ui.label(stepsWords(), Text.BODY, ui.theme().accent());
    column.add(stepsLabel).padTop(ui.px(2)).row();
    column.add().growY().row();
    column.add(new KeyLegend(ui, Hud.legend(commands())));
    return column;
  }

  private void start(HandCodedReward reward) {
    try {
      PpoConfig ppo = PpoConfig.DEFAULT.withHints(provider.hints().ppo());
      TrainingConfig config =
          TrainingConfig.of(
                  provider.id(), scenario.settings().values(), reward.id(), 1, STEPS[length])
              .withPpo(ppo);
      String name =
          "window-" + reward.id() + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
      String command =
          "flipside train "
              + provider.id()
              + " --reward "
              + reward.id()
              + " --seed 1 --steps "
              + STEPS[length];
      RunDirectory run =
          RunDirectory.create(desk.runs(), name, Trainer.manifest(provider, config, command));
      desk.go(new Destination.Train(run, config));
    } catch (Refusal | UncheckedIOException e) {
      desk.say(e.getMessage());
    }
  }

  @Override
  public void advance(float seconds) {
    world.advance(seconds);
  }

  @Override
  public String help() {
    return "A reward written by hand is a formula over what can be measured. Choose one; the agent"
        + " then tries to get as much of it as it can, which is not always what was meant. The run is"
        + " kept in the folder "
        + desk.runs()
        + " and can be watched, recorded and resumed later.";
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
