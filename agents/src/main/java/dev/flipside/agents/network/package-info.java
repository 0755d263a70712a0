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
 *   <li>The tangent is written as a sigmoid whose constants are part of the weights ({@link
 *       dev.flipside.agents.network.InnerForm}): 131,072 entries took 72 microseconds instead of
 *       340, and three more passes went away with the constants.
 *   <li>Batches go through in blocks of at most 512 rows (1,024 now, see below), so that
 *       activations stay in the cache and the C library keeps the memory instead of returning it
 *       after each pass (546 to 2,502 page faults per update without, 70 to 220 with blocks).
 *       Blocks of 256 were slower (17.2 against 14.7 microseconds per step of an update).
 *   <li>Entry by entry, PyTorch uses vectors of 256 bits also where the processor has wider ones
 *       ({@link dev.flipside.agents.network.VectorKernels}). On an EPYC of the fourth generation
 *       its exponential function for 512 bits took 44 % of the time of an update; without it an
 *       update of 2,048 steps, 10 epochs, minibatch 2,048, went from 34,000 to 57,000 steps a
 *       second, training with coarse physics from 29,000 to 44,400. A training also rounds alike on
 *       more machines so.
 *   <li>With these, blocks of 1,024 rows were faster than blocks of 512: 68,000 instead of 52,500
 *       and 56,400 steps a second of an update (256 rows: 51,600; 2,048: 65,800), one quiet core.
 *   <li>The slope of the leaky ReLU is cut off by tensors: {@code clip} with numbers makes two
 *       tensors in direct memory each time, and took 194 microseconds instead of 20 at 1,600 rows.
 *   <li>Gradients by weights are written as the product whose wider matrix stands on the right: 26
 *       instead of 39 microseconds for 28 inputs, 64 outputs and 512 rows.
 *   <li>Together, per second of one thread's CPU on a busy machine (two runs each, not interleaved:
 *       differences of a tenth are noise), backflip with coarse physics, 16 x 128 steps, 10 epochs,
 *       no KL stop, collecting and updating: 44,900 and 46,500 instead of 42,900 and 39,500 control
 *       steps at a minibatch of 2,048; the reward ensemble's updates: 236 and 231 instead of 191
 *       and 188.
 *   <li>Beside Stable-Baselines3 2.3.2 (Debian's PyTorch 1.13, one thread) on the same hopper
 *       (coarse physics through pybox2d), 16 x 128 steps, 10 epochs, no KL stop, 64 x 64 nets,
 *       taking turns on one core, nothing else running, control steps per second of the clock,
 *       three runs each. Minibatch 2,048: there 16,873, 16,178 and 15,169, here 53,411, 49,486 and
 *       50,361; minibatch 256: there 9,411, 10,008 and 9,674, here 41,716, 43,948 and 43,877. Here
 *       by {@code bench backflip --standard-starts --setting physics=coarse --ppo
 *       minibatchSize=2048 --ppo epochs=10 --ppo targetKl=0 --seconds 10}. With another build of
 *       PyTorch, Stable-Baselines3 once made 25,700 and 15,100 on such a machine; six more runs
 *       here at 2,048 made 50,689 to 53,228, with the three above 51,800 in the mean, 2.0 times the
 *       first of these.
 *   <li>Half an hour of training (backflip, fine physics, omega-height) stays between 339 and 344
 *       MB of resident memory.
 *   <li>Plain Java loops that the JIT compiler should make vector code of reached 14 GFLOPS in a
 *       product of 64 x 64, the engine 72 to 90: the engine stays.
 * </ul>
 */
package dev.flipside.agents.network;
