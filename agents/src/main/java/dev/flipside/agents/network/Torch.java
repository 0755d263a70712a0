package dev.flipside.agents.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;

/**
 * The tensor engine, set up once per process before it loads: one thread per operation (its default
 * is three times slower for small nets on an idle machine and a hundred times on a busy one, and
 * several threads would add in another order), offline, and without telemetry.
 */
final class Torch {
  private static final NDManager ROOT = start();

  /** Whether the current thread was told to work alone. */
  private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

  private Torch() {}

  private static NDManager start() {
    setIfAbsent("ai.djl.pytorch.num_threads", "1");
    setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
    setIfAbsent("ai.djl.offline", "true");
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("ai.djl.default_engine", "PyTorch");
    VectorKernels.preferNarrow();
    NDManager root = NDManager.newBaseManager();
    NativeStderr.silently(() -> write(root));
    return root;
  }

  /** The first tensor that is written to in a process makes PyTorch warn. */
  private static void write(NDManager manager) {
    try (NDArray tensor = manager.create(new float[1])) {
      tensor.set(FloatBuffer.wrap(new float[1]));
    }
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  /**
   * Makes operations called by the current thread use this thread alone. The engine's setting only
   * counts for the thread that loaded it: any other one gets helpers on all cores that wait by
   * spinning, which cost ten times the time of the work itself on a busy machine.
   */
  static void workAlone() {
    if (!ALONE.get()) {
      JniUtils.setNumThreads(1);
      ALONE.set(true);
    }
  }

  /** A manager for tensors that live as long as their owner, which closes it. */
  static NDManager manager() {
    return ROOT.newSubManager();
  }
}
