package dev.flipside.desktop.cli;

import dev.flipside.core.environment.EnvironmentProvider;
import dev.flipside.core.environment.EnvironmentRegistry;
import dev.flipside.core.environment.Settings;
import dev.flipside.desktop.window.Opening;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Driving a body oneself. */
@Command(
    name = "play",
    description = "Drive the body yourself, in a window, with keyboard or gamepad.",
    mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
  @Mixin private Places places;
  @Mixin private WindowLook look;

  @Parameters(paramLabel = "ENV", description = "Environment; see flipside list.")
  private String environment;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the environment; see flipside list. May be given again.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() {
    EnvironmentRegistry registry = places.environments();
    EnvironmentProvider provider = registry.provider(environment);
    Settings chosen = Settings.of(provider.settings(), settings);
    if (provider.pilot(chosen).isEmpty()) {
      throw new BadInput("environment " + environment + " cannot be played: it has no controls");
    }
    look.mustOpen(registry, places.runs(), new Opening.Play(provider, chosen));
    return 0;
  }
}
