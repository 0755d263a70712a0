package dev.flipside.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipStoreTest {
  @TempDir Path folder;

  @Test
  void aClipComesBackBitForBitFromANewStore() throws IOException {
    Segment clip = Clips.clip(3);
    ClipStore.open(folder).put(clip);
    Segment back = ClipStore.open(folder).get(clip.id()).orElseThrow();
    assertThat(back.isIntact()).isTrue();
    assertThat(back.scene()).isEqualTo(Clips.SCENE);
    assertThat(back.frames().get(1).poses()).isEqualTo(clip.frames().get(1).poses());
    assertThat(back.frames().get(1).present(1)).isFalse();
    assertThat(back.observations().get(2)).isEqualTo(clip.observations().get(2));
    assertThat(back.length()).isEqualTo(3);
  }

  @Test
  void clipsOfOneSceneShareItsFile() throws IOException {
    ClipStore store = ClipStore.open(folder);
    store.put(Clips.clip(1));
    store.put(Clips.clip(2));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void aChangedClipFileIsRefused() throws IOException {
    Segment clip = Clips.clip(3);
    ClipStore.open(folder).put(clip);
    Path file = folder.resolve(clip.id() + ".json");
    Files.writeString(file, Files.readString(file).replace("\"seed\":3", "\"seed\":4"));
    assertThatThrownBy(() -> ClipStore.open(folder).get(clip.id()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("its content does not fit its name");
    Files.writeString(file, Files.readString(file).substring(0, 200));
    assertThatThrownBy(() -> ClipStore.open(folder).get(clip.id())).hasMessageContaining("damaged");
  }

  @Test
  void unknownClipsGetOneSentence() throws IOException {
    ClipStore store = ClipStore.open(folder);
    store.put(Clips.clip(0));
    store.put(Clips.clip(1));
    List<Preference> labels =
        List.of(
            Clips.answer(Clips.pair(0), Choice.LEFT, "ada", 1),
            Clips.answer(Clips.pair(1), Choice.LEFT, "ada", 1));
    assertThat(store.unknownClips(labels.subList(0, 1))).isEmpty();
    assertThat(store.unknownClips(labels))
        .startsWith("1 label names clips that are not in")
        .endsWith("nothing is learned from them");
  }

  @Test
  void aPathInAClipIdLeadsNowhere() throws IOException {
    assertThat(ClipStore.open(folder).get("../../secret")).isEmpty();
  }
}
