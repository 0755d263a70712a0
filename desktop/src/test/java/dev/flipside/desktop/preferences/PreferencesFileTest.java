package dev.flipside.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flipside.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir Path folder;

  @Test
  void whatIsLikedComesBackInAnotherSitting() {
    PreferencesFile file = new PreferencesFile(folder.resolve("new/settings.json"));
    assertThat(file.read()).isEqualTo(Preferences.DEFAULT);
    Preferences liked =
        Preferences.DEFAULT
            .with("theme", "light")
            .with("rater", " Ada 🙂 ")
            .with("text-size", "1.3")
            .with("keys", "K=J")
            .turned("quality", -1);
    file.write(liked);
    Preferences back = new PreferencesFile(file.path()).read();
    assertThat(back).isEqualTo(liked);
    assertThat(back.person()).isEqualTo("Ada 🙂");
    assertThat(back.is("quality", "low")).isTrue();
    assertThat(back.textSize()).isEqualTo(1.3f);
  }

  @Test
  void aFileWithAMistakeIsRefusedWithItsNameAndStaysAsItIs() throws IOException {
    PreferencesFile file = new PreferencesFile(folder.resolve("settings.json"));
    for (String text :
        List.of(
            "{\"theme\": \"purple\"}", "{\"thema\": \"dark\"}", "{\"size\": \"big\"}", "[1", "7")) {
      Files.writeString(file.path(), text);
      assertThatThrownBy(file::read)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("settings.json");
      assertThat(Files.readString(file.path())).isEqualTo(text);
    }
    Files.writeString(file.path(), "{\"theme\": \"purple\"}");
    assertThatThrownBy(file::read).hasMessageContaining("is one of dark, light, not purple");
  }

  @Test
  void theFileIsWhereTheSystemExpectsIt() {
    assertThat(PreferencesFile.place("Linux", "/home/ada", Map.of()))
        .isEqualTo(Path.of("/home/ada/.config/flipside/settings.json"));
    assertThat(PreferencesFile.place("Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "/x")))
        .isEqualTo(Path.of("/x/flipside/settings.json"));
    assertThat(PreferencesFile.place("Linux", "/home/ada", Map.of("XDG_CONFIG_HOME", "x")))
        .as("relative ones are to be ignored")
        .isEqualTo(Path.of("/home/ada/.config/flipside/settings.json"));
    assertThat(PreferencesFile.place("Mac OS X", "/Users/ada", Map.of()).toString())
        .isEqualTo("/Users/ada/Library/Application Support/Flipside/settings.json");
    assertThat(PreferencesFile.place("Windows 11", "/u", Map.of("APPDATA", "/u/Roaming")))
        .isEqualTo(Path.of("/u/Roaming/Flipside/settings.json"));
    assertThat(PreferencesFile.place("Linux", "/h", Map.of("FLIPSIDE_SETTINGS", "/s.json")))
        .isEqualTo(Path.of("/s.json"));
  }
}
