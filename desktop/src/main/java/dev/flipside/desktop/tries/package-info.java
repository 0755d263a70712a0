/**
 * What a person played and kept: a try is whole and can be seen again from any camera, or be
 * learned from. Start with {@link dev.flipside.desktop.tries.Tries}.
 *
 * <p>WHY: a try is kept after it has ended, not while it runs: nobody knows before the landing
 * whether it was worth keeping. The one that ended last stays at hand until the next one ends.
 */
package dev.flipside.desktop.tries;
