/**
 * The vocabulary of all modules. {@link dev.flipside.core.Refusal} is the one exception that means
 * "the user's input is refused"; whatever else is thrown is a defect or a failing machine. {@link
 * dev.flipside.core.Opened} closes what was opened together.
 */
package dev.flipside.core;
