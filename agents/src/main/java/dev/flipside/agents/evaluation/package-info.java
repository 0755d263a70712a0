/**
 * What a policy truly does. The only package of this module that may look at {@link
 * dev.flipside.core.environment.TrueOutcome}; what leaves it are figures for people.
 *
 * <p>Start with {@link dev.flipside.agents.evaluation.Evaluator}.
 */
package dev.flipside.agents.evaluation;
