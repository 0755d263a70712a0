/**
 * The only door to many trials: a table of arms and seeds, one kind of setup, one trial that trains
 * or plans and measures, a table that survives interruption, executors, study files.
 *
 * <p>Start with {@link dev.flipside.agents.experiment.Study#run}; users write {@link
 * dev.flipside.agents.experiment.StudyFile}s. Names environments, judges and settings by id only.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A trial is found again by arm, seed and the fingerprint of its setup, so that a changed
 *       setup never mixes its results with older ones.
 *   <li>Trials run seed by seed, not arm by arm: a study that is stopped half-way has all its arms
 *       at the same n.
 *   <li>Approval is measured with the very judge that answered the queries, on fresh episodes: the
 *       question is whether the rater is satisfied, not whether the reward model is.
 *   <li>A trial goes out as text and comes back as text, so that it can be run on another machine;
 *       only the study writes the table.
 * </ul>
 */
package dev.flipside.agents.experiment;
