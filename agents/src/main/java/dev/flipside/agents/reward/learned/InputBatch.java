package dev.flipside.agents.reward.learned;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Rows for the reward nets: raw features of a window of steps, normalised, newest step first. Grows
 * as needed and is used again and again.
 */
final class InputBatch {
  private final EnsembleConfig config;
  private final RewardInput input;
  private final int width;
  private float[] mean;
  private float[] inverseStd;
  private float[] values = new float[0];
  private int rows;

  InputBatch(EnsembleConfig config, RewardInput input) {
    this.config = config;
    this.input = input;
    this.mean = new float[input.size()];
    this.inverseStd = new float[input.size()];
    Arrays.fill(inverseStd, 1);
    int size = input.size();
    this.width = config.windowSteps() * size + (config.products() ? size * (size + 1) / 2 : 0);
  }

  /** Sets how raw features are normalised. */
  void scale(float[] mean, float[] inverseStd) {
    this.mean = mean;
    this.inverseStd = inverseStd;
  }

  /** Inputs of a net. */
  int width() {
    return width;
  }

  void clear() {
    rows = 0;
  }

  int rows() {
    return rows;
  }

  /** The rows so far, [rows][width]; longer than that. */
  float[] values() {
    return values;
  }

  /** Adds a row for each step of {@code clip}, seen in the mirror if wanted. */
  void add(ClipInputs clip, boolean mirrored) {
    ensureRoom(clip.length());
    for (int t = 0; t < clip.length(); t++) {
      for (int w = 0; w < config.windowSteps(); w++) {
        write(clip.row(t, w * config.windowStride()), 0, w, mirrored);
      }
      rows++;
    }
  }

  /** Begins a row whose window is then filled by {@link #put}. */
  void begin() {
    ensureRoom(1);
    rows++;
  }

  /** Puts the raw features from {@code from} on into place {@code w} of the newest row. */
  void put(float[] features, int from, int w) {
    rows--;
    write(features, from, w, false);
    rows++;
  }

  private void write(float[] features, int from, int w, boolean mirrored) {
    int size = input.size();
    int to = rows * width + w * size;
    float clip = (float) config.inputClip();
    if (mirrored) {
      scaleMirrored(features, from, to, clip);
    } else {
      scale(features, from, to, clip);
    }
    if (w == 0 && config.products()) {
      multiply(to, rows * width + config.windowSteps() * size);
    }
  }

  /** Local names and nothing else in the loop: the JIT compiler makes vector code of it. */
  private void scale(float[] features, int from, int to, float clip) {
    float[] out = values;
    float[] middle = mean;
    float[] inverse = inverseStd;
    int size = middle.length;
    for (int i = 0; i < size; i++) {
      float scaled = (features[from + i] - middle[i]) * inverse[i];
      out[to + i] = Math.max(-clip, Math.min(clip, scaled));
    }
  }

  private void scaleMirrored(float[] features, int from, int to, float clip) {
    int[] source = input.mirrorFrom();
    float[] sign = input.mirrorSign();
    for (int i = 0; i < source.length; i++) {
      float scaled = (sign[i] * features[from + source[i]] - mean[i]) * inverseStd[i];
      values[to + i] = Math.max(-clip, Math.min(clip, scaled));
    }
  }

  /** Writes the products of the features from {@code from} on to {@code to} on. */
  private void multiply(int from, int to) {
    int size = input.size();
    int at = to;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        values[at++] = values[from + i] * values[from + j];
      }
    }
  }

  /** Adds noise to every row. */
  void disturb(double deviation, RandomGenerator random) {
    int count = rows * width;
    for (int i = 0; i < count; i++) {
      values[i] += (float) (deviation * random.nextGaussian());
    }
  }

  private void ensureRoom(int more) {
    int needed = (rows + more) * width;
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, 2 * values.length));
    }
  }
}
