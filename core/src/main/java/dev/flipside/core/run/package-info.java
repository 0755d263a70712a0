/**
 * What a run needs around its learning: seeds, folders, files. Depends on the JDK and Gson.
 *
 * <p>Start with {@link dev.flipside.core.run.Seeds} and {@link dev.flipside.core.run.RunDirectory}.
 */
package dev.flipside.core.run;
