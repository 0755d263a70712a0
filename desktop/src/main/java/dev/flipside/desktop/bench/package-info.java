/**
 * How fast this machine runs the program, as one reproducible list of figures.
 *
 * <p>Start with {@link dev.flipside.desktop.bench.BenchedWorld}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>What matters are ratios measured in one process: a shared machine is slower at night than
 *       by day, but slower for both sides of a ratio. The bare loop and the public interface take
 *       turns every episode, and where one thread does all the work its CPU time is what counts.
 *   <li>Microbenchmarks with JMH live in the modules' {@code src/jmh} and run with {@code mvn
 *       -Pbenchmark -pl agents -am verify} (or environments); this is for users.
 * </ul>
 */
package dev.flipside.desktop.bench;
