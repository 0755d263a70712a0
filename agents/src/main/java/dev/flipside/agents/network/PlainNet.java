package dev.flipside.agents.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A fully connected net with fixed weights, evaluated one input at a time by plain loops: for
 * acting where a batch of one is all there is. Immutable, usable from any thread; each thread
 * brings its own {@link Workspace}.
 */
public final class PlainNet {
  private final NetShape shape;
  private final float[] parameters;
  private final List<float[]> transposed = new ArrayList<>();
  private final List<float[]> biases = new ArrayList<>();

  /**
   * @param parameters in the order of {@link NetShape}; copied
   */
  public PlainNet(NetShape shape, float[] parameters) {
    if (parameters.length != shape.parameterCount()) {
      throw new IllegalArgumentException(
          "a net "
              + shape.sizes()
              + " has "
              + shape.parameterCount()
              + " parameters, not "
              + parameters.length);
    }
    this.shape = shape;
    this.parameters = parameters.clone();
    for (int layer = 0; layer < shape.layers(); layer++) {
      int in = shape.inputs(layer);
      int out = shape.outputs(layer);
      int weights = shape.weightOffset(layer);
      float[] columns = new float[in * out];
      for (int o = 0; o < out; o++) {
        for (int i = 0; i < in; i++) {
          columns[i * out + o] = parameters[weights + o * in + i];
        }
      }
      transposed.add(columns);
      float[] bias = new float[out];
      System.arraycopy(parameters, shape.biasOffset(layer), bias, 0, out);
      biases.add(bias);
    }
  }

  /** The form of the net. */
  public NetShape shape() {
    return shape;
  }

  /** A copy of the flat parameters. */
  public float[] parameters() {
    return parameters.clone();
  }

  /** Arrays for the layers in between; one per thread. */
  public Workspace workspace() {
    return new Workspace(shape);
  }

  /**
   * Evaluates the net.
   *
   * @param in [in], not written
   * @return the outputs [out], owned by the workspace and overwritten by its next use
   */
  public float[] forward(float[] in, Workspace workspace) {
    float[] x = in;
    for (int layer = 0; layer < shape.layers(); layer++) {
      float[] y = workspace.units.get(layer);
      int inputs = shape.inputs(layer);
      int outputs = y.length;
      System.arraycopy(biases.get(layer), 0, y, 0, outputs);
      float[] columns = transposed.get(layer);
      for (int i = 0; i < inputs; i++) {
        addScaled(y, columns, i * outputs, x[i]);
      }
      if (layer + 1 < shape.layers()) {
        shape.activation().apply(y, outputs);
      }
      x = y;
    }
    return x;
  }

  /** y += a column. A loop of its own so that the JIT compiler turns it into vector code. */
  private static void addScaled(float[] y, float[] columns, int from, float a) {
    for (int o = 0; o < y.length; o++) {
      y[o] += a * columns[from + o];
    }
  }

  /** Scratch arrays of one thread. */
  public static final class Workspace {
    private final List<float[]> units = new ArrayList<>();

    private Workspace(NetShape shape) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        units.add(new float[shape.outputs(layer)]);
      }
    }
  }
}
