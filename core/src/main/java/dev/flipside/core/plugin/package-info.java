/**
 * How worlds come in from jars that strangers wrote.
 *
 * <p>Start with {@link dev.flipside.core.plugin.EnvironmentRegistry}. What a jar offers is read
 * from its manifest ({@link dev.flipside.core.plugin.JarDescription}); its code runs only when its
 * world is asked for, and then under watch: {@link dev.flipside.core.plugin.GuardedProvider} turns
 * what it throws into one sentence, and {@link dev.flipside.core.plugin.StrangersCode} ends the
 * program with one sentence when it never comes back or ends the program itself.
 *
 * <p>This is no sandbox: a plugin is code with the rights of the user who started the program. It
 * is a guard against mistakes.
 */
package dev.flipside.core.plugin;
