package dev.flipside.desktop.window;

import com.badlogic.gdx.Gdx;
import dev.flipside.agents.ppo.PpoConfig;
import dev.flipside.agents.training.Trainer;
import dev.flipside.agents.training.TrainingConfig;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.run.RunDirectory;
import dev.flipside.desktop.live.LiveLearner;
import dev.flipside.desktop.runs.LabelRuns;
import dev.flipside.desktop.window.screen.Destination;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures how fast the window draws its screens, in a real window. */
public final class WindowBench {
  private static final double WARM_UP_SECONDS = 2.5;

  private WindowBench() {}

  /**
   * How fast one screen was drawn.
   *
   * @param screen which one, and in which world
   * @param picturesPerSecond at most 60, the window's own limit
   * @param cpuMillisPerPicture processor time of the whole process per picture, milliseconds; while
   *     training, the learner's is in it
   * @param quality what the scenes' quality had stepped down to
   */
  public record Speed(
      String screen, double picturesPerSecond, double cpuMillisPerPicture, String quality) {}

  /**
   * Opens the window, goes through title, play, train and label for a world, and closes it. While
   * clips are labelled, a hand-coded reward is trained on beside: a learner that waits for answers
   * would take nothing from the window.
   *
   * @param options size, theme and quality, and where the runs go
   * @param scenario the world
   * @param seconds how long each screen is measured, after a warm-up
   * @throws DisplayMissing if there is no display
   */
  public static List<Speed> run(WindowOptions options, Scenario scenario, double seconds)
      throws DisplayMissing {
    Run run = new Run(options, scenario, seconds);
    FlipsideWindow.open(options, run);
    if (run.beside != null) {
      run.beside.close();
    }
    return List.copyOf(run.speeds);
  }

  /** A screen to measure; asked for when it is its turn. */
  private record Stop(String name, Supplier<Destination> screen) {}

  private static final class Run extends WindowApp {
    private final WindowOptions options;
    private final double seconds;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final List<Speed> speeds = new ArrayList<>();
    private boolean begun;
    private String name = "";
    private long since;
    private long cpuSince;
    private int pictures;
    private boolean measuring;
    private LiveLearner beside;

    Run(WindowOptions options, Scenario scenario, double seconds) {
      super(options);
      this.options = options;
      this.seconds = seconds;
      stops.add(new Stop("title", Destination.Title::new));
      if (scenario.provider().pilot(scenario.settings()).isPresent()) {
        stops.add(new Stop("play", () -> new Destination.Play(scenario)));
      }
      stops.add(new Stop("train", () -> learning(scenario)));
      stops.add(new Stop("label", () -> labelling(scenario)));
    }

    private Destination labelling(Scenario scenario) {
      EnvironmentProvider provider = scenario.provider();
      TrainingConfig config = config(scenario);
      beside = LiveLearner.unattended(provider, config, directory(provider, config));
      LabelRuns runs = new LabelRuns(options.runs(), "bench");
      return new Destination.Label(
          runs.begin(provider, runs.configured(scenario, 1, Map.of()), "", List.of()));
    }

    private Destination learning(Scenario scenario) {
      TrainingConfig config = config(scenario);
      return new Destination.Train(directory(scenario.provider(), config), config);
    }

    private RunDirectory directory(EnvironmentProvider provider, TrainingConfig config) {
      return RunDirectory.create(
          options.runs(),
          "window-bench-" + System.nanoTime(),
          Trainer.manifest(provider, config, "flipside bench"));
    }

    private static TrainingConfig config(Scenario scenario) {
      return TrainingConfig.of(
              scenario.id(),
              scenario.settings().values(),
              scenario.rewards().get(0).id(),
              1,
              100_000_000)
          .withPpo(PpoConfig.DEFAULT.withHints(scenario.provider().hints().ppo()));
    }

    @Override
    void drawn() {
      long now = System.nanoTime();
      if (!begun) {
        begun = true;
        next();
        return;
      }
      pictures++;
      double passed = (now - since) * 1e-9;
      if (!measuring && passed > WARM_UP_SECONDS) {
        measuring = true;
        begin(now);
      } else if (measuring && passed > seconds) {
        double cpu = (WindowStats.cpuNanos() - cpuSince) * 1e-6;
        speeds.add(new Speed(name, pictures / passed, cpu / pictures, look().quality().name()));
        next();
      }
    }

    private void next() {
      if (stops.isEmpty()) {
        Gdx.app.exit();
        return;
      }
      if (!name.isEmpty()) {
        back();
      }
      Stop stop = stops.remove();
      name = stop.name();
      go(stop.screen().get());
      measuring = false;
      begin(System.nanoTime());
    }

    private void begin(long now) {
      since = now;
      pictures = 0;
      cpuSince = WindowStats.cpuNanos();
    }
  }
}
