package dev.flipside.agents.network;

/**
 * How a net is written down for the tensor engine. A net with leaky ReLU is written as it is. One
 * with the hyperbolic tangent becomes a net with the sigmoid s(x) = (tanh(x / 2) + 1) / 2, which
 * the engine computes in a fifth of the time: since tanh(x) = 2 s(2 x) - 1,
 *
 * <pre>
 * W'_l = a_l c_l W_l      b'_l = a_l (b_l - k_l)
 * </pre>
 *
 * <p>where a_l is 2 before an activation and 1 after the last layer; c_l is 2 and k_l the row sums
 * of W_l behind an activation, and 1 and 0 in the first layer. With G' the gradients by the primed
 * parameters, dW_l = a_l (c_l G'W_l - G'b_l) (without the second term in the first layer) and db_l
 * = a_l G'b_l.
 */
final class InnerForm {
  private final NetShape shape;

  InnerForm(NetShape shape) {
    this.shape = shape;
  }

  private boolean asItIs() {
    return shape.activation() != Activation.TANH;
  }

  private float before(int layer) {
    return layer + 1 < shape.layers() ? 2 : 1;
  }

  /**
   * Writes what the tensors hold.
   *
   * @param parameters in the order of {@link NetShape}
   * @param inner filled, in the same order
   */
  void write(float[] parameters, float[] inner) {
    if (asItIs()) {
      System.arraycopy(parameters, 0, inner, 0, parameters.length);
      return;
    }
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      float a = before(layer);
      float factor = layer == 0 ? a : 2 * a;
      for (int o = 0; o < shape.outputs(layer); o++) {
        int from = shape.weightOffset(layer) + o * in;
        float sum = 0;
        for (int i = from; i < from + in; i++) {
          inner[i] = factor * parameters[i];
          sum += parameters[i];
        }
        int bias = shape.biasOffset(layer) + o;
        inner[bias] = a * (layer == 0 ? parameters[bias] : parameters[bias] - sum);
      }
    }
  }

  /** Turns the derivatives by what {@link #write} wrote into those by the parameters, in place. */
  void fromInner(float[] gradient) {
    if (asItIs()) {
      return;
    }
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      float a = before(layer);
      float factor = layer == 0 ? a : 2 * a;
      for (int o = 0; o < shape.outputs(layer); o++) {
        int from = shape.weightOffset(layer) + o * in;
        int bias = shape.biasOffset(layer) + o;
        gradient[bias] *= a;
        float shift = layer == 0 ? 0 : gradient[bias];
        for (int i = from; i < from + in; i++) {
          gradient[i] = factor * gradient[i] - shift;
        }
      }
    }
  }
}
