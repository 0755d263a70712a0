/**
 * Acting with what was learned, without tensors. Depends on the network and checkpoint packages, of
 * which it uses only what does not load the tensor engine, so that a window can show a trained
 * agent at once.
 *
 * <p>Start with {@link dev.flipside.agents.policy.PolicySnapshot}.
 */
package dev.flipside.agents.policy;
