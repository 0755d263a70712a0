package dev.flipside.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpeakerTest {

  /** Notes what it is asked to play. */
  private static final class Notes implements AudioOutput {
    private final List<String> played = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void play(Sound sound, float volume) {
      played.add(sound + " " + volume);
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void eachSoundIsShortAndItsOwnAndNeitherClicksNorClips() {
    Set<Integer> different = new HashSet<>();
    for (Sound sound : Sound.values()) {
      short[] samples = sound.samples();
      assertThat(sound.seconds()).as(sound.name()).isBetween(0.03, 1.0);
      assertThat(samples).hasSize((int) Math.ceil(sound.seconds() * Sound.RATE));
      different.add(Arrays.hashCode(samples));
      int loudest = 0;
      int steepest = 0;
      for (int i = 0; i < samples.length; i++) {
        loudest = Math.max(loudest, Math.abs(samples[i]));
        steepest = Math.max(steepest, Math.abs(samples[i] - (i == 0 ? 0 : samples[i - 1])));
      }
      assertThat(loudest).as(sound.name()).isBetween(2000, 32_000);
      assertThat(steepest).as(sound.name()).isLessThan(6000);
      assertThat((int) samples[samples.length - 1]).isBetween(-200, 200);
    }
    assertThat(different).hasSize(Sound.values().length);
  }

  @Test
  void aSoundIsPlayedAtTheVolumeAndNoneWhenMuted() throws InterruptedException {
    Notes notes = new Notes();
    Speaker speaker = new Speaker(() -> notes);
    speaker.play(Sound.TICK);
    speaker.volume(0.5f);
    speaker.play(Sound.SCORED);
    for (int i = 0; i < 200 && notes.played.isEmpty(); i++) {
      Thread.sleep(5);
    }
    speaker.close();
    assertThat(notes.closed.await(2, TimeUnit.SECONDS)).isTrue();
    assertThat(notes.played).containsExactly("SCORED 0.5");
  }

  @Test
  void withoutADeviceThereIsSilenceAndNobodyAsksAgain() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    Speaker speaker =
        new Speaker(
            () -> {
              asked.incrementAndGet();
              first.countDown();
              throw new IllegalStateException("no audio device");
            });
    speaker.volume(1);
    speaker.play(Sound.TICK);
    assertThat(first.await(2, TimeUnit.SECONDS)).isTrue();
    speaker.play(Sound.TICK);
    speaker.close();
    assertThat(asked).hasValue(1);
  }

  @Test
  void theMachinesOwnNeverFails() {
    assertThatCode(
            () -> {
              try (Speaker speaker = new Speaker()) {
                speaker.volume(0.1f);
                speaker.play(Sound.TICK);
              }
            })
        .doesNotThrowAnyException();
  }
}
