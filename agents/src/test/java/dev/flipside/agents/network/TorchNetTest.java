package dev.flipside.agents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import dev.flipside.core.run.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TorchNetTest {
  private static final int BATCH = 37;

  private final RandomGenerator random = Seeds.generator(5, "torch-net", 0);

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientMatchesAutograd(Activation activation) {
    NetShape shape = new NetShape(List.of(5, 16, 12, 3), activation);
    float[] parameters = gaussians(shape.parameterCount(), 0.4);
    float[] in = gaussians(BATCH * 5, 1);
    float[] outGradient = gaussians(BATCH * 3, 1);
    float[] out = new float[BATCH * 3];
    try (TorchNet net = new TorchNet(shape, parameters)) {
      net.forward(in, BATCH, out);
      float[] gradient = net.backward(outGradient);

      float[] expectedOut = new float[out.length];
      float[] expected = autograd(shape, parameters, in, outGradient, expectedOut);
      assertThat(out).containsExactly(expectedOut, within(1e-5f));
      assertThat(gradient).containsExactly(expected, within(2e-4f));
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void plainNetSaysTheSame(Activation activation) {
    NetShape shape = NetShape.of(5, 64, 2, 3, activation);
    float[] in = gaussians(BATCH * 5, 3);
    float[] out = new float[BATCH * 3];
    try (TorchNet net = new TorchNet(shape, gaussians(shape.parameterCount(), 0.4))) {
      net.forward(in, BATCH, out);
      PlainNet plain = net.plain();
      PlainNet.Workspace workspace = plain.workspace();
      for (int b = 0; b < BATCH; b++) {
        float[] row = java.util.Arrays.copyOfRange(in, 5 * b, 5 * b + 5);
        float[] expected = java.util.Arrays.copyOfRange(out, 3 * b, 3 * b + 3);
        assertThat(plain.forward(row, workspace)).containsExactly(expected, within(1e-4f));
      }
    }
  }

  @Test
  void thousandPassesLeaveNoTensorBehind() {
    NetShape shape = NetShape.of(5, 8, 2, 3, Activation.TANH);
    float[] in = gaussians(BATCH * 5, 1);
    float[] out = new float[BATCH * 3];
    try (TorchNet net = new TorchNet(shape, gaussians(shape.parameterCount(), 0.4))) {
      net.forward(in, BATCH, out);
      net.backward(out);
      int before = net.liveTensors();
      for (int i = 0; i < 1000; i++) {
        net.forward(in, BATCH, out);
        net.backward(out);
      }
      assertThat(net.liveTensors()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void blocksOfRowsGiveWhatTheRowsGiveAlone(Activation activation) {
    int batch = 1100;
    NetShape shape = NetShape.of(5, 24, 2, 3, activation);
    float[] in = gaussians(batch * 5, 1);
    float[] outGradient = gaussians(batch * 3, 0.01);
    float[] out = new float[batch * 3];
    float[] rowOut = new float[3];
    float[] sum = new float[shape.parameterCount()];
    try (TorchNet net = new TorchNet(shape, gaussians(shape.parameterCount(), 0.4))) {
      for (int b = 0; b < batch; b++) {
        net.forward(java.util.Arrays.copyOfRange(in, 5 * b, 5 * b + 5), 1, rowOut);
        System.arraycopy(rowOut, 0, out, 3 * b, 3);
        float[] row = java.util.Arrays.copyOfRange(outGradient, 3 * b, 3 * b + 3);
        float[] gradient = net.backward(row);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += gradient[i];
        }
      }
      float[] together = new float[batch * 3];
      net.forward(in, batch, together);

      assertThat(together).containsExactly(out, within(1e-5f));
      assertThat(net.backward(outGradient)).containsExactly(sum, within(2e-4f));
    }
  }

  @Test
  void samePassGivesTheSameBits() {
    NetShape shape = NetShape.of(14, 64, 2, 3, Activation.TANH);
    float[] parameters = gaussians(shape.parameterCount(), 0.3);
    float[] in = gaussians(256 * 14, 1);
    float[] outGradient = gaussians(256 * 3, 1);
    try (TorchNet one = new TorchNet(shape, parameters);
        TorchNet two = new TorchNet(shape, parameters)) {
      float[] out = new float[256 * 3];
      for (int i = 0; i < 20; i++) {
        one.forward(in, 256, out);
        float[] first = one.backward(outGradient).clone();
        two.forward(in, 256, out);
        assertThat(two.backward(outGradient)).containsExactly(first);
      }
    }
  }

  @Test
  void backwardWithoutForwardIsRefused() {
    NetShape shape = NetShape.of(2, 4, 1, 1, Activation.TANH);
    try (TorchNet net = new TorchNet(shape, new float[shape.parameterCount()])) {
      assertThatThrownBy(() -> net.backward(new float[1]))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("backward comes once after each forward");
    }
  }

  @Test
  void initialWeightsAreOrthogonal() {
    NetShape shape = NetShape.of(14, 64, 2, 3, Activation.TANH);
    float[] parameters = TorchNet.orthogonal(shape, Math.sqrt(2), 0.01, random);
    int from = shape.weightOffset(1);
    for (int a = 0; a < 64; a++) {
      for (int b = 0; b <= a; b++) {
        double dot = 0;
        for (int i = 0; i < 64; i++) {
          dot += parameters[from + a * 64 + i] * parameters[from + b * 64 + i];
        }
        assertThat(dot).isCloseTo(a == b ? 2 : 0, within(1e-5));
      }
    }
  }

  private float[] gaussians(int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  private static float[] autograd(
      NetShape shape, float[] parameters, float[] in, float[] outGradient, float[] out) {
    float[] gradient = new float[parameters.length];
    try (NDManager manager = NDManager.newBaseManager()) {
      List<NDArray> weights = new ArrayList<>();
      List<NDArray> biases = new ArrayList<>();
      for (int layer = 0; layer < shape.layers(); layer++) {
        int inputs = shape.inputs(layer);
        int outputs = shape.outputs(layer);
        weights.add(
            leaf(manager, parameters, shape.weightOffset(layer), new Shape(outputs, inputs)));
        biases.add(leaf(manager, parameters, shape.biasOffset(layer), new Shape(outputs)));
      }
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray x = manager.create(in, new Shape(BATCH, shape.in()));
        for (int layer = 0; layer < shape.layers(); layer++) {
          x = Linear.linear(x, weights.get(layer), biases.get(layer)).singletonOrThrow();
          if (layer + 1 < shape.layers()) {
            x =
                shape.activation() == Activation.TANH
                    ? x.tanh()
                    : ai.djl.nn.Activation.leakyRelu(x, Activation.LEAK);
          }
        }
        System.arraycopy(x.toFloatArray(), 0, out, 0, out.length);
        collector.backward(x.mul(manager.create(outGradient, x.getShape())).sum());
      }
      for (int layer = 0; layer < shape.layers(); layer++) {
        float[] byWeight = weights.get(layer).getGradient().toFloatArray();
        float[] byBias = biases.get(layer).getGradient().toFloatArray();
        System.arraycopy(byWeight, 0, gradient, shape.weightOffset(layer), byWeight.length);
        System.arraycopy(byBias, 0, gradient, shape.biasOffset(layer), byBias.length);
      }
    }
    return gradient;
  }

  private static NDArray leaf(NDManager manager, float[] parameters, int from, Shape shape) {
    int size = (int) shape.size();
    NDArray array =
        manager.create(java.util.Arrays.copyOfRange(parameters, from, from + size), shape);
    array.setRequiresGradient(true);
    return array;
  }
}
