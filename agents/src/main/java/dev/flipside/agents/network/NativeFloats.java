package dev.flipside.agents.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Floats outside of the Java heap that tensors use in place: what Java writes, a tensor sees, and
 * nothing is copied. Aligned to 64 bytes, since products of matrices may differ in the last bit
 * with the alignment of their operands.
 */
final class NativeFloats {
  private static final int ALIGNMENT = 64;

  private final ByteBuffer bytes;

  /**
   * @param capacity number of floats
   */
  NativeFloats(int capacity) {
    int size = (capacity * Float.BYTES + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    bytes = ByteBuffer.allocateDirect(size + ALIGNMENT).alignedSlice(ALIGNMENT);
  }

  /** Writes {@code length} floats from {@code from} on to the beginning. */
  void write(float[] values, int from, int length) {
    bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().put(values, from, length);
  }

  /** A tensor of this memory from float {@code from} on, attached to {@code manager}. */
  NDArray tensor(NDManager manager, int from, long... dimensions) {
    Shape shape = new Shape(dimensions);
    NDArray array = manager.create(shape);
    array.set(bytes.slice(from * Float.BYTES, Math.toIntExact(shape.size()) * Float.BYTES));
    return array;
  }

  /**
   * Reads all of {@code tensor} to {@code out} from {@code to} on, with a single copy; returns how
   * many floats.
   */
  static int read(NDArray tensor, float[] out, int to) {
    FloatBuffer floats = tensor.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    int count = floats.remaining();
    floats.get(out, to, count);
    return count;
  }
}
