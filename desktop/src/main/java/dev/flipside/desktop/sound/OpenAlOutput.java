package dev.flipside.desktop.sound;

import static org.lwjgl.openal.AL10.*;
import static org.lwjgl.openal.ALC10.*;

import com.badlogic.gdx.utils.Os;
import com.badlogic.gdx.utils.SharedLibraryLoader;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.lwjgl.openal.AL;
import org.lwjgl.openal.ALC;

/** The machine's loudspeaker, through the OpenAL that libGDX brings along. */
final class OpenAlOutput implements AudioOutput {
  private final long device;
  private final long context;
  private final Map<Sound, Integer> sources = new EnumMap<>(Sound.class);
  private final Map<Sound, Integer> buffers = new EnumMap<>(Sound.class);

  /**
   * @throws IllegalStateException if there is no device
   */
  OpenAlOutput() {
    requireCardOrServer();
    device = alcOpenDevice((ByteBuffer) null);
    if (device == 0) {
      throw new IllegalStateException("no audio device");
    }
    context = alcCreateContext(device, (IntBuffer) null);
    if (context == 0 || !alcMakeContextCurrent(context)) {
      alcCloseDevice(device);
      throw new IllegalStateException("the audio device gives no context");
    }
    AL.createCapabilities(ALC.createCapabilities(device));
  }

  /** Where a Linux machine has neither, its libraries would complain on the error stream. */
  private static void requireCardOrServer() {
    if (SharedLibraryLoader.os != Os.Linux || Files.isDirectory(Path.of("/dev/snd"))) {
      return;
    }
    String folder = System.getenv("XDG_RUNTIME_DIR");
    boolean served =
        System.getenv("PULSE_SERVER") != null
            || (folder != null
                && (Files.exists(Path.of(folder, "pulse", "native"))
                    || Files.exists(Path.of(folder, "pipewire-0"))));
    if (!served) {
      throw new IllegalStateException("neither a sound card nor a sound server");
    }
  }

  @Override
  public void play(Sound sound, float volume) {
    int source = sources.computeIfAbsent(sound, this::load);
    alSourcef(source, AL_GAIN, volume);
    alSourceRewind(source);
    alSourcePlay(source);
  }

  private int load(Sound sound) {
    int buffer = alGenBuffers();
    alBufferData(buffer, AL_FORMAT_MONO16, sound.samples(), Sound.RATE);
    buffers.put(sound, buffer);
    int source = alGenSources();
    alSourcei(source, AL_BUFFER, buffer);
    return source;
  }

  @Override
  public void close() {
    sources.values().forEach(source -> alDeleteSources(source));
    buffers.values().forEach(buffer -> alDeleteBuffers(buffer));
    alcMakeContextCurrent(0);
    alcDestroyContext(context);
    alcCloseDevice(device);
  }
}
