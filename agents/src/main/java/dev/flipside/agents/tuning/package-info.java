/**
 * Configuration records by name: {@link dev.flipside.agents.tuning.Tunables} for options and hints,
 * {@link dev.flipside.agents.tuning.FlatJson} for files, {@link dev.flipside.agents.tuning.Range}
 * for what is allowed.
 *
 * <p>Every configuration goes through here, so that a setting has one name, one range and one place
 * where it is read, wherever it comes from.
 */
package dev.flipside.agents.tuning;
