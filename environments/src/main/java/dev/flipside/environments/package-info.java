/** Simulated bodies and their tasks. */
package dev.flipside.environments;
