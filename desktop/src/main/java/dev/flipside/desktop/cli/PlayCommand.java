package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.Scenario;
import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.window.screen.Destination;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Driving a body oneself. */
@Command(
    name = "play",
    description = {
      "Drive the body yourself, in a window, with keyboard or gamepad.",
      "K keeps the try that has just ended, in the folder runs/ENV/tries; learn from what you kept"
          + " with --start-from demos:DIR (label, train) or with clone --demos DIR."
    },
    mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
  @Mixin private Places places;
  @Mixin private SettingOptions settings;
  @Mixin private WindowLook look;

  @Parameters(paramLabel = "ENV", description = "Environment; see flipside list.")
  private String environment;

  @Override
  public Integer call() {
    EnvironmentRegistry registry = places.environments();
    EnvironmentProvider provider = registry.provider(environment);
    Scenario chosen = settings.of(provider);
    if (provider.pilot(chosen.settings()).isEmpty()) {
      throw new Refusal("environment " + environment + " cannot be played: it has no controls");
    }
    look.mustOpen(registry, places.runs(), new Destination.Play(chosen));
    return 0;
  }
}
