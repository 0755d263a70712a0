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
  private final List<float[][]> columns = new ArrayList<>();
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
      float[][] byInput = new float[in][out];
      for (int o = 0; o < out; o++) {
        for (int i = 0; i < in; i++) {
          byInput[i][o] = parameters[weights + o * in + i];
        }
      }
      columns.add(byInput);
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
      float[][] byInput = columns.get(layer);
      System.arraycopy(biases.get(layer), 0, y, 0, y.length);
      int i = 0;
      for (; i + 4 <= byInput.length; i += 4) {
        addFour(y, byInput, x, i);
      }
      for (; i < byInput.length; i++) {
        addOne(y, byInput[i], x[i]);
      }
      if (layer + 1 < shape.layers()) {
        shape.activation().apply(y, y.length);
      }
      x = y;
    }
    return x;
  }

  /**
   * Adds the contribution of four inputs. The JIT compiler turns this form into vector code; one
   * input at a time took eight times as long, eight at a time three times.
   */
  private static void addFour(float[] y, float[][] columns, float[] x, int i) {
    float[] c0 = columns[i];
    float[] c1 = columns[i + 1];
    float[] c2 = columns[i + 2];
    float[] c3 = columns[i + 3];
    float x0 = x[i];
    float x1 = x[i + 1];
    float x2 = x[i + 2];
    float x3 = x[i + 3];
    for (int o = 0; o < y.length; o++) {
      y[o] += (x0 * c0[o] + x1 * c1[o]) + (x2 * c2[o] + x3 * c3[o]);
    }
  }

  private static void addOne(float[] y, float[] column, float x) {
    for (int o = 0; o < y.length; o++) {
      y[o] += x * column[o];
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
