package dev.flipside.desktop.sound;

import java.util.List;

/**
 * What can be heard. Each is made of a few plucked notes when it is first needed: there is no file,
 * and nobody's licence.
 */
public enum Sound {
  /** A key did something. */
  TICK(note(880, 0, 0.05, 0.16)),
  /** To another screen. */
  FORWARD(note(392, 0, 0.12, 0.22), note(587.3, 0.05, 0.16, 0.22)),
  /** Back to the screen before. */
  BACK(note(587.3, 0, 0.12, 0.2), note(392, 0.05, 0.16, 0.2)),
  /** An answer was written down. */
  ANSWER(note(659.3, 0, 0.1, 0.26), note(987.8, 0.05, 0.2, 0.22)),
  /** What the world is about has happened. */
  SCORED(
      note(523.3, 0, 0.3, 0.26),
      note(659.3, 0.08, 0.3, 0.26),
      note(784, 0.16, 0.3, 0.26),
      note(1046.5, 0.24, 0.5, 0.3)),
  /** It has happened to the one that one plays against. */
  RIVAL_SCORED(note(329.6, 0, 0.2, 0.24), note(261.6, 0.1, 0.35, 0.24));

  /** Samples a second. */
  public static final int RATE = 44_100;

  /** A note rises within this time, seconds: a sudden start would click. */
  private static final double RISE = 0.004;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that nobody can change.
  private final List<Note> notes;

  /**
   * A plucked string.
   *
   * @param hertz its pitch
   * @param from when it begins, seconds
   * @param lasts how long it is heard, seconds
   * @param loud at its loudest, 0 to 1
   */
  private record Note(double hertz, double from, double lasts, double loud) {

    /** Its height at a time since the sound began, -1 to 1. */
    double at(double seconds) {
      double t = seconds - from;
      if (t < 0 || t >= lasts) {
        return 0;
      }
      double fall = Math.exp(-5 * t / lasts) * Math.min(1, (lasts - t) / (0.1 * lasts));
      double phase = 2 * Math.PI * hertz * t;
      double wave = 0.75 * Math.sin(phase) + 0.25 * Math.sin(2 * phase) * Math.exp(-30 * t);
      return loud * Math.min(1, t / RISE) * fall * wave;
    }
  }

  Sound(Note... notes) {
    this.notes = List.of(notes);
  }

  private static Note note(double hertz, double from, double lasts, double loud) {
    return new Note(hertz, from, lasts, loud);
  }

  /** How long it is, seconds. */
  public double seconds() {
    return notes.stream().mapToDouble(n -> n.from() + n.lasts()).max().orElse(0);
  }

  /** One channel of {@link #RATE} samples a second, [ceil(seconds * RATE)]. */
  public short[] samples() {
    short[] samples = new short[(int) Math.ceil(seconds() * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double t = (double) i / RATE;
      double sum = notes.stream().mapToDouble(n -> n.at(t)).sum();
      samples[i] = (short) Math.round(Short.MAX_VALUE * Math.max(-1, Math.min(1, sum)));
    }
    return samples;
  }
}
