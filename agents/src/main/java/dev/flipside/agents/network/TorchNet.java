package dev.flipside.agents.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Batches go through in blocks of rows whose activations stay in the cache. Inside, a tanh net
 * is a sigmoid net: see {@link InnerForm}.
 *
 * <p>For one thread at a time; different nets may be used by different threads side by side.
 */
public final class TorchNet implements AutoCloseable {
  /** Takes any number that is not tiny beyond 1. */
  private static final float STEEP = 1e30f;

  /** At most so many rows in a block. */
  private static final int BLOCK = 1024;

  /** Rows whose floats are a multiple of 64 bytes, whatever their width. */
  private static final int ALIGNED_ROWS = 16;

  private final NetShape shape;
  private final NDManager manager = Torch.manager();
  private final NDArray one = manager.ones(new Shape());
  private final NDArray steep = one.mul(STEEP);
  private final NDArray leak = one.mul(Activation.LEAK);
  private final InnerForm form;
  private final float[] parameters;
  private final float[] inner;
  private final float[] gradient;
  private final float[] product;
  private final List<NativeFloats> weightMemory = new ArrayList<>();
  private final List<NativeFloats> biasMemory = new ArrayList<>();
  private final List<NDArray> weights = new ArrayList<>();
  private final List<NDArray> biases = new ArrayList<>();
  private final List<List<NDArray>> activations = new ArrayList<>();
  private NativeFloats input = new NativeFloats(0);
  private NativeFloats outputGradient = new NativeFloats(0);
  private int capacity;
  private NDManager pass;
  private NDManager views = manager.newSubManager();
  private final List<NDArray> inputViews = new ArrayList<>();
  private final List<NDArray> gradientViews = new ArrayList<>();
  private int rows;
  private int blockRows;

  /**
   * @param parameters initial values in the order of {@link NetShape}; copied
   */
  public TorchNet(NetShape shape, float[] parameters) {
    this.shape = shape;
    this.parameters = new float[shape.parameterCount()];
    this.inner = new float[shape.parameterCount()];
    this.gradient = new float[shape.parameterCount()];
    this.product = new float[shape.parameterCount()];
    this.form = new InnerForm(shape);
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      int out = shape.outputs(layer);
      weightMemory.add(new NativeFloats(in * out));
      biasMemory.add(new NativeFloats(out));
      weights.add(weightMemory.get(layer).tensor(manager, 0, out, in));
      biases.add(biasMemory.get(layer).tensor(manager, 0, out));
    }
    set(parameters);
  }

  /**
   * A fresh net of tangents, as policies and their values have.
   *
   * @param in inputs, at least 1
   * @param units of each hidden layer, at least 1
   * @param layers hidden ones, at least 0
   * @param out outputs, at least 1
   * @param outputGain how large the last layer's weights are
   * @param random decides the weights
   */
  public static TorchNet tanh(
      int in, int units, int layers, int out, double outputGain, RandomGenerator random) {
    NetShape shape = NetShape.of(in, units, layers, out, Activation.TANH);
    return new TorchNet(shape, orthogonal(shape, Math.sqrt(2), outputGain, random));
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
    form.write(parameters, inner);
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      int out = shape.outputs(layer);
      weightMemory.get(layer).write(inner, shape.weightOffset(layer), in * out);
      biasMemory.get(layer).write(inner, shape.biasOffset(layer), out);
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
    if (batch != rows) {
      divide(batch);
    }
    pass = manager.newSubManager();
    input.write(in, 0, batch * shape.in());
    for (int block = 0; block < inputViews.size(); block++) {
      activations.add(forwardBlock(inputViews.get(block), out, block * blockRows * shape.out()));
    }
  }

  /** Divides {@code batch} rows of input and of output gradient into even blocks. */
  private void divide(int batch) {
    if (batch > capacity) {
      capacity = batch;
      input = new NativeFloats(batch * shape.in());
      outputGradient = new NativeFloats(batch * shape.out());
    }
    views.close();
    views = manager.newSubManager();
    inputViews.clear();
    gradientViews.clear();
    rows = batch;
    int blocks = (rows + BLOCK - 1) / BLOCK;
    int even = (rows + blocks - 1) / blocks;
    blockRows = (even + ALIGNED_ROWS - 1) / ALIGNED_ROWS * ALIGNED_ROWS;
    for (int first = 0; first < rows; first += blockRows) {
      int count = Math.min(blockRows, rows - first);
      inputViews.add(input.tensor(views, first * shape.in(), count, shape.in()));
      gradientViews.add(outputGradient.tensor(views, first * shape.out(), count, shape.out()));
    }
  }

  /** Evaluates a block of rows; returns the inputs of each layer. */
  private List<NDArray> forwardBlock(NDArray in, float[] out, int to) {
    List<NDArray> inputs = new ArrayList<>(shape.layers());
    NDArray x = in;
    for (int layer = 0; layer < shape.layers(); layer++) {
      inputs.add(x);
      NDArray sum = Linear.linear(x, weights.get(layer), biases.get(layer)).singletonOrThrow();
      sum.attach(pass);
      if (layer + 1 == shape.layers()) {
        NativeFloats.read(sum, out, to);
      } else {
        x = activate(sum);
      }
      sum.close();
    }
    return inputs;
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
    Arrays.fill(gradient, 0);
    addOutputBiasGradient(outGradient);
    for (int block = activations.size() - 1; block >= 0; block--) {
      backwardBlock(gradientViews.get(block), activations.get(block));
    }
    endPass();
    form.fromInner(gradient);
    return gradient;
  }

  private void addOutputBiasGradient(float[] outGradient) {
    int to = shape.biasOffset(shape.layers() - 1);
    int width = shape.out();
    for (int o = 0; o < width; o++) {
      float sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += outGradient[r * width + o];
      }
      gradient[to + o] = sum;
    }
  }

  private void backwardBlock(NDArray outputDelta, List<NDArray> inputs) {
    NDArray delta = outputDelta;
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      NDArray before = inputs.get(layer);
      addWeightGradient(delta, before, layer);
      if (layer + 1 < shape.layers()) {
        try (NDArray sums = delta.sum(new int[] {0})) {
          add(sums, shape.biasOffset(layer));
        }
      }
      if (layer > 0) {
        NDArray above = delta;
        delta = above.matMul(weights.get(layer));
        delta.attach(pass);
        timesSlope(delta, before);
        if (layer + 1 < shape.layers()) {
          above.close();
        }
        before.close();
      }
    }
    if (shape.layers() > 1) {
      delta.close();
    }
  }

  /** Of both ways to write the product, the one with the larger matrix on the right is faster. */
  private void addWeightGradient(NDArray delta, NDArray before, int layer) {
    int in = shape.inputs(layer);
    int out = shape.outputs(layer);
    int to = shape.weightOffset(layer);
    if (in >= out) {
      try (NDArray flipped = delta.transpose();
          NDArray byWeight = flipped.matMul(before)) {
        add(byWeight, to);
      }
      return;
    }
    try (NDArray flipped = before.transpose();
        NDArray byWeight = flipped.matMul(delta)) {
      NativeFloats.read(byWeight, product, 0);
    }
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        gradient[to + o * in + i] += product[i * out + o];
      }
    }
  }

  private void add(NDArray tensor, int to) {
    int count = NativeFloats.read(tensor, product, 0);
    for (int i = 0; i < count; i++) {
      gradient[to + i] += product[i];
    }
  }

  /** Tensors that are alive in this net; for the test that looks for leaks. */
  int liveTensors() {
    return manager.getManagedArrays().size();
  }

  private NDArray activate(NDArray x) {
    return shape.activation() == Activation.TANH
        ? ai.djl.nn.Activation.sigmoid(x)
        : ai.djl.nn.Activation.leakyRelu(x, Activation.LEAK);
  }

  /**
   * Multiplies delta by f'(...), from the value f(...) that came out of the activation and is
   * spoilt.
   */
  private void timesSlope(NDArray delta, NDArray value) {
    if (shape.activation() == Activation.TANH) {
      delta.muli(value);
      try (NDArray more = delta.mul(value)) {
        delta.subi(more);
      }
      return;
    }
    // Far out everything is cut off at 1 (above zero) or at the leak: the slope.
    try (NDArray above = value.muli(steep).maximum(leak);
        NDArray slope = above.minimum(one)) {
      delta.muli(slope);
    }
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
    views.close();
    manager.close();
  }
}
