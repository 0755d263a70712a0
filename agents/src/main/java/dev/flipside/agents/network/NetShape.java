package dev.flipside.agents.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a fully connected net: linear layers with an activation between them and none after
 * the last.
 *
 * <p>Its parameters are kept in one flat array: for each layer the weights [outputs][inputs], then
 * the biases [outputs].
 *
 * @param sizes units of the input, of each hidden layer and of the output, at least two entries
 * @param activation between the layers
 */
public record NetShape(List<Integer> sizes, Activation activation) {

  public NetShape {
    sizes = List.copyOf(sizes);
    if (sizes.size() < 2 || sizes.stream().anyMatch(s -> s < 1)) {
      throw new IllegalArgumentException("a net needs at least two sizes of 1 or more: " + sizes);
    }
  }

  /** A net with {@code layers} hidden layers of {@code hidden} units each. */
  public static NetShape of(int in, int hidden, int layers, int out, Activation activation) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(in);
    for (int i = 0; i < layers; i++) {
      sizes.add(hidden);
    }
    sizes.add(out);
    return new NetShape(sizes, activation);
  }

  /** Number of linear layers. */
  public int layers() {
    return sizes.size() - 1;
  }

  /** Units that come into layer {@code layer}. */
  public int inputs(int layer) {
    return sizes.get(layer);
  }

  /** Units that leave layer {@code layer}. */
  public int outputs(int layer) {
    return sizes.get(layer + 1);
  }

  /** Units of the input. */
  public int in() {
    return sizes.get(0);
  }

  /** Units of the output. */
  public int out() {
    return sizes.get(sizes.size() - 1);
  }

  /** Where the weights of layer {@code layer} begin in the flat array. */
  public int weightOffset(int layer) {
    int offset = 0;
    for (int i = 0; i < layer; i++) {
      offset = Math.addExact(offset, Math.multiplyExact(outputs(i), Math.addExact(inputs(i), 1)));
    }
    return offset;
  }

  /** Where the biases of layer {@code layer} begin in the flat array. */
  public int biasOffset(int layer) {
    return weightOffset(layer) + outputs(layer) * inputs(layer);
  }

  /** Length of the flat array. */
  public int parameterCount() {
    return weightOffset(layers());
  }
}
