/**
 * Saved state as named arrays of numbers in one file that is either whole or refused. Depends on
 * core and Gson only.
 *
 * <p>Start with {@link dev.flipside.agents.checkpoint.Checkpoint}.
 */
package dev.flipside.agents.checkpoint;
