/**
 * What a run needs around its learning: seeds, folders, files.
 *
 * <p>Start with {@link dev.flipside.core.run.Seeds} and {@link dev.flipside.core.run.RunDirectory}.
 */
package dev.flipside.core.run;
