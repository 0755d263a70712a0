/**
 * Fully connected nets: {@link dev.flipside.agents.network.TorchNet} to train, {@link
 * dev.flipside.agents.network.PlainNet} to act. The only package that knows tensors: all others
 * hand over and receive float arrays.
 *
 * <p>Start with {@link dev.flipside.agents.network.NetShape}, then {@link
 * dev.flipside.agents.network.TorchNet}.
 *
 * <p>What was tried, with figures, and why it is as it is: {@code NOTES.md} in the module agents.
 */
package dev.flipside.agents.network;
