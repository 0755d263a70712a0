/**
 * Acting with what was learned, without tensors.
 *
 * <p>Start with {@link dev.flipside.agents.policy.PolicySnapshot}.
 */
package dev.flipside.agents.policy;
