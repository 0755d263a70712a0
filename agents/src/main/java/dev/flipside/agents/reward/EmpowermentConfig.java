package dev.flipside.agents.reward;

import dev.flipside.agents.tuning.Range;

/**
 * A bonus for what may still be reached, in a world that offers a model of itself that can be read;
 * see {@link dev.flipside.agents.exploration.EmpowermentTerm}.
 *
 * @param empowermentWeight weight of the logarithm of the number of places that can be reached, at
 *     least 0
 * @param empowermentMoves within how many moves of the model, at least 1
 */
public record EmpowermentConfig(double empowermentWeight, int empowermentMoves) {

  /** No bonus. */
  public static final EmpowermentConfig OFF = new EmpowermentConfig(0, 8);

  public EmpowermentConfig {
    Range.NOT_NEGATIVE.check("empowermentWeight", empowermentWeight);
    Range.of(1, 1e4).check("empowermentMoves", empowermentMoves);
  }
}
