package dev.flipside.desktop.window;

import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.debate.DebateGame;

/** Which screen a window opens with. Leaving that screen leads to the title. */
public sealed interface Opening {

  /** The title screen. */
  record Title() implements Opening {}

  /** Drive the body oneself. */
  record Play(Scenario scenario) implements Opening {}

  /** Choose a reward and watch it being learned. */
  record Train(Scenario scenario) implements Opening {}

  /** Watch a finished or running run. */
  record Watch(RunDirectory run) implements Opening {}

  /** Judge clips while the agent learns from the answers. */
  record Label(LabelStart start) implements Opening {}

  /** Judge what two advocates choose to show. */
  record Debate(DebateGame game, Scenario scenario) implements Opening {}

  /** Two to four runs of one environment side by side. */
  record Compare(java.util.List<Contender> contenders) implements Opening {
    public Compare {
      contenders = java.util.List.copyOf(contenders);
    }
  }
}
