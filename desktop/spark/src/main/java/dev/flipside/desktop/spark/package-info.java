/**
 * Runs the trials of a study on Apache Spark: on the cores of this machine, or on a standalone
 * cluster. In a jar of its own, which names Spark's jars and the program's in its manifest.
 *
 * <p>Start with {@link dev.flipside.desktop.spark.Spark}, found by the service loader.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>A trial is a job of one task: one that kills its process again and again is given up alone.
 *   <li>A trial goes out as text and comes back as text; only this process writes the table. An
 *       executor needs the folders of runs and plugins at the same paths; where it has another
 *       disk, figures come back all the same, and a trial whose executor was lost begins anew.
 *   <li>Executors get the program's own jars from this process, so that no other version of it runs
 *       there.
 *   <li>Settings of Spark are those system properties that begin with {@code spark.}.
 * </ul>
 */
package dev.flipside.desktop.spark;
