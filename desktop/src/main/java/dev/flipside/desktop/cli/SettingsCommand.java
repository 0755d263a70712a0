package dev.flipside.desktop.cli;

import dev.flipside.core.Refusal;
import dev.flipside.desktop.preferences.Preferences;
import dev.flipside.desktop.preferences.PreferencesFile;
import dev.flipside.desktop.window.input.KeyMap;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the window keeps over sittings. */
@Command(
    name = "settings",
    description = {
      "List what the window keeps over sittings and where, or change it: theme=light rater=ada.",
      "Options of a command win over it. FLIPSIDE_SETTINGS names another file."
    },
    mixinStandardHelpOptions = true)
final class SettingsCommand implements Runnable {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "NAME=VALUE", arity = "0..*", description = "What to change.")
  private List<String> changes = new ArrayList<>();

  @Override
  public void run() {
    PreferencesFile file = PreferencesFile.ofUser();
    Preferences preferences = file.read();
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new Refusal("a setting is changed by NAME=VALUE, not " + change);
      }
      preferences =
          preferences.with(change.substring(0, equals), change.substring(equals + 1).strip());
    }
    KeyMap.of(preferences.text("keys"));
    if (!changes.isEmpty()) {
      file.write(preferences);
    }
    PrintWriter out = command.commandLine().getOut();
    out.println(file.path());
    preferences
        .values()
        .forEach(
            (name, value) -> {
              List<String> allowed = Preferences.ALLOWED.get(name);
              out.printf(
                  Locale.ROOT,
                  "  %-12s %-12s %s%n",
                  name,
                  value,
                  allowed.isEmpty() ? "" : "of " + String.join(", ", allowed));
            });
    out.flush();
  }
}
