/**
 * The learning loop and what surrounds it: configuration, metrics, checkpoints, going on after an
 * interruption.
 *
 * <p>Start with {@link dev.flipside.agents.training.Trainer#run}: collect, relabel, update the
 * policy, pool clips, ask, absorb answers, fit the reward, checkpoint. A hand-coded reward is a
 * {@link dev.flipside.agents.training.RewardLearner} that never asks.
 */
package dev.flipside.agents.training;
