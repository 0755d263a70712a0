package dev.flipside.core.run;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Derives named sub-seeds from one run seed, so that every random choice is explicit, independent
 * of the others, and the same when a run is resumed: who needs random numbers in iteration i makes
 * a fresh generator from (run seed, purpose, i) instead of saving the state of an old one.
 */
public final class Seeds {
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("Xoshiro256PlusPlus");

  private Seeds() {}

  /**
   * The sub-seed for {@code purpose} number {@code index}.
   *
   * @param seed the run seed
   * @param purpose a name, for example {@code "episode"}
   * @param index which one
   */
  public static long derive(long seed, String purpose, long index) {
    long mixed = mix(seed + 0x9E3779B97F4A7C15L);
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed * 31 + purpose.charAt(i));
    }
    return mix(mixed ^ mix(index + 0xD1B54A32D192ED03L));
  }

  /** A generator that starts at {@code derive(seed, purpose, index)}. */
  public static RandomGenerator generator(long seed, String purpose, long index) {
    return GENERATORS.create(derive(seed, purpose, index));
  }

  /** A generator that starts at {@code seed}. */
  public static RandomGenerator generator(long seed) {
    return GENERATORS.create(seed);
  }

  /** Puts {@code list} into an order drawn at random (Fisher and Yates). */
  public static void shuffle(List<?> list, RandomGenerator random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
