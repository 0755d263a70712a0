/**
 * The backflip: a planar hopper that is to turn over backward in the air, land on its foot and
 * stand.
 *
 * <p>Start with {@link dev.flipside.environments.backflip.BackflipProvider}; the spec sheet is at
 * the head of {@code BackflipTask}.
 *
 * <p>What was tried, with figures, and why it is as it is: {@code NOTES.md} in the module
 * environments.
 */
package dev.flipside.environments.backflip;
