/**
 * Fully connected nets: {@link dev.flipside.agents.network.TorchNet} to train, {@link
 * dev.flipside.agents.network.PlainNet} to act. The only package that knows tensors: all others
 * hand over and receive float arrays. Depends on DJL and the checkpoint package.
 *
 * <p>Start with {@link dev.flipside.agents.network.NetShape}, then {@link
 * dev.flipside.agents.network.TorchNet}.
 *
 * <h2>WHY</h2>
 *
 * <ul>
 *   <li>The loss is computed in Java and only its gradient at the outputs goes into the net: KL,
 *       clip fraction and accuracy come for nothing, and there are no tensor expressions to leak.
 *   <li>The backward pass is written out as products of matrices instead of recorded by autograd.
 *       On one core a net 24-64-64-4 took 124 to 176 instead of 230 to 291 microseconds at a batch
 *       of 64, 312 to 336 instead of 374 to 396 at 256, and the same at 2048; and two nets can be
 *       trained on two threads, which DJL's one gradient collector per process does not allow.
 *   <li>Adam runs in Java: DJL's fused update takes about eight tensor operations for each of a
 *       net's arrays, and its state could not be saved bit for bit without copying it anyway.
 *   <li>Tensors live in memory that Java allocated once and writes in place, because a tensor made
 *       from a Java array takes direct memory that only the garbage collector frees.
 *   <li>Every thread that trains is told to work alone. The engine's number of threads holds for
 *       the thread that loaded it; in any other, each product of matrices woke helpers that wait by
 *       spinning, and on a busy machine 307,000 control steps of training cost 121 s of processor
 *       time instead of about 11.
 *   <li>The tangent goes through the sigmoid: 131,072 entries took 72 microseconds plus three
 *       passes of 18 instead of 372.
 * </ul>
 */
package dev.flipside.agents.network;
