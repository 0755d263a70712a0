/**
 * Saved state as named arrays of numbers in one file that is either whole or refused.
 *
 * <p>Start with {@link dev.flipside.agents.checkpoint.Checkpoint}.
 */
package dev.flipside.agents.checkpoint;
