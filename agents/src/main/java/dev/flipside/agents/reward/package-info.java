/**
 * What is maximised: {@link dev.flipside.agents.reward.RewardFunction}, written by hand here and
 * learned from answers in another package.
 */
package dev.flipside.agents.reward;
