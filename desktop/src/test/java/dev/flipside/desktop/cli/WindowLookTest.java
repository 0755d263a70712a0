package dev.flipside.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flipside.core.plugin.EnvironmentRegistry;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.preferences.PreferencesFile;
import dev.flipside.desktop.render.Quality;
import dev.flipside.desktop.window.WindowOptions;
import dev.flipside.desktop.window.screen.Destination;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WindowLookTest {
  @TempDir Path folder;

  @CommandLine.Command
  private static final class Any {
    @CommandLine.Mixin private WindowLook look;
  }

  private WindowOptions opened(Preferences liked, String... args) {
    PreferencesFile file = new PreferencesFile(folder.resolve("settings.json"));
    file.write(liked);
    Any any = new Any();
    new CommandLine(any).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return any.look.options(EnvironmentRegistry.classPath(), folder, new Destination.Title(), file);
  }

  @Test
  void theWindowOpensAsThePersonLikesIt() {
    WindowOptions options =
        opened(
            Preferences.DEFAULT
                .with("theme", "light")
                .with("size", "1000x700")
                .with("quality", "low")
                .with("full-screen", "yes"));
    assertThat(options.light()).isTrue();
    assertThat(options.width()).isEqualTo(1000);
    assertThat(options.height()).isEqualTo(700);
    assertThat(options.quality()).contains(Quality.LOW);
    assertThat(options.fullScreen()).isTrue();
    assertThat(opened(Preferences.DEFAULT).quality()).isEmpty();
  }

  @Test
  void whatIsSaidOnTheCommandLineWins() {
    Preferences liked =
        Preferences.DEFAULT
            .with("theme", "light")
            .with("quality", "low")
            .with("full-screen", "yes");
    WindowOptions options =
        opened(liked, "--no-light", "--quality", "full", "--size", "900x650", "--no-full-screen");
    assertThat(options.light()).isFalse();
    assertThat(options.quality()).contains(Quality.FULL);
    assertThat(options.width()).isEqualTo(900);
    assertThat(options.fullScreen()).isFalse();
    assertThat(opened(Preferences.DEFAULT, "--light").light()).isTrue();
  }

  @Test
  void whatIsChangedInTheWindowIsWrittenDown() {
    WindowOptions options = opened(Preferences.DEFAULT);
    options.keep().accept(options.preferences().with("palette", "distinct"));
    assertThat(
            new PreferencesFile(folder.resolve("settings.json")).read().is("palette", "distinct"))
        .isTrue();
  }

  @Test
  void theSettingsAreListedWithTheirPlace() {
    Cli cli = Cli.run("settings");
    assertThat(cli.status()).as(cli.err()).isZero();
    assertThat(cli.out())
        .contains(PreferencesFile.ofUser().path().toString(), "theme", "of dark, light", "keys");
    Cli wrong = Cli.run("settings", "colour=red");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.sentence()).contains("there is no setting colour; there are theme,");
  }
}
