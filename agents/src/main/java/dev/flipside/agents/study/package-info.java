/**
 * Experiments: arms, trials over seeds, a table that survives interruption, and intervals.
 *
 * <p>Start with {@link dev.flipside.agents.study.Study#run}. What a trial does is the caller's: the
 * package knows neither environments nor rewards. Depends on core and Gson.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A trial is found again by arm, seed and the fingerprint of its configuration, so that a
 *       changed configuration never mixes its results with older ones, and going on after an
 *       interruption repeats nothing that was finished.
 *   <li>Trials run seed by seed, not arm by arm: a study that is stopped half-way has all its arms
 *       at the same n.
 * </ul>
 */
package dev.flipside.agents.study;
