package dev.flipside.agents.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A fully connected net that can be trained: batches of float arrays in and out, tensors inside.
 *
 * <p>The backward pass is written out layer by layer. With activations h_l (h_0 the input), weights
 * W_l and the loss gradient d_L at the outputs:
 *
 * <pre>
 * dW_l = d_l^T h_{l-1}      db_l = sum over the batch of d_l      d_{l-1} = (d_l W_l) * f'(h_{l-1})
 * </pre>
 *
 * <p>For one thread at a time; different nets may be used by different threads side by side.
 */
public final class TorchNet implements AutoCloseable {
  /** Takes any number that is not tiny beyond 1. */
  private static final float STEEP = 1e30f;

  private final NetShape shape;
  private final NDManager manager = Torch.manager();
  private final NDArray one = manager.ones(new Shape());
  private final NDArray two = one.add(one);
  private final float[] parameters;
  private final float[] gradient;
  private final List<NativeFloats> weightMemory = new ArrayList<>();
  private final List<NativeFloats> biasMemory = new ArrayList<>();
  private final List<NDArray> weights = new ArrayList<>();
  private final List<NDArray> biases = new ArrayList<>();
  private final List<NDArray> activations = new ArrayList<>();
  private NativeFloats input = new NativeFloats(0);
  private NativeFloats outputGradient = new NativeFloats(0);
  private int capacity;
  private NDManager pass;
  private int rows;

  /**
   * @param parameters initial values in the order of {@link NetShape}; copied
   */
  public TorchNet(NetShape shape, float[] parameters) {
    this.shape = shape;
    this.parameters = new float[shape.parameterCount()];
    this.gradient = new float[shape.parameterCount()];
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      int out = shape.outputs(layer);
      weightMemory.add(new NativeFloats(in * out));
      biasMemory.add(new NativeFloats(out));
      weights.add(weightMemory.get(layer).tensor(manager, out, in));
      biases.add(biasMemory.get(layer).tensor(manager, out));
    }
    set(parameters);
  }

  /**
   * Random initial parameters: orthogonal rows or columns for each layer (Saxe et al. 2014, "Exact
   * Solutions to the Nonlinear Dynamics of Learning in Deep Linear Neural Networks"), biases 0.
   *
   * @param hiddenGain factor of all layers but the last
   * @param outputGain factor of the last layer
   */
  public static float[] orthogonal(
      NetShape shape, double hiddenGain, double outputGain, RandomGenerator random) {
    float[] parameters = new float[shape.parameterCount()];
    for (int layer = 0; layer < shape.layers(); layer++) {
      double gain = layer + 1 == shape.layers() ? outputGain : hiddenGain;
      float[] matrix = Orthogonal.matrix(shape.outputs(layer), shape.inputs(layer), gain, random);
      System.arraycopy(matrix, 0, parameters, shape.weightOffset(layer), matrix.length);
    }
    return parameters;
  }

  /** The form of the net. */
  public NetShape shape() {
    return shape;
  }

  /** The parameters as they stand, shared: call {@link #commit} after writing to them. */
  public float[] parameters() {
    return parameters;
  }

  /** Replaces all parameters. */
  public void set(float[] values) {
    if (values.length != parameters.length) {
      throw new IllegalArgumentException(
          "a net "
              + shape.sizes()
              + " has "
              + parameters.length
              + " parameters, not "
              + values.length);
    }
    System.arraycopy(values, 0, parameters, 0, values.length);
    commit();
  }

  /** Makes the tensors see what was written to {@link #parameters}. */
  public void commit() {
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      int out = shape.outputs(layer);
      weightMemory.get(layer).write(parameters, shape.weightOffset(layer), in * out);
      biasMemory.get(layer).write(parameters, shape.biasOffset(layer), out);
    }
  }

  /** The net as it stands, for acting without tensors. */
  public PlainNet plain() {
    return new PlainNet(shape, parameters);
  }

  /**
   * Evaluates the net and remembers what {@link #backward} needs.
   *
   * @param in [batch][in]
   * @param batch rows of {@code in} to use, at least 1
   * @param out filled, [batch][out]
   */
  public void forward(float[] in, int batch, float[] out) {
    Torch.workAlone();
    endPass();
    if (batch > capacity) {
      capacity = batch;
      input = new NativeFloats(batch * shape.in());
      outputGradient = new NativeFloats(batch * shape.out());
    }
    rows = batch;
    pass = manager.newSubManager();
    input.write(in, 0, batch * shape.in());
    NDArray x = input.tensor(pass, batch, shape.in());
    activations.add(x);
    for (int layer = 0; layer < shape.layers(); layer++) {
      x = Linear.linear(x, weights.get(layer), biases.get(layer)).singletonOrThrow();
      if (layer + 1 < shape.layers()) {
        x = activate(x);
        activations.add(x);
      }
    }
    NativeFloats.read(x, out, 0);
  }

  /**
   * Carries the gradient of a loss from the outputs of the last {@link #forward} to the parameters.
   *
   * @param outGradient derivative of the loss by each output, [batch][out]
   * @return derivative of the loss by each parameter, in the order of {@link NetShape}; owned by
   *     the net and overwritten by the next call
   */
  public float[] backward(float[] outGradient) {
    if (pass == null) {
      throw new IllegalStateException("backward comes once after each forward");
    }
    Torch.workAlone();
    outputGradient.write(outGradient, 0, rows * shape.out());
    NDArray delta = outputGradient.tensor(pass, rows, shape.out());
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      NDArray before = activations.get(layer);
      NativeFloats.read(delta.transpose().matMul(before), gradient, shape.weightOffset(layer));
      NativeFloats.read(delta.sum(new int[] {0}), gradient, shape.biasOffset(layer));
      if (layer > 0) {
        delta = timesSlope(delta.matMul(weights.get(layer)), before);
      }
    }
    endPass();
    return gradient;
  }

  /** Tensors that are alive in this net; for the test that looks for leaks. */
  int liveTensors() {
    return manager.getManagedArrays().size();
  }

  /** tanh x = 2 sigmoid(2 x) - 1, which costs a third of the engine's own tanh. */
  private NDArray activate(NDArray x) {
    return shape.activation() == Activation.TANH
        ? ai.djl.nn.Activation.sigmoid(x.muli(two)).muli(two).subi(one)
        : ai.djl.nn.Activation.leakyRelu(x, Activation.LEAK);
  }

  /** delta * f'(...), from the value f(...) that came out of the activation. */
  private NDArray timesSlope(NDArray delta, NDArray value) {
    if (shape.activation() == Activation.TANH) {
      return delta.subi(value.mul(value).muli(delta));
    }
    // Far out everything is clipped to 1 (above zero) or to the leak: the slope, in two passes.
    return delta.muli(value.muli(STEEP).clip(Activation.LEAK, 1));
  }

  private void endPass() {
    activations.clear();
    if (pass != null) {
      pass.close();
      pass = null;
    }
  }

  @Override
  public void close() {
    endPass();
    manager.close();
  }
}
