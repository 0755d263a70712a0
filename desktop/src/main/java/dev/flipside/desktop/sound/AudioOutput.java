package dev.flipside.desktop.sound;

/** Something that makes samples audible; used by one thread alone. */
interface AudioOutput extends AutoCloseable {

  /**
   * Plays a sound from its start, beside others that still play.
   *
   * @param volume 0 to 1
   */
  void play(Sound sound, float volume);

  @Override
  void close();
}
